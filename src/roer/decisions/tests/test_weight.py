"""Weight follows from what a decision does."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roer.decisions.codes import FORMS, Delivery, Frequency, Outcome, Unit, Weight
from roer.decisions.weight import Doing, Help, is_met, weigh

helps = st.builds(
    Help,
    form=st.sampled_from(list(FORMS)),
    volume=st.none() | st.decimals(Decimal("0.25"), 40, places=2),
    unit=st.sampled_from(list(Unit.values)),
    frequency=st.sampled_from(list(Frequency.values)),
    months=st.none() | st.integers(1, 36),
    delivery=st.sampled_from(list(Delivery.values)),
    provider=st.none() | st.sampled_from(["a", "b"]),
)
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
ASKED = Help("outpatient", Decimal(8), "hour", "week", 12, "in_kind", "a")
TABLE = [
    ("as asked", ASKED, Weight.ORDINARY),
    ("more hours", replace(ASKED, volume=Decimal(9)), Weight.ORDINARY),
    ("longer", replace(ASKED, months=24), Weight.ORDINARY),
    ("without an end", replace(ASKED, months=None), Weight.ORDINARY),
    ("half the hours", replace(ASKED, volume=Decimal(4)), Weight.FAR_REACHING),
    ("eight a month instead of a week", replace(ASKED, frequency="month"), Weight.FAR_REACHING),
    ("half a year instead of a year", replace(ASKED, months=6), Weight.FAR_REACHING),
    ("another form of help", replace(ASKED, form="team"), Weight.FAR_REACHING),
    ("another provider than named", replace(ASKED, provider="b"), Weight.FAR_REACHING),
    ("a budget instead of in kind", replace(ASKED, delivery="budget"), Weight.FAR_REACHING),
    ("no number of hours", replace(ASKED, volume=None), Weight.FAR_REACHING),
    ("another unit", replace(ASKED, unit="half_day"), Weight.FAR_REACHING),
]


@pytest.mark.parametrize(("title", "given_help", "weight"), TABLE, ids=[one[0] for one in TABLE])
def test_a_grant_is_ordinary_only_when_it_holds_what_was_asked(title: str, given_help: Help, weight: Weight) -> None:
    assert weigh(Doing(Outcome.GRANT, ASKED, (given_help,))) == weight


@CALM
@given(helps, st.lists(helps, max_size=3), st.sampled_from([one for one in Outcome if one != Outcome.GRANT]))
def test_everything_but_a_grant_is_far_reaching(asked: Help, granted: list[Help], outcome: str) -> None:
    assert weigh(Doing(outcome, asked, (asked, *granted))) == Weight.FAR_REACHING


@CALM
@given(helps, st.lists(helps, max_size=3))
def test_granting_exactly_what_was_asked_is_ordinary(asked: Help, more: list[Help]) -> None:
    assert weigh(Doing(Outcome.GRANT, asked, (*more, asked))) == Weight.ORDINARY


@CALM
@given(helps, st.lists(helps, max_size=3))
def test_granting_nothing_or_less_is_never_ordinary(asked: Help, granted: list[Help]) -> None:
    if not any(one.form == asked.form for one in granted):
        assert weigh(Doing(Outcome.GRANT, asked, tuple(granted))) == Weight.FAR_REACHING
    if asked.volume is not None:
        less = replace(asked, volume=asked.volume / 2)
        assert weigh(Doing(Outcome.GRANT, asked, (less,))) == Weight.FAR_REACHING


@CALM
@given(helps, helps, st.lists(helps, max_size=2))
def test_taking_away_what_ran_is_never_ordinary(asked: Help, ran: Help, granted: list[Help]) -> None:
    kept = is_met(ran, [asked, *granted])
    weight = weigh(Doing(Outcome.GRANT, asked, (asked, *granted), (ran,)))
    assert (weight == Weight.ORDINARY) == kept
