"""The terms of the traffic on days that people know."""

from __future__ import annotations

from datetime import date

import pytest

from roer.contracts.clocks import ANSWER_DAYS, CLAIM_DAYS, REPORT_DAYS, RETURN_DAYS, residence_due, working_days


@pytest.mark.ijw("OP090", "OP090x4", "OP271", "OP272", "OP274", "OP346")
@pytest.mark.parametrize(
    ("param", "from_", "until", "why"),
    [
        (RETURN_DAYS, date(2026, 12, 23), date(2026, 12, 29), "24, 28 en 29; kerst en het weekend tellen niet"),
        (ANSWER_DAYS, date(2026, 12, 23), date(2026, 12, 31), "24, 28, 29, 30 en 31"),
        (CLAIM_DAYS, date(2026, 12, 23), date(2027, 1, 8), "nieuwjaarsdag telt ook niet"),
        (REPORT_DAYS, date(2027, 4, 26), date(2027, 5, 4), "Koningsdag, 27 april, telt niet"),
        (ANSWER_DAYS, date(2026, 4, 24), date(2026, 5, 4), "Koningsdag is die maandag"),
    ],
)
def test_terms_count_working_days(param: object, from_: date, until: date, why: str) -> None:
    assert working_days(param, from_) == until, why  # type: ignore[arg-type]


@pytest.mark.ijw("OP359")
@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (date(2026, 12, 11), date(2026, 12, 28)),
        (date(2027, 4, 13), date(2027, 4, 28)),
        (date(2027, 3, 1), date(2027, 3, 15)),
    ],
)
def test_the_question_of_the_right_municipality_takes_two_weeks_and_never_ends_on_a_rest_day(
    asked: date, due: date
) -> None:
    assert residence_due(asked) == due
