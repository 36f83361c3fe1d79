"""The plan of a region against trying every plan, and what it promises: exclusions, siblings, and nobody passed by."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roer.waiting.plan.exact import best_of_all
from roer.waiting.plan.joint import joint_plan
from roer.waiting.plan.shapes import Plan, Region, Waiting, in_order

ON = date(2027, 1, 12)
GAP = 0.01


@st.composite
def regions(draw: st.DrawFn, most: int = 6) -> Region:
    """Small regions: up to six who wait, siblings among them, and up to four offers."""
    offers = {f"offer{n}": draw(st.integers(0, 3)) for n in range(draw(st.integers(1, 4)))}
    waiting, fits = [], {}
    for number in range(draw(st.integers(0, most))):
        together = draw(st.sampled_from(["", "", "a", "b"]))
        since = ON - timedelta(days=draw(st.integers(0, 400)))
        waiting.append(Waiting(f"child{number}", draw(st.integers(0, 2)), since, together))
        for offer in draw(st.sets(st.sampled_from(sorted(offers)))):
            fits[f"child{number}", offer] = draw(st.integers(0, 20))
    return Region(ON, tuple(waiting), offers, fits)


@settings(max_examples=60, deadline=None)
@given(regions())
def test_the_fast_way_is_the_slow_way(region: Region) -> None:
    fast, slow = joint_plan(region), best_of_all(region)
    assert fast.passed_by == slow.passed_by
    assert fast.at_best <= slow.fit <= fast.fit <= slow.fit * (1 + GAP) + 1e-9


@settings(max_examples=60, deadline=None)
@given(regions(most=12))
def test_what_a_plan_promises(region: Region) -> None:
    plan = joint_plan(region)
    assert set(plan.places.items()) <= set(region.fits), "an exclusion is never passed over"
    for offer, most in region.places.items():
        assert sum(held == offer for held in plan.places.values()) <= most
    for group in in_order(region):
        assert len({plan.places.get(key) for key in group.keys}) == 1, "siblings have one place, or none yet"
    assert set(plan.passed_by) | set(plan.places) == {one.key for one in region.waiting}
    assert _envied(region, plan) == []


def _envied(region: Region, plan: Plan) -> list[tuple[str, str]]:
    """Who has no place while somebody later in the order, alone as well, has one that was open to both."""
    alone = [group for group in in_order(region) if len(group.keys) == 1]
    return [
        (early.keys[0], late.keys[0])
        for place, early in enumerate(alone) if early.keys[0] in plan.passed_by
        for late in alone[place + 1 :] if plan.places.get(late.keys[0]) in early.offers
    ]  # fmt: skip


def _child(key: str, days: int, turn: int = 1, together: str = "") -> Waiting:
    return Waiting(key, turn, ON - timedelta(days=days), together)


def test_five_siblings_of_whom_one_wants_to_live_elsewhere() -> None:
    four = [_child(f"sibling{n}", 100, together="home") for n in range(4)]
    own_way = _child("own way", 100)
    everybody = (*four, own_way, _child("later", 50))
    fits = {(one.key, "large home"): 1 for one in (*four, _child("later", 50))}
    fits |= {(one.key, "small home"): 5 for one in everybody}
    plan = joint_plan(Region(ON, everybody, {"large home": 4, "small home": 1}, fits))
    assert {plan.places[one.key] for one in four} == {"large home"}
    assert plan.places["own way"] == "small home"
    assert plan.passed_by == ("later",)


@pytest.mark.parametrize(("turn", "first"), [(0, "unsafe"), (1, "longest")])
def test_the_stated_order_is_class_first_and_then_the_longest_wait(turn: int, first: str) -> None:
    waiting = (_child("longest", 300), _child("unsafe", 10, turn=turn))
    fits = {(one.key, "one place"): 0 for one in waiting}
    assert set(joint_plan(Region(ON, waiting, {"one place": 1}, fits)).places) == {first}


def test_somebody_is_moved_along_so_that_both_have_a_place() -> None:
    early, late = _child("early", 200), _child("late", 20)
    fits = {("early", "near"): 0, ("early", "far"): 9, ("late", "near"): 0}
    plan = joint_plan(Region(ON, (early, late), {"near": 1, "far": 1}, fits))
    assert plan.places == {"early": "far", "late": "near"}


def test_nobody_waits_and_nothing_is_free() -> None:
    assert joint_plan(Region(ON, (), {}, {})).places == {}
    one = _child("one", 3)
    assert joint_plan(Region(ON, (one,), {"full": 0}, {("one", "full"): 0})).passed_by == ("one",)
