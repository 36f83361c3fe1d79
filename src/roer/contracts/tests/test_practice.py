"""How the agreements work out: one variant, a task without accounts per child, and standard messages only."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from django.test import Client

from roer.contracts import commands, queries
from roer.contracts.ijw.codes import codes_of
from roer.contracts.models import (
    Assignment,
    AwaitedAssignment,
    Claim,
    ClaimLine,
    Contract,
    ExchangeMessage,
    TaskPayment,
)
from roer.contracts.parties import party_of, post_of
from roer.contracts.refusals import CannotAgree, CannotAssign
from roer.contracts.sealing import opened
from roer.contracts.standard import definitions
from roer.contracts.tests.exchange import go_round, messages, office, rows, work
from roer.core.actor import acting
from roer.core.rules import ReasonNeeded
from roer.demo.cast import Cast

VARIANT = "contracts.one_variant"
MONTH = date(2026, 12, 1)


def claim_of_month(cast: Cast, back: int) -> tuple[Claim, datetime]:
    """Two hours of help, claimed `back` months after the demo."""
    at = cast.moment + timedelta(days=31 * back)
    month = (at.date().replace(day=1) - timedelta(days=1)).replace(day=1)
    ruben = office(cast, "ruben", at)
    commands.declare(actor=ruben, month=month, given=[commands.Given(rows(Assignment, ruben)[0].id, 2, 2, "home")])
    go_round(cast, at)
    return next(row for row in rows(Claim, office(cast, "bea", at)) if row.first_day == month), at


@pytest.mark.req("CON-25")
def test_a_claim_of_another_variant_goes_back_unless_somebody_writes_why_and_the_share_falls(cast: Cast) -> None:
    contract = rows(Contract, office(cast, "bea"), number="MR-2026-07")[0]
    piece = commands.NewProduct("45", "45P01", "Traject", "82", "guide", 90000)
    with pytest.raises(CannotAgree, match="andere uitvoeringsvariant"):
        commands.add_product(actor=office(cast, "bea"), contract_id=contract.id, product=piece)
    output: UUID = commands.make_contract(
        actor=office(cast, "bea"), number="MR-2026-RESULTAAT", other_id=contract.provider.organisation_id,
        variant="output", payment_title="fixed", valid_from=date(2026, 9, 1), valid_until=date(2026, 11, 1),
    )  # fmt: skip
    claim, at = claim_of_month(cast, 1)
    bea = office(cast, "bea", at)
    with acting(bea, page="test"):
        assert [str(one.reason) for one in queries.claim_page(claim.id, bea).asks if one.rule.name == VARIANT] == [
            "De variant verschilt van het contract."
        ]
        before = queries.figures(bea).contract(output)
        whole = queries.figures(bea).consistent
    assert (before.claims, before.share, before.strays) == (0, 100, False)
    title = {"contracts.claim_fits_title": "De manier van betalen is hier nog niet omgezet."}
    commands.check_declaration(actor=bea, claim_id=claim.id, reasons=title)
    (line,) = rows(ClaimLine, bea, claim_id=claim.id)
    assert (line.granted, line.codes) == (False, ["9341"])
    go_round(cast, at)
    theirs = next(row for row in rows(ClaimLine, office(cast, "ruben", at)) if row.number == line.number)
    assert (theirs.granted, theirs.codes) == (False, ["9341"])
    with acting(bea, page="test"):
        after = queries.figures(bea).contract(output)
        assert queries.figures(bea).consistent < whole
        assert not queries.figures(bea).contract(contract.id).strays
    assert (after.claims, after.share) == (1, 0)
    accepted, later = claim_of_month(cast, 2)
    reason = {**title, VARIANT: "De aanbieder stapt deze maand over; de uren zijn nog geteld."}
    commands.check_declaration(actor=office(cast, "bea", later), claim_id=accepted.id, reasons=reason)
    with acting(office(cast, "bea", later), page="test"):
        page = queries.claim_page(accepted.id, office(cast, "bea", later))
    assert (page.lines[0].granted, reason[VARIANT] in page.reason) == (True, True)
    commands.note_step(actor=bea, contract_id=output, says="Gebeld: vanaf november weer per uur.")
    with acting(bea, page="test"):
        strays = queries.figures(bea).contract(output)
    assert (strays.strays, [one.says for one in strays.steps]) == (True, ["Gebeld: vanaf november weer per uur."])


@pytest.mark.req("CON-27")
def test_a_task_is_paid_per_month_to_three_and_asks_nothing_per_child_without_a_reason(cast: Cast) -> None:
    bea, ruben = office(cast, "bea"), office(cast, "ruben")
    task: UUID = commands.make_contract(
        actor=bea, number="TAAK-1", other_id=ruben.organisation_id, variant="task", payment_title="availability",
        valid_from=date(2026, 1, 1), month_cents=1_000_001,
    )  # fmt: skip
    with pytest.raises(CannotAgree):
        commands.pay_task(actor=bea, contract_id=task, month=MONTH)
    others = [cast[name].seat.organisation_id for name in ("ruben", "fatima", "ismail")]
    for organisation_id, percent in zip(others, (50, 30, 20), strict=True):
        commands.share_task(actor=bea, contract_id=task, organisation_id=organisation_id, percent=percent)
    with pytest.raises(CannotAgree):
        commands.share_task(actor=bea, contract_id=task, organisation_id=bea.organisation_id, percent=1)
    assert commands.pay_task(actor=bea, contract_id=task, month=MONTH + timedelta(days=9)) == "1000001"
    with pytest.raises(CannotAgree, match="al betaald"):
        commands.pay_task(actor=bea, contract_id=task, month=MONTH)
    paid = {row.organisation_id: row.cents for row in rows(TaskPayment, bea)}
    assert paid == dict(zip(others, (500_001, 300_000, 200_000), strict=True))
    with pytest.raises(ReasonNeeded, match="taakgericht bekostigingsmodel"):
        commands.ask_per_child(actor=bea, contract_id=task, says="Uren per kind")
    why = "De gemeenteraad vroeg hoeveel kinderen langer dan een jaar hulp hebben."
    commands.ask_per_child(actor=bea, contract_id=task, says="Uren per kind", reason=why)
    assert work(ruben, "contracts.read_task_question", task)
    client = Client()
    client.post("/demo/", {"seat": str(cast["ruben"].seat.id)})
    page = client.get(f"/berichten/contracten/{task}/").content.decode()
    assert why in page
    assert "5000,01" in page
    commands.tick_off(actor=ruben, thing_id=task)
    assert not work(ruben, "contracts.read_task_question", task)


@pytest.mark.req("CON-40")
def test_a_message_that_misses_an_element_is_refused_in_plain_dutch_and_the_relief_is_measured(cast: Cast) -> None:
    bea, ruben = office(cast, "bea"), office(cast, "ruben")
    with acting(ruben, page="test"):
        content = opened(messages(ruben, "JW323")[0])
    element = b"<jw323:DeclaratieNummer>"
    start = content.index(element)
    cut = content[:start] + content[content.index(b"</jw323:DeclaratieNummer>") + len(b"</jw323:DeclaratieNummer>") :]
    kept = commands.take_in(actor=post_of(party_of(bea), bea.at), content=cut)
    assert rows(ExchangeMessage, bea, id=kept)[0].state == "unreadable"
    assert work(bea, "contracts.call_sender", kept)
    with acting(bea, page="test"):
        wrong = " ".join(queries.message_page(kept, bea).wrong)
        (year,) = [one for one in queries.figures(bea).years if one.year == bea.at.year]
    assert "DeclaratieNummer" in wrong
    assert "ontbreekt" in wrong
    assert year.share < 100
    assert not rows(Claim, bea, message_id=kept)
    older = content.replace(b"ijw/3_2", b"ijw/3_1")
    assert older != content
    kept = commands.take_in(actor=post_of(party_of(bea), bea.at), content=older)
    with acting(bea, page="test"):
        assert any("3.2" in one or "versie" in one for one in queries.message_page(kept, bea).wrong)
    for month, hours in ((date(2026, 1, 1), "60"), (date(2026, 6, 1), "22.5"), (date(2026, 6, 9), "20")):
        commands.record_hours(actor=ruben, month=month, hours=Decimal(hours))
    with acting(ruben, page="test"):
        assert queries.figures(ruben).freed == Decimal("40.0")


def awaiting(cast: Cast, form: str, first: date) -> AwaitedAssignment:
    """A decision of Finn's on help for which the contract has no product, as it waits at the municipality."""
    bea, provider = office(cast, "bea"), cast["ruben"].seat.organisation_id
    made = AwaitedAssignment(
        organisation_id=bea.organisation_id, dossier_id=cast.dossier("finn"), provision_id=uuid4(), form=form,
        provider_id=provider, volume=1, unit="night", frequency="week", starts_on=first, asked_at=cast.moment,
        due_on=first, why="no_product",
    )  # fmt: skip
    with acting(bea, page="test"):
        made.save(force_insert=True)
    return made


@pytest.mark.req("CON-40")
def test_an_assignment_goes_as_a_message_or_somebody_writes_why_not(cast: Cast) -> None:
    bea, waits = office(cast, "bea"), awaiting(cast, "respite", date(2026, 10, 1))
    with pytest.raises(CannotAssign, match="geen product"):
        commands.assign_help(actor=bea, awaited_id=waits.id)
    with pytest.raises(ReasonNeeded, match="als bericht"):
        commands.assign_by_hand(actor=bea, awaited_id=waits.id)
    client = Client()
    client.post("/demo/", {"seat": str(cast["bea"].seat.id)})
    address = f"/berichten/besluit/{waits.id}/"
    answer = client.post(address, {"by_hand": "1", "command_id": str(uuid4()), "reason": ""}).content.decode()
    assert "als bericht te gaan" in answer
    why = "De aanbieder staat nog een week zonder systeem; de opdracht ging per brief."
    assert client.post(address, {"by_hand": "1", "command_id": str(waits.id), "reason": why}).status_code == 302
    assert why in client.get(address).content.decode()


def test_the_pages_of_figures_and_tasks_do_what_they_say(cast: Cast) -> None:
    client = Client()
    client.post("/demo/", {"seat": str(cast["bea"].seat.id)})
    contract = rows(Contract, office(cast, "bea"), number="MR-2026-07")[0].id
    step = {"step": "1", "command_id": str(contract), "contract_id": str(contract), "says": "Opnieuw afgesproken."}
    assert client.post("/berichten/cijfers/", step).status_code == 302
    page = client.get("/berichten/cijfers/").content.decode()
    assert "Opnieuw afgesproken." in page
    task = rows(Contract, office(cast, "bea"), number="TAAK-1")[0].id
    asked = {"ask": "1", "command_id": str(task), "says": "Uren", "reason": ""}
    answer = client.post(f"/berichten/contracten/{task}/taak/", asked)
    assert 'role="alert"' in answer.content.decode()


@pytest.mark.req("CON-33")
def test_a_new_word_is_mapped_or_says_why_and_every_page_leads_to_what_words_mean(cast: Cast) -> None:
    bea, anja = office(cast, "bea"), cast["anja"].at(cast.moment)
    with pytest.raises(ReasonNeeded):
        commands.add_term(actor=bea, name="Intensieve coaching", says="Iemand die elke dag meedenkt.")
    why = "Onze aanbieders gebruiken dit woord al jaren."
    made = commands.add_term(actor=bea, name="Intensieve coaching", says="Iemand die elke dag meedenkt.", reason=why)
    visitor = Client()
    page = visitor.get("/berichten/woorden/").content.decode()
    assert "hoort nog nergens bij" in page
    assert why in page
    assert visitor.get("/hulplijnen/").content.decode().count('href="/berichten/woorden/"') == 1
    commands.map_term(actor=bea, term_id=made, stands_for="begeleiden")
    page = visitor.get("/berichten/woorden/").content.decode()
    assert "Gemeente Maasrijk zegt: Intensieve coaching" in page
    assert "hoort nog nergens bij" not in page
    other = commands.add_term(actor=bea, name="Familieopstelling", says="Een gesprek met de hele familie.", reason=why)
    commands.approve_term(actor=anja, term_id=other)
    assert "Erbij gekomen" in visitor.get("/berichten/woorden/").content.decode()
    with pytest.raises(CannotAgree):
        commands.add_term(actor=bea, name="Begeleiden", says="Iets anders.", stands_for="wonen")


def test_every_term_has_one_plain_sentence_and_every_form_of_help_a_line_and_one_code() -> None:
    rows_of = list(definitions().values())
    assert all(row.says.endswith(".") and len(row.says) < 100 for row in rows_of)
    help_forms = [row for row in rows_of if row.kind == "soort hulp"]
    assert all(row.line in ("first", "second", "third") for row in help_forms)
    codes = [row.code for row in rows_of if row.code]
    assert len(codes) == len(set(codes))
    running = {code for code in codes_of("JZ020") if int(code) >= 40}
    assert {row.code for row in help_forms if row.code} == running
