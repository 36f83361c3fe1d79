"""What a stay asks besides its title: looking back in time, an end that is known, no long stay in a large institution."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from roer.core.actor import Actor
from roer.core.days import day_of, start_of
from roer.core.models import WorkItem
from roer.core.worklist import ask
from roer.living import terms
from roer.living.models import Placement, StayReview

LARGE = "large_institution"


def look_back(placement: Placement, actor: Actor) -> int:
    """Ask this worker once for each thing that a running stay misses; returns how many were new (LIV-09)."""
    asked = [
        _evaluation(placement, actor), _perspective(placement, actor), _unclear(placement, actor),
        _too_long(placement, actor),
    ]  # fmt: skip
    return sum(asked)


def ask_once(kind: str, placement: Placement, due_at: datetime, seat_id: UUID, actor: Actor) -> int:
    """Put work on somebody's list when it is not there yet for this day; 1 when it is new.

    A colleague's list cannot be read: the alarm that leads here is given once to each, so it never comes twice.
    """
    if WorkItem.objects.filter(kind=kind, thing_id=placement.id, owner_seat_id=seat_id, due_at=due_at).exists():
        return 0
    ask(
        kind, owner_seat_id=seat_id, due_at=due_at, cause="stay", actor=actor, dossier_id=placement.dossier_id,
        thing_id=placement.id,
    )  # fmt: skip
    return 1


def _evaluation(placement: Placement, actor: Actor) -> int:
    """A day to look back that went by without it."""
    day = placement.evaluate_on
    if placement.form.at_home or day is None or day >= day_of(actor.at):
        return 0
    if StayReview.objects.visible_to(actor).filter(placement_id=placement.id, held_on__gte=day).exists():
        return 0
    return ask_once("living.evaluation_late", placement, start_of(day + timedelta(days=1)), actor.seat_id, actor)


def _perspective(placement: Placement, actor: Actor) -> int:
    """The day on which people would look again where this child grows up went by."""
    day = placement.perspective_review_on
    if placement.form.at_home or day is None or day >= day_of(actor.at):
        return 0
    if StayReview.objects.visible_to(actor).filter(placement_id=placement.id, held_on__gte=day).exists():
        return 0
    return ask_once("living.perspective_late", placement, start_of(day + timedelta(days=1)), actor.seat_id, actor)


def _unclear(placement: Placement, actor: Actor) -> int:
    """Nobody knows how long it lasts, or it is too short to take root."""
    if placement.form.at_home or placement.valid_from is None:
        return 0
    least = int(terms.SHORT_STAY_DAYS.on(day_of(actor.at)).value)
    begun = day_of(placement.valid_from)
    if placement.expected_until is not None and (placement.expected_until - begun).days >= least:
        return 0
    return ask_once("living.stay_unclear", placement, start_of(begun + timedelta(days=7)), actor.seat_id, actor)


def _too_long(placement: Placement, actor: Actor) -> int:
    """A stay in a large institution longer than the region allows itself."""
    if placement.form_id != LARGE or placement.valid_from is None:
        return 0
    longest = int(terms.LARGE_DAYS.on(day_of(actor.at)).value)
    ends = day_of(placement.valid_from) + timedelta(days=longest)
    if day_of(actor.at) <= ends:
        return 0
    return ask_once("living.too_long", placement, start_of(ends + timedelta(days=1)), actor.seat_id, actor)
