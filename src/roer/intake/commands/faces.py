"""The familiar face stays, unless there is a reason that the family reads; a stand-in helps for a while."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.core.rules import meet
from roer.core.visible import in_period
from roer.intake.commands.common import end_of, obey
from roer.intake.models import FaceChange, HelpRequest, Referral, TimeLimit
from roer.intake.rules import ANSWER_DAYS, FaceFacts
from roer.people import commands as people
from roer.people import queries


class CannotChangeFace(Refused):
    """The new face does not fit; the message says why."""


@command
def change_familiar_face(*, actor: Actor, dossier_id: UUID, seat_id: UUID, why: str, words: str) -> UUID:
    """Another familiar face from now, with a code to count and words that child and parents read (PEO-27)."""
    require("intake.change_familiar_face", actor)
    obey(meet("intake.new_face_has_a_reason", FaceFacts(why, bool(words.strip())), at=day_of(actor.at)))
    new = _professional(seat_id, actor)
    faces = [held for held in queries.helpers_of(dossier_id, actor) if held.part == "familiar_face"]
    if any(held.seat_id == new.id for held in faces):
        raise CannotChangeFace(_("Deze collega is al het vaste gezicht."))
    people.let_in(actor=actor, dossier_id=dossier_id, seat_id=new.id, part="familiar_face")
    item = put(NewItem(dossier_id, "intake.face_reason", Label.PLAN, words.strip(), Item.Weight.NONE), actor)
    change = FaceChange(
        dossier_id=dossier_id, label=int(Label.PLAN), item_id=item.id, from_seat_id=faces[0].seat_id if faces else None,
        to_seat=new, why=why, changed_at=actor.at,
    )  # fmt: skip
    change.save(force_insert=True)
    _hand_on_requests(dossier_id, new, actor)
    tell(dossier_id, "intake.face_changed", label=Label.PLAN, item_id=item.id, why=why, seat=str(new.id))
    for held in faces:  # last: the actor may be the one who leaves
        people.end_involvement(actor=actor, involvement_id=held.id, reason_code=why)
    return change.id


@command
def set_stand_in(*, actor: Actor, dossier_id: UUID, seat_id: UUID, until: datetime) -> UUID:
    """Somebody stands in until a day; the familiar face stays the same. Returns the involvement."""
    require("intake.change_familiar_face", actor)
    if until <= actor.at:
        raise CannotChangeFace(_("Kies een dag die nog komt."))
    seat = _professional(seat_id, actor)
    made = people.involve(actor=actor, dossier_id=dossier_id, seat_id=seat.id, part="stand_in", valid_until=until)
    tell(
        dossier_id, "intake.stand_in_set", label=Label.PLAN, seat=str(seat.id), until=day_of(until).isoformat()
    )  # fmt: skip
    return made


def _professional(seat_id: UUID, actor: Actor) -> Seat:
    found = Seat.objects.filter(in_period(actor.at), id=seat_id, role__in=(Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR))
    seat = found.first()
    if seat is None:
        raise CannotChangeFace(_("Kies een collega die hier nu werkt."))
    return seat


def _hand_on_requests(dossier_id: UUID, new: Seat, actor: Actor) -> None:
    ended = (HelpRequest.State.CLOSED, HelpRequest.State.WITHDRAWN)
    open_ones = HelpRequest.objects.visible_to(actor).filter(dossier_id=dossier_id).exclude(state__in=ended)
    for request in open_ones:
        HelpRequest.objects.filter(id=request.id).update(owner_seat=new, team_id=new.organisation_id)
        Referral.objects.visible_to(actor).filter(request=request).update(contact_seat=new)
        TimeLimit.objects.visible_to(actor).filter(request=request, rang_at__isnull=True).update(owner_seat=new)
        for kind in ("intake.answer", "intake.plan_conversation", "intake.hold_conversation", "intake.meet_family"):
            worklist.close(kind, request.id, actor, state="dropped")
        worklist.ask(
            "intake.meet_family", owner_seat_id=new.id, due_at=end_of(int(ANSWER_DAYS.value), actor),
            cause="intake.face_changed", actor=actor, dossier_id=dossier_id, thing_id=request.id,
        )  # fmt: skip
