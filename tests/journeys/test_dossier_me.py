"""Mijn roer at a phone and a desk: my week, my people, my story, who I reach, and the plan that is ours."""

from __future__ import annotations

import pytest

from tests.journeys.people import DESK, Stage

pytestmark = pytest.mark.browser


def test_a_young_person_draws_writes_and_reaches(stage: Stage) -> None:
    lina = stage.enter("lina").sees("Deze week").has_an_accessible_page().is_pictured("mijn-roer")
    lina.follows("Mijn week veranderen").types("Wat doe je elke week?", "Voetbal met Esra").chooses(
        "Op welke dag?", "donderdag"
    )
    lina.presses("Zet erbij").sees("Voetbal met Esra").has_an_accessible_page().is_pictured("mijn-week")
    lina.goes_to("/dossier/ik/mensen/")
    for name, group in (("Kat Minoes", "thuis"), ("Trainer Jo", "club of buurt")):
        lina.types("Hoe noem je deze persoon?", name).chooses("Waar hoort hij of zij bij?", group).presses(
            "Teken erbij"
        )
    lina.has_an_accessible_page()
    cat = lina.page.locator("[data-move]").first
    before = cat.get_attribute("data-x")
    cat.focus()
    with lina.page.expect_response(lambda answer: answer.url.endswith("/plek/")) as kept:
        cat.press("ArrowRight")
        cat.press("ArrowRight")
    assert kept.value.status == 204
    lina.goes_to("/dossier/ik/mensen/")
    moved = lina.page.locator("[data-move]").first.get_attribute("data-x")
    assert before is not None
    assert int(moved or 0) == min(int(before) + 16, 340)
    lina.page.get_by_role("button", name="omhoog").first.click()
    lina.sees("Dezelfde mensen als lijst").is_pictured("mijn-mensen")
    lina.goes_to("/dossier/ik/verhaal/").types("Schrijf verder aan je verhaal", "Toen wij op de boot woonden.")
    lina.presses("Bewaren").sees("Toen wij op de boot woonden.").has_an_accessible_page().is_pictured("mijn-verhaal")
    lina.goes_to("/dossier/ik/contact/").has_an_accessible_page().is_pictured("mijn-contact")
    lina.goes_to("/dossier/ik/seintje/").sees("Dit is geen noodlijn").has_an_accessible_page().is_pictured("seintje")
    lina.presses("Geef het seintje").sees("Je seintje is aangekomen").has_an_accessible_page()
    lina.goes_to("/dossier/").follows("Tijdlijn").sees("Bekijk deze tekening als tabel").has_an_accessible_page()
    lina.is_pictured("mijn-tijdlijn").follows("Plannen en beloften").has_an_accessible_page().is_pictured(
        "mijn-plannen"
    )
    lina.goes_to("/dossier/eigen-plan/").presses("Begin een eigen plan").has_an_accessible_page().is_pictured(
        "eigen-plan"
    )
    lina.goes_to("/thuis/hulp/").has_an_accessible_page()
    fatima = stage.enter("fatima", width=DESK).goes_to("/dossier/mensen/").follows("Lina Aydin").follows("Contact")
    fatima.sees("Zo wil deze persoon contact").has_an_accessible_page().is_pictured("contact")


def test_the_drawing_and_home_at_a_desk(stage: Stage) -> None:
    sem = stage.enter("sem", width=DESK).has_an_accessible_page().is_pictured("mijn-roer")
    sem.goes_to("/dossier/ik/mensen/").has_an_accessible_page().is_pictured("mijn-mensen")
