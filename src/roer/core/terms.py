"""Legal terms: on which day a time limit of the law ends (Algemene termijnenwet), and counting in working days.

A term begins on the day after what starts it. None of the articles named here lies in the law texts that Roer was built
with, so every one is to be checked by a lawyer; what can be corrected without code stands in params and tables.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

import holidays
from django.utils.translation import gettext_noop

from roer.core.rules.kinds import Source
from roer.core.rules.params import LocalValue, Param, value_on
from roer.core.rules.registry import REGISTRY

Unit = Literal["days", "weeks", "months", "years"]
ATW = "Algemene termijnenwet"

# Article 3 (1) and (2), as the library calls them. Both Easter and Whit Sunday are Sundays and need no name here.
RECOGNISED = {
    "Nieuwjaarsdag": "3 lid 1",
    "Goede vrijdag": "3 lid 2",
    "Tweede paasdag": "3 lid 1",
    "Koninginnedag": "3 lid 1",
    "Koningsdag": "3 lid 1",
    "Bevrijdingsdag": "3 lid 1",
    "Hemelvaartsdag": "3 lid 1",
    "Tweede pinksterdag": "3 lid 1",
    "Eerste kerstdag": "3 lid 1",
    "Tweede kerstdag": "3 lid 1",
}
# Article 3 (3): days made equal by royal decree, usually for three years at once. A decree that is missing here makes a
# day shown to a person too early, never too late.
EQUATED = frozenset(
    date.fromisoformat(day)
    for day in (
        "2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30",  # decree for 2023 to 2025
        "2026-01-02", "2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26",  # decree for 2026 to 2028
    )
)  # fmt: skip

# Article 4 (a): longer terms, and all terms in years, are not extended.
LONGEST_EXTENDED: dict[Unit, int] = {"days": 90, "weeks": 12, "months": 3, "years": 0}

OBJECTION_WEEKS = REGISTRY.add_param(
    Param(
        "core.objection_weeks",
        6,
        gettext_noop("weken"),
        Source("Awb", article="6:7", also="begint de dag na bekendmaking: Awb 6:8", to_be_checked=True),
        since="1994-01-01",
    )
)
DECISION_WEEKS = REGISTRY.add_param(
    Param(
        "core.decision_weeks",
        8,
        gettext_noop("weken"),
        Source("Awb", article="4:13", to_be_checked=True),
        stricter="lower",
        since="1994-01-01",
    )
)


@dataclass(frozen=True)
class Term:
    """A number of days, weeks, months or years. `liberty` marks a term of deprivation of liberty: never extended.

    Raises ValueError unless the number is at least one.
    """

    count: int
    unit: Unit
    liberty: bool = False

    def __post_init__(self) -> None:
        if self.count < 1:
            raise ValueError("A term lasts at least one day.")

    @property
    def is_extended(self) -> bool:
        """Tell whether the law lets this term run on over rest days (article 4)."""
        return not self.liberty and self.count <= LONGEST_EXTENDED[self.unit]


def last_day(term: Term, after: date) -> date:
    """Give the last day on which something is still in time, for a term that begins on the day after `after`.

    Ends on a Saturday, Sunday or recognised holiday: runs on to the next other day (article 1). A term of three days or
    more holds at least two working days (article 2). A term counted backward from an event is not for this function.
    """
    end = _plain_end(term, after)
    if not term.is_extended:
        return end
    if (end - after).days >= 3:
        end = max(end, add_working_days(after, 2))
    return end if is_working_day(end) else add_working_days(end, 1)


def objection_ends(sent_on: date) -> date:
    """Give the last day to object to a decision sent on a day: six weeks from the day after (Awb 6:7 and 6:8)."""
    return last_day(Term(int(OBJECTION_WEEKS.on(sent_on).value), "weeks"), sent_on)


def decision_ends(received_on: date, local: Iterable[LocalValue] = ()) -> date:
    """Give the last day to decide on an application that came in on a day (Awb 4:13), or earlier where so chosen."""
    return last_day(Term(int(value_on(DECISION_WEEKS, received_on, local)), "weeks"), received_on)


def is_working_day(day: date) -> bool:
    """Tell whether a day is no Saturday, Sunday, recognised holiday or day made equal to one."""
    return day.weekday() < calendar.SATURDAY and day not in EQUATED and day not in _recognised(day.year)


def add_working_days(day: date, count: int) -> date:
    """Give the day that is `count` working days after a day; with 0 the day itself. Raises ValueError below 0."""
    if count < 0:
        raise ValueError("Working days are counted forward.")
    while count:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def _plain_end(term: Term, after: date) -> date:
    if term.unit in ("days", "weeks"):
        return after + timedelta(days=term.count * (7 if term.unit == "weeks" else 1))
    months = after.month - 1 + term.count * (12 if term.unit == "years" else 1)
    year, month = after.year + months // 12, months % 12 + 1
    return date(year, month, min(after.day, calendar.monthrange(year, month)[1]))


@cache
def _recognised(year: int) -> frozenset[date]:
    found = holidays.country_holidays("NL", years=year, categories=("public", "optional"), language="nl")
    return frozenset(day for day, name in found.items() if set(name.split("; ")) & RECOGNISED.keys())
