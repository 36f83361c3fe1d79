"""Objection: child, parent or guardian asks the municipality to decide again."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from roer.access.commands import open_item_for
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put, words_of
from roer.core.models import Item, ItemLink, Seat
from roer.core.visible import in_period
from roer.core.worklist import ask, close, close_everywhere
from roer.decisions.queries import decision_for, who_took_part
from roer.rights.commands.afterwards import ask_afterwards
from roer.rights.commands.handling import CannotFile, handler_for, hold, lift
from roer.rights.models import DeskFiling, Objection
from roer.rights.rules import objection_answer_by

SOON = timedelta(weeks=2)
SEEN_BY = int(Label.PRIVATE | Label.LETTERS | Label.PLAN)


@command
def file_objection(*, actor: Actor, decision_id: UUID, words: str) -> UUID:
    """Object to a sent decision. It is registered on the day itself, also when that is late. Returns the objection."""
    objection = _register(decision_id, words, actor, filed_by=actor.person_id)
    _hand_over(objection, actor)
    return objection.id


@command
def put_forward_objection(*, actor: Actor, decision_id: UUID, words: str, person_id: UUID) -> UUID:
    """A supporter puts an objection ready; it goes on when the person says yes, and the first day counts."""
    decision = decision_for(decision_id, actor).row
    require("rights.put_forward", actor, decision.dossier_id)
    objection = _register(decision_id, words, actor.for_person(person_id), filed_by=person_id, waits=True)
    for seat_id in Seat.objects.filter(in_period(actor.at), person_id=person_id).values_list("id", flat=True):
        open_item_for(actor=actor, item_id=objection.item_id, seat_id=seat_id, purpose="objection")
    return objection.id


@command
def say_yes(*, actor: Actor, objection_id: UUID) -> None:
    """The person says yes to what a supporter put ready."""
    objection = Objection.objects.select_for_update().get(id=objection_id)
    if objection.filed_by_id != actor.person_id:
        raise NotAllowed
    if objection.state == Objection.State.WAITS_FOR_YES:
        Objection.objects.filter(id=objection.id).update(state=Objection.State.RECEIVED, said_yes_at=actor.at)
        _hand_over(objection, actor)


@command
def withdraw_objection(*, actor: Actor, objection_id: UUID) -> None:
    """Whoever objected takes it back. Nothing bad follows, and inside the term one may object again."""
    objection = Objection.objects.select_for_update().get(id=objection_id)
    if objection.filed_by_id != actor.person_id:
        raise NotAllowed
    _close(objection, Objection.State.WITHDRAWN, actor)


@command
def answer_objection(*, actor: Actor, objection_id: UUID, result: str) -> None:
    """The officer registers what was decided on the objection; a new decision is written in the room of decisions."""
    require("rights.handle", actor)
    objection = Objection.objects.select_for_update().get(id=objection_id)
    if objection.owner_seat_id != actor.seat_id:
        raise NotAllowed
    if result not in Objection.Result:
        raise CannotFile(_("Kies wat er is besloten."))
    Objection.objects.filter(id=objection.id).update(result=result)
    _close(objection, Objection.State.ANSWERED, actor)
    close("rights.handle_objection", objection.id, actor)
    ask_afterwards(actor, objection=objection)


def object_since(filing: DeskFiling, actor: Actor) -> UUID:
    """What was filed at the desk becomes an objection with the day of the desk (Awb 6:15, to be checked). Returns it."""
    if filing.decision_id is None:
        raise CannotFile(_("Bezwaar kan alleen tegen een besluit van de gemeente. Noem een andere weg."))
    [(_item, words)] = words_of(Item.objects.filter(id=filing.item_id))
    objection = _register(filing.decision_id, words or "", actor, filed_by=actor.person_id, filed_at=filing.filed_at)
    _hand_over(objection, actor)
    return objection.id


def _register(
    decision_id: UUID, words: str, actor: Actor, *, filed_by: UUID | None, waits: bool = False,
    filed_at: datetime | None = None,
) -> Objection:  # fmt: skip
    decision = decision_for(decision_id, actor).row
    if not waits:
        require("rights.file", actor, decision.dossier_id)
    if decision.objection_until is None or filed_by is None:
        raise CannotFile(_("Dit besluit is nog niet verstuurd. Een mening geven kan nu; bezwaar kan daarna."))
    if not words.strip():
        raise CannotFile(_("Schrijf op wat er niet klopt. Eén zin is genoeg."))
    item = put(
        NewItem(decision.dossier_id, "rights.objection", Label.PRIVATE, words.strip(), Item.Weight.OWN_WORDS), actor
    )
    came_in = filed_at or actor.at
    filed_on: date = day_of(came_in)
    objection = Objection(
        dossier_id=decision.dossier_id, item_id=item.id, decision_id=decision.id, filed_by_id=filed_by,
        filed_at=came_in, entered_by_id=actor.seat_id, last_filing_day=decision.objection_until,
        in_time=filed_on <= decision.objection_until,
        answer_by=objection_answer_by(decision.objection_until, filed_on),
        state=Objection.State.WAITS_FOR_YES if waits else Objection.State.RECEIVED,
        said_yes_at=None if waits else actor.at,
    )  # fmt: skip
    objection.save(force_insert=True)
    return objection


def _hand_over(objection: Objection, actor: Actor) -> None:
    """Give it an owner who took no part, let the owner read it with the decision, and keep what it needs.

    Who decided hears of it too, two weeks before the last day: so the clock is on two lists.
    """
    seats, people = who_took_part(objection.decision_id, actor)
    owner = handler_for(seats, people, actor)
    Objection.objects.filter(id=objection.id).update(owner_seat_id=owner.id)
    decision = decision_for(objection.decision_id, actor).row
    document = decision.item_id
    linked = Item.objects.filter(id__in=ItemLink.objects.filter(item_id=document).values("target_id"))  # type: ignore[misc]
    needed = [document, *linked.values_list("id", flat=True)]
    for item_id in [objection.item_id, *needed]:
        open_item_for(actor=actor, item_id=item_id, seat_id=owner.id, purpose="objection")
    hold([objection.item_id, *needed], ground_of(objection.id), actor)  # type: ignore[list-item]
    ask(
        "rights.handle_objection", owner_seat_id=owner.id, due_at=start_of(objection.answer_by), cause="objection",
        actor=actor, thing_id=objection.id,
    )  # fmt: skip
    ask(
        "rights.objection_runs", owner_seat_id=decision.decided_by_id, cause="objection", actor=actor,
        due_at=start_of(objection.answer_by - SOON), dossier_id=objection.dossier_id, thing_id=objection.decision_id,
    )  # fmt: skip
    tell(objection.dossier_id, "rights.objection_filed", label=SEEN_BY, item_id=objection.item_id)


def _close(objection: Objection, state: str, actor: Actor) -> None:
    if not objection.is_open:
        raise CannotFile(_("Dit bezwaar is al klaar."))
    Objection.objects.filter(id=objection.id).update(state=state, closed_at=actor.at)
    lift(ground_of(objection.id), actor)
    close_everywhere("rights.objection_runs", objection.decision_id, actor)


def ground_of(objection_id: UUID) -> str:
    """The ground of the holds of one objection."""
    return f"ob:{objection_id.hex}"
