"""Days, birth dates and periods: one place that says on which day something falls in the Netherlands.

A moment is an aware datetime, a day is a date in Europe/Amsterdam, a period is `[from, until)` with None for open.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, TypeVar
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

Side = Literal["earliest", "latest"]
Point = TypeVar("Point", date, datetime)
_REGISTER_FORM = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_OWN_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def day_of(moment: datetime) -> date:
    """Give the Amsterdam day on which a moment falls. Raises ValueError for a moment without a time zone."""
    if moment.tzinfo is None:
        raise ValueError("A moment needs a time zone.")
    return moment.astimezone(AMSTERDAM).date()


def start_of(day: date) -> datetime:
    """Give the moment at which a day begins in Amsterdam; the clocks change at two or three, so midnight exists."""
    return datetime.combine(day, time.min, tzinfo=AMSTERDAM)


@dataclass(frozen=True)
class PartialDate:
    """A birth date of which day, month or year may be unknown (year 0), or that is still expected.

    Raises ValueError when it is no date in the calendar, or knows a day without its month or a month without its year.
    """

    year: int
    month: int | None = None
    day: int | None = None
    expected: bool = False

    def __post_init__(self) -> None:
        if (self.day is not None and self.month is None) or (self.month is not None and self.year == 0):
            raise ValueError("A day needs its month, and a month needs its year.")
        if self.year != 0:
            date(self.year, self.month if self.month is not None else 1, self.day if self.day is not None else 1)

    @classmethod
    def of(cls, day: date, *, expected: bool = False) -> PartialDate:
        """Make the partial date that is wholly known."""
        return cls(day.year, day.month, day.day, expected)

    @classmethod
    def parse(cls, text: str, *, expected: bool = False) -> PartialDate:
        """Read the population register's form ('20140500', zeros are unknown) or our own ('2014-05'; see `__str__`).

        Raises ValueError for anything else.
        """
        match = _REGISTER_FORM.fullmatch(text) or _OWN_FORM.fullmatch(text)
        if match is None:
            raise ValueError("A date is written as 20140500 or as 2014-05.")
        year, month, day = (int(part or 0) for part in match.groups())
        return cls(year, month or None, day or None, expected)

    def __str__(self) -> str:
        """Write what is known: '2014-05-03', '2014-05', '2014' or '0000'. Whether it is expected is not written."""
        parts = [f"{self.year:04}"] + [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def brp(self) -> str:
        """Write it as the population register does: eight digits, zeros for what is unknown."""
        return f"{self.year:04}{self.month or 0:02}{self.day or 0:02}"

    def earliest(self) -> date | None:
        """Give the first day it can be; None when the year is unknown."""
        return date(self.year, self.month or 1, self.day or 1) if self.year else None

    def latest(self) -> date | None:
        """Give the last day it can be; None when the year is unknown."""
        if not self.year:
            return None
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


def turns(n: int, birth: PartialDate, side: Side = "earliest") -> date | None:
    """Give the day on which a person turns n, from the earliest or the latest possible birth day.

    None when the year of birth is unknown. Somebody born on 29 February turns on 1 March in other years: a year of life
    is over when its last day, 28 February, is over. Source: Burgerlijk Wetboek 1:233 speaks only of reaching an age and
    names no day for 29 February; this reading is to be checked by a lawyer.
    """
    born = birth.earliest() if side == "earliest" else birth.latest()
    if born is None:
        return None
    year = born.year + n
    if (born.month, born.day) == (2, 29) and not calendar.isleap(year):
        return date(year, 3, 1)
    return born.replace(year=year)


def age(birth: PartialDate, on: date) -> int | None:
    """Give the age in whole years on a day; None when it is not certain, not born by then, or only expected."""
    youngest, oldest = _age_from(birth.latest(), on), _age_from(birth.earliest(), on)
    return youngest if youngest == oldest and not birth.expected else None


def _age_from(born: date | None, on: date) -> int | None:
    if born is None or on < born:
        return None
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def covers(begins: Point | None, ends: Point | None, at: Point) -> bool:
    """Tell whether the period `[begins, ends)` holds a day or a moment; None is open."""
    return (begins is None or begins <= at) and (ends is None or at < ends)


def overlap(begins: Point | None, ends: Point | None, other_begins: Point | None, other_ends: Point | None) -> bool:
    """Tell whether two periods `[begins, ends)` share a day or a moment; an empty period shares nothing."""
    start = max((one for one in (begins, other_begins) if one is not None), default=None)
    stop = min((one for one in (ends, other_ends) if one is not None), default=None)
    return start is None or stop is None or start < stop
