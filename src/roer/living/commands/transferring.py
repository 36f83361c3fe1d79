"""A child moves to another provider: the sender answers until the receiver confirmed a good hand-over (LIV-15)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.models import Seat
from roer.core.worklist import ask
from roer.living.codes import TransferPart
from roer.living.commands.common import words
from roer.living.models import Placement, Transfer, TransferPoint
from roer.living.refusals import CannotLetGo, CannotPlace

FIRST = (TransferPart.MEDICATION, TransferPart.SAFETY)
SOON = timedelta(days=14)


def keep_responsible(left: Placement, new: Placement, actor: Actor) -> None:
    """When a child goes from one provider to another, the first stays responsible and every part stands open."""
    if not left.organisation_id or not new.organisation_id or left.organisation_id == new.organisation_id:
        return
    made = Transfer(
        dossier_id=new.dossier_id, label=int(Label.PLACE), from_placement=left, to_placement=new,
        sender_id=left.organisation_id, receiver_id=new.organisation_id, moved_at=new.valid_from or actor.at,
        recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    for part in TransferPart.values:
        TransferPoint(
            dossier_id=new.dossier_id, label=int(Label.PLACE), transfer=made, part=part, recorded_at=actor.at,
            recorded_by_id=actor.seat_id,
        ).save(force_insert=True)  # fmt: skip


@command
def hand_over_part(*, actor: Actor, transfer_id: UUID, part: str) -> None:
    """This part of the hand-over is given."""
    transfer = _open(transfer_id, actor)
    point = TransferPoint.objects.visible_to(actor).get(transfer_id=transfer.id, part=part)
    TransferPoint.objects.filter(id=point.id).update(done_at=actor.at)
    tell(transfer.dossier_id, "living.part_handed_over", label=Label.PLACE, part=part)


@command
def confirm_transfer(
    *, actor: Actor, transfer_id: UUID, missing: Mapping[str, str] | None = None, due_on: date | None = None
) -> None:
    """The receiver confirms a good hand-over and answers for the child from now.

    A part that is still open needs words why (`missing`); it becomes work of this worker with a day. Medication and
    safety never wait. Raises CannotPlace.
    """
    transfer = _open(transfer_id, actor)
    if _organisation(actor) != transfer.receiver_id:
        raise CannotPlace(_("Alleen wie het kind ontvangt, kan zeggen dat de overdracht goed was."))
    rows = TransferPoint.objects.visible_to(actor).filter(transfer_id=transfer.id, done_at__isnull=True)
    open_points = list(rows.order_by("part"))
    said = {part: why for part, why in (missing or {}).items() if why.strip()}
    if any(point.part in FIRST for point in open_points):
        raise CannotPlace(_("Medicijnen en veiligheid moeten er zijn voordat u ja zegt. Vraag die eerst."))
    if any(point.part not in said for point in open_points):
        raise CannotPlace(_("Schrijf bij alles wat nog ontbreekt op waarom, en wanneer het er wel is."))
    due = due_on or day_of(actor.at + SOON)
    for point in open_points:
        _later(point, said[point.part], due, actor)
    Transfer.objects.filter(id=transfer.id).update(confirmed_at=actor.at, confirmed_by_id=actor.seat_id)
    tell(transfer.dossier_id, "living.transfer_confirmed", label=Label.PLACE)


@command
def let_go(*, actor: Actor, transfer_id: UUID) -> None:
    """The sender stops answering for the child. Raises CannotLetGo as long as nobody confirmed."""
    transfer = Transfer.objects.visible_to(actor).get(id=transfer_id)
    require("living.hand_over", actor, transfer.dossier_id)
    if transfer.confirmed_at is None:
        raise CannotLetGo
    if _organisation(actor) != transfer.sender_id:
        raise CannotPlace(_("Dit is niet aan uw organisatie."))
    Transfer.objects.filter(id=transfer.id).update(let_go_at=actor.at)
    tell(transfer.dossier_id, "living.let_go", label=Label.PLACE)


def _open(transfer_id: UUID, actor: Actor) -> Transfer:
    transfer: Transfer = Transfer.objects.visible_to(actor).get(id=transfer_id)
    require("living.hand_over", actor, transfer.dossier_id)
    if transfer.confirmed_at is not None:
        raise CannotPlace(_("Deze overdracht is al klaar."))
    return transfer


def _later(point: TransferPoint, why: str, due: date, actor: Actor) -> None:
    item = words(point.dossier_id, "transfer_open", why, actor)
    TransferPoint.objects.filter(id=point.id).update(item_id=item, owner_seat_id=actor.seat_id, due_on=due)
    ask(
        "living.transfer_part", owner_seat_id=actor.seat_id, due_at=start_of(due + timedelta(days=1)), cause="transfer",
        actor=actor, dossier_id=point.dossier_id, thing_id=point.transfer.to_placement_id,
    )  # fmt: skip


def _organisation(actor: Actor) -> UUID | None:
    return Seat.objects.filter(id=actor.seat_id).values_list("organisation_id", flat=True).first()
