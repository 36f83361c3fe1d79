"""Who gets a request: the writer when still there, else somebody of the same organisation, so that each has an owner."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from roer.access import commands as access
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label, Role
from roer.core.models import Item, Seat
from roer.core.visible import in_period
from roer.people.queries import helpers_of
from roer.privacy.refusals import CannotAnswer

FIRST = ("familiar_face", "case_manager", "family_supervisor", "guardian_worker", "stand_in")


def duty_seat(
    dossier_id: UUID, actor: Actor, *, organisation_id: UUID | None, wrote: UUID | None = None,
    never: UUID | None = None,
) -> tuple[UUID, bool]:  # fmt: skip
    """The seat that answers, and whether it helps in this dossier now. `never` may not judge its own case.

    First who helps here for the organisation (the writer, then the familiar face), then the writer's running seat,
    then its administrator; without an organisation the familiar face.
    """
    helping = [held for held in helpers_of(dossier_id, actor) if _fits(held.seat, organisation_id, never)]
    if helping:
        best = min(helping, key=lambda held: (held.seat_id != wrote, _rank(held.part)))
        return best.seat_id, True
    found = _elsewhere(actor.at, organisation_id, wrote, never)
    if found is None:
        raise CannotAnswer
    return found, False


def _fits(seat: Seat, organisation_id: UUID | None, never: UUID | None) -> bool:
    mine = organisation_id is None or seat.organisation_id == organisation_id
    return mine and seat.role in WORK_ROLES and seat.id != never


def _rank(part: str) -> int:
    return FIRST.index(part) if part in FIRST else len(FIRST)


def _elsewhere(at: datetime, organisation_id: UUID | None, wrote: UUID | None, never: UUID | None) -> UUID | None:
    running = Seat.objects.filter(in_period(at), role__in=WORK_ROLES).exclude(id=never).order_by("valid_from", "id")  # type: ignore[misc]
    administrators = running.filter(role=Role.ADMINISTRATOR)
    choices = (
        running.filter(id=wrote, organisation_id=organisation_id),  # type: ignore[misc]
        administrators.filter(organisation_id=organisation_id),  # type: ignore[misc]
        running.filter(organisation_id=organisation_id),  # type: ignore[misc]
        administrators,
    )
    return next((found for each in choices if (found := each.values_list("id", flat=True).first())), None)


def let_in(
    seat_id: UUID, items: Iterable[Item], actor: Actor, *, dossier_id: UUID, helps: bool, until: datetime
) -> None:
    """Open what a request is about for whoever answers it. A seat that does not help here sees nothing else of it."""
    if not helps:
        access.share(
            actor=actor, dossier_id=dossier_id, seat_id=seat_id, labels=int(Label.IDENTITY), purpose="data_request",
            until=until,
        )  # fmt: skip
    for item in items:
        access.open_item_for(actor=actor, item_id=item.id, seat_id=seat_id, purpose="data_request", until=until)
