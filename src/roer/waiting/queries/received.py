"""Help that came: in time, fitting by the family's own word, and hanging together, as three things that are never one (WAI-20)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from statistics import mean
from typing import Any

from django.apps import apps
from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.rules import Param
from roer.offers.queries import spot
from roer.waiting.clocks import DAYS_A_WEEK
from roer.waiting.rules import CONVERSATION_WEEKS, START_WEEKS

BASELINE_WEEKS = 44  # the survey's mean from the first question to the first help (KOM 1302-1330)
FITS = "yes"


@dataclass(frozen=True)
class Dimension:
    """One of the three. `yes` out of `known`; the rest is not known yet."""

    says: Any
    yes: int
    known: int


@dataclass(frozen=True)
class Received:
    """All help that began in a region. `weeks` from the first question to the first help, beside the baseline; None: none."""

    dimensions: list[Dimension]
    weeks: int | None
    baseline: int = BASELINE_WEEKS


def received(region: str, actor: Actor) -> Received:
    """Timely, fitting and coherent help of a region, each measured by itself."""
    require("waiting.see_figures", actor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT municipality, to_talk, to_start, total, fits, coherent FROM waiting_received()")
        rows = [row for row in cursor.fetchall() if (place := spot(row[0])) and place.region == region]
    day = day_of(actor.at)
    norms = _norms(day)
    in_time = [row[1] <= norms(row[0], CONVERSATION_WEEKS) and row[2] <= norms(row[0], START_WEEKS) for row in rows]
    rated = [row for row in rows if row[4]]
    return Received(
        [
            Dimension(_("op tijd"), sum(in_time), len(rows)),
            Dimension(_("passend, zegt het gezin"), sum(row[4] == FITS for row in rated), len(rated)),
            Dimension(_("samenhangend: één vast gezicht en niets kwijt bij een overdracht"), sum(row[5] for row in rows),
                      len(rows)),
        ],
        round(mean(row[3] for row in rows) / DAYS_A_WEEK) if rows else None,
    )  # fmt: skip


def _norms(on: date) -> Callable[[str, Param], int]:
    """The norm of a clock in days in a municipality: of the country, or stricter there (WAI-23)."""
    names = (CONVERSATION_WEEKS.name, START_WEEKS.name)
    held = apps.get_model("intake", "LocalFigure").objects.filter(valid_from__lte=on, param__in=names)
    rows = held.exclude(valid_until__lte=on).values_list("municipality_code", "param", "value")
    here = {(code, name): int(value) for code, name, value in rows}

    def norm(code: str, clock: Param) -> int:
        country = int(clock.on(on).value)
        return min(country, here.get((code, clock.name), country)) * DAYS_A_WEEK

    return norm
