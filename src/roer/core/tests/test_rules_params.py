"""Figures: dated, and locally stricter only."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.core.rules import BadRule, LaxerValue, LocalValue, NotInForce, Param, Scope, Source, allow, value_on

SOURCE = Source("Awb", article="4:13")
WEEKS = Param("sample.weeks", 8, "weken", SOURCE, "lower", "2015-01-01").changes_to(6, since="2027-01-01")
VISITS = Param("sample.visits", 2, "bezoeken", SOURCE, "higher", "2015-01-01")
FIXED = Param("sample.fixed", 6, "weken", SOURCE, since="2015-01-01")
DAY, LATER = date(2026, 5, 1), date(2027, 5, 1)
PARAMS = st.sampled_from([WEEKS, VISITS, FIXED])


def local(param: Param, scope: Scope, value: int, since: date = DAY, until: date | None = None) -> LocalValue:
    return LocalValue(param.name, scope, "here", value, since, until)


@pytest.mark.parametrize(
    ("day", "value"),
    [(date(2015, 1, 1), 8), (date(2026, 12, 31), 8), (date(2027, 1, 1), 6)],
)
def test_a_figure_has_the_value_of_its_day(day: date, value: int) -> None:
    assert value_on(WEEKS, day) == value


def test_a_figure_has_no_value_before_its_first_day() -> None:
    with pytest.raises(NotInForce, match="2014-12-31"):
        value_on(WEEKS, date(2014, 12, 31))


def test_a_new_value_comes_later_and_a_figure_is_exact() -> None:
    with pytest.raises(BadRule, match="begins after"):
        WEEKS.changes_to(4, since="2027-01-01")
    for value in (0.5, True, "6"):
        with pytest.raises(BadRule, match="whole number"):
            Param("sample.x", value, "weken", SOURCE)
    assert value_on(replace(FIXED, value=Decimal("0.5")), DAY) == Decimal("0.5")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], 8),
        ([(Scope.MUNICIPALITY, 5)], 5),
        ([(Scope.MUNICIPALITY, 5), (Scope.REGION, 7)], 5),
        ([(Scope.REGION, 5), (Scope.MUNICIPALITY, 7)], 5),
        ([(Scope.REGION, 7), (Scope.MUNICIPALITY, 6), (Scope.TEAM, 4)], 4),
        ([(Scope.TEAM, 9)], 8),
    ],
)
def test_the_strictest_of_the_chain_holds(values: list[tuple[Scope, int]], expected: int) -> None:
    assert value_on(WEEKS, DAY, [local(WEEKS, scope, value) for scope, value in values]) == expected


def test_a_local_value_holds_in_its_own_period_for_its_own_figure() -> None:
    values = [local(WEEKS, Scope.TEAM, 3, DAY, LATER), local(VISITS, Scope.TEAM, 4)]
    assert [value_on(WEEKS, day, values) for day in (date(2026, 4, 30), DAY, LATER)] == [8, 3, 6]


@pytest.mark.parametrize(
    ("param", "value", "above", "words"),
    [
        (WEEKS, 9, [], "Kies 8 weken of minder"),
        (WEEKS, 7, [], "Kies 6 weken of minder"),
        (WEEKS, 6, [(Scope.REGION, 5)], "Kies 5 weken of minder"),
        (VISITS, 1, [], "Kies 2 bezoeken of meer"),
        (FIXED, 4, [], "in heel Nederland gelijk"),
    ],
)
def test_a_laxer_local_value_is_refused_in_plain_words(
    param: Param, value: int, above: list[tuple[Scope, int]], words: str
) -> None:
    with pytest.raises(LaxerValue, match=words):
        allow(param, local(param, Scope.MUNICIPALITY, value), [local(param, *one) for one in above])


def test_a_stricter_or_equal_local_value_is_allowed() -> None:
    allow(WEEKS, local(WEEKS, Scope.MUNICIPALITY, 6))
    allow(WEEKS, local(WEEKS, Scope.MUNICIPALITY, 7, DAY, date(2027, 1, 1)))
    allow(VISITS, local(VISITS, Scope.TEAM, 3), [local(VISITS, Scope.MUNICIPALITY, 3)])
    allow(WEEKS, local(WEEKS, Scope.REGION, 6), [local(WEEKS, Scope.MUNICIPALITY, 2)])


@given(
    PARAMS, st.lists(st.tuples(st.sampled_from(Scope), st.integers(0, 12)), max_size=4), st.sampled_from([DAY, LATER])
)
def test_no_local_value_ever_loosens(param: Param, values: list[tuple[Scope, int]], day: date) -> None:
    country, here = value_on(param, day), value_on(param, day, [local(param, *one) for one in values])
    stricter = {"lower": here <= country, "higher": here >= country, None: here == country}
    assert stricter[param.stricter]


@given(PARAMS, st.sampled_from(Scope), st.integers(0, 12))
def test_what_is_allowed_is_what_holds(param: Param, scope: Scope, value: int) -> None:
    chosen = local(param, scope, value)
    try:
        allow(param, chosen)
    except LaxerValue:
        return
    assert value_on(param, DAY, [chosen]) == value_on(param, LATER, [chosen]) == value
