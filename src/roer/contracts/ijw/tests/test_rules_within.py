"""Every rule within a message, as a table: start from a right message, change what the row says, find that rule."""

import datetime as dt
from typing import Any

import pytest

from roer.contracts.ijw.check import check
from roer.contracts.ijw.examples import example, line
from roer.contracts.ijw.findings import Level
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.answer import ResponsibleMunicipality
from roer.contracts.ijw.tests.changing import several

DAY = dt.date
P, CONTACT, TOLD = "client__products__0__", "client__contacts__0__", "answer__"
LINE, NEW, TO_CHANGE = "claim__clients__0__lines__0__", "client__request__new__0__", "client__request__to_change__0__"
EURO_WEEK = sh.Volume(number=100, unit="83", frequency="2")
EURO_DAY = sh.Volume(number=100, unit="83", frequency="1")
CATEGORY_ONLY = sh.Product(category="45")
BACKWARDS = sh.OpenPeriod(first_day=DAY(2024, 2, 2), last_day=DAY(2024, 2, 1))
FOREIGN = sh.Address(postcode="B-1000", country="BE")


def home(**changes: Any) -> Any:
    message: Any = example("JW301")
    return several(message.client.contacts[0], **changes)


def again(number: str, way: str) -> dict[str, Any]:
    """Repeat the first of a list."""
    thing: Any = example(number)
    for step in way.split("__"):
        thing = getattr(thing, step)
    return {way: (*thing, thing[0])}


def credit(number: str, of: str) -> Any:
    return several(line(number), reference__previous=of, amount__side="C")


def total(cents: int, side: str = "D") -> sh.TotalAmount:
    return sh.TotalAmount(cents=cents, side=side)


ROWS: list[tuple[str, str, dict[str, Any]]] = [
    ("CS002", "JW301", {"client__bsn": "999900007"}),
    ("CS002", "JW323", {"claim__clients__0__bsn": "999900007"}),
    ("CS003", "JW301", {f"{P}last_day": DAY(2023, 12, 31)}),
    ("CS003", "JW315", {f"{P}last_day": DAY(2024, 1, 31)}),
    ("CS003", "JW317", {f"{NEW}last_day": DAY(2024, 3, 31)}),
    ("CS003", "JW301", {"client__contacts": (home(), home(kind="04", period=BACKWARDS))}),
    ("CS050", "JW301", {"client__name__use": "2"}),
    ("CS050", "JW301", {"client__name__partner_name": sh.Surname(name="Vos"), "client__name__use": "6"}),
    ("CS058", "JW305", {f"{P}status": "2"}),
    ("CS058", "JW307", {f"{P}status": "9"}),
    ("CS089", "JW301", {f"{CONTACT}address__postcode": "0500AA"}),
    ("CS100", "JW323", {"claim__period": sh.ClosedPeriod(first_day=DAY(2020, 12, 1), last_day=DAY(2020, 12, 31))}),
    ("CS139", "JW305", {"client__birth_date": sh.BirthDate(day=DAY(2011, 5, 14), known="2")}),
    ("CS139", "JW305", {"client__birth_date": sh.BirthDate(day=DAY(2011, 5, 14), known="1")}),
    ("CS139", "JW305", {"client__birth_date": sh.BirthDate(day=DAY(2011, 1, 1), known="3")}),
    ("CS318", "JW301", {"client__name__use": "6"}),
    ("CS325", "JW323", {f"{LINE}amount": sh.Amount(cents=0, side="C")}),
    ("CS325", "JW325", {"verdict__granted": total(0, "C")}),
    ("CS335", "JW301", {f"{P}reason_for_change": "13"}),
    ("CS336", "JW301", {f"{P}reason_for_change": "01"}),
    ("CS337", "JW323", {f"{LINE}period": sh.ClosedPeriod(first_day=DAY(2023, 12, 15), last_day=DAY(2024, 1, 15))}),
    ("CS338", "JW301", {f"{P}volume": EURO_DAY}),
    ("CS338", "JW317", {f"{TO_CHANGE}volume": EURO_DAY}),
    ("CS339", "JW323", {f"{LINE}unit": "83", f"{LINE}tariff": None}),
    ("CS340", "JW323", {"claim__period": sh.ClosedPeriod(first_day=DAY(2024, 1, 1), last_day=DAY(2024, 1, 30))}),
    ("CS343", "JW315", {f"{P}volume": EURO_DAY}),
    ("CD005", "JW301", {f"{CONTACT}address__country": None}),
    ("CD005", "JW301", {f"{CONTACT}address__postcode": None}),
    ("CD007", "JW301", {"client__communication": sh.Communication(form="1")}),
    ("CD007", "JW301", {"client__communication": sh.Communication(form="2", language="Turks")}),
    ("CD009", "JW301", {f"{CONTACT}period": sh.OpenPeriod()}),
    ("CD025", "JW301", {f"{CONTACT}address__house": None}),
    ("CD034", "JW301", {f"{CONTACT}address": None}),
    ("CD041", "JW301", {f"{P}volume": None}),
    ("CD041", "JW317", {f"{NEW}volume": None}),
    ("CD043", "JW315", {f"{P}decision_number": 12}),
    ("CD060", "JW323", {f"{LINE}amount__side": "C"}),
    ("CD060", "JW323", {f"{LINE}reference__previous": "R0"}),
    ("CD060", "JW325", {"verdict__clients__0__lines__0__reference__previous": "R0"}),
    ("CD066", "JW315", {f"{P}referrer__name": "Dokter Bos"}),
    ("CD067", "JW315", {f"{P}referrer__agb_code": None}),
    ("CD068", "JW315", {f"{P}referrer__kind": "08"}),
    ("CD075", "JW301", {f"{P}product": CATEGORY_ONLY, f"{P}volume": None, f"{P}budget": 50000, f"{P}last_day": None}),
    ("CD076", "JW301", {f"{P}volume": EURO_WEEK, f"{P}last_day": None}),
    ("CD077", "JW301", {f"{P}budget": 50000}),
    ("CD078", "JW301", {f"{P}budget": 50000}),
    ("CD079", "JW301", {f"{P}product": None}),
    ("CD080", "JW301", {f"{P}product": CATEGORY_ONLY}),
    ("CD085", "JW319", {f"{TOLD}reason": None, f"{TOLD}residence": None}),
    ("CD086", "JW319", {f"{TOLD}verdict": "2"}),
    ("CD087", "JW323", {f"{LINE}tariff": None}),
    ("CD087", "JW323", {f"{LINE}unit": "83"}),
    ("CD095", "JW315", {f"{P}product": CATEGORY_ONLY}),
    ("CD096", "JW317", {f"{NEW}product": CATEGORY_ONLY}),
    ("TR002", "JW305", {"client__birth_date__day": DAY(1903, 1, 7)}),
    ("TR006", "JW301", {f"{CONTACT}phones": None, f"{CONTACT}address": FOREIGN}),
    ("TR018", "JW307", {f"{P}last_day": DAY(2024, 1, 2)}),
    ("TR061", "JW301", {f"{CONTACT}kind": "04"}),
    ("TR101", "JW301", again("JW301", "client__products")),
    ("TR101", "JW301", again("JW301", "client__relations")),
    ("TR101", "JW301", again("JW301", "client__contacts")),
    ("TR101", "JW305", again("JW305", "client__products")),
    ("TR101", "JW307", again("JW307", "client__products")),
    ("TR101", "JW315", again("JW315", "client__products")),
    ("TR101", "JW317", again("JW317", "client__request__unchanged")),
    ("TR101", "JW317", again("JW317", "client__request__new")),
    ("TR101", "JW323", again("JW323", "claim__clients")),
    ("TR101", "JW323", again("JW323", "claim__clients")),
    ("TR101", "JW325", again("JW325", "verdict__clients")),
    ("TR134", "JW305", {f"{P}first_day": DAY(2024, 1, 9)}),
    ("TR134", "JW307", {f"{P}last_day": DAY(2024, 3, 7)}),
    ("TR134", "JW301", {f"{P}decided_on": DAY(2023, 12, 21)}),
    ("TR134", "JW315", {"client__birth_date__day": DAY(2024, 1, 16)}),
    ("TR134", "JW323", {"claim__period": sh.ClosedPeriod(first_day=DAY(2024, 3, 1), last_day=DAY(2024, 3, 31))}),
    ("TR137", "JW323", {f"{LINE}period": sh.ClosedPeriod(first_day=DAY(2024, 2, 1), last_day=DAY(2024, 2, 29))}),
    ("TR137", "JW323", {f"{LINE}period": sh.ClosedPeriod(first_day=DAY(2024, 1, 9), last_day=DAY(2024, 1, 8))}),
    ("TR302", "JW301", {"client__products__1__product": sh.Product(category="45", code="45A04")}),
    ("TR302", "JW301", {"client__products__1__product": None}),
    ("TR315", "JW323", {"claim__clients__0__lines": (credit("R1", "R0"), credit("R2", "R0"))}),
    ("TR316", "JW323", {"claim__clients__0__lines": (line("R1"), credit("R2", "R1"))}),
    ("TR335", "JW323", {f"{LINE}period": sh.ClosedPeriod(first_day=DAY(2019, 1, 1), last_day=DAY(2019, 1, 31))}),
    ("TR342", "JW325", {"verdict__granted": total(0)}),
    ("TR352", "JW317", {"client__request__unchanged": (), "client__request__to_change": ()}),
    ("TR353", "JW317", {"client__request__new": (), "client__request__to_change": ()}),
    ("TR358", "JW323", {"claim__total__cents": 1}),
    ("TR377", "JW319", {f"{TOLD}residence": None}),
    ("TR380", "JW317", {f"{NEW}first_day": DAY(2024, 2, 20)}),
    ("TR383", "JW315", again("JW315", "client__products")),
    ("TR386", "JW315", again("JW315", "client__products")),
    ("TR409", "JW319", {f"{TOLD}reason": "3"}),
    ("TR410", "JW317", again("JW317", "client__request__new")),
    ("TR416", "JW323", {"claim__clients__0__lines__1": line("R9")}),
]  # fmt: skip


def params() -> list[Any]:
    return [
        pytest.param(rule, number, changes, marks=pytest.mark.ijw(rule), id=f"{rule}-{number}-{place}")
        for place, (rule, number, changes) in enumerate(ROWS)
    ]


@pytest.mark.parametrize(("rule", "number", "changes"), params())
def test_a_broken_rule_is_found(rule: str, number: str, changes: dict[str, Any]) -> None:
    broken = several(example(number), **changes)
    found = check(broken)
    assert rule in {finding.rule for finding in found}
    assert all(finding.level is Level.CONTENT and finding.return_code == "0001" for finding in found)


@pytest.mark.parametrize("number", ["JW301", "JW305", "JW307", "JW315", "JW317", "JW319", "JW323", "JW325"])
def test_a_right_message_breaks_no_rule(number: str) -> None:
    assert check(example(number)) == []


@pytest.mark.ijw("IV047")
def test_a_young_person_with_only_a_postal_address_is_right() -> None:
    assert check(several(example("JW301"), client__contacts__0__kind="02")) == []


@pytest.mark.ijw("IV009")
@pytest.mark.parametrize(("known", "day"), [("3", DAY(1900, 1, 1)), ("2", DAY(2011, 1, 1)), ("1", DAY(2011, 5, 1))])
def test_a_partly_known_birth_date_is_right(known: str, day: dt.date) -> None:
    assert check(several(example("JW305"), client__birth_date=sh.BirthDate(day=day, known=known))) == []


@pytest.mark.ijw("OP259")
@pytest.mark.ijw("TR302")
def test_a_removed_assignment_does_not_count_as_stacked() -> None:
    message: Any = example("JW301")
    gone = several(message.client.products[0], number=999, last_day=DAY(2024, 1, 1), reason_for_change="13")
    assert check(several(message, client__products=(*message.client.products, gone))) == []


@pytest.mark.ijw("IV045")
def test_a_guardian_may_be_an_organisation() -> None:
    assert check(several(example("JW301"), client__relations__0__name__use="6")) == []


@pytest.mark.ijw("IV086")
@pytest.mark.ijw("TR358")
def test_the_total_counts_credits_below_zero() -> None:
    lines = (line("R3", minutes=100), several(line("R4"), reference__previous="R0", amount__side="C"))
    broken: Any = several(example("JW323"), claim__clients__0__lines=lines, claim__total=total(62500, "C"))
    assert check(broken) == []


@pytest.mark.ijw("TR409")
def test_the_named_municipality_belongs_to_the_residence_principle_only() -> None:
    told = several(example("JW319"), answer__reason="5", answer__residence=ResponsibleMunicipality(municipality="0363"))
    assert [finding.rule for finding in check(told)] == ["TR409"]
