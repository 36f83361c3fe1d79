"""Terms and the rule of this room, by tables."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roer.core.rules import check_example, examples_of
from roer.core.terms import is_working_day, objection_ends
from roer.rights import rules_examples  # noqa: F401
from roer.rights.rules import complaint_answer_by, handler_took_no_part, objection_answer_by


@pytest.mark.rule("rights.handler_took_no_part")
@pytest.mark.parametrize("example", examples_of(handler_took_no_part), ids=lambda one: one.title)
def test_nobody_handles_what_they_took_part_in(example: object) -> None:
    check_example(handler_took_no_part, example)  # type: ignore[arg-type]


@pytest.mark.req("RIG-33")
def test_the_clock_of_an_objection_begins_when_filing_ended() -> None:
    last = objection_ends(date(2026, 1, 15))
    assert last == date(2026, 2, 26)
    assert objection_answer_by(last, date(2026, 1, 20)) == date(2026, 4, 9)
    assert objection_answer_by(last, date(2026, 1, 20), with_committee=True) == date(2026, 5, 21)


CLOCKS = [
    ("2025-11-13", "2025-12-29", "six weeks end on Christmas Day: the first working day after"),
    ("2025-11-20", "2026-01-05", "New Year's Day and the equated 2 January, then a weekend"),
    ("2026-02-20", "2026-04-07", "Good Friday, Easter and its Monday"),
    ("2026-03-24", "2026-05-06", "Liberation Day counts every year"),
]


@pytest.mark.parametrize(("sent", "last", "why"), CLOCKS, ids=[one[2] for one in CLOCKS])
def test_the_last_day_around_christmas_and_easter(sent: str, last: str, why: str) -> None:
    assert objection_ends(date.fromisoformat(sent)) == date.fromisoformat(last), why


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dates(date(2023, 1, 1), date(2028, 6, 1)), st.integers(0, 60))
def test_no_last_day_is_a_day_off_or_before_six_weeks(sent: date, after: int) -> None:
    last = objection_ends(sent)
    assert last >= sent + timedelta(weeks=6)
    assert is_working_day(last)
    filed = sent + timedelta(days=after)
    answer = objection_answer_by(last, filed)
    assert is_working_day(answer)
    assert answer >= max(last, filed) + timedelta(weeks=6)
    assert is_working_day(complaint_answer_by(filed))
