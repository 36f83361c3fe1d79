"""How much may be claimed on an assignment: over one period and over its whole run (IV077, IV078, TR321, TR322)."""

import datetime as dt
from typing import Protocol

from roer.contracts.ijw.model import shapes as sh

DAILY, WEEKLY, MONTHLY = "1", "2", "4"
OUTPUT_UNITS = ("82", "83")
MINUTE, HOUR = "01", "04"
SUNDAY = 6


class Run(Protocol):
    """From when until when an assignment runs."""

    @property
    def first_day(self) -> dt.date:
        """The first day."""

    @property
    def last_day(self) -> dt.date | None:
        """The last day that still counts; None when there is no end."""


def calendar_weeks(first: dt.date, last: dt.date) -> int:
    """Count the calendar weeks, whole or broken, that a period touches."""
    monday = first - dt.timedelta(days=first.weekday())
    return (last - monday).days // 7 + 1


def sundays(first: dt.date, last: dt.date) -> int:
    """Count the Sundays in a period."""
    to_sunday = (SUNDAY - first.weekday()) % 7
    return max(0, ((last - first).days - to_sunday) // 7 + 1)


def months(first: dt.date, last: dt.date) -> int:
    """Count the calendar months, whole or broken, that a period touches."""
    return (last.year - first.year) * 12 + last.month - first.month + 1


def output_weeks(first: dt.date, last: dt.date, whole: Run) -> int:
    """Count the weeks of an output-based period: its Sundays, and one more when it holds the last Sunday of an
    assignment that ends on another day. An assignment without any Sunday counts as one week.
    """
    count, end = sundays(first, last), whole.last_day
    if end is None or end.weekday() == SUNDAY:
        return count
    last_sunday = end - dt.timedelta(days=end.weekday() + 1)
    if last_sunday < whole.first_day:
        return 1 if first <= end <= last else 0
    return count + (first <= last_sunday <= last)


def times(volume: sh.Volume, first: dt.date, last: dt.date, whole: Run) -> int:
    """Return how many times the volume of one day, week or month fits in a period; once when it is a total."""
    if volume.frequency == DAILY:
        return (last - first).days + 1
    if volume.frequency == WEEKLY and volume.unit in OUTPUT_UNITS:
        return output_weeks(first, last, whole)
    if volume.frequency == WEEKLY:
        return calendar_weeks(first, last)
    return months(first, last) if volume.frequency == MONTHLY else 1


def most_in_period(volume: sh.Volume, first: dt.date, last: dt.date, whole: Run) -> int:
    """Return the most that may be claimed for one product period of an assignment, in the assignment's unit."""
    return volume.number * times(volume, first, last, whole)


def most_in_all(volume: sh.Volume, whole: Run) -> int | None:
    """Return the most that may be claimed over the whole assignment; None when it has no end and no total."""
    if whole.last_day is None:
        return None if volume.frequency in (DAILY, WEEKLY, MONTHLY) else volume.number
    return volume.number * times(volume, whole.first_day, whole.last_day, whole)


def unit_fits(assigned: str, claimed: str) -> bool:
    """Say whether a claim's unit fits: the same, or minutes on an assignment in hours."""
    return assigned == claimed or (assigned == HOUR and claimed == MINUTE)


def factor(assigned: str, claimed: str) -> int:
    """Return how many claimed units go in one assigned unit."""
    return 60 if (assigned, claimed) == (HOUR, MINUTE) else 1
