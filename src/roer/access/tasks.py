"""Every hour: a worry about a mentor that nobody looked into in time goes to the next human (PEO-24)."""

from __future__ import annotations

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from roer.access.commands.pausing import LOOK, NobodyLooks, pass_on_look
from roer.core.actor import Actor
from roer.core.models import Seat, WorkItem
from roer.core.visible import in_period


@app.periodic(cron="7 * * * *")
@app.task(queueing_lock="access.looks")
def pass_looks_on(timestamp: int) -> int:
    """Pass on what is late, each holder acting as the own seat. Returns how many worries moved."""
    at, moved = datetime.fromtimestamp(timestamp, UTC), 0
    late = WorkItem.objects.using("clock").filter(kind=LOOK, state="open", due_at__lte=at)
    for pause_id, seat_id in late.values_list("thing_id", "owner_seat_id"):
        seat = Seat.objects.filter(in_period(at), id=seat_id).select_related("organisation").first()
        if seat is None or pause_id is None:
            continue
        try:
            pass_on_look(actor=Actor.of(seat, at), pause_id=pause_id)
            moved += 1
        except NobodyLooks:
            continue
    return moved
