"""The morning look at waits, one worker of a team at a time, each acting as the own seat: no job reads what no worker may."""

from __future__ import annotations

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.waiting.access import TEAM
from roer.waiting.commands import count_waits, flag_long_waits, look_for_signals


@app.periodic(cron="11 5 * * *")
@app.task(queueing_lock="waiting.look")
def look_at_waits(timestamp: int) -> int:
    """Flag what passed its norm for every worker of a team. Returns how many brokerages were made."""
    at = datetime.fromtimestamp(timestamp, UTC)
    seats = Seat.objects.filter(in_period(at), role__in=TEAM).select_related("organisation")
    made = sum(len(flag_long_waits(actor=Actor.of(seat, at))) for seat in seats)
    for seat in seats:  # after the brokerages: the executive reads one of those
        look_for_signals(actor=Actor.of(seat, at))
    return made


@app.periodic(cron="41 4 * * *")
@app.task(queueing_lock="waiting.count")
def count_all_waits(timestamp: int) -> int:
    """Count every wait anew, acting as who coordinates waiting. Returns how many there are; nought when nobody does."""
    at = datetime.fromtimestamp(timestamp, UTC)
    seat = Seat.objects.filter(in_period(at), role=Role.WAITING_COORDINATOR).select_related("organisation").first()
    return int(count_waits(actor=Actor.of(seat, at))["waits"]) if seat else 0
