"""The quarterly delivery that Regeling Jeugdwet 8g asks of a provider: who waits and how long, per form of help and region.

Nobody counts by hand: the rows come straight from the dated events. Lid 2 b 13° asks the expected wait and the number waiting per
form and region; the other figures of the article are about money and staff and come from elsewhere.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from roer.waiting.figures.survival import Lasted, curve, days_until

HEADERS = ("kvk", "organisatie", "peildatum", "vorm", "regio", "aantal_wachtenden", "ingeschatte_wachttijd_dagen")
YEAR_DAYS = 365


@dataclass(frozen=True)
class Spell:
    """One wait for an offer of the provider, from the day it was asked; `until` is None while it runs."""

    form: str
    region: str
    child: int
    since: date
    until: date | None
    ended: bool


@dataclass(frozen=True)
class DeliveryRow:
    """One line. `expected_days` is the median of the last year with who still waits counted; None when nobody can know."""

    form: str
    region: str
    waiting: int
    expected_days: int | None


def quarter_end(day: date) -> date:
    """The last day of the last whole quarter before or on a day."""
    months = {1: (12, 31), 2: (3, 31), 3: (6, 30), 4: (9, 30)}
    quarter = (day.month - 1) // 3 + 1
    month, last = months[quarter]
    own = date(day.year, *months[quarter % 4 + 1]) if quarter < 4 else date(day.year, 12, 31)
    return own if own == day else date(day.year - (quarter == 1), month, last)


def delivery(spells: Iterable[Spell], on: date) -> list[DeliveryRow]:
    """The lines as of a day, each child once per form and region. What was asked after that day does not exist yet."""
    groups: dict[tuple[str, str], list[Spell]] = defaultdict(list)
    for spell in spells:
        if spell.since <= on:
            groups[spell.form, spell.region].append(spell)
    return [_row(form, region, found, on) for (form, region), found in sorted(groups.items())]


def _row(form: str, region: str, spells: list[Spell], on: date) -> DeliveryRow:
    running = {spell.child for spell in spells if spell.until is None or spell.until > on}
    recent = [spell for spell in spells if spell.until is None or (on - spell.until).days <= YEAR_DAYS]
    lasted = (
        Lasted(
            (min(spell.until or on, on) - spell.since).days,
            spell.ended and spell.until is not None and spell.until <= on,
        )
        for spell in recent
    )
    return DeliveryRow(form, region, len(running), days_until(Fraction(1, 2), curve(lasted)))


def as_csv(rows: Iterable[DeliveryRow], number: str, name: str, on: date) -> str:
    """The delivery as a file; an unknown wait stays empty."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(HEADERS)
    for row in rows:
        days = "" if row.expected_days is None else row.expected_days
        writer.writerow([number, name, on.isoformat(), row.form, row.region, row.waiting, days])
    return out.getvalue()
