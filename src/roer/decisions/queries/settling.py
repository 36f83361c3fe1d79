"""Who paid in the end, without any child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import connection

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.models import Organisation
from roer.intake.queries import CAUSES


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
    own = Organisation.objects.get(id=actor.organisation_id)  # type: ignore[misc]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT cause, one, other, payer, days, amount, stuck FROM decisions_settlements(%s, %s, %s)",
            [own.municipality_code, since, until],
        )
        return [Settlement(CAUSES[cause], *more) for cause, *more in cursor.fetchall()]
