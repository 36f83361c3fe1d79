"""Who pays: what nobody decided yet, as far as the actor sees it; and the words for ways in and causes."""

from __future__ import annotations

from typing import Any

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.intake.models import HelpRequest, PayerDispute

WAYS_IN: dict[str, Any] = {route.value: route.label for route in HelpRequest.Route}
CAUSES: dict[str, Any] = {cause.value: cause.label for cause in PayerDispute.Cause}


def open_disputes(actor: Actor) -> list[tuple[PayerDispute, int]]:
    """Disputes that nobody decided yet, with the days they are open, the longest first."""
    rows = PayerDispute.objects.visible_to(actor).filter(decided_on__isnull=True).order_by("opened_on", "id")
    today = day_of(actor.at)
    return [(row, (today - row.opened_on).days) for row in rows.select_related("one_party", "other_party")]
