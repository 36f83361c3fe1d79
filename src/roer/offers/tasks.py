"""The daily look at the directory, each coordinator acting for the own region."""

from __future__ import annotations

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.offers.keeping import look_at_entries
from roer.offers.purchases import look_at_functions


@app.periodic(cron="26 5 * * *")
@app.task(queueing_lock="offers.look")
def look_at_directory(timestamp: int) -> int:
    """Ask who keeps an entry to confirm it. Returns how many entries were found late for the first time."""
    at = datetime.fromtimestamp(timestamp, UTC)
    seats = Seat.objects.filter(in_period(at), role=Role.WAITING_COORDINATOR).select_related("organisation")
    for seat in seats:
        look_at_functions(actor=Actor.of(seat, at))
    return sum(len(look_at_entries(actor=Actor.of(seat, at))) for seat in seats)
