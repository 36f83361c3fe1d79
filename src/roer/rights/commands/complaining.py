"""Complaint: somebody is not content and wants an answer."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext as _

from roer.access.commands import open_item_for
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put, words_of
from roer.core.models import Item, Organisation, Seat
from roer.core.rules import meet, uphold
from roer.core.visible import in_period
from roer.core.worklist import ask, close
from roer.people.queries import own_dossier
from roer.rights.commands.afterwards import ask_afterwards
from roer.rights.commands.handling import CannotFile, handler_for, hold, lift, place_for_reply, reply
from roer.rights.models import Complaint, DeskFiling
from roer.rights.routes import Route
from roer.rights.rules import ClosingFacts, complaint_answer_by

CLOSING = ("rights.complaint_closes_with_measures", "rights.complaint_teaches")


@command
def file_complaint(*, actor: Actor, words: str, about: str, organisation_id: UUID) -> UUID:
    """Complain in one's own words; it lies in the own dossier and is read by the officer only. Returns the complaint."""
    organisation = Organisation.objects.get(id=organisation_id)
    if not words.strip() or about not in Complaint.About:
        raise CannotFile(_("Kies waar de klacht over gaat en schrijf op wat er gebeurde. Kort mag."))
    return _file(words, about, organisation, actor.at, actor)


def complain_since(filing: DeskFiling, route: str, actor: Actor) -> UUID:
    """What was filed at the desk becomes a complaint with the day of the desk. Returns the complaint."""
    [(_item, words)] = words_of(Item.objects.filter(id=filing.item_id))
    return _file(
        words or "", filing.about, filing.organisation, filing.filed_at, actor, informal=route == Route.TALK,
        closed_care=route == Route.CLOSED,
    )  # fmt: skip


def _file(
    words: str, about: str, organisation: Organisation, filed_at: datetime, actor: Actor, *, informal: bool = False,
    closed_care: bool = False,
) -> UUID:  # fmt: skip
    own = own_dossier(actor)
    if own is None:
        raise NotAllowed
    require("rights.file", actor, own.id)
    item = put(NewItem(own.id, "rights.complaint", Label.PRIVATE, words.strip(), Item.Weight.OWN_WORDS), actor)
    owner = handler_for(workers_of(organisation, actor), frozenset(), actor)
    made = Complaint(  # type: ignore[misc]
        dossier_id=own.id, item_id=item.id, filed_by_id=actor.person_id, filed_at=filed_at, said_yes_at=actor.at,
        entered_by_id=actor.seat_id, owner_seat=owner, about=about, informal=informal, closed_care=closed_care,
        answer_by=complaint_answer_by(day_of(filed_at), closed_care=closed_care), organisation=organisation,
        reply_item=place_for_reply(own.id, "rights.reply", owner.id, actor),
        lesson_item=place_for_reply(own.id, "rights.lesson", owner.id, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    open_item_for(actor=actor, item_id=item.id, seat_id=owner.id, purpose="complaint")
    hold([item.id], ground_of(made.id), actor)
    ask(
        "rights.handle_complaint", owner_seat_id=owner.id, due_at=start_of(made.answer_by), cause=about, actor=actor,
        thing_id=made.id,
    )  # fmt: skip
    tell(own.id, "rights.complaint_filed", label=Label.PRIVATE, item_id=item.id)
    return made.id


def workers_of(organisation: Organisation, actor: Actor) -> frozenset[UUID]:
    """Whoever gives help or decides there; an officer is appointed to stand apart."""
    held = Seat.objects.filter(in_period(actor.at), organisation=organisation)
    return frozenset(held.exclude(role="complaints_officer").values_list("id", flat=True))


@command
def withdraw_complaint(*, actor: Actor, complaint_id: UUID) -> None:
    """Whoever complained takes it back."""
    complaint = Complaint.objects.select_for_update().get(id=complaint_id)
    if complaint.filed_by_id != actor.person_id:
        raise NotAllowed
    _close(complaint, Complaint.State.WITHDRAWN, actor)


@command
def answer_complaint(
    *, actor: Actor, complaint_id: UUID, words: str = "", judgement: str = "", measures: str = "", lesson: str = "",
    measures_by: date | None = None,
) -> None:  # fmt: skip
    """Close a complaint with its answer: the judgement, whether measures follow, and what is learnt; who filed reads it.

    Raises RulesRefused without word on measures (RIG-24), ReasonNeeded without a lesson; an informal one needs one line.
    """
    require("rights.handle", actor)
    complaint = Complaint.objects.select_for_update().get(id=complaint_id)
    if complaint.owner_seat_id != actor.seat_id:
        raise NotAllowed
    judged = not complaint.informal
    if not words.strip() or (judged and judgement not in Complaint.Judgement):
        raise CannotFile(_("Schrijf het antwoord op, en kies wat het oordeel is."))
    if measures == Complaint.Measures.LATER and measures_by is None:
        raise CannotFile(_("Kies een dag waarop u zegt welke maatregelen er komen."))
    facts = ClosingFacts(judged, False, measures in Complaint.Measures, bool(lesson.strip()))
    uphold(meet(CLOSING, facts, at=day_of(actor.at)), {})
    reply(complaint.reply_item, words, actor)
    if lesson.strip():
        reply(complaint.lesson_item, lesson, actor)
    Complaint.objects.filter(id=complaint.id).update(
        judgement=judgement if judged else "", judged_on=day_of(actor.at) if judged else None, measures=measures,
        measures_by=measures_by, taught=bool(lesson.strip()),
    )  # fmt: skip
    _close(complaint, Complaint.State.ANSWERED, actor)
    close("rights.handle_complaint", complaint.id, actor)
    if measures == Complaint.Measures.LATER and measures_by:
        ask(
            "rights.tell_measures", owner_seat_id=actor.seat_id, due_at=start_of(measures_by), cause="measures",
            actor=actor, thing_id=complaint.id,
        )  # fmt: skip
    ask_afterwards(actor, complaint=complaint)


def _close(complaint: Complaint, state: str, actor: Actor) -> None:
    if not complaint.is_open:
        raise CannotFile(_("Deze klacht is al klaar."))
    Complaint.objects.filter(id=complaint.id).update(state=state, closed_at=actor.at)
    lift(ground_of(complaint.id), actor)


def ground_of(complaint_id: UUID) -> str:
    """The ground of the holds of one complaint."""
    return f"co:{complaint_id.hex}"
