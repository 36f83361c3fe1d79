"""Every quarter of an hour: signals that got no answer in time go on, each holder acting as the own seat."""

from __future__ import annotations

from datetime import UTC, datetime

from procrastinate.contrib.django import app

from roer.core.actor import Actor
from roer.core.models import Seat, WorkItem
from roer.core.visible import in_period
from roer.dossier.commands.signals import ANSWER, pass_on_signals


@app.periodic(cron="*/15 * * * *")
@app.task(queueing_lock="dossier.signals")
def pass_signals_on(timestamp: int) -> int:
    """Pass on what is late. Returns how many signals moved."""
    at = datetime.fromtimestamp(timestamp, UTC)
    late = WorkItem.objects.using("clock").filter(kind=ANSWER, state="open", due_at__lte=at)
    holders = set(late.values_list("owner_seat_id", flat=True))
    seats = Seat.objects.filter(in_period(at), id__in=holders).select_related("organisation")
    return sum(len(pass_on_signals(actor=Actor.of(seat, at))) for seat in seats)
