"""Municipality and provider exchange messages about help, and the family reads what was sent and to whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from roer.contracts.models import AwaitedAssignment, Claim, Contract, ContractedProduct, ProviderRequest
from roer.core.actor import acting
from roer.demo.cast import Cast
from tests.journeys.people import DESK, PHONE, Stage

pytestmark = pytest.mark.browser


def one(cast: Cast, who: str, model: type, **more: object) -> str:
    """The id of the one row of a model that somebody sees."""
    with acting(cast[who].at(cast.moment), page="test"):
        return str(model.objects.get(**more).id)


def test_a_request_is_answered_and_the_assignment_reaches_the_provider(stage: Stage, cast: Cast) -> None:
    asked = one(cast, "bea", ProviderRequest)
    bea = stage.enter("bea", width=DESK).goes_to("/berichten/").sees("verzoek om een opdracht, Jeugdhulp De Vuurtoren")
    bea.has_an_accessible_page().is_pictured("berichten-gemeente")
    bea.goes_to(f"/berichten/verzoek/{asked}/").sees("Evi Mulder").sees("vijf werkdagen")
    bea.has_an_accessible_page().is_pictured("berichten-verzoek")
    bea.presses("Ja, geef deze opdracht").sees("De opdracht staat klaar.")
    bea.presses("Berichten nu brengen en halen").sees("gebracht")
    ruben = stage.enter("ruben", width=DESK).goes_to("/berichten/").sees("Jeugdhulp ambulant (45B01)")
    ruben.has_an_accessible_page().is_pictured("berichten-aanbieder")


def test_a_claim_is_judged_and_the_provider_reads_what_is_paid(stage: Stage, cast: Cast) -> None:
    claim = one(cast, "bea", Claim)
    bea = stage.enter("bea").goes_to(f"/berichten/declaratie/{claim}/").sees("tien werkdagen").sees("klopt")
    bea.has_an_accessible_page().is_pictured("declaratie")
    bea.presses("Declaratie beantwoorden").sees("De declaratie is beantwoord.").sees("betaald")
    bea.goes_to("/berichten/").presses("Berichten nu brengen en halen").sees("gebracht")
    own = one(cast, "ruben", Claim)
    ruben = stage.enter("ruben").goes_to(f"/berichten/declaratie/{own}/").sees("betaald").sees("Toegekend")
    ruben.has_an_accessible_page().is_pictured("declaratie-aanbieder")


def test_the_provider_tells_that_help_stopped_and_the_family_reads_it(stage: Stage, cast: Cast) -> None:
    ruben = stage.enter("ruben", width=DESK).goes_to("/berichten/").follows("1", exact=True)
    ruben.sees("Finn de Jong").sees("Van gemeente 9999 aan aanbieder 98765432")
    ruben.has_an_accessible_page().is_pictured("opdracht-aanbieder").follows("De hulp die begon op")
    ruben.has_an_accessible_page().is_pictured("opdracht-stop")
    saskia = stage.enter("saskia", width=PHONE).goes_to("/berichten/verstuurd/")
    saskia.sees("Gemeente Maasrijk gaf Jeugdhulp De Vuurtoren de opdracht om te helpen.").sees(
        "Het gezin betaalt niets."
    )
    saskia.does_not_see("999900043").has_an_accessible_page().is_pictured("verstuurd")
    stage.enter("viktor").goes_to("/berichten/verstuurd/").does_not_see("Vuurtoren")
    stage.enter("dewi").finds_nothing_at("/berichten/")


def test_who_must_stay_hidden_goes_by_hand(stage: Stage, cast: Cast) -> None:
    waits = one(cast, "bea", AwaitedAssignment, why="by_hand")
    bea = stage.enter("bea", width=DESK).goes_to("/berichten/").sees("Hulp van Jeugdhulp De Vuurtoren")
    bea.goes_to(f"/berichten/besluit/{waits}/")
    bea.sees("Zo regelt u het met de hand").does_not_see("Noud").has_an_accessible_page().is_pictured("met-de-hand")


def test_products_are_taken_over_from_a_file_or_every_fault_is_named(stage: Stage, cast: Cast, tmp_path: Path) -> None:
    contract = one(cast, "bea", Contract)
    wrong, right = tmp_path / "fout.csv", tmp_path / "goed.csv"
    names = "categorie;productcode;omschrijving;eenheid;kerncompetentie;lijn;vorm;tarief\n"
    wrong.write_text(names + "45;45c;Triage;99;denken;vierde;;twaalf\n")
    right.write_text(names + "41;41B12;Dagbehandeling op de boerderij;16;begeleiden;tweede;day_care;88,50\n")
    bea = stage.enter("bea", width=DESK).goes_to(f"/berichten/contracten/{contract}/")
    bea.page.get_by_text("Producten uit een bestand overnemen").click()
    bea.page.set_input_files("input[type=file]", str(wrong))
    bea.presses("Overnemen").sees("Regel 2, kolom productcode").sees("Regel 2, kolom tarief")
    bea.has_an_accessible_page().is_pictured("contract-fouten")
    bea.page.set_input_files("input[type=file]", str(right))
    bea.presses("Overnemen").sees("Dagbehandeling op de boerderij").has_an_accessible_page().is_pictured("contract")
    product = one(cast, "bea", ContractedProduct, code="41B12")
    bea.goes_to(f"/berichten/tarief/{product}/").has_an_accessible_page()
    bea.goes_to("/berichten/contracten/").has_an_accessible_page().is_pictured("contracten")
    stage.enter("ruben").goes_to(f"/berichten/contracten/{contract}/").sees("88,50").does_not_see("Overnemen")


def test_who_helps_asks_for_an_assignment_and_keeps_somebody_out_of_all_messages(stage: Stage, cast: Cast) -> None:
    evi = cast.dossier("evi")
    tom = stage.enter("tom", width=PHONE).goes_to(f"/berichten/persoon/{evi}/").sees("Een opdracht vragen")
    tom.page.get_by_text("Vraag een opdracht").click()
    tom.has_an_accessible_page().is_pictured("berichten-persoon")
    fatima = stage.enter("fatima", width=DESK).goes_to(f"/berichten/persoon/{evi}/").sees("Berichten mogen gaan.")
    fatima.page.get_by_text("Houd alle berichten tegen").click()
    fatima.chooses("een adres mag niet bekend worden").presses("Alles met de hand").sees("Zo gaat het met de hand")
    fatima.has_an_accessible_page().is_pictured("berichten-met-de-hand")
    ruben = stage.enter("ruben", width=PHONE).goes_to("/berichten/").has_an_accessible_page()
    ruben.is_pictured("berichten-telefoon").goes_to("/berichten/contracten/").is_pictured("contracten-telefoon")
    ruben.goes_to("/berichten/cijfers/").has_an_accessible_page().is_pictured("cijfers-telefoon")
    ruben.goes_to("/berichten/declaratie/bestand/").has_an_accessible_page()
    ruben.goes_to("/berichten/woorden/").has_an_accessible_page().is_pictured("woorden-telefoon")
