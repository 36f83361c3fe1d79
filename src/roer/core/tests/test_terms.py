"""Legal terms as tables around the days that go wrong, with a slow reference beside them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.core.rules import LocalValue, Scope
from roer.core.terms import Term, add_working_days, decision_ends, is_working_day, last_day, objection_ends

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
UNITS = st.sampled_from(["days", "weeks", "months", "years"])


def d(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("day", "what", "working"),
    [
        ("2026-01-01", "Nieuwjaarsdag", False),
        ("2026-04-03", "Goede Vrijdag", False),
        ("2026-04-06", "tweede paasdag", False),
        ("2026-04-27", "Koningsdag", False),
        ("2025-04-26", "Koningsdag op zaterdag, want 27 april is zondag", False),
        ("2025-04-28", "de maandag na een vervroegde Koningsdag", True),
        ("2013-04-30", "Koninginnedag", False),
        ("2014-04-30", "30 april toen het Koningsdag werd", True),
        ("2025-05-05", "5 mei in een lustrumjaar", False),
        ("2026-05-05", "5 mei in een ander jaar", False),
        ("2026-05-14", "Hemelvaartsdag", False),
        ("2026-05-15", "gelijkgesteld bij besluit", False),
        ("2029-05-11", "de vrijdag na Hemelvaart, waarover nog geen besluit is", True),
        ("2026-05-25", "tweede pinksterdag", False),
        ("2026-12-24", "de dag voor kerst", True),
        ("2026-12-25", "eerste kerstdag", False),
        ("2026-12-26", "tweede kerstdag", False),
        ("2026-12-31", "oudejaarsdag", True),
        ("2028-02-29", "schrikkeldag op dinsdag", True),
        ("2026-10-25", "de zondag waarop de zomertijd eindigt", False),
        ("2008-05-01", "Hemelvaart op 1 mei", False),
    ],
)
def test_which_days_are_working_days(day: str, what: str, working: bool) -> None:
    assert is_working_day(d(day)) is working


@pytest.mark.parametrize(
    ("sent", "ends", "why"),
    [
        ("2026-01-07", "2026-02-18", "zes weken later op woensdag"),
        ("2026-01-10", "2026-02-23", "zaterdag en zondag tellen niet als laatste dag"),
        ("2026-11-13", "2026-12-28", "eerste kerstdag op vrijdag"),
        ("2025-11-13", "2025-12-29", "eerste en tweede kerstdag, dan weekend"),
        ("2025-11-20", "2026-01-05", "Nieuwjaarsdag, een gelijkgestelde vrijdag, dan weekend"),
        ("2026-02-20", "2026-04-07", "Goede Vrijdag tot en met tweede paasdag"),
        ("2026-03-16", "2026-04-28", "Koningsdag op maandag"),
        ("2026-03-24", "2026-05-06", "5 mei"),
        ("2025-03-24", "2025-05-06", "5 mei in een lustrumjaar"),
        ("2026-04-02", "2026-05-18", "Hemelvaart, de vrijdag erna, dan weekend"),
        ("2028-01-18", "2028-02-29", "schrikkeldag"),
        ("2026-02-15", "2026-03-30", "zondag waarop de zomertijd begint"),
        ("2026-09-13", "2026-10-26", "zondag waarop de zomertijd eindigt"),
    ],
)
def test_until_when_one_can_object(sent: str, ends: str, why: str) -> None:
    assert objection_ends(d(sent)) == d(ends)


@pytest.mark.parametrize(
    ("count", "unit", "after", "ends", "why"),
    [
        (1, "months", "2026-01-31", "2026-03-02", "28 februari is een zaterdag"),
        (1, "months", "2028-01-31", "2028-02-29", "een kortere maand eindigt op haar laatste dag"),
        (3, "months", "2026-09-25", "2026-12-28", "drie maanden tot eerste kerstdag"),
        (4, "months", "2026-08-25", "2026-12-25", "langer dan drie maanden loopt niet door"),
        (12, "weeks", "2026-10-02", "2026-12-28", "twaalf weken tot eerste kerstdag"),
        (13, "weeks", "2026-09-25", "2026-12-25", "langer dan twaalf weken loopt niet door"),
        (90, "days", "2026-09-26", "2026-12-28", "negentig dagen tot eerste kerstdag"),
        (91, "days", "2026-09-25", "2026-12-25", "langer dan negentig dagen loopt niet door"),
        (1, "years", "2028-02-29", "2029-02-28", "een jaar na schrikkeldag"),
        (1, "years", "2026-02-28", "2027-02-28", "een jaar loopt niet door, ook niet op zondag"),
        (3, "days", "2026-12-24", "2026-12-29", "drie dagen met twee werkdagen erin"),
        (2, "days", "2026-12-24", "2026-12-28", "twee dagen hebben die regel niet"),
        (3, "days", "2026-04-02", "2026-04-08", "drie dagen over Pasen"),
        (1, "weeks", "2025-12-24", "2025-12-31", "een week met genoeg werkdagen"),
    ],
)
def test_when_a_term_ends(count: int, unit: str, after: str, ends: str, why: str) -> None:
    assert last_day(Term(count, unit), d(after)) == d(ends)


def test_a_term_of_deprivation_of_liberty_never_runs_on() -> None:
    assert last_day(Term(3, "days", liberty=True), d("2026-12-24")) == d("2026-12-27")


@pytest.mark.parametrize("count", [0, -1])
def test_a_term_lasts(count: int) -> None:
    with pytest.raises(ValueError, match="at least one"):
        Term(count, "days")


def test_a_municipality_may_decide_sooner_and_never_later() -> None:
    def chosen(weeks: int) -> list[LocalValue]:
        return [LocalValue("core.decision_weeks", Scope.MUNICIPALITY, "gm0000", weeks, d("2026-01-01"))]

    assert decision_ends(d("2026-06-01")) == d("2026-07-27")
    assert decision_ends(d("2026-06-01"), chosen(4)) == d("2026-06-29")
    assert decision_ends(d("2026-06-01"), chosen(10)) == d("2026-07-27")


@pytest.mark.parametrize(
    ("day", "count", "then"),
    [
        ("2026-12-24", 1, "2026-12-28"),
        ("2026-12-24", 5, "2027-01-04"),
        ("2026-04-24", 1, "2026-04-28"),
        ("2026-05-13", 1, "2026-05-18"),
        ("2026-06-06", 0, "2026-06-06"),
    ],
)
def test_counting_in_working_days(day: str, count: int, then: str) -> None:
    assert add_working_days(d(day), count) == d(then)


def test_working_days_are_counted_forward() -> None:
    with pytest.raises(ValueError, match="forward"):
        add_working_days(d("2026-06-06"), -1)


@given(DAYS, st.integers(1, 100), UNITS)
def test_a_term_that_runs_on_ends_on_the_first_day_that_will_do(after: date, count: int, unit: str) -> None:
    term = Term(count, unit)
    plain = last_day(Term(count, unit, liberty=True), after)
    end = last_day(term, after)
    if not term.is_extended:
        assert end == plain
        return
    assert end == next(day for day in _from(plain) if _will_do(after, plain, day))
    assert (end - plain).days <= 12


def _from(day: date):
    while True:
        yield day
        day += timedelta(days=1)


def _will_do(after: date, plain: date, day: date) -> bool:
    working = sum(is_working_day(after + timedelta(days=n)) for n in range(1, (day - after).days + 1))
    return is_working_day(day) and (working >= 2 or (plain - after).days < 3)


@given(DAYS, st.integers(0, 30), st.integers(0, 30))
def test_working_days_add_up(day: date, first: int, then: int) -> None:
    assert add_working_days(add_working_days(day, first), then) == add_working_days(day, first + then)


@given(DAYS, st.integers(1, 90), UNITS)
def test_a_later_start_never_ends_sooner(after: date, count: int, unit: str) -> None:
    assert last_day(Term(count, unit), after) <= last_day(Term(count, unit), after + timedelta(days=1))
