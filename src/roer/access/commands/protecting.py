"""Close a parent's access to keep a child safe, and open a file in danger: never alone, never without a reason."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.access.access import WORKERS
from roer.access.commands.sharing import shut_item_for
from roer.access.models import Closure, EmergencyAccess
from roer.access.rederive import begin_emergency, rederive
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.items import NewItem, put
from roer.core.models import Dossier, Item, Seat

EMERGENCY_HOURS = 8
LONGEST_DELAY = timedelta(days=92)
HANDED_ON = timedelta(days=7)


class CannotClose(Refused):
    """Closing asks a reason, a second person and a date to look again; the message says what is missing."""


class CannotOpen(Refused):
    """Opening in danger asks a reason."""


@command
def close_for(
    *, actor: Actor, dossier_id: UUID, person_id: UUID, labels: int, ground: str, reason: str, second_seat_id: UUID,
    review_on: date,
) -> UUID:  # fmt: skip
    """Close labels of a file for a person (PRI-12). That person sees no trace of it. Returns the closure."""
    require("access.close_for", actor)
    if not reason.strip():
        raise CannotClose(_("Schrijf op waarom dit nodig is."))
    second = Seat.objects.get(id=second_seat_id)
    if second.person_id == actor.person_id or second.organisation_id is None:
        raise CannotClose(_("Een tweede professional kijkt mee. Kies een ander dan uzelf."))
    item = put(NewItem(dossier_id, "access.closure_reason", Label.SAFETY, reason, Item.Weight.JUDGEMENT), actor)
    made = Closure(
        dossier_id=dossier_id, person_id=person_id, labels=labels, ground=ground, reason_item=item.id,
        second_seat=second, review_on=review_on, valid_from=actor.at, recorded_at=actor.at,
        recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    rederive([dossier_id])
    tell(dossier_id, "access.closed", label=Label.SAFETY, item_id=item.id, ground=ground)
    return made.id


@command
def end_closure(*, actor: Actor, closure_id: UUID) -> None:
    """Open again what was closed."""
    require("access.close_for", actor)
    held = Closure.objects.visible_to(actor).get(id=closure_id)
    Closure.objects.filter(id=held.id).update(valid_until=actor.at)
    rederive([held.dossier_id])
    tell(held.dossier_id, "access.closure_ended", label=Label.SAFETY)


@command
def open_in_danger(*, actor: Actor, dossier_id: UUID, reason: str, hours: int = EMERGENCY_HOURS) -> UUID:
    """A worker opens a file outside the own cases because of danger: a reason, a few hours, and it is told (PRI-21).

    `hours` is at most a night's duty. Raises CannotOpen.
    """
    require("access.open_in_danger", actor)
    if not reason.strip():
        raise CannotOpen(_("Schrijf in een paar woorden op wat er aan de hand is."))
    if not 1 <= hours <= EMERGENCY_HOURS:
        raise CannotOpen(_("Kies hoe lang u het dossier nodig heeft: ten hoogste acht uur."))
    begin_emergency(dossier_id, actor)
    until = actor.at + timedelta(hours=hours)
    item = put(NewItem(dossier_id, "access.emergency_reason", Label.SAFETY, reason, Item.Weight.JUDGEMENT), actor)
    made = EmergencyAccess(
        dossier_id=dossier_id, seat_id=actor.seat_id, reason_item=item.id, valid_from=actor.at,
        valid_until=until, told_from=until, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    rederive([dossier_id])
    _not_yet_told(made, actor, until)
    tell(dossier_id, "access.opened_in_danger", label=Label.SAFETY, item_id=item.id, seat=str(actor.seat_id))
    return made.id


@command
def pass_on_emergency(*, actor: Actor, emergency_id: UUID, seat_id: UUID) -> UUID:
    """Who opened in danger hands on to a named colleague, who goes on until a week after it is told. Returns that access.

    It is told at the same moment as the opening itself, and shows to nobody before. Raises NotAllowed.
    """
    require("access.open_in_danger", actor)
    held = EmergencyAccess.objects.filter(id=emergency_id, seat_id=actor.seat_id).first()
    colleague = Seat.objects.get(id=seat_id)
    if held is None or colleague.role not in WORKERS:
        raise NotAllowed
    made = EmergencyAccess(
        dossier_id=held.dossier_id, seat=colleague, reason_item=held.reason_item, valid_from=actor.at,
        valid_until=held.told_from + HANDED_ON, told_from=held.told_from, recorded_at=actor.at,
        recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    rederive([held.dossier_id])
    tell(held.dossier_id, "access.emergency_passed_on", label=Label.SAFETY, item_id=held.reason_item, seat=str(seat_id))
    return made.id


@command
def delay_telling(*, actor: Actor, emergency_id: UUID, reason: str, second_seat_id: UUID, until: datetime) -> None:
    """Two people let the family know of an emergency access later: a named safety reason, a second worker, a date."""
    require("access.delay_telling", actor)
    held = EmergencyAccess.objects.filter(id=emergency_id, seat_id=actor.seat_id).first()
    if held is None or actor.at >= held.told_from:
        raise NotAllowed
    second = Seat.objects.get(id=second_seat_id)
    if second.person_id == actor.person_id or second.organisation_id is None or not reason.strip():
        raise CannotOpen(_("Schrijf op waarom, en kies een tweede professional die meekijkt."))
    if not held.told_from < until <= actor.at + LONGEST_DELAY:
        raise CannotOpen(_("Kies een dag binnen drie maanden waarop dit wel wordt verteld."))
    item = put(NewItem(held.dossier_id, "access.delay_reason", Label.SAFETY, reason, Item.Weight.JUDGEMENT), actor)
    opened = EmergencyAccess.objects.filter(dossier_id=held.dossier_id, reason_item=held.reason_item)
    opened.exclude(id=held.id).update(valid_until=until + HANDED_ON)
    opened.update(told_from=until, delay_reason_item=item.id, delay_second_seat=second)
    rederive([held.dossier_id])
    for emergency in opened.values_list("id", flat=True):
        with connection.cursor() as cursor:
            cursor.execute("SELECT access_withhold_looks(%s)", [emergency])
    _not_yet_told(held, actor, until, item)
    tell(held.dossier_id, "access.telling_delayed", label=Label.SAFETY, item_id=item.id)


def _not_yet_told(held: EmergencyAccess, actor: Actor, until: datetime, *more: Item) -> None:
    """Until then the person of the dossier sees no reason and no event of it; the sealer holds the log lines back."""
    person_id = Dossier.objects.values_list("person_id", flat=True).get(id=held.dossier_id)
    items = [held.reason_item, *(each.id for each in more)]
    for item_id in items if person_id else ():
        shut_item_for(actor=actor, item_id=item_id, person_id=person_id, until=until)
