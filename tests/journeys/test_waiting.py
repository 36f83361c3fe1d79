"""Waiting in the open: a stranger searches, a mother waits too long, a provider answers, a coordinator looks further."""

from __future__ import annotations

import pytest

from tests.journeys.people import DESK, Stage

pytestmark = pytest.mark.browser


def test_a_stranger_finds_help_in_plain_words(stage: Stage) -> None:
    somebody = stage.stranger().goes_to("/aanbod/?woorden=bang&leeftijd=14&plaats=Havenwijk")
    somebody.sees("Samen sterk").sees("vrije plekken").has_an_accessible_page().is_pictured("offers-find")
    somebody.follows("Samen sterk").sees("Voor wie niet").has_an_accessible_page().is_pictured("offers-one")


def test_a_private_home_is_found_by_region_only(stage: Stage) -> None:
    found = stage.stranger().goes_to("/aanbod/?woorden=gezinshuis&plaats=Havenwijk").sees("Gezinshuis De Beuk")
    found.sees("in jouw regio").does_not_see("kilometer")


@pytest.mark.case("KC-03")
def test_a_mother_sees_where_it_stands_and_says_it_gets_worse(stage: Stage) -> None:
    karin = stage.enter("karin").follows("Timo Vos: wachten op een gesprek")
    karin.sees("weken te lang").sees("Carla Prins").sees("Wij komen niet aan huis").has_an_accessible_page()
    karin.is_pictured("waiting-family")
    karin.chooses("ik weet het niet").types("Wat is er aan de hand?", "Hij eet niet meer.").presses("Het wordt erger")
    karin.sees("Iemand kijkt vandaag nog opnieuw").sees("Hij eet niet meer.")
    fatima = stage.enter("fatima", width=DESK).goes_to("/wachten/").follows("Timo Vos")
    fatima.sees("Het wordt erger").has_an_accessible_page().is_pictured("waiting-work")
    karin.follows("Samen kiezen welke hulp past").sees("Past:").has_an_accessible_page().is_pictured("waiting-choose")
    karin.follows("Samen sterk").types("Wat mag de aanbieder weten?", "Een jongen van 14 die bang is.")
    karin.has_an_accessible_page().presses("Kiezen en vragen").sees("De aanbieder antwoordt binnen vijf werkdagen")


def test_a_coordinator_looks_further_without_a_name(stage: Stage) -> None:
    carla = stage.enter("carla", width=DESK).follows("De hele lijst, met oorzaken").sees("er is te weinig ingekocht")
    carla.does_not_see("Timo").has_an_accessible_page().is_pictured("waiting-coordinator")
    carla.follows("Een kind van").sees("Waar nu plek is").has_an_accessible_page().is_pictured("waiting-brokerage")


def test_a_provider_answers_what_a_family_told(stage: Stage) -> None:
    tom = stage.enter("tom", width=DESK).goes_to("/wachten/voorstellen/").has_an_accessible_page()
    tom.is_pictured("waiting-proposals")
    tom.goes_to("/aanbod/beheer/").sees("Samen sterk").has_an_accessible_page().is_pictured("offers-own")


def test_a_young_person_reads_how_to_stop(stage: Stage) -> None:
    fenna = stage.enter("fenna").goes_to("/wachten/").follows("niet meer wachten").follows("Hulp van")
    fenna.follows("Ik stop mijn eigen hulp").sees("jij beslist").has_an_accessible_page().is_pictured("waiting-stop")
    fenna.presses("Ja, ik stop").sees("De hulp is gestopt").sees("De weg terug").is_pictured("waiting-stopped")
