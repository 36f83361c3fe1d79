"""Who handles it, and what is kept for it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.commands import Refused
from roer.core.models import Hold, Seat
from roer.core.rules import Outcome, meet
from roer.core.visible import in_period
from roer.rights.rules import HandlerFacts


class CannotFile(Refused):
    """It cannot be filed so; the message says what to change."""


class NobodyToHandle(Refused):
    """There is nobody in the whole installation who took no part; somebody must be appointed."""

    words = _("Er is nu niemand die dit mag behandelen. Bel de gemeente: je dag van vandaag telt.")


def handler_for(took_part: frozenset[UUID], people: frozenset[UUID], actor: Actor) -> Seat:
    """A complaints officer who took no part, else an administrator. Raises NobodyToHandle."""
    for role in (Role.COMPLAINTS_OFFICER, Role.ADMINISTRATOR):
        seats = Seat.objects.filter(in_period(actor.at), role=role).order_by("valid_from", "id")
        found = next((seat for seat in seats if _may_handle(seat, took_part, people, actor)), None)
        if found:
            return found
    raise NobodyToHandle


def _may_handle(seat: Seat, took_part: frozenset[UUID], people: frozenset[UUID], actor: Actor) -> bool:
    facts = HandlerFacts(seat.id, seat.person_id, took_part, people)
    met = meet("rights.handler_took_no_part", facts, at=actor.at.date())
    return all(one.outcome is Outcome.FITS for one in met)


def hold(item_ids: Iterable[UUID], ground: str, actor: Actor) -> None:
    """Let nothing of this be destroyed as long as it lasts."""
    Hold.objects.bulk_create(
        Hold(item_id=item_id, ground=ground, placed_by_id=actor.seat_id, placed_at=actor.at) for item_id in item_ids
    )


def lift(ground: str, actor: Actor) -> None:
    """It is over; what was kept for it may follow its own term again."""
    Hold.objects.filter(ground=ground, lifted_at__isnull=True).update(lifted_at=actor.at)
