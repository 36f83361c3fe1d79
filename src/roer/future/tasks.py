"""The night's work: half a year before eighteen, what has to be asked for comes on the list of who gives the help."""

from __future__ import annotations

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from roer.core.actor import Actor
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.future.access import WORKERS
from roer.future.commands import look_ahead


@app.periodic(cron="41 4 * * *")
@app.task(queueing_lock="future.ahead")
def look_ahead_for_all(timestamp: int) -> int:
    """Each worker looks at the own caseload, as the own seat. Returns how many things were asked."""
    at = datetime.fromtimestamp(timestamp, UTC)
    seats = Seat.objects.filter(in_period(at), role__in=WORKERS).select_related("organisation")
    return sum(int(look_ahead(actor=Actor.of(seat, at))) for seat in seats)
