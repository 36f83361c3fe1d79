"""A mother without an account asks a question, comes back with her code, and takes it along when she signs up."""

from __future__ import annotations

import re

import pytest

from tests.journeys.people import EITHER, Stage

pytestmark = pytest.mark.browser


@pytest.mark.req("INT-03")
def test_a_mother_asks_without_an_account(stage: Stage) -> None:
    mother = stage.stranger()
    mother.goes_to("/").follows("Ik heb een vraag")
    mother.types("Wat wil je vragen of vertellen?", "Mijn dochter praat niet meer met mij. Wat doe ik fout?")
    mother.chooses("In welke gemeente woon je?", "Maasrijk").presses("Vraag versturen")
    code = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", mother.page.inner_text("main")).group(0)  # type: ignore[union-attr]

    joost = stage.enter("joost")
    joost.goes_to("/hulp/open/").follows("Mijn dochter praat niet meer met mij")
    joost.types("Uw antwoord", "U doet niets fout. Zullen we bellen?").presses("Antwoord versturen")

    mother.goes_to("/code/").types("Je code", code).presses("Open mijn vraag")
    mother.goes_to("/hulp/mijn/").follows("Mijn dochter praat niet meer met mij")
    assert "U doet niets fout." in mother.page.inner_text("main")
    assert "Joost Hendriks" in mother.page.inner_text("main")


PAGES = [
    ("hanna", "/hulp/mijn/", "Ik wil dat Bas"), ("joost", "/hulp/open/", "Ik wil dat Bas"), ("ama", "/hulp/mijn/", ""),
    ("martijn", "/hulp/mijn/", "Ik wil dat Bas"), ("mirjam", "/hulp/vraag/nieuw/", ""), ("kade", "/hulp/verwijzen/", ""),
    ("fatima", "/hulp/nu/", ""), ("joost", "/hulp/dienst/", ""), ("fatima", "/hulp/vraag/namens/", ""),
]  # fmt: skip


@pytest.mark.parametrize("width", EITHER)
@pytest.mark.parametrize(("who", "path", "link"), PAGES)
def test_the_pages_of_the_way_to_help_are_for_everybody(
    stage: Stage, who: str, path: str, link: str, width: int
) -> None:
    somebody = stage.enter(who, width=width).goes_to(path)
    if link:
        somebody.follows(link)
    somebody.has_an_accessible_page().is_pictured(f"intake-{who}{path.replace('/', '-')}")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_stranger_asks_on_phone_and_desk(stage: Stage, width: int) -> None:
    somebody = stage.stranger(width=width, javascript=width > 500).goes_to("/hulp/vraag/")
    somebody.has_an_accessible_page() if width > 500 else None
    somebody.is_pictured("intake-ask")
    somebody.presses("Vraag versturen").is_pictured("intake-ask-empty")
    somebody.types("Wat wil je vragen of vertellen?", "Help").chooses("In welke gemeente woon je?", "Maasrijk")
    somebody.presses("Vraag versturen").sees("Je vraag is binnen").is_pictured("intake-asked")
