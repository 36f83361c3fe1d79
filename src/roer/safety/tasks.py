"""Clocks of this room, one worker at a time, each acting as the own seat: no job reads what no worker may."""

from __future__ import annotations

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from roer.core.actor import Actor
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.safety.access import WORKERS
from roer.safety.commands import pass_on_calls, ring_closed_stays, ring_incidents, ring_measure_tests, ring_reports

RINGS = (pass_on_calls, ring_reports, ring_incidents, ring_measure_tests, ring_closed_stays)


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="safety.ring")
def ring_for_safety(timestamp: int) -> int:
    """Every five minutes: calls nobody answered go on, reports and incidents that are late ring. Returns how many."""
    at = datetime.fromtimestamp(timestamp, UTC)
    seats = Seat.objects.filter(in_period(at), role__in=WORKERS).select_related("organisation")
    actors = [Actor.of(seat, at) for seat in seats]
    return sum(do(actor=actor) for actor in actors for do in RINGS)
