"""Contracts, products and tariffs: one variant, one title, one competence, and prices that keep their days."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from roer.contracts import commands, queries
from roer.contracts.commands.importing import Fault, cents_of, read_products
from roer.contracts.making.outside import tariff_on
from roer.contracts.models import Assignment, Claim, ContractedProduct
from roer.contracts.refusals import CannotAgree
from roer.contracts.tests.exchange import go_round, office, rows
from roer.contracts.tests.test_chain import CHRISTMAS
from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.rules import ReasonNeeded, RulesRefused
from roer.demo.cast import Cast

NAMES = "categorie;productcode;omschrijving;eenheid;kerncompetentie;lijn;vorm;tarief\n"


def contract(cast: Cast, number: str, **more: object) -> UUID:
    given = {"variant": "effort", "payment_title": "hourly", "valid_from": date(2020, 1, 1), **more}
    return commands.make_contract(  # type: ignore[no-any-return]
        actor=office(cast, "bea"), number=number, other_id=cast["ruben"].seat.organisation_id,
        valid_until=date(2020, 12, 31), **given,
    )  # fmt: skip


@pytest.mark.ijw("UP026", "UP028", "OP261", "IV074")
def test_a_contract_has_one_variant_and_a_title_that_fits_or_a_reason(cast: Cast) -> None:
    contract(cast, "T-1")
    with pytest.raises(CannotAgree):
        contract(cast, "T-1")
    with pytest.raises(CannotAgree):
        contract(cast, "T-2", variant="effort,output")
    with pytest.raises(ReasonNeeded):
        contract(cast, "T-3", variant="output")
    made = contract(cast, "T-3", variant="output", reason="De regio betaalt een traject per uur.")
    with acting(office(cast, "bea"), page="test"):
        assert queries.contract_page(made, office(cast, "bea")).row.title_reason


def test_only_the_own_municipality_changes_a_contract(cast: Cast) -> None:
    made = contract(cast, "T-4")
    product = commands.NewProduct("45", "45C01", "Begeleiding", "04", "guide", 5000)
    with pytest.raises(CannotAgree):
        commands.add_product(actor=office(cast, "ruben"), contract_id=made, product=product)
    with pytest.raises(NotAllowed):
        commands.add_product(actor=cast["dewi"].at(cast.moment), contract_id=made, product=product)


@pytest.mark.req("CON-37")
def test_every_service_has_one_competence_and_triage_is_advising(cast: Cast) -> None:
    bea, made = office(cast, "bea"), contract(cast, "T-5")
    triage = commands.NewProduct("45", "45T01", "Triage bij de huisarts", "04", "treat", 5000)
    with pytest.raises(ReasonNeeded):
        commands.add_product(actor=bea, contract_id=made, product=triage)
    both = commands.NewProduct("45", "45T02", "Wonen met therapie", "14", "living", 5000, also="treat")
    with pytest.raises(ReasonNeeded):
        commands.add_product(actor=bea, contract_id=made, product=both)
    with pytest.raises(CannotAgree):
        commands.add_product(
            actor=bea, contract_id=made, product=commands.NewProduct("45", "45T03", "Iets", "04", "", 5000)
        )
    explained = commands.NewProduct(
        "45", "45T01", "Triage bij de huisarts", "04", "treat", 5000, reason="De triage is hier het begin van therapie."
    )
    kept = commands.add_product(actor=bea, contract_id=made, product=explained)
    row = rows(ContractedProduct, bea, id=kept)[0]
    assert (row.competence, row.competence_reason) == ("treat", "De triage is hier het begin van therapie.")


def test_a_parental_contribution_cannot_be_agreed(cast: Cast) -> None:
    made = contract(cast, "T-6")
    product = commands.NewProduct("44", "44O01", "Ouderbijdrage leefgroep", "14", "living", 300)
    with pytest.raises(RulesRefused):
        commands.add_product(actor=office(cast, "bea"), contract_id=made, product=product)


@pytest.mark.ijw("OP262", "OP263")
def test_a_tariff_keeps_its_days(cast: Cast) -> None:
    bea = office(cast, "bea")
    product = rows(ContractedProduct, bea, code="45A04")[0]
    before = tariff_on("9999", "98765432", "45A04", "04", date(2028, 1, 1))
    commands.set_tariff(actor=bea, product_id=product.id, cents=8000, valid_from=date(2028, 1, 1))
    assert tariff_on("9999", "98765432", "45A04", "04", date(2027, 12, 31)) == before == 7450
    assert tariff_on("9999", "98765432", "45A04", "04", date(2028, 1, 1)) == 8000
    with pytest.raises(CannotAgree):
        commands.set_tariff(actor=bea, product_id=product.id, cents=1, valid_from=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("99;45A99;Iets;04;begeleiden;tweede;;10", "categorie"),
        ("45;45a99;Iets;04;begeleiden;tweede;;10", "productcode"),
        ("45;45A99;;04;begeleiden;tweede;;10", "omschrijving"),
        ("45;45A99;Iets;05;begeleiden;tweede;;10", "eenheid"),
        ("45;45A99;Iets;04;coachen;tweede;;10", "kerncompetentie"),
        ("45;45A99;Iets;04;begeleiden;vierde;;10", "lijn"),
        ("45;45A99;Iets;04;begeleiden;tweede;;10,555", "tarief"),
        ("45;45A99;Iets;04;begeleiden;tweede;;-1", "tarief"),
    ],
)
def test_a_fault_in_a_file_is_named_by_line_and_column(line: str, column: str) -> None:
    found = list(read_products((NAMES + line + "\n").encode()))
    assert [(one.line, one.column) for one in found if isinstance(one, Fault)] == [(2, column)]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"categorie;productcode\n45;45A99\n"])
def test_another_kind_of_file_is_refused(data: bytes) -> None:
    assert all(isinstance(one, Fault) for one in read_products(data))


def test_a_file_is_taken_over_whole_or_not_at_all(cast: Cast) -> None:
    bea, made = office(cast, "bea"), contract(cast, "T-7")
    good, bad = "45;45G01;Begeleiding;04;begeleiden;tweede;;98,40\n", "45;45G02;Ouderbijdrage;04;wonen;tweede;;1\n"
    with pytest.raises(commands.CannotImport):
        commands.import_products(actor=bea, contract_id=made, data=(NAMES + good + bad).encode())
    assert rows(ContractedProduct, bea, code="45G01") == []
    assert commands.import_products(actor=bea, contract_id=made, data=("\ufeff" + NAMES + good).encode()) == "1"
    assert cents_of("1.298,4") == 129840


@pytest.mark.req("CON-38")
def test_hours_under_a_subscription_are_named_and_paid_only_with_a_reason(cast: Cast) -> None:
    ruben, bea = office(cast, "ruben"), office(cast, "bea")
    claim = rows(Claim, bea)[0]
    with acting(bea, page="test"):
        assert queries.claim_page(claim.id, bea).asks == []
    commands.make_contract(
        actor=bea, number="T-ABONNEMENT", other_id=ruben.organisation_id, variant="effort", payment_title="subscription",
        valid_from=claim.first_day, valid_until=claim.last_day, reason="Een abonnement, per uur geteld.",
    )  # fmt: skip
    with acting(bea, page="test"):
        asks = queries.claim_page(claim.id, bea).asks
    assert [one.rule.name for one in asks] == ["contracts.claim_fits_title"]
    with pytest.raises(ReasonNeeded):
        commands.check_declaration(actor=bea, claim_id=claim.id)
    reason = {"contracts.claim_fits_title": "De uren staan er alleen bij als telling."}
    commands.check_declaration(actor=bea, claim_id=claim.id, reasons=reason)
    with acting(bea, page="test"):
        page = queries.claim_page(claim.id, bea)
    assert (page.reason, page.row.granted_cents) == (reason["contracts.claim_fits_title"], claim.cents)
    go_round(cast)
    assert rows(Claim, ruben)[0].granted_cents == claim.cents


def test_a_task_funded_contract_gets_no_claim_per_child(cast: Cast) -> None:
    month = cast.moment.date().replace(day=1)
    commands.make_contract(
        actor=office(cast, "bea"), number="T-TAAK", other_id=cast["ruben"].seat.organisation_id, variant="task",
        payment_title="availability", valid_from=month, valid_until=month + timedelta(days=28),
    )  # fmt: skip
    ruben = office(cast, "ruben", CHRISTMAS + timedelta(days=80))
    given = commands.Given(rows(Assignment, ruben)[0].id, 4, 4, "home")
    with pytest.raises(RulesRefused, match="taakgericht"):
        commands.declare(actor=ruben, month=month, given=[given])


def test_more_claimed_than_given_goes_back_unless_somebody_writes_why(cast: Cast) -> None:
    ruben = office(cast, "ruben", CHRISTMAS + timedelta(days=80))
    given = commands.Given(rows(Assignment, ruben)[0].id, 6, 2, "home")
    with pytest.raises(ReasonNeeded, match="Gedeclareerd 6, gegeven 2"):
        commands.declare(actor=ruben, month=date(2026, 12, 1), given=[given])
