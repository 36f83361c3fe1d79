"""One complaint body sends a complaint on to another: only after a yes of who complained, with the first day kept (RIG-21)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from roer.access.commands import end_item_share, open_item_for
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.commands import command
from roer.core.models import Organisation, Seat
from roer.core.visible import in_period
from roer.core.worklist import ask, close, close_everywhere
from roer.rights.commands.complaining import workers_of
from roer.rights.commands.handling import CannotFile, may_handle
from roer.rights.models import Complaint, Forwarding

SOON = timedelta(days=3)


@command
def ask_to_forward(*, actor: Actor, complaint_id: UUID, organisation_id: UUID) -> UUID:
    """Ask who complained whether it may go to this body, by name. Nothing is sent yet. Returns the question."""
    require("rights.handle", actor)
    complaint = Complaint.objects.get(id=complaint_id)
    if complaint.owner_seat_id != actor.seat_id:
        raise NotAllowed
    to = Organisation.objects.get(id=organisation_id)
    if not complaint.is_open or receiver_at(to, complaint, actor) is None:
        raise CannotFile(_("Daar is niemand die deze klacht mag ontvangen. Kies een andere plek."))
    if Forwarding.objects.filter(complaint_id=complaint_id, accepted_at__isnull=True).exclude(said_yes=False).exists():
        raise CannotFile(_("Er wacht al een vraag op antwoord."))
    made = Forwarding(
        id=uuid4(), dossier_id=complaint.dossier_id, item_id=complaint.item_id, complaint=complaint, to=to,
        asked_at=actor.at, asked_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def answer_forwarding(*, actor: Actor, forwarding_id: UUID, yes: bool) -> None:
    """Who complained says yes or no to this body. After a no nothing is sent, and the rest goes on as it was."""
    held = Forwarding.objects.select_related("complaint", "to").get(id=forwarding_id)
    if held.complaint.filed_by_id != actor.person_id:
        raise NotAllowed
    if held.answered_at is not None:
        raise CannotFile(_("Hier is al antwoord op gegeven."))
    receiver = receiver_at(held.to, held.complaint, actor) if yes else None
    if yes and receiver is None:
        raise CannotFile(_("Daar is nu niemand die deze klacht mag ontvangen. Er is niets verstuurd."))
    Forwarding.objects.filter(id=held.id).update(
        said_yes=yes, answered_at=actor.at, receiver_seat_id=receiver.id if receiver else None
    )
    if receiver is not None:
        for item_id in filter(None, (held.item_id, held.complaint.reply_item, held.complaint.lesson_item)):
            open_item_for(actor=actor, item_id=item_id, seat_id=receiver.id, purpose="complaint")
        ask(
            "rights.accept_forwarded", owner_seat_id=receiver.id, due_at=actor.at + SOON, cause="forwarded",
            actor=actor, thing_id=held.complaint_id,
        )  # fmt: skip


@command
def accept_forwarded(*, actor: Actor, forwarding_id: UUID) -> None:
    """The receiving body takes it: same words, same first day, and the sender reads it no more."""
    require("rights.handle", actor)
    held = Forwarding.objects.select_related("complaint").get(id=forwarding_id)
    if held.receiver_seat_id != actor.seat_id or not held.said_yes or held.accepted_at is not None:
        raise NotAllowed
    Forwarding.objects.filter(id=held.id).update(accepted_at=actor.at)
    Complaint.objects.filter(id=held.complaint_id).update(owner_seat_id=actor.seat_id)
    close_everywhere("rights.handle_complaint", held.complaint_id, actor)
    close("rights.accept_forwarded", held.complaint_id, actor)
    ask(
        "rights.handle_complaint", owner_seat_id=actor.seat_id, due_at=actor.at + SOON, cause="forwarded", actor=actor,
        thing_id=held.complaint_id,
    )  # fmt: skip
    for item_id in filter(None, (held.item_id, held.complaint.reply_item, held.complaint.lesson_item)):
        end_item_share(actor=actor, item_id=item_id, seat_id=held.asked_by_id)


def receiver_at(to: Organisation, complaint: Complaint, actor: Actor) -> Seat | None:
    """An officer of this body who took no part; None when there is none."""
    took_part = workers_of(complaint.organisation, actor)
    seats = Seat.objects.filter(in_period(actor.at), organisation=to, role=Role.COMPLAINTS_OFFICER).order_by(
        "valid_from"
    )
    return next((seat for seat in seats if may_handle(seat, took_part, frozenset(), actor)), None)
