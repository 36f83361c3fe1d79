"""Waits are worked out from dates: they sum, they never go below nought, and leap days count."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.core.days import AMSTERDAM, start_of
from roer.waiting.clocks import Moments, waits
from roer.waiting.queries import responsible_seat


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=AMSTERDAM)


@pytest.mark.req("WAI-18")
def test_the_example_of_the_catalogue() -> None:
    found = waits(Moments(at("2023-01-02"), at("2023-01-30"), at("2023-04-10")), at("2024-01-01"))
    assert (found["conversation"].days, found["start"].days) == (28, 70)
    assert found["total"].weeks == 14


@pytest.mark.parametrize(
    ("asked", "talked", "now", "days"),
    [
        ("2024-02-28", None, "2024-03-01", 2),
        ("2025-02-28", None, "2025-03-01", 1),
        ("2026-03-28", None, "2026-03-30", 2),
        ("2026-10-24", None, "2026-10-26", 2),
        ("2026-12-31", None, "2027-01-01", 1),
        ("2026-05-05", "2026-05-05", "2026-06-01", 0),
    ],
)
def test_days_are_counted_as_people_count_them(asked: str, talked: str | None, now: str, days: int) -> None:
    found = waits(Moments(at(asked), at(talked) if talked else None), at(now))
    assert found["conversation"].days == days


def test_a_wait_that_runs_has_no_end_and_starts_no_second_clock() -> None:
    found = waits(Moments(at("2026-06-01")), at("2026-06-10"))
    assert found["conversation"].runs
    assert "start" not in found


def test_a_conversation_that_this_reader_may_not_know_leaves_only_the_total() -> None:
    assert set(waits(Moments(at("2026-06-01"), talk_hidden=True), at("2026-07-01"))) == {"total"}


DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))
MOMENTS = st.builds(lambda day, hour: start_of(day) + timedelta(hours=hour), DAYS, st.integers(0, 22))
LATER = st.one_of(st.none(), st.timedeltas(timedelta(0), timedelta(days=900)))


@given(MOMENTS, LATER, LATER, LATER, st.timedeltas(timedelta(0), timedelta(days=1200)))
def test_two_clocks_always_sum_to_the_total(
    asked: datetime, talk: timedelta | None, start: timedelta | None, end: timedelta | None, now: timedelta
) -> None:
    talked, started, ended = (asked + each if each is not None else None for each in (talk, start, end))
    found = waits(Moments(asked, talked, started, ended), asked + now)
    parts = sum(found[clock].days for clock in ("conversation", "start") if clock in found)
    assert parts == found["total"].days
    assert all(wait.days >= 0 for wait in found.values())
    assert sum(found[clock].runs for clock in ("conversation", "start") if clock in found) == found["total"].runs


@given(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=900)), st.timedeltas(timedelta(0), timedelta(days=30)))
def test_waiting_longer_never_shortens_a_wait(asked: datetime, now: timedelta, more: timedelta) -> None:
    moments = Moments(asked)
    assert waits(moments, asked + now)["total"].days <= waits(moments, asked + now + more)["total"].days


@pytest.mark.req("PEO-31")
@given(st.lists(st.tuples(st.integers(1, 9), st.one_of(st.none(), MOMENTS)), max_size=6), MOMENTS)
def test_somebody_is_responsible_at_every_moment(answers: list[tuple[int, datetime | None]], moment: datetime) -> None:
    """Nobody lets go by being asked: only an acceptance before the moment moves it, and the last one holds."""
    taken = [(when, seat) for seat, when in answers if when is not None and when <= moment]
    found = responsible_seat(0, answers, moment)
    assert found is not None
    assert (found == 0) == (not taken)
    if taken:
        assert any(seat == found and when == max(w for w, _s in taken) for when, seat in taken)
