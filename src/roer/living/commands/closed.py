"""A closed place begins with a court authorisation only. Who tries without one is refused, and oversight hears of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from uuid import UUID

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.core.worklist import ask
from roer.living.commands.common import placement_for
from roer.living.models import ClosedAttempt, Placement

Guard = Callable[[Placement, Actor], None]
before_closed_start: list[Guard] = []
before_closed_end: list[Guard] = []
"""What rooms above ask before a closed place begins, or ends; each raises what stands in the way."""


def guarded(guards: Iterable[Guard], placement: Placement, actor: Actor) -> None:
    """Ask every guard about a closed place; other places pass."""
    for guard in guards if placement.form.closed else ():
        guard(placement, actor)


@command
def report_attempt(*, actor: Actor, placement_id: UUID) -> None:
    """Tell the inspectorate that a closed place was to begin without a ruling: day, organisation, number of the case."""
    placement = placement_for(placement_id, actor)
    require("living.start_placement", actor, placement.dossier_id)
    ClosedAttempt(  # type: ignore[misc]
        dossier_id=placement.dossier_id, label=int(Label.PLACE), item_id=placement.item_id, placement=placement,
        organisation_id=placement.organisation_id or actor.organisation_id, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    ).save(force_insert=True)  # fmt: skip
    call_inspectorate(actor)
    tell(placement.dossier_id, "living.closed_refused", label=Label.PLACE, item_id=placement.item_id)


def call_inspectorate(actor: Actor) -> None:
    """Put a look at closed places without a ruling on the list of everybody of the inspectorate; no name, no file."""
    rows = Seat.objects.filter(in_period(actor.at), organisation__kind="inspectorate")  # type: ignore[misc]
    for seat in rows:
        ask(
            "living.inspect_closed",
            owner_seat_id=seat.id,
            due_at=actor.at + timedelta(days=1),
            cause="title",
            actor=actor,
        )
