"""Data breaches: reported at once, decided within the legal hours, told to every family (PRI-40)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Seat
from roer.core.visible import in_period, reachable
from roer.privacy.codes import BREACH, BREACH_TOLD, BreachKind, Notified
from roer.privacy.commands.asking import needed
from roer.privacy.models import BreachDossier, DataBreach
from roer.privacy.refusals import AlreadyAnswered, CannotAnswer, NotTold
from roer.privacy.rules import NOTIFY_HOURS

DECIDE, TELL = "privacy.decide_breach", "privacy.tell_family"


@command
def report_breach(
    *, actor: Actor, kind: str, found_at: datetime, dossier_ids: Sequence[UUID], words: str
) -> UUID:  # fmt: skip
    """Report what went wrong, in which dossiers, and what was done at once. The clock runs from when it was found."""
    require("privacy.report_breach", actor)
    if found_at > actor.at or kind not in BreachKind.values or actor.organisation_id is None:
        raise CannotAnswer(_("Kies wat er gebeurde en wanneer het is ontdekt. Dat kan niet in de toekomst zijn."))
    reached = set(reachable(actor).filter(dossier_id__in=list(dossier_ids)).values_list("dossier_id", flat=True))
    if not reached or reached != set(dossier_ids):
        raise NotAllowed
    owner = _administrator(actor)
    due = found_at + timedelta(hours=int(NOTIFY_HOURS.on(day_of(found_at)).value))
    breach = DataBreach(
        kind=kind, found_at=found_at, reported_at=actor.at, reported_by_id=actor.seat_id, reporter_id=actor.person_id,
        data_controller_id=actor.organisation_id, owner_seat_id=owner, notify_due=due, families=len(reached),
    )  # fmt: skip
    breach.save(force_insert=True)
    worklist.ask(DECIDE, owner_seat_id=owner, due_at=due, cause="privacy.breach", actor=actor, thing_id=breach.id)
    for dossier_id in sorted(reached):
        _touched(breach, dossier_id, needed(words), actor)
    return breach.id


def _touched(breach: DataBreach, dossier_id: UUID, words: str, actor: Actor) -> None:
    item = put(NewItem(dossier_id, BREACH, Label.CARE, words), actor)
    touched = BreachDossier(dossier_id=dossier_id, breach_id=breach.id, item=item)
    touched.save(force_insert=True)
    worklist.ask(
        TELL, owner_seat_id=actor.seat_id, due_at=breach.notify_due, cause="privacy.breach", actor=actor,
        dossier_id=dossier_id, thing_id=touched.id,
    )  # fmt: skip


def _administrator(actor: Actor) -> UUID:
    running = Seat.objects.filter(in_period(actor.at), role=Role.ADMINISTRATOR).order_by("valid_from", "id")
    own = running.filter(organisation_id=actor.organisation_id).values_list("id", flat=True).first()  # type: ignore[misc]
    return own or running.values_list("id", flat=True)[0]


@command
def decide_breach(*, actor: Actor, breach_id: UUID, notified: str) -> None:
    """Decide whether the supervisory authority is told; the decision is dated."""
    breach = _own_breach(breach_id, actor)
    if notified not in Notified.values:
        raise CannotAnswer(_("Kies of dit is gemeld."))
    if breach.decided_at is not None:
        raise AlreadyAnswered
    DataBreach.objects.filter(id=breach.id).update(notified=notified, decided_at=actor.at)
    worklist.close(DECIDE, breach.id, actor)


@command
def tell_family(*, actor: Actor, touched_id: UUID, words: str) -> None:
    """Tell one family in plain words what went wrong; it stands in their file."""
    require("privacy.report_breach", actor)
    touched = BreachDossier.objects.select_for_update(of=("self",)).filter(id=touched_id).first()
    if touched is None:
        raise NotAllowed
    if touched.told_at is not None:
        raise AlreadyAnswered
    item = put(NewItem(touched.dossier_id, BREACH_TOLD, Label.LETTERS, needed(words)), actor)
    BreachDossier.objects.filter(id=touched.id).update(told_item=item, told_at=actor.at)
    DataBreach.objects.filter(id=touched.breach_id).update(families_told=F("families_told") + 1)
    worklist.close(TELL, touched.id, actor)
    tell(touched.dossier_id, "privacy.breach_told", label=Label.LETTERS, item_id=item.id)


@command
def close_breach(*, actor: Actor, breach_id: UUID) -> None:
    """Close a breach after the decision and after every family was told. Raises NotTold."""
    breach = _own_breach(breach_id, actor)
    if breach.decided_at is None or breach.families_told < breach.families:
        raise NotTold
    DataBreach.objects.filter(id=breach.id).update(closed_at=actor.at)


def _own_breach(breach_id: UUID, actor: Actor) -> DataBreach:
    breach = DataBreach.objects.filter(id=breach_id).first()
    if breach is None:
        raise NotAllowed
    require("privacy.handle_breach", actor, breach)
    return breach
