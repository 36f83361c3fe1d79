"""A night at a phone, with one thumb and a bad line: from the first word to the work of the morning."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from roer.demo.families.safety import NUMBER
from tests.journeys.people import Somebody, Stage

pytestmark = pytest.mark.browser


def step(who: Somebody, words: str) -> Somebody:
    """Tap one of the big buttons of the night."""
    who.page.locator("summary", has_text=words).first.click()
    return who


@pytest.mark.case("KC-30")
def test_a_night_without_javascript_and_nothing_on_a_phone_of_the_family(stage: Stage) -> None:
    stage.enter("joost").follows("Nachtdienst").has_an_accessible_page().is_pictured("safety-desk")
    joost = stage.enter("joost", javascript=False).follows("Nachtdienst").sees("Er gaat geen bericht naar het gezin")
    joost.presses("Open het dossier").sees("Schrijf").sees("0800-2000")
    joost.types("Wat is er aan de hand?", "Politie belt: ruzie met een mes.").types("Burgerservicenummer", NUMBER)
    joost.presses("Open het dossier").sees("Mila Veldman").sees("Plek voor vannacht")
    step(joost, "Gevaar").chooses("geweld of dreiging").page.get_by_label("nee", exact=True).first.check()
    joost.types("Wat ziet of hoort u?", "Vader schreeuwt. Mila belde zelf.").presses("Gevaar opslaan").sees(
        "Mila belde zelf"
    )
    step(joost, "De rechter belde").types("Welke rechter?", "mr. Vos").types(
        "Wat zei de rechter?", "Mila blijft vannacht weg."
    )
    joost.presses("Uitspraak opslaan").sees("Mila blijft vannacht weg.")
    now = timezone.localtime()
    joost.page.locator("[name=ruling-happened_at_0]").fill(now.date().isoformat())
    joost.page.locator("[name=ruling-happened_at_1]").fill("00:05")
    joost.page.locator("[name=ruling-kind][value=emergency_out_of_home]").check()
    joost.page.locator("[name=ruling-heard][value=child]").check()
    joost.presses("Uitspraak opslaan").sees("Vraag de uitspraak op papier").sees("mr. Vos")
    step(joost, "Plek voor vannacht").chooses("bij familie of bekenden").types("Bij wie", "Tante Ans, Havenstraat.")
    night = urlsplit(joost.presses("Plek opslaan").sees("Tante Ans").page.url).path
    seeing = stage.enter("joost").goes_to(night).has_an_accessible_page().is_pictured("safety-night")
    seeing.goes_to("/veiligheid/nacht/papier/").sees("0800-2000").has_an_accessible_page().is_pictured("safety-paper")
    for name in ("mila", "anouk", "dirk"):
        family = stage.enter(name)
        for path in ("/thuis/", "/dossier/", "/privacy/wie-keek/"):
            answer = family.page.goto(f"{family.site}{path}")
            if answer is not None and answer.status < 400:
                for words in ("Tante Ans", "mes", "mr. Vos", "In de nacht", "Crisispleeggezin"):
                    family.does_not_see(words)
    fatima = stage.enter("fatima", width=1280).goes_to("/werk/").sees("Zijn broers en zussen veilig?")
    fatima.goes_to(night).sees("Tante Ans").has_an_accessible_page().is_pictured("safety-morning")


def test_the_line_fails_and_the_words_stay(stage: Stage) -> None:
    joost = stage.enter("joost").goes_to("/veiligheid/nacht/").types("Wat is er aan de hand?", "Kind alleen op straat.")
    joost.page.context.set_offline(True)
    joost.presses("Open het dossier").sees("Geen verbinding. Uw woorden staan er nog.")
    assert joost.page.get_by_label("Wat is er aan de hand?").input_value() == "Kind alleen op straat."
    joost.page.context.set_offline(False)
    joost.presses("Open het dossier").sees("Kind alleen op straat.")


def test_pages_of_concern_and_of_not_being_safe(stage: Stage) -> None:
    roos = (
        stage.enter("roos")
        .follows("Niet veilig?")
        .sees("leest dit")
        .has_an_accessible_page()
        .is_pictured("safety-unsafe")
    )
    roos.chooses("ja, nu wel").presses("Versturen").sees("Wat je eerder zei")
    fatima = stage.enter("fatima").follows("Zorg om een kind").follows("Mila Veldman").sees("Meldcode")
    fatima.has_an_accessible_page().is_pictured("safety-concern")
    step(fatima, "Een signaal opschrijven").types("Wat zag of hoorde u?", "Mila was bang om naar huis te gaan.")
    fatima.chooses("zelf gezien of gehoord").presses("Signaal opslaan").sees("Meldcode in vijf stappen")
    fatima.has_an_accessible_page().is_pictured("safety-code")
