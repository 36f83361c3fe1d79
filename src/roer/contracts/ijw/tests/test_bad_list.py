"""The bad input that every receiver meets sooner or later, one thing wrong at a time, with the rule that says so.

What breaks the format stands in test_break_one_thing.py; here is what a schema lets through.
"""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from roer.contracts.ijw.answers import answer
from roer.contracts.ijw.check import check, check_claim
from roer.contracts.ijw.examples import OUTSIDE, RETURN_DATA, example, history_before, line
from roer.contracts.ijw.findings import NotReadableError
from roer.contracts.ijw.history import MemoryHistory
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.read import read
from roer.contracts.ijw.tests.changing import several
from roer.contracts.ijw.write import write

FUTURE = sh.ClosedPeriod(first_day=dt.date(2030, 1, 1), last_day=dt.date(2030, 1, 31))
LINE = "claim__clients__0__lines__0__"
BAD: dict[str, tuple[str, dict[str, Any], str]] = {
    "a BSN that fails the test": ("JW305", {"client__bsn": "999900007"}, "CS002"),
    "a BSN of zeros": ("JW301", {"client__bsn": "000000000"}, "CS002"),
    "a stop before the start": ("JW307", {"client__products__0__last_day": dt.date(2024, 1, 2)}, "TR018"),
    "an assignment that ends before it begins": ("JW301", {"client__products__0__last_day": dt.date(2023, 12, 31)}, "CS003"),
    "a claim over a month to come": ("JW323", {"claim__period": FUTURE}, "TR134"),
    "a line over a month to come": ("JW323", {f"{LINE}period": FUTURE}, "TR134"),
    "a credit for what was never claimed": (
        "JW323", {f"{LINE}amount__side": "C", f"{LINE}reference__previous": "R0", "claim__total__cents": 37500}, "TR323"
    ),
    "one minute too much": (
        "JW323", {f"{LINE}volume": 1201, f"{LINE}amount__cents": 150125, "claim__total__cents": 262625}, "TR321"
    ),
    "the most that a line can hold": (
        "JW323", {f"{LINE}amount__cents": 99_999_999, "claim__total__cents": 100_112_499}, "TR346"
    ),
    "nothing, as a credit": ("JW323", {f"{LINE}amount": sh.Amount(cents=0, side="C")}, "CS325"),
}  # fmt: skip


@pytest.mark.parametrize("case", BAD)
def test_what_a_schema_lets_through_is_found(case: str) -> None:
    number, changes, rule = BAD[case]
    message: Any = several(example(number), **changes)
    known = history_before(number)
    assert rule in {found.rule for found in check(message, history=known, outside=OUTSIDE)}
    again = read(write(message))
    assert check(again, history=known, outside=OUTSIDE) == check(message, history=known, outside=OUTSIDE)


def part_of_january(reference: str, first: int, last: int) -> Any:
    """A line on the first assignment over a part of the month."""
    period = sh.ClosedPeriod(first_day=dt.date(2024, 1, first), last_day=dt.date(2024, 1, last))
    return replace(line(reference), period=period)


OVER_TWO_MONTHS = replace(
    line("R1"), period=sh.ClosedPeriod(first_day=dt.date(2023, 12, 20), last_day=dt.date(2024, 1, 19))
)
OVERLAPPING: dict[str, tuple[list[Any], set[tuple[str, int]]]] = {
    "the same month twice": ([line("R1"), line("R3")], {("TR416", 1)}),
    "a part of a month beside the whole": ([line("R1"), part_of_january("R3", 10, 31)], {("TR387", 1)}),
    "two parts that share days": ([part_of_january("R1", 1, 20), part_of_january("R3", 10, 31)], {("TR388", 0), ("TR387", 1)}),
    "days of two months": ([OVER_TWO_MONTHS], {("CS337", 0)}),
}  # fmt: skip


@pytest.mark.parametrize("case", OVERLAPPING)
def test_overlapping_periods_go_back_in_plain_words(case: str) -> None:
    lines, expected = OVERLAPPING[case]
    cents = sum(one.amount.cents for one in lines)
    claim: Any = several(example("JW323"), claim__clients__0__lines=tuple(lines), claim__total__cents=cents)
    findings = check(claim, history=history_before("JW323"), outside=OUTSIDE)
    assert {(found.rule, found.path[-1]) for found in findings} == expected
    assert all(found.says("nl") and found.says("en") for found in findings)


def test_a_month_that_was_paid_is_not_claimed_again_in_a_later_claim() -> None:
    known = history_before("JW323")
    known.record(several(example("JW323"), header__identification__identification="EARLIER", claim__number="D0"))
    again: Any = several(example("JW323"), claim__clients__0__lines=(line("R9"),), claim__total__cents=75000)
    assert {found.rule for found in check(again, history=known, outside=OUTSIDE)} == {"TR389"}


@pytest.mark.parametrize(("amount", "rule"), [
    ("-1", "RS001"), ("100000000", "RS005"), ("9" * 5000, "F-WHOLE"), ("1.5", "F-WHOLE"), ("1e3", "F-WHOLE"),
    ("٣", "F-WHOLE"), ("", "F-WHOLE"),
])  # fmt: skip
def test_an_amount_that_is_none(amount: str, rule: str) -> None:
    content = write(example("JW323")).replace(b"<ijw:Bedrag>75000<", f"<ijw:Bedrag>{amount}<".encode(), 1)
    for reading in (read, check_claim):
        with pytest.raises(NotReadableError) as refused:
            reading(content)
        assert {found.rule for found in refused.value.findings} == {rule}


def many_lines(count: int, bad: int) -> tuple[Any, MemoryHistory]:
    """A claim of so many lines on assignments of their own, of which one claims a minute too much."""
    assignment: Any = example("JW301")
    product = assignment.client.products[0]
    products = tuple(replace(product, number=5000 + n) for n in range(count))
    known = MemoryHistory()
    known.record(replace(assignment, client=replace(assignment.client, products=products)))
    lines = tuple(line(f"L{n}", number=5000 + n, minutes=1201 if n == bad else 1200) for n in range(count))
    cents = sum(each.amount.cents for each in lines)
    return several(example("JW323"), claim__clients__0__lines=lines, claim__total__cents=cents), known


@pytest.mark.parametrize("count", [2_000, pytest.param(200_000, marks=pytest.mark.long)])
def test_of_very_many_lines_only_the_wrong_one_is_refused(count: int) -> None:
    """200,000 lines do not fit in one file of 25 MB (OP179); the rules themselves must bear it."""
    claim, known = many_lines(count, bad=count // 2)
    findings = check(claim, history=known, outside=OUTSIDE)
    assert [found.rule for found in findings] == ["TR321"]
    verdict: Any = answer(claim, findings, RETURN_DATA)
    (client,) = verdict.verdict.clients
    assert [refused.reference.number for refused in client.lines] == [f"L{count // 2}"]
    assert verdict.verdict.granted.cents == 125 * 1200 * (count - 1)
