"""What is claimed beside what was agreed and given: it goes back with the reason, or somebody writes why it is paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from roer.contracts import commands, queries
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.read import read
from roer.contracts.ijw.write import write
from roer.contracts.models import Assignment, Claim, ClaimLine, Contract, ExchangeMessage
from roer.contracts.parties import party_of, post_of
from roer.contracts.refusals import CannotAssign
from roer.contracts.sealing import opened
from roer.contracts.tests.exchange import go_round, messages, office, rows
from roer.core.actor import acting
from roer.core.rules import ReasonNeeded, RulesRefused
from roer.demo.cast import Cast

NOT_GIVEN = "contracts.claim_rests_on_delivery"


def claimed(cast: Cast, declared: int, delivered: int, back: int) -> tuple[Claim, datetime]:
    """A claim of Finn's help at home, `back` months after the demo, as the municipality has it."""
    at = cast.moment + timedelta(days=31 * back)
    month = (at.date().replace(day=1) - timedelta(days=1)).replace(day=1)
    ruben = office(cast, "ruben", at)
    given = commands.Given(rows(Assignment, ruben)[0].id, declared, delivered, "home")
    reasons = {NOT_GIVEN: "De vier uur waren afgezegd op de dag zelf."} if declared > delivered else {}
    sent = commands.declare(actor=ruben, month=month, given=[given], reasons=reasons)
    go_round(cast, at)
    name = next(row.identification for row in messages(ruben, "JW323") if row.id == sent)
    return next(row for row in rows(Claim, office(cast, "bea", at)) if row.identification == name), at


@pytest.mark.req("CON-41")
def test_declared_six_delivered_two_is_shown_to_both_and_goes_back_unless_somebody_writes_why(cast: Cast) -> None:
    claim, at = claimed(cast, 6, 2, back=1)
    bea, ruben = office(cast, "bea", at), office(cast, "ruben", at)
    with acting(bea, page="test"):
        page = queries.claim_page(claim.id, bea)
    assert [str(one.reason) for one in page.asks] == ["Gedeclareerd 6, gegeven 2."]
    (line,) = page.lines
    assert (line.indicated, line.much, line.delivered, str(line.place)) == ("2 uur per week", "6 uur", 2, "thuis")
    commands.check_declaration(actor=bea, claim_id=claim.id)
    go_round(cast, at)
    theirs = next(row for row in rows(ClaimLine, ruben, claim__identification=claim.identification))
    assert (theirs.granted, theirs.codes) == (False, ["9346"])
    accepted, later = claimed(cast, 6, 2, back=2)
    reason = {NOT_GIVEN: "Afgezegd op de dag zelf: dat betalen wij, zo is het afgesproken."}
    commands.check_declaration(actor=office(cast, "bea", later), claim_id=accepted.id, reasons=reason)
    with acting(office(cast, "bea", later), page="test"):
        read_back = queries.claim_page(accepted.id, office(cast, "bea", later))
    assert (read_back.reason, read_back.lines[0].granted) == (reason[NOT_GIVEN], True)
    whole, last = claimed(cast, 2, 2, back=3)
    commands.check_declaration(actor=office(cast, "bea", last), claim_id=whole.id)
    assert rows(ClaimLine, office(cast, "bea", last), claim_id=whole.id)[0].granted is True
    go_round(cast, last)


def test_a_line_of_an_older_month_is_corrected_in_the_month_of_the_last_claim(cast: Cast) -> None:
    at = cast.moment + timedelta(days=31 * 3 + 1)
    ruben = office(cast, "ruben", at)
    older = min((row for row in rows(ClaimLine, ruben) if row.granted), key=lambda row: row.first_day)
    newest = max(rows(Claim, ruben), key=lambda row: row.first_day)
    assert older.first_day < newest.first_day
    again = commands.Given(rows(Assignment, ruben)[0].id, 1, 1, "home")
    commands.take_back(actor=ruben, line_id=older.id, again=again)
    made = next(row for row in rows(Claim, ruben) if row.cents < 0)
    assert made.first_day == newest.first_day
    assert {row.first_day for row in rows(ClaimLine, ruben, claim_id=made.id)} == {older.first_day}


@pytest.mark.req("CON-43")
def test_no_parental_contribution_is_agreed_or_claimed_and_an_own_payment_asks_why(cast: Cast) -> None:
    at = cast.moment + timedelta(days=31 * 5)
    bea, ruben = office(cast, "bea", at), office(cast, "ruben", at)
    contract = rows(Contract, bea, number="MR-2026-07")[0].id
    stay = commands.NewProduct("44", "44O01", "Ouderbijdrage leefgroep", "14", "living", 300)
    with pytest.raises(RulesRefused):
        commands.add_product(actor=bea, contract_id=contract, product=stay)
    with acting(ruben, page="test"):
        claim: Any = read(opened(messages(ruben, "JW323")[0]))
    (client,) = claim.claim.clients
    line = replace(
        client.lines[0], category="44", code="44O01", unit="14", volume=1, tariff=300,
        reference=sh.LineReference(number="OUDER1"), amount=sh.Amount(cents=300, side="D"),
    )  # fmt: skip
    name = replace(claim.header.identification, identification="OUDERBIJDRAG")
    asked = replace(
        claim, header=replace(claim.header, identification=name),
        claim=replace(
            claim.claim, number="OUDER", clients=(replace(client, lines=(line,)),), total=sh.TotalAmount(cents=300, side="D")
        ),
    )  # fmt: skip
    with pytest.raises(CannotAssign):
        commands.send_file(actor=ruben, content=write(asked))
    part = commands.NewProduct("45", "45E01", "Eigen betaling vervoer dagbesteding", "84", "guide", 100)
    with pytest.raises(ReasonNeeded, match="Hulp wacht er nooit op"):
        commands.add_product(actor=bea, contract_id=contract, product=part)
    why = replace(part, own_payment_reason="De gemeente vergoedt de rit al; dit is de korting op de buskaart.")
    commands.add_product(actor=bea, contract_id=contract, product=why)
    with acting(bea, page="test"):
        page = queries.contract_page(contract, bea)
    assert [one.row.own_payment_reason for one in page.products if one.code == "45E01"] == [why.own_payment_reason]


def test_pages_of_money_lead_to_every_step(cast: Cast) -> None:
    """A line that was paid can be taken back from its claim; a file is refused with the element that is wrong."""
    ruben = office(cast, "ruben")
    client = Client()
    client.post("/demo/", {"seat": str(cast["ruben"].seat.id)})
    goes_back = {row.previous for row in rows(ClaimLine, ruben)}
    paid = next(row for row in rows(ClaimLine, ruben) if row.granted and row.number not in goes_back)
    assert (
        f"/berichten/regel/{paid.id}/terug/" in client.get(f"/berichten/declaratie/{paid.claim_id}/").content.decode()
    )
    page = client.get(f"/berichten/regel/{paid.id}/terug/")
    assert paid.number in page.content.decode()
    answer = client.post(
        f"/berichten/regel/{paid.id}/terug/", {"command_id": "", "declared": "1", "delivered": "1", "place": "home"}
    )
    assert answer.status_code in (200, 302)
    from django.core.files.uploadedfile import SimpleUploadedFile

    answer = client.post(
        "/berichten/declaratie/bestand/", {"command_id": str(uuid4()), "file": SimpleUploadedFile("x.xml", b"<html/>")}
    )
    assert 'role="alert"' in answer.content.decode()
    assert "Dit is geen iJw-bericht." in answer.content.decode()
    assert ": Dit is geen" not in answer.content.decode()
    assert "Een declaratie uit een ander systeem versturen" in client.get("/berichten/").content.decode()


def again(cast: Cast, **changes: str) -> tuple[Any, bytes]:
    """The first claim once more, with another name, number or numbers of lines."""
    ruben = office(cast, "ruben")
    with acting(ruben, page="test"):
        claim: Any = read(opened(messages(ruben, "JW323")[0]))
    name = replace(claim.header.identification, identification=changes.get("name", "OTHERNAME001"))
    lines = tuple(
        replace(line, reference=replace(line.reference, number=changes.get("line", line.reference.number)))
        for line in claim.claim.clients[0].lines
    )
    content = replace(
        claim.claim, number=changes.get("number", claim.claim.number),
        clients=(replace(claim.claim.clients[0], lines=lines),),
    )  # fmt: skip
    made = replace(claim, header=replace(claim.header, identification=name), claim=content)
    return claim, write(made)


def test_a_claim_that_reuses_a_name_or_a_line_number_is_answered_and_breaks_nothing(cast: Cast) -> None:
    bea = office(cast, "bea", cast.moment + timedelta(days=170))
    post = post_of(party_of(bea), bea.at)
    claim, same_lines = again(cast, number="SECOND")
    taken = commands.take_in(actor=post, content=same_lines)
    with acting(bea, page="test"):
        held = Claim.objects.get(message_id=taken)
        page = queries.claim_page(held.id, bea)
    assert (page.lines, bool(page.whole)) == ([], False)
    commands.check_declaration(actor=bea, claim_id=held.id)
    assert rows(Claim, bea, id=held.id)[0].granted_cents == 0
    _claim, same_name = again(cast, name=claim.header.identification.identification, number="THIRD", line="L-3")
    refused = rows(ExchangeMessage, bea, id=commands.take_in(actor=post, content=same_name))[0]
    assert (refused.state, "9056" in refused.codes) == ("refused", True)
    assert messages(bea, "JW325", answers_id=refused.id)


def test_a_month_before_the_last_claim_is_judged_as_it_was_sent(cast: Cast) -> None:
    """A hub may bring February before January; what was made later never makes the earlier claim wrong (OP080)."""
    bea = office(cast, "bea", cast.moment + timedelta(days=160))
    first = min(rows(Claim, bea), key=lambda row: row.first_day)
    with acting(bea, page="test"):
        page = queries.claim_page(first.id, bea)
    assert page.whole == []
    assert page.row.first_day < date(2100, 1, 1)
