"""The bounds of child and youth help: dated figures, and the side that protects while a birth date is not certain."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.access.derive import derive, has_turned, is_represented
from roer.access.facts import Facts
from roer.core.days import PartialDate, start_of, turns
from roer.people.ages import CHILD_UNTIL, YOUTH_UNTIL, AgeGroups, age_groups, is_at_least, reached

BORN = PartialDate(2008, 5, 1)
CHANGED = YOUTH_UNTIL.changes_to(27, since="2030-01-01")
GROUPS = [
    ("a day before eighteen", BORN, "2026-04-30", (True, True)),
    ("eighteen and one day", BORN, "2026-05-02", (False, True)),
    ("a day before twenty-three", BORN, "2031-04-30", (False, True)),
    ("twenty-three", BORN, "2031-05-01", (False, False)),
    ("only the year, in the year of the birthday", PartialDate(2008), "2026-06-01", (None, True)),
    ("only the year, the year after", PartialDate(2008), "2027-01-01", (False, True)),
    ("not born yet", PartialDate(2027, expected=True), "2026-06-01", (None, None)),
    ("nothing known", PartialDate(0), "2026-06-01", (None, None)),
]


@pytest.mark.req("PEO-03")
@pytest.mark.parametrize(("says", "birth", "on", "groups"), GROUPS)
def test_the_groups_on_a_day(says: str, birth: PartialDate, on: str, groups: tuple[bool | None, bool | None]) -> None:
    assert age_groups(birth, date.fromisoformat(on)) == AgeGroups(*groups), says


@pytest.mark.req("PEO-03")
def test_a_changed_bound_changes_only_what_is_asked_from_its_day() -> None:
    for on, before, after in (("2029-12-31", True, True), ("2031-06-01", False, True), ("2035-06-01", False, False)):
        day = date.fromisoformat(on)
        assert age_groups(BORN, day).youth is before
        assert age_groups(BORN, day, youth_until=CHANGED).youth is after
        assert age_groups(BORN, day, youth_until=CHANGED).child == age_groups(BORN, day).child
    assert reached(CHANGED, PartialDate(2000, 1, 1), "earliest") == date(2023, 1, 1), "passed before the change"
    assert reached(CHANGED, BORN, "earliest") == date(2035, 5, 1)


@pytest.mark.req("PEO-03")
def test_of_a_year_of_birth_sixteen_is_unknown_and_the_younger_child_stays_protected() -> None:
    """Known as 2010 only: on 1 June 2026 nobody knows whether it is sixteen; on 1 January 2027 it is."""
    birth = PartialDate(2010)
    assert is_at_least(16, birth, date(2026, 6, 1)) is None
    assert is_at_least(16, birth, date(2027, 1, 1)) is True
    facts = Facts(uuid4(), "person", uuid4(), birth)
    for on, says in ((date(2026, 6, 1), (True, False)), (date(2027, 1, 1), (True, True))):
        sides = tuple(has_turned(facts, 16, start_of(on), protects=side) for side in ("earliest", "latest"))
        assert sides == says
    assert not derive(facts), "who is not certain reads nothing by age alone"
    assert is_represented(Facts(uuid4(), "person", uuid4(), PartialDate(2015)), start_of(date(2026, 6, 1)))


@given(
    st.dates(date(1990, 1, 1), date(2025, 12, 31)), st.integers(0, 2), st.dates(date(2015, 1, 1), date(2060, 1, 1)),
    st.sampled_from([CHILD_UNTIL, YOUTH_UNTIL, CHANGED]),
)  # fmt: skip
def test_an_uncertain_date_never_says_more_than_every_day_it_can_be(
    born: date, known: int, on: date, bound: object
) -> None:
    birth = [PartialDate(born.year), PartialDate(born.year, born.month), PartialDate.of(born)][known]
    said, whole = is_at_least(18, birth, on), is_at_least(18, PartialDate.of(born), on)
    assert said in (None, whole)
    first, last = turns(18, birth, "earliest"), turns(18, birth, "latest")
    assert (said is None) == (first <= on < last)  # type: ignore[operator]
