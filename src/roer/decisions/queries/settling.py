"""Who pays: what is still open within reach, and what was settled, without any child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import connection

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.models import Organisation
from roer.intake.models import PayerDispute


@dataclass(frozen=True)
class Settlement:
    """One settled dispute: why, between whom, who pays, after how many days, and how much."""

    cause: Any
    one: str
    other: str
    payer: str
    days: int
    amount: Decimal | None
    stuck: bool


def settlements(actor: Actor, since: datetime, until: datetime) -> list[Settlement]:
    """What was settled in the own municipality in a period."""
    require("decisions.see_figures", actor)
    own = Organisation.objects.get(id=actor.organisation_id)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT cause, one, other, payer, days, amount, stuck FROM decisions_settlements(%s, %s, %s)",
            [own.municipality_code, since, until],
        )
        return [Settlement(PayerDispute.Cause(cause).label, *more) for cause, *more in cursor.fetchall()]


def open_disputes(actor: Actor) -> list[tuple[PayerDispute, int]]:
    """Disputes that the actor may see and nobody decided yet, with the days they are open, the longest first."""
    rows = PayerDispute.objects.visible_to(actor).filter(decided_on__isnull=True).order_by("opened_on", "id")
    today = day_of(actor.at)
    return [(row, (today - row.opened_on).days) for row in rows.select_related("one_party", "other_party")]
