"""A worry about a mentor or buddy: what was given waits at once, the young person is told, a second person looks."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.access.commands.sharing import open_item_for
from roer.access.models import Pause
from roer.access.queries import supporters_of
from roer.access.rederive import rederive
from roer.access.rules import LOOK_HOURS
from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES, Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat, WorkItem
from roer.core.visible import in_period
from roer.people.commands import let_in
from roer.people.queries import helpers_of

LOOK = "access.look_into_pause"
REASON, FINDING = "access.pause_reason", "access.pause_finding"
LONGER = timedelta(days=30)
AGAIN = timedelta(days=30)
LOOKERS = 4
FIRST = (Role.ASSESSOR, Role.COMPLAINTS_OFFICER, Role.PROFESSIONAL)


class CannotPause(Refused):
    """A worry needs words, and looking into it an outcome and words; the message says what is missing."""


class NobodyLooks(Refused):
    """Nobody outside the team can look; the installation needs one more worker."""

    words = _("Er is nu niemand buiten het team die hiernaar kan kijken. Bel de organisatie.")


@command
def pause_supporter(*, actor: Actor, dossier_id: UUID, seat_id: UUID, words: str) -> UUID:
    """Pause everything that was given to a supporter (PRI-05). Returns the pause.

    Whoever reads the plan may do this. The young person reads that it happened and why; the supporter reads nothing.
    """
    require("access.pause_supporter", actor)
    seat = next((each for each in supporters_of(dossier_id, actor) if each.id == seat_id), None)
    if seat is None or seat.person_id in (None, actor.person_id):
        raise NotAllowed
    if not words.strip():
        raise CannotPause(_("Schrijf op waar je je zorgen over maakt."))
    if _was_just_looked_at(dossier_id, seat, actor):
        raise CannotPause(_("Hier is net naar gekeken. Is er iets nieuws? Vertel het aan iemand die helpt."))
    item = put(NewItem(dossier_id, REASON, Label.PRIVATE, words.strip(), Item.Weight.NONE), actor)
    due = actor.at + timedelta(hours=int(LOOK_HOURS.on(day_of(actor.at)).value))
    looks, *then = _who_look(dossier_id, actor)
    pause = Pause(
        dossier_id=dossier_id, item=item, person_id=seat.person_id, seat=seat, owner_seat_id=looks, then=then, look_due=due,
        valid_from=actor.at, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    pause.save(force_insert=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT access_end_shares_of(%s, %s, %s)", [dossier_id, seat.person_id, actor.at])
    let_in(actor=actor, dossier_id=dossier_id, seat_id=looks, part="consulted", purpose="look", until=due + LONGER)
    open_item_for(actor=actor, item_id=item.id, seat_id=looks, purpose="look")
    rederive([dossier_id])
    worklist.ask(
        LOOK, owner_seat_id=looks, due_at=due, cause="access.pause", actor=actor, dossier_id=dossier_id,
        thing_id=pause.id,
    )  # fmt: skip
    tell(dossier_id, "access.supporter_paused", label=Label.PRIVATE, item_id=item.id)
    return pause.id


@command
def look_into_pause(*, actor: Actor, pause_id: UUID, outcome: str, words: str) -> UUID:
    """Say after talking with the young person whether the sharing goes on or ends, and why. Returns the finding."""
    pause = Pause.objects.select_for_update(of=("self",)).filter(id=pause_id).first()
    if pause is None:
        raise NotAllowed
    require("access.look_into_pause", actor, pause)
    if pause.outcome or outcome not in (Pause.Outcome.GOES_ON, Pause.Outcome.ENDED) or not words.strip():
        raise CannotPause(_("Kies wat er gebeurt, en schrijf op wat u met de jongere besprak."))
    item = put(NewItem(pause.dossier_id, FINDING, Label.PRIVATE, words.strip(), Item.Weight.JUDGEMENT), actor)
    Pause.objects.filter(id=pause.id).update(
        outcome=outcome, answer_item=item, looked_at=actor.at,
        valid_until=actor.at if outcome == Pause.Outcome.GOES_ON else None,
    )  # fmt: skip
    rederive([pause.dossier_id])
    worklist.close(LOOK, pause.id, actor)
    tell(pause.dossier_id, "access.pause_looked_at", label=Label.PRIVATE, item_id=item.id, outcome=outcome)
    return item.id


@command
def pass_on_look(*, actor: Actor, pause_id: UUID) -> UUID:
    """Nobody looked in time: the next worker outside the team gets it, with a new term (PEO-24). Returns that seat."""
    pause = Pause.objects.select_for_update(of=("self",)).filter(id=pause_id, owner_seat_id=actor.seat_id).first()
    if pause is None or pause.outcome or pause.look_due > actor.at:
        raise NotAllowed
    due = actor.at + timedelta(hours=int(LOOK_HOURS.on(day_of(actor.at)).value))
    if not pause.then:
        raise NobodyLooks
    looks, *then = pause.then
    let_in(
        actor=actor, dossier_id=pause.dossier_id, seat_id=looks, part="consulted", purpose="look", until=due + LONGER
    )
    open_item_for(actor=actor, item_id=pause.item_id, seat_id=looks, purpose="look")
    rederive([pause.dossier_id])
    Pause.objects.filter(id=pause.id).update(owner_seat_id=looks, then=then, look_due=due)
    worklist.close(LOOK, pause.id, actor, WorkItem.State.DROPPED)
    worklist.ask(
        LOOK, owner_seat_id=looks, due_at=due, cause="access.pause", actor=actor, dossier_id=pause.dossier_id,
        thing_id=pause.id,
    )  # fmt: skip
    tell(pause.dossier_id, "access.look_passed_on", label=Label.PRIVATE, item_id=pause.item_id)
    return looks


def _was_just_looked_at(dossier_id: UUID, seat: Seat, actor: Actor) -> bool:
    """Nobody keeps a child away from a mentor by one worry after another; a worker can always raise a new one."""
    looked = Pause.objects.filter(  # type: ignore[misc]
        dossier_id=dossier_id, person_id=seat.person_id, recorded_by_id=actor.seat_id, outcome=Pause.Outcome.GOES_ON,
        looked_at__gt=actor.at - AGAIN,
    )  # fmt: skip
    return actor.role in PRIVATE_ROLES and looked.exists()


def _who_look(dossier_id: UUID, actor: Actor) -> list[UUID]:
    """Workers outside the team around this child, in order: first of another organisation, never who raised it."""
    helping = helpers_of(dossier_id, actor)
    near, inside = {each.seat_id for each in helping}, {each.seat.organisation_id for each in helping}
    running = Seat.objects.filter(in_period(actor.at), role__in=FIRST).exclude(id__in=near | {actor.seat_id})
    free = [seat for seat in running.exclude(person_id=actor.person_id) if seat.organisation_id]  # type: ignore[misc]
    if not free:
        raise NobodyLooks
    free.sort(key=lambda seat: (seat.organisation_id in inside, FIRST.index(Role(seat.role)), str(seat.id)))
    return [seat.id for seat in free[:LOOKERS]]
