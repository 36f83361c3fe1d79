"""Every rule over time and against other sources, as a table: what was exchanged before, what changes, which rule."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from roer.contracts.ijw.check import check
from roer.contracts.ijw.examples import (
    MUNICIPALITY,
    OUTSIDE,
    PRODUCT,
    PROVIDER,
    assigned,
    claim,
    example,
    history_before,
    line,
)
from roer.contracts.ijw.findings import Finding
from roer.contracts.ijw.history import MemoryHistory
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.outside import Outside
from roer.contracts.ijw.rulebook import rule_row
from roer.contracts.ijw.tests.changing import several

DAY = dt.date
P, LINE = "client__products__0__", "claim__clients__0__lines__0__"
TO_CHANGE, NEW = "client__request__to_change__0__", "client__request__new__0__"
CATEGORY_ONLY = sh.Product(category="41")
Told = Callable[[MemoryHistory], None]


def before(*messages: Any) -> Told:
    """These were exchanged too."""

    def tell(known: MemoryHistory) -> None:
        for message in messages:
            known.record(message)

    return tell


def both(*told: Told) -> Told:
    """All of these."""

    def tell(known: MemoryHistory) -> None:
        for one in told:
            one(known)

    return tell


def reassigned(**changes: Any) -> Told:
    """The municipality changed the first assignment later on."""
    newer = several(assigned(), decided_on=DAY(2024, 1, 5), **changes)
    return before(
        several(example("JW301"), client__products=(newer, assigned(1002, sh.Product(category="41", code="41B12"))))
    )


def other(number: str, **changes: Any) -> Any:
    """The example under another identification."""
    return several(example(number), header__identification__identification="OTHER", **changes)


def claimed(**changes: Any) -> Any:
    """An earlier claim with one line R0 on the first assignment, equal to the example's R1."""
    lines = (several(line("R0"), **changes),)
    return several(
        other("JW323"),
        claim__number="D0",
        claim__clients__0__lines=lines,
        claim__total=sh.TotalAmount(cents=75000, side="D"),
    )


def credit(number: str = "R1", of: str = "R0", **changes: Any) -> Any:
    return several(line(number), reference__previous=of, amount__side="C", **changes)


def only(*lines: Any) -> dict[str, Any]:
    cents = sum(-item.amount.cents if item.amount.side == "C" else item.amount.cents for item in lines)
    side = "C" if cents < 0 else "D"
    return {"claim__clients__0__lines": lines, "claim__total": sh.TotalAmount(cents=abs(cents), side=side)}


def paused() -> Any:
    return several(
        other("JW307"), client__products__0__reason_for_ending="20", client__products__0__last_day=DAY(2024, 2, 1)
    )


def total_of(minutes: int) -> Told:
    """The first assignment is so many minutes in total."""
    return reassigned(volume=sh.Volume(number=minutes, unit="01", frequency="6"))


def worth(minutes: int) -> dict[str, Any]:
    return only(line("R1", minutes=minutes))


JANUARY_FIRST_WEEK = sh.ClosedPeriod(first_day=DAY(2024, 1, 1), last_day=DAY(2024, 1, 7))
NOTHING: Told = before()
REMOVED = {"reason_for_change": "13", "last_day": DAY(2024, 1, 1)}
FEBRUARY = sh.ClosedPeriod(first_day=DAY(2024, 2, 1), last_day=DAY(2024, 2, 29))
MESSAGE_NAME, MADE_ON = "header__identification__identification", "header__identification__made_on"
REMOVE_THE_FIRST = {f"{P}{name}": value for name, value in REMOVED.items()}
CHANGE_THE_FIRST = {"client__request__unchanged": (), f"{TO_CHANGE}assignment_number": 1001}
EURO_IN_TOTAL = sh.Volume(number=50000, unit="83", frequency="6")

ROWS: list[tuple[str, str, Told, dict[str, Any]]] = [
    ("TR019", "JW305", NOTHING, {f"{P}assignment_number": 77}),
    ("TR019", "JW307", NOTHING, {f"{P}assignment_number": 77}),
    ("TR019", "JW305", NOTHING, {"header__sender": "87654321"}),
    ("TR056", "JW301", before(example("JW301")), {}),
    ("TR056", "JW323", before(example("JW323")), {}),
    ("TR063", "JW305", NOTHING, {f"{P}status": "3"}),
    ("TR063", "JW307", NOTHING, {f"{P}status": "3"}),
    ("TR071", "JW305", before(example("JW305"), example("JW307")), {MESSAGE_NAME: "X", f"{P}status": "3"}),
    ("TR074", "JW305", before(other("JW305")), {}),
    ("TR074", "JW307", before(other("JW307")), {}),
    ("TR135", "JW301", NOTHING, {"header__identification__made_on": DAY(2024, 3, 9)}),
    ("TR304", "JW317", NOTHING, {"client__bsn": "999900018"}),
    ("TR304", "JW323", NOTHING, {"claim__clients__0__bsn": "999900018"}),
    ("TR304", "JW325", NOTHING, {"verdict__clients__0__bsn": "999900018"}),
    ("TR307", "JW323", reassigned(first_day=DAY(2024, 1, 10)), {}),
    ("TR308", "JW323", reassigned(last_day=DAY(2024, 1, 20)), {}),
    ("TR314", "JW323", before(claimed(reference__number="R1", period=JANUARY_FIRST_WEEK)), {}),
    ("TR314", "JW323", NOTHING, only(line("R2"), credit("R2", "R0"))),
    ("TR318", "JW323", before(several(claimed(), claim__period=FEBRUARY)), {}),
    ("TR319", "JW323", NOTHING, {MADE_ON: DAY(2024, 3, 5), f"{LINE}period": FEBRUARY}),
    ("TR321", "JW323", NOTHING, worth(1201)),
    ("TR322", "JW323", both(total_of(1199), before(claimed(period=JANUARY_FIRST_WEEK))), {}),
    ("TR323", "JW323", NOTHING, only(credit())),
    ("TR323", "JW323", before(claimed(volume=599)), only(credit())),
    ("TR326", "JW305", before(other("JW305")), {f"{P}first_day": DAY(2024, 1, 5)}),
    ("TR332", "JW301", before(other("JW301", client__bsn="999900018")), {}),
    ("TR332", "JW301", before(other("JW301", client__products__0__product=CATEGORY_ONLY)), {}),
    ("TR333", "JW323", before(several(claimed(period=JANUARY_FIRST_WEEK), claim__number="D202401")), {}),
    ("TR337", "JW325", NOTHING, {"header__claim_identification__identification": "NONE"}),
    ("TR338", "JW323", NOTHING, {f"{LINE}assignment_number": 77}),
    ("TR339", "JW323", NOTHING, {f"{LINE}category": "41"}),
    ("TR340", "JW323", NOTHING, {f"{LINE}code": "45A99"}),
    ("TR341", "JW323", NOTHING, {f"{LINE}unit": "04"}),
    ("TR346", "JW323", NOTHING, {f"{LINE}amount__cents": 75001, "claim__total__cents": 75001 + 112500, f"{LINE}unit": "16"}),
    ("TR346", "JW323", NOTHING, {f"{LINE}amount__cents": 90000, "claim__total__cents": 90000 + 112500}),
    ("TR347", "JW315", before(other("JW315")), {}),
    ("TR347", "JW317", before(other("JW317")), {}),
    ("TR349", "JW317", NOTHING, {"client__request__unchanged": ()}),
    ("TR350", "JW317", NOTHING, {"client__request__unchanged__0__assignment_number": 77}),
    ("TR351", "JW317", NOTHING, {f"{TO_CHANGE}assignment_number": 77}),
    ("TR355", "JW319", NOTHING, {"answer__provider_reference": "VOT-9"}),
    ("TR357", "JW317", NOTHING, {f"{TO_CHANGE}first_day": DAY(2024, 2, 1)}),
    ("TR359", "JW319", before(other("JW301", client__products__0__provider_reference="VOT-1")), {}),
    ("TR360", "JW319", before(other("JW319")), {"answer__verdict": "2", "answer__reason": None, "answer__residence": None}),
    ("TR361", "JW317", NOTHING, {f"{NEW}product": PRODUCT}),
    ("TR365", "JW319", before(other("JW319")), {}),
    ("TR366", "JW325", NOTHING, {"verdict__clients__0__lines__0__reference__number": "R9"}),
    ("TR367", "JW325", NOTHING, {"verdict__clients__0__lines__0__volume": 901}),
    ("TR369", "JW323", reassigned(product=sh.Product(category="45"), volume=None, budget=74999), {}),
    ("TR371", "JW325", NOTHING, {"header__claim_xsd_version__message": "9.9.9"}),
    ("TR373", "JW317", reassigned(volume=EURO_IN_TOTAL), CHANGE_THE_FIRST),
    ("TR374", "JW315", before(other("JW315", client__products__0__provider_reference="VOT-0")), {}),
    ("TR374", "JW317", before(other("JW315", client__products__0__provider_reference="VOT-0")), {}),
    ("TR375", "JW317", reassigned(product=None, volume=None, budget=9), CHANGE_THE_FIRST),
    ("TR376", "JW325", NOTHING, {"verdict__number": "D9"}),
    ("TR379", "JW301", NOTHING, {f"{P}provider_reference": "VOT-9"}),
    ("TR382", "JW307", NOTHING, {f"{P}first_day": DAY(2024, 1, 4)}),
    ("TR384", "JW323", reassigned(**REMOVED), {}),
    ("TR385", "JW301", before(example("JW301"), example("JW323")), {MESSAGE_NAME: "X", **REMOVE_THE_FIRST}),
    ("TR387", "JW323", NOTHING, {f"{LINE}period": sh.ClosedPeriod(first_day=DAY(2024, 1, 2), last_day=DAY(2024, 1, 31))}),
    ("TR388", "JW323", NOTHING, {f"{LINE}period": JANUARY_FIRST_WEEK}),
    ("TR389", "JW323", before(claimed()), {}),
    ("TR390", "JW323", before(claimed(), several(claimed(), claim__clients__0__lines=(credit("RX"),))), only(credit())),
    ("TR411", "JW317", NOTHING, {f"{TO_CHANGE}volume": None}),
    ("TR412", "JW317", reassigned(product=CATEGORY_ONLY, volume=None, budget=9), CHANGE_THE_FIRST),
    ("TR413", "JW307", before(paused()), {f"{P}reason_for_ending": "20"}),
    ("TR414", "JW307", before(paused()), {f"{P}last_day": DAY(2024, 1, 31)}),
    ("TR415", "JW307", before(other("JW307", client__products__0__last_day=DAY(2024, 3, 1))), {}),
]  # fmt: skip


def params() -> list[Any]:
    return [
        pytest.param(*row, marks=pytest.mark.ijw(row[0]), id=f"{row[0]}-{row[1]}-{place}")
        for place, row in enumerate(ROWS)
    ]


def found_in(number: str, told: Told, changes: dict[str, Any], outside: Outside = OUTSIDE) -> list[Finding]:
    known = history_before(number)
    told(known)
    return check(several(example(number), **changes), history=known, outside=outside)


@pytest.mark.parametrize(("rule", "number", "told", "changes"), params())
def test_a_clash_with_earlier_messages_is_found(rule: str, number: str, told: Told, changes: dict[str, Any]) -> None:
    found = found_in(number, told, changes)
    assert rule in {finding.rule for finding in found}
    assert all(finding.level > 2 for finding in found)
    assert all(finding.return_code == rule_row(finding.rule).return_code for finding in found)


@pytest.mark.parametrize("number", ["JW301", "JW305", "JW307", "JW315", "JW317", "JW319", "JW323", "JW325"])
def test_what_fits_the_history_is_right(number: str) -> None:
    assert found_in(number, NOTHING, {}) == []


SOURCES = {
    "TR378": (Outside(today=OUTSIDE.today, municipality_exists=lambda code, day: code == "0363"), "JW301", {}),
    "TR381": (Outside(today=OUTSIDE.today, category_of={"45A04": "46", "41B12": "41"}), "JW301", {}),
    "TR418": (Outside(today=OUTSIDE.today, tariff=lambda *question: 126), "JW323", {}),
}


@pytest.mark.parametrize("rule", [pytest.param(rule, marks=pytest.mark.ijw(rule)) for rule in SOURCES])
def test_a_clash_with_another_source_is_found(rule: str) -> None:
    outside, number, changes = SOURCES[rule]
    assert {finding.rule for finding in found_in(number, NOTHING, changes, outside)} == {rule}


@pytest.mark.ijw("TR378")
def test_the_named_municipality_of_the_residence_principle_must_exist() -> None:
    outside = replace(OUTSIDE, municipality_exists=lambda code, day: code == MUNICIPALITY)
    assert [f.where for f in found_in("JW319", NOTHING, {}, outside)] == ["Antwoord/Woonplaatsbeginsel/Gemeente"]


@pytest.mark.ijw("TR381")
def test_a_claimed_product_code_belongs_to_its_category() -> None:
    outside = replace(OUTSIDE, category_of={"45A04": "46", "41B12": "41"})
    assert [f.rule for f in found_in("JW323", NOTHING, {}, outside)] == ["TR381"]


@pytest.mark.ijw("IV081")
@pytest.mark.ijw("TR418")
@pytest.mark.ijw("TR346")
def test_an_hourly_tariff_may_be_claimed_in_minutes() -> None:
    hourly = replace(OUTSIDE, tariff=lambda m, p, code, unit, day: 8730 if unit == "04" else None)
    right = several(line("R1", minutes=601), tariff=146, amount__cents=87446)  # 8730*601/60 = 87445.5
    assert found_in("JW323", NOTHING, only(right), hourly) == []
    wrong = several(right, amount__cents=601 * 146)
    assert [f.rule for f in found_in("JW323", NOTHING, only(wrong), hourly)] == ["TR346"]


@pytest.mark.ijw("OP366")
@pytest.mark.ijw("TR389")
def test_a_line_may_be_claimed_again_once_it_was_taken_back_even_in_the_same_claim() -> None:
    lines = (line("R3", minutes=500), credit("R4"))
    assert found_in("JW323", before(claimed()), only(*lines)) == []


@pytest.mark.ijw("TR322")
def test_one_minute_over_is_refused_and_the_last_minute_is_not() -> None:
    for number, rules in ((1199, ["TR322"]), (1200, [])):
        told = both(total_of(number), before(claimed(period=JANUARY_FIRST_WEEK)))
        assert [f.rule for f in found_in("JW323", told, {})] == rules


@pytest.mark.ijw("OP364")
def test_a_claim_asks_for_no_start_message() -> None:
    known = MemoryHistory()
    known.record(example("JW301"))
    assert check(example("JW323"), history=known, outside=OUTSIDE) == []


@pytest.mark.ijw("OP080")
@pytest.mark.ijw("IV013")
def test_the_newest_decision_counts_whatever_the_order_of_arrival() -> None:
    newer = other("JW301", client__products__0__decided_on=DAY(2024, 1, 1), client__products__0__comment="newer")
    for messages in ([example("JW301"), newer], [newer, example("JW301")]):
        known = MemoryHistory()
        for message in messages:
            known.record(message)
        found = known.assignment(MUNICIPALITY, 1001)
        assert found is not None
        assert found.assigned.comment == "newer"


@pytest.mark.ijw("IV008")
def test_a_start_is_corrected_by_removing_it_and_sending_it_anew() -> None:
    first: Any = example("JW305").client.products[0]  # type: ignore[attr-defined]
    both = (several(first, status="3"), several(first, first_day=DAY(2024, 1, 4)))
    assert found_in("JW305", before(other("JW305")), {"client__products": both}) == []


@pytest.mark.ijw("OP379")
def test_after_a_stop_a_new_start_is_right() -> None:
    told = before(other("JW305"), paused())
    new = {f"{P}first_day": DAY(2024, 2, 10), "header__identification__made_on": DAY(2024, 2, 12)}
    assert found_in("JW305", told, new) == []


@pytest.mark.ijw("OP377")
def test_an_end_may_follow_a_pause_without_a_start() -> None:
    assert found_in("JW307", before(paused()), {}) == []


@pytest.mark.ijw("IV096")
def test_task_based_help_starts_without_an_assignment() -> None:
    assert found_in("JW305", NOTHING, {f"{P}assignment_number": None, f"{P}assignment_first_day": None}) == []


def test_a_return_on_a_message_that_was_never_sent_is_told() -> None:
    found = check(example("JW306"), history=MemoryHistory(), outside=OUTSIDE)
    assert [f.rule for f in found] == ["F-UNKNOWN-RETURN"]


def test_a_message_for_another_receiver_is_told() -> None:
    assert [f.rule for f in check(example("JW301"), receiver="87654321")] == ["F-RECEIVER"]
    assert check(example("JW301"), receiver=PROVIDER) == []
    assert check(example("JW302"), receiver=MUNICIPALITY) == []
    assert check(example("JW325"), receiver=PROVIDER) == []


def test_the_same_claim_twice_is_refused_as_a_whole() -> None:
    found = found_in("JW323", before(claim()), {})
    assert {"TR056", "TR333", "TR314"} <= {f.rule for f in found}
