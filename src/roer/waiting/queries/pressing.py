"""Waits that press: in unsafety, and after a ruling or measure. Measured apart, with why and with a warning (WAI-35)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import mean
from typing import Any

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.rules import Outcome, meet
from roer.offers.queries import spot
from roer.waiting.codes import WaitCause
from roer.waiting.rule_facts import RulingFacts


@dataclass(frozen=True)
class PressingLine:
    """Waits of one kind that presses. `days` is the mean over who still waits and who got help; None when there is none.

    `warned` are those for whom nothing began while it should have, and those for whom it began too late.
    """

    says: Any
    waits: int
    running: int
    days: int | None
    warned: int
    causes: list[tuple[Any, int]]


def pressing(region: str, actor: Actor) -> list[PressingLine]:
    """Both kinds for a region: from unsafe to help, and from ruling or measure to help."""
    require("waiting.see_figures", actor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT kind, municipality, days, ended, causes FROM waiting_pressing()")
        rows = [row for row in cursor.fetchall() if (place := spot(row[1])) and place.region == region]
    unsafe = [row for row in rows if row[0] == "unsafe"]
    ruled = [row for row in rows if row[0] == "ruling"]
    late = [row for row in ruled if _is_late(row[2], actor)]
    return [
        _line(_("Van onveilig tot hulp"), unsafe, sum(not row[3] for row in unsafe)),
        _line(_("Van uitspraak of maatregel tot hulp"), ruled, len(late)),
    ]


def _is_late(days: int, actor: Actor) -> bool:
    return any(
        one.outcome is Outcome.MET
        for one in meet("waiting.ruling_is_carried_out", RulingFacts(days), at=day_of(actor.at))
    )


def _line(says: Any, rows: list[Any], warned: int) -> PressingLine:
    counted = Counter(cause for row in rows for cause in row[4])
    causes = [(WaitCause(cause).label, number) for cause, number in counted.most_common()]
    days = round(mean(row[2] for row in rows)) if rows else None
    return PressingLine(says, len(rows), sum(not row[3] for row in rows), days, warned, causes)
