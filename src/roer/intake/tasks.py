"""The morning look at time limits, one worker at a time, each acting as the own seat: no job reads what no worker may."""

from __future__ import annotations

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from roer.core.actor import Actor
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.intake.access import CLOCKED
from roer.intake.commands import ring


@app.periodic(cron="*/15 * * * *")
@app.task(queueing_lock="intake.ring")
def ring_time_limits(timestamp: int) -> int:
    """Ring every quarter of an hour what fell due, for each worker of a team. Returns how many rang."""
    at = datetime.fromtimestamp(timestamp, UTC)
    seats = Seat.objects.filter(in_period(at), role__in=CLOCKED).select_related("organisation")
    return sum(int(count) for seat in seats for count in ring(actor=Actor.of(seat, at)).values())
