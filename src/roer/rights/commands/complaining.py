"""Complaint: somebody is not content and wants an answer."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from roer.access.commands import open_item_for
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Organisation, Seat
from roer.core.visible import in_period
from roer.core.worklist import ask, close
from roer.people.queries import own_dossier
from roer.rights.commands.handling import CannotFile, handler_for, hold, lift
from roer.rights.models import Complaint
from roer.rights.rules import complaint_answer_by


@command
def file_complaint(*, actor: Actor, words: str, about: str, organisation_id: UUID) -> UUID:
    """Complain in one's own words; it lies in the own dossier and is read by the officer only. Returns the complaint."""
    own = own_dossier(actor)
    if own is None:
        raise NotAllowed
    require("rights.file", actor, own.id)
    organisation = Organisation.objects.get(id=organisation_id)
    if not words.strip() or about not in Complaint.About:
        raise CannotFile(_("Kies waar je klacht over gaat en schrijf op wat er gebeurde. Kort mag."))
    item = put(NewItem(own.id, "rights.complaint", Label.PRIVATE, words.strip(), Item.Weight.OWN_WORDS), actor)
    owner = handler_for(_workers_of(organisation, actor), frozenset(), actor)
    made = Complaint(  # type: ignore[misc]
        dossier_id=own.id, item_id=item.id, filed_by_id=actor.person_id, filed_at=actor.at, said_yes_at=actor.at,
        entered_by_id=actor.seat_id, owner_seat=owner, answer_by=complaint_answer_by(day_of(actor.at)), about=about,
        organisation=organisation,
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


def _workers_of(organisation: Organisation, actor: Actor) -> frozenset[UUID]:
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
def answer_complaint(*, actor: Actor, complaint_id: UUID) -> None:
    """The officer registers that the answer was given."""
    require("rights.handle", actor)
    complaint = Complaint.objects.select_for_update().get(id=complaint_id)
    if complaint.owner_seat_id != actor.seat_id:
        raise NotAllowed
    _close(complaint, Complaint.State.ANSWERED, actor)
    close("rights.handle_complaint", complaint.id, actor)


def _close(complaint: Complaint, state: str, actor: Actor) -> None:
    if not complaint.is_open:
        raise CannotFile(_("Deze klacht is al klaar."))
    Complaint.objects.filter(id=complaint.id).update(state=state, closed_at=actor.at)
    lift(ground_of(complaint.id), actor)


def ground_of(complaint_id: UUID) -> str:
    """The ground of the holds of one complaint."""
    return f"co:{complaint_id.hex}"
