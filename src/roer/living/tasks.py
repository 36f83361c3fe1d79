"""The night's work: calling who answers for titles that end, and counting what children in care were without."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from procrastinate.contrib.django import app

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.days import day_of
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.living.access import HELPERS
from roer.living.commands import count_child_days, look_at_titles


@app.periodic(cron="7 * * * *")
@app.task(queueing_lock="living.titles")
def look_at_all_titles(timestamp: int) -> int:
    """Each worker looks at the own stays, as the own seat: no job reads what no worker may. Returns how many alarms."""
    at = datetime.fromtimestamp(timestamp, UTC)
    seats = Seat.objects.filter(in_period(at), role__in=HELPERS).select_related("organisation")
    return sum(int(look_at_titles(actor=Actor.of(seat, at))) for seat in seats)


@app.periodic(cron="23 3 * * *")
@app.task(queueing_lock="living.ledger")
def count_last_night(timestamp: int) -> int:
    """Count the day that is over, acting as who coordinates; returns how many gaps, nought when nobody does."""
    at = datetime.fromtimestamp(timestamp, UTC)
    seat = Seat.objects.filter(in_period(at), role=Role.WAITING_COORDINATOR).select_related("organisation").first()
    if seat is None:
        return 0
    return int(count_child_days(actor=Actor.of(seat, at), day=day_of(at) - timedelta(days=1))["gaps"])
