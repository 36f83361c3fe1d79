"""How much fits in a period: the counting of days, weeks, Sundays and months."""

import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.contracts.ijw.checks import volumes
from roer.contracts.ijw.model import shapes as sh

DAY = dt.date


def _volume(unit: str, frequency: str, number: int = 3) -> sh.Volume:
    return sh.Volume(number=number, unit=unit, frequency=frequency)


class Whole(NamedTuple):
    """From when until when an assignment runs."""

    first_day: dt.date
    last_day: dt.date | None


def _whole(first: dt.date, last: dt.date | None) -> Whole:
    return Whole(first, last)


EFFORT = _whole(DAY(2022, 10, 11), DAY(2022, 12, 28))
OUTPUT = _whole(DAY(2022, 10, 11), DAY(2022, 12, 31))


@pytest.mark.ijw("IV077")
@pytest.mark.parametrize(
    ("first", "last", "weeks"),
    [
        (DAY(2022, 10, 11), DAY(2022, 10, 31), 4),
        (DAY(2022, 11, 1), DAY(2022, 11, 30), 5),
        (DAY(2022, 12, 1), DAY(2022, 12, 28), 5),
    ],
)
def test_effort_based_weeks_are_calendar_weeks(first: dt.date, last: dt.date, weeks: int) -> None:
    assert volumes.most_in_period(_volume("04", "2"), first, last, EFFORT) == 3 * weeks


@pytest.mark.ijw("IV077")
def test_effort_based_weeks_over_the_whole_assignment() -> None:
    assert volumes.most_in_all(_volume("04", "2"), EFFORT) == 36


@pytest.mark.ijw("IV077")
@pytest.mark.parametrize(
    ("first", "last", "weeks"),
    [
        (DAY(2022, 10, 11), DAY(2022, 10, 31), 3),
        (DAY(2022, 11, 1), DAY(2022, 11, 30), 4),
        (DAY(2022, 12, 1), DAY(2022, 12, 31), 5),
    ],
)
def test_output_based_weeks_are_sundays_and_a_broken_last_week(first: dt.date, last: dt.date, weeks: int) -> None:
    assert volumes.most_in_period(_volume("83", "2"), first, last, OUTPUT) == 3 * weeks


@pytest.mark.ijw("IV078")
def test_a_broken_month_holds_the_whole_volume_of_a_month() -> None:
    whole = _whole(DAY(2021, 10, 12), DAY(2021, 12, 13))
    assert volumes.most_in_period(_volume("04", "4", 15), DAY(2021, 10, 12), DAY(2021, 10, 31), whole) == 15
    assert volumes.most_in_all(_volume("04", "4", 15), whole) == 45


def test_an_assignment_without_end_has_no_most_but_a_total_has() -> None:
    assert volumes.most_in_all(_volume("01", "4"), _whole(DAY(2024, 1, 1), None)) is None
    assert volumes.most_in_all(_volume("01", "6"), _whole(DAY(2024, 1, 1), None)) == 3


days = st.dates(DAY(2021, 1, 1), DAY(2030, 1, 1))


def _all_days(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]


@given(first=days, length=st.integers(0, 400))
def test_counting_equals_walking_the_calendar(first: dt.date, length: int) -> None:
    last = first + dt.timedelta(days=length)
    walked = _all_days(first, last)
    assert volumes.sundays(first, last) == sum(1 for day in walked if day.weekday() == 6)
    assert volumes.calendar_weeks(first, last) == len({day.isocalendar()[:2] for day in walked})
    assert volumes.months(first, last) == len({(day.year, day.month) for day in walked})


@given(first=days, length=st.integers(0, 400))
def test_output_weeks_of_the_months_add_up_to_those_of_the_whole(first: dt.date, length: int) -> None:
    last = first + dt.timedelta(days=length)
    whole = _whole(first, last)
    parts: dict[tuple[int, int], list[dt.date]] = {}
    for day in _all_days(first, last):
        parts.setdefault((day.year, day.month), []).append(day)
    counted = sum(volumes.output_weeks(part[0], part[-1], whole) for part in parts.values())
    assert counted == volumes.output_weeks(first, last, whole)
