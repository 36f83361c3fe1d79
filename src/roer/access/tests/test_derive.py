"""`derive` answers like the slow reference, whatever the facts, at the moments at which answers change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import combinations
from random import Random
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roer.access.derive import derive
from roer.access.facts import AccessRow, Facts, MeasureFact
from roer.access.tests.reference import decides_for_the_person, may_read
from roer.access.tests.situations import BEGINNING, INSTITUTION, TEAM, Drawing, masks, overlap, situations, worth_asking
from roer.core.codes import Basis, Label
from roer.core.days import PartialDate

CONTROLLERS = (None, TEAM, INSTITUTION)
PARENTAL = {Basis.AUTHORITY, Basis.INFORMED, Basis.GUARDIANSHIP}
OWNERS = {Basis.SELF, Basis.AUTHORITY, Basis.GUARDIANSHIP}
quick = settings(max_examples=250, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
thorough = settings(quick, max_examples=10_000)
short = settings(quick, max_examples=120)


def moments(facts: Facts, chooser: Random, most: int = 6) -> list[datetime]:
    """Some of the moments at which asking is worth while."""
    found = worth_asking(facts)
    return chooser.sample(found, min(most, len(found)))


def differences(
    facts: Facts, rows: frozenset[AccessRow], at: datetime
) -> list[tuple[UUID, str | None, UUID | None, bool]]:
    """Where rows and reference answer differently: seat, label, data controller, what the reference says."""
    now = masks(rows, at)
    found = []
    for seat in facts.seats:
        of_seat = now.get(seat.id, {})
        for controller in CONTROLLERS:
            labels = of_seat.get(None, 0) | (of_seat.get(controller, 0) if controller else 0)
            for label in Label:
                right = may_read(facts, seat.id, label, controller, at)
                if right != bool(labels & label):
                    found.append((seat.id, label.name, controller, right))
    return found


def agree(facts: Facts, chooser: Random) -> None:
    rows = derive(facts)
    for at in moments(facts, chooser):
        assert differences(facts, rows, at) == []
        live = [row for row in rows if row.valid_from <= at and (row.valid_until is None or at < row.valid_until)]
        owners = {row.seat_id for row in live if row.basis in OWNERS}
        assert owners == {seat.id for seat in facts.seats if decides_for_the_person(facts, seat.id, at)}


@quick
@given(situations(), st.randoms(use_true_random=False))
def test_rows_answer_like_the_law(facts: Facts, chooser: Random) -> None:
    agree(facts, chooser)


@pytest.mark.long
@pytest.mark.req("PRI-02")
@thorough
@given(situations(), st.randoms(use_true_random=False))
def test_rows_answer_like_the_law_ten_thousand_times(facts: Facts, chooser: Random) -> None:
    agree(facts, chooser)


def test_the_situations_reach_every_basis() -> None:
    """A generator that draws dull families proves nothing."""
    seen: Counter[str] = Counter()
    for seed in range(600):
        seen.update({row.basis for row in derive(Drawing(Random(seed)).facts())})
    assert set(seen) == set(Basis) - {Basis.WROTE_IT}
    assert min(seen.values()) >= 30, seen


@short
@given(situations(), st.randoms(use_true_random=False))
def test_the_same_facts_in_another_order_give_the_same_rows(facts: Facts, chooser: Random) -> None:
    def shuffled(values: tuple) -> tuple:
        return tuple(chooser.sample(values, len(values)))

    lists = {name: shuffled(value) for name, value in vars(facts).items() if isinstance(value, tuple)}
    assert derive(replace(facts, **lists)) == derive(facts) == derive(facts)


@short
@given(situations())
def test_equal_rows_are_joined(facts: Facts) -> None:
    rows = derive(facts)
    assert all(row.valid_until is None or row.valid_from < row.valid_until for row in rows)
    assert all(row.labels for row in rows)
    for one, other in combinations(rows, 2):
        same = replace(one, valid_from=other.valid_from, valid_until=other.valid_until) == other
        assert not (same and overlap(one, other)), (one, other)


@short
@given(situations())
def test_no_row_outlives_its_seat(facts: Facts) -> None:
    seats = {seat.id: seat for seat in facts.seats}
    for row in derive(facts):
        seat = seats[row.seat_id]
        assert seat.valid_from <= row.valid_from
        assert seat.valid_until is None or (row.valid_until is not None and row.valid_until <= seat.valid_until)


@pytest.mark.parametrize("removing", ["closures", "exclusions", "secrets", "pauses"])
@short
@given(facts=situations(), chooser=st.randoms(use_true_random=False))
def test_what_closes_only_removes(removing: str, facts: Facts, chooser: Random) -> None:
    rows, more = derive(facts), derive(replace(facts, **{removing: ()}))
    for at in moments(facts, chooser):
        without, within = masks(more, at), masks(rows, at)
        for seat_id, by_controller in within.items():
            for controller, labels in by_controller.items():
                assert labels & ~without[seat_id].get(controller, 0) == 0


def assert_no_parent_reads_more(vague: Facts, exact: Facts, chooser: Random) -> None:
    """Who reads on authority when little is known of the birth date reads that too when it is known."""
    blind, known = ([row for row in derive(facts) if row.basis in PARENTAL] for facts in (vague, exact))
    for at in moments(exact, chooser):
        reads = masks(known, at)
        for seat_id, by_controller in masks(blind, at).items():
            assert by_controller[None] & ~reads.get(seat_id, {}).get(None, 0) == 0


UNKNOWN = [None, PartialDate(0)]


@pytest.mark.parametrize("unknown", UNKNOWN)
@short
@given(facts=situations(), chooser=st.randoms(use_true_random=False))
def test_an_unknown_birth_date_never_gives_a_parent_more(
    unknown: PartialDate | None, facts: Facts, chooser: Random
) -> None:
    assert_no_parent_reads_more(replace(facts, birth=unknown), facts, chooser)


@short
@given(facts=situations(), chooser=st.randoms(use_true_random=False))
def test_a_birth_date_known_in_part_never_gives_a_parent_more_than_any_day_it_can_be(
    facts: Facts, chooser: Random
) -> None:
    if facts.birth is None or facts.birth.year == 0:
        return
    month = facts.birth.month or chooser.randint(1, 12)
    exact = replace(facts, birth=PartialDate(facts.birth.year, month, facts.birth.day or chooser.randint(1, 28)))
    vague = replace(facts, birth=PartialDate(facts.birth.year))
    assert_no_parent_reads_more(vague, exact, chooser)


def ignoring(**gone: tuple) -> Callable[[Facts], frozenset[AccessRow]]:
    """`derive` as it would be when it forgot a kind of fact."""
    return lambda facts: derive(replace(facts, **gone))


def without_titles(facts: Facts) -> frozenset[AccessRow]:
    """`derive` as it would be when every supervisor had a title in a family for ever."""
    if facts.kind != "family":
        return derive(facts)
    always = tuple(MeasureFact(BEGINNING, None, organisation) for organisation in (TEAM, INSTITUTION))
    return derive(replace(facts, measures=facts.measures + always))


@pytest.mark.parametrize(
    "mutant",
    [ignoring(incapacities=()), ignoring(pauses=()), ignoring(exclusions=()), ignoring(closures=()), without_titles],
    ids=["forgets incapacity", "forgets a pause", "forgets who is shut out", "forgets a closure", "forgets the title"],
)
def test_the_reference_finds_what_is_forgotten(mutant: Callable[[Facts], frozenset[AccessRow]]) -> None:
    for seed in range(600):
        chooser = Random(seed)
        facts = Drawing(chooser).facts()
        if any(differences(facts, mutant(facts), at) for at in moments(facts, chooser)):
            return
    pytest.fail("nobody would have noticed")
