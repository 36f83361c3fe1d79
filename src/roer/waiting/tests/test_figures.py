"""Figures on waiting: the curve against a statistics library, bands, small numbers, and the quarterly delivery."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf

from roer.waiting.figures.bands import band_of, shown
from roer.waiting.figures.delivery import HEADERS, Spell, as_csv, delivery, quarter_end
from roer.waiting.figures.summary import summary
from roer.waiting.figures.survival import Lasted, curve, days_until, share_within

WAITS = st.lists(st.builds(Lasted, st.integers(0, 400), st.booleans()), min_size=1, max_size=60)


@settings(max_examples=150, deadline=None)
@given(WAITS.filter(lambda found: any(each.ended for each in found)))
def test_the_curve_is_that_of_a_statistics_library(waits: list[Lasted]) -> None:
    ended = [each.days for each in waits if each.ended]
    running = [each.days for each in waits if not each.ended]
    reference = ecdf(CensoredData(uncensored=ended, right=running)).sf
    steps = curve(waits)
    ours = np.array([float(step.still_waits) for step in steps])
    assert np.allclose(ours, reference.evaluate(np.array([step.days for step in steps])))


def test_without_anybody_waiting_still_it_is_the_plain_median() -> None:
    steps = curve([Lasted(days, True) for days in (1, 2, 3, 4, 10)])
    assert days_until(Fraction(1, 2), steps) == 3
    assert share_within(3, steps) == Fraction(3, 5)


def test_leaving_out_who_still_waits_makes_a_wait_look_shorter() -> None:
    waits = [Lasted(10, True)] * 5 + [Lasted(200, True)] + [Lasted(150, False)] * 5
    found = summary(waits, 28)
    assert found.mean is not None
    assert found.mean < 42
    assert found.median == 200
    assert (found.waits, found.still_waiting) == (11, 5)
    assert found.nine_in_ten is None or found.nine_in_ten >= 200


def test_nobody_waits() -> None:
    found = summary([])
    assert (found.waits, found.mean, found.median) == (0, None, None)


@pytest.mark.parametrize(
    ("days", "band"),
    [(0, "within_2_weeks"), (14, "within_2_weeks"), (15, "2_to_4_weeks"), (29, "1_to_2_months"), (62, "2_to_3_months"),
     (93, "3_to_4_months"), (154, "5_months_or_longer")],
)  # fmt: skip
def test_every_wait_falls_in_one_band(days: int, band: str) -> None:
    assert band_of(days) == band


@pytest.mark.parametrize(("number", "says"), [(0, "0"), (1, "1-4"), (4, "1-4"), (5, "5"), (120, "120")])
def test_a_few_stay_a_few(number: int, says: str) -> None:
    assert shown(number) == says


@pytest.mark.parametrize(
    ("day", "end"),
    [("2026-03-31", "2026-03-31"), ("2026-04-01", "2026-03-31"), ("2026-02-10", "2025-12-31"),
     ("2026-12-31", "2026-12-31"), ("2026-12-30", "2026-09-30"), ("2024-02-29", "2023-12-31")],
)  # fmt: skip
def test_the_last_whole_quarter(day: str, end: str) -> None:
    assert quarter_end(date.fromisoformat(day)) == date.fromisoformat(end)


def test_the_delivery_comes_from_the_dates_and_counts_each_child_once() -> None:
    day = date(2026, 9, 30)

    def spell(child: int, since: str, until: str = "", ended: bool = False, form: str = "respite") -> Spell:
        return Spell(
            form, "JZ99", child, date.fromisoformat(since), date.fromisoformat(until) if until else None, ended
        )

    rows = delivery(
        [
            spell(1, "2026-01-01", "2026-02-10", True), spell(2, "2026-01-01", "2026-02-20", True),
            spell(3, "2026-09-01"), spell(3, "2026-09-05"), spell(4, "2026-08-01", "2026-10-05", True),
            spell(5, "2026-10-02"), spell(6, "2026-09-01", form="crisis"),
        ],
        day,
    )  # fmt: skip
    assert [(row.form, row.waiting) for row in rows] == [("crisis", 1), ("respite", 2)]
    assert rows[1].expected_days == 50
    lines = as_csv(rows, "12345678", "Het Anker", day).splitlines()
    assert lines[0].split(";") == list(HEADERS)
    assert lines[1] == "12345678;Het Anker;2026-09-30;crisis;JZ99;1;"
