"""The first voyage in small: a child's own sentence, read by whom it may, corrected for good, with who looked in sight."""

from __future__ import annotations

import pytest

from roer.core.trail.seal import seal
from tests.journeys.people import DESK, Stage

pytestmark = pytest.mark.browser
SAID = "Papa wordt boos aan de telefoon over mijn zwemles"
BETTER = "Papa klinkt boos aan de telefoon"
UNDERSTOOD = "Sem merkt spanning tussen zijn ouders"


@pytest.mark.req("DOS-03")
@pytest.mark.req("PRI-29")
def test_a_childs_sentence_from_first_word_to_who_looked(stage: Stage) -> None:
    sem, file = stage.enter("sem"), f"/dossier/{stage.cast.dossier('sem')}/"

    sem.goes_to(f"{file}woorden/").types("Wat wil je zeggen?", SAID)
    sem.page.get_by_label("over Kemal").check()
    sem.has_an_accessible_page().is_pictured("voyage-sem-writes").presses("Opslaan").sees(SAID)

    fatima = stage.enter("fatima", width=DESK).goes_to(file).sees(SAID)
    item = fatima.page.locator("article", has_text=SAID).first
    item.get_by_role("link", name="Zet er uw uitleg naast").click()
    fatima.page.locator("main textarea").first.fill(UNDERSTOOD)
    fatima.presses("Zet het ernaast").goes_to(file).sees(UNDERSTOOD).is_pictured("voyage-fatima-beside")

    stage.enter("mirjam").goes_to(file).sees(SAID).has_an_accessible_page().is_pictured("voyage-mother")
    stage.enter("kemal").goes_to(file).does_not_see(SAID).does_not_see(UNDERSTOOD)
    stage.enter("viktor").finds_nothing_at(file)

    sem.goes_to(file).page.locator("article", has_text=SAID).get_by_role("link", name="Mijn zin verbeteren").click()
    sem.page.locator("main textarea").first.fill(BETTER)
    sem.presses("Opslaan").sees("Bewaar een afschrift").is_pictured("voyage-sem-copy").presses("Niet nodig")
    sem.goes_to(file).sees(BETTER).does_not_see(SAID)
    fatima.goes_to(file).sees(BETTER).does_not_see(SAID)

    seal()
    looked = f"/privacy/{stage.cast.dossier('sem')}/wie-keek/"
    mother = stage.enter("mirjam").goes_to(looked).sees("Fatima el Amrani").has_an_accessible_page()
    mother.is_pictured("voyage-who-looked")


def test_in_english_on_a_desk_and_without_javascript(stage: Stage) -> None:
    noor = stage.enter("noor", width=DESK, javascript=False, language="en").goes_to("/dossier/")
    noor.sees("What does Roer do with your data?").does_not_see("Mijn dossier").is_pictured("voyage-english")
