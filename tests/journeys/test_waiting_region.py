"""A region that keeps sight: the map with its table, a stuck case brought by a mother, advice, figures and the plan."""

from __future__ import annotations

import pytest

from tests.journeys.people import DESK, Stage

pytestmark = pytest.mark.browser


def test_a_stranger_sees_the_map_and_the_same_in_a_table(stage: Stage) -> None:
    somebody = stage.stranger().goes_to("/aanbod/").follows("Hulp per regio").sees("Waar nu plek is")
    somebody.has_an_accessible_page().is_pictured("offers-map")
    somebody.follows("Hoe lang wachten mensen nu?").chooses("Regio", "Maasrijk").presses("Laten zien")
    somebody.sees("Geteld op").has_an_accessible_page().is_pictured("waiting-public")
    somebody.follows("Wie beslist als het vastloopt?").sees("Expertteam Maasrijk").sees("nog geen team")
    somebody.has_an_accessible_page().is_pictured("waiting-registers")
    somebody.goes_to("/aanbod/?woorden=AKJ").sees("Jeugdstem").goes_to("/aanbod/zeldzaam/").has_an_accessible_page()


@pytest.mark.case("KC-03")
def test_a_mother_brings_a_stuck_case_and_reads_the_advice(stage: Stage) -> None:
    karin = stage.enter("karin").follows("Timo Vos: wachten op een gesprek").follows("Naar het expertteam")
    karin.sees("Niemand komt bij ons thuis").sees("op advies").has_an_accessible_page()
    karin.is_pictured("waiting-bring")
    wim = stage.enter("wim", width=DESK).goes_to("/wachten/expertteam/").does_not_see("Timo").follows("Zaak van")
    wim.does_not_see("Timo").has_an_accessible_page().is_pictured("waiting-case-work")
    wim.page.get_by_text("Advies geven").click()
    wim.types("Wat adviseert het team?", "Begin bij hem thuis, elke week.").types("Wanneer kijkt", "2099-01-05")
    wim.presses("Advies opslaan").sees("Het advies staat er")
    karin.goes_to("/wachten/").follows("Timo Vos").follows("Naar het expertteam").follows("Expertteam Maasrijk")
    karin.sees("Begin bij hem thuis, elke week.").has_an_accessible_page().is_pictured("waiting-case")


def test_a_worker_keeps_a_child_in_sight(stage: Stage) -> None:
    fatima = stage.enter("fatima", width=DESK).goes_to("/wachten/").follows("Timo Vos").follows("In beeld houden")
    fatima.sees("Nog niemand sprak met dit kind zelf").has_an_accessible_page().is_pictured("waiting-watch")


def test_a_coordinator_sees_figures_and_a_plan_without_names(stage: Stage) -> None:
    carla = stage.enter("carla", width=DESK).goes_to("/wachten/cijfers/").sees("De klokken, in dagen")
    carla.sees("Plekken naast de vraag").has_an_accessible_page().is_pictured("waiting-figures")
    carla.goes_to("/wachten/plan/").does_not_see("Timo").sees("Mensen beslissen").has_an_accessible_page()
    carla.is_pictured("waiting-plan")
    carla.goes_to("/aanbod/inlezen/").has_an_accessible_page().is_pictured("offers-bring-in")
    tom = stage.enter("tom", width=DESK).goes_to("/wachten/voorstellen/").follows("Levering over wachten")
    tom.sees("artikel 8g").has_an_accessible_page().is_pictured("waiting-delivery")
