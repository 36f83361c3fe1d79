"""A decision from draft to letter, and not agreeing with it, as the people themselves do it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from roer.core.actor import acting
from roer.decisions.models import BestInterestsAssessment, Decision, Letter, ProfessionalDetermination
from roer.demo.cast import Cast
from tests.journeys.people import DESK, EITHER, SCREENS, Stage

pytestmark = pytest.mark.browser


def only(cast: Cast, child: str, by: str, model: type, **more: object) -> str:
    """The id of the one row of a model in a child's dossier, as somebody sees it."""
    actor = cast[by].at(cast.moment)
    with acting(actor, page="test"):
        return str(model.objects.visible_to(actor).get(dossier_id=cast.dossier(child), **more).id)


@pytest.mark.case("KC-02")
@pytest.mark.req("INT-43")
@pytest.mark.req("INT-49")
def test_another_help_than_the_specialist_chose_is_not_sent_without_reasons_for_this_child(
    stage: Stage, cast: Cast
) -> None:
    decision = only(cast, "sofie", "dewi", Decision)
    dewi = stage.enter("dewi", width=DESK)
    dewi.goes_to(f"/besluit/concept/{decision}/versturen/").sees("Dit besluit kan nog niet weg")
    dewi.sees("Geen contract is op zichzelf geen reden").has_an_accessible_page().is_pictured("besluit-kan-niet-weg")
    dewi.follows("Schrijf: Waarom dit past bij dit kind").types(
        "In gewone woorden", "Sofie wil praten over haar vader."
    )
    dewi.presses("Opslaan").is_at(f"/besluit/concept/{decision}/")
    dewi.goes_to(f"/besluit/concept/{decision}/versturen/").sees("Geen contract is op zichzelf geen reden")
    dewi.goes_to(f"/besluit/concept/{decision}/redenen/").has_an_accessible_page()
    dewi.chooses("Geen contract met de aanbieder: kan er een contract voor dit kind?", "nee").presses("Opslaan")
    dewi.goes_to(f"/besluit/concept/{decision}/versturen/").does_not_see("Geen contract is op zichzelf geen reden")
    dewi.sees("Weegt geld of de organisatie mee").has_an_accessible_page()
    mother = stage.enter("henriette")
    mother.goes_to(f"/besluit/{decision}/").sees("De gemeente heeft met deze psycholoog geen contract.")
    mother.sees("Zeggen wat ik ervan vind").has_an_accessible_page().is_pictured("besluit-in-de-maak")


@pytest.mark.case("KC-09")
def test_a_budget_that_becomes_help_in_kind_lists_what_lacks(stage: Stage, cast: Cast) -> None:
    decision = only(cast, "tygo", "dewi", Decision)
    dewi = stage.enter("dewi")
    dewi.goes_to(f"/besluit/concept/{decision}/").sees("Wat er nog ontbreekt").sees("Schrijf: Wie doet wat")
    dewi.sees("Schrijf: Wat er wel komt").sees("Schrijf: Waarom dit past bij dit kind")
    dewi.does_not_see("Naar versturen").has_an_accessible_page().is_pictured("besluit-concept")


def test_the_family_answers_a_draft_from_the_own_phone(stage: Stage, cast: Cast) -> None:
    decision = only(cast, "tygo", "dewi", Decision)
    mother = stage.enter("marloes").goes_to("/thuis/").sees("Zeg wat je ervan vindt")
    mother.goes_to(f"/besluit/{decision}/antwoord/").has_an_accessible_page().is_pictured("besluit-antwoord")
    mother.chooses("nee, ik ben het er niet mee eens").types(
        "Wil je er iets bij zeggen?", "Deze hulp past niet bij Tygo."
    )
    mother.chooses("Mijn woorden mogen in de brief staan").presses("Antwoord geven")
    mother.sees("Dank je").sees("is het er niet mee eens")
    stage.enter("tygo").goes_to(f"/besluit/{decision}/").sees("Deze hulp past niet bij Tygo.")


def test_two_parents_read_the_same_letter_each_in_an_own_home(stage: Stage, cast: Cast) -> None:
    decision = only(cast, "boris", "dewi", Decision)
    for name, own, other in (
        ("ilse", "Boeistraat 412", "Boeistraat 612"),
        ("wouter", "Boeistraat 612", "Boeistraat 412"),
    ):
        parent = stage.enter(name).goes_to(f"/besluit/{decision}/").sees("is het er niet mee eens")
        parent.has_an_accessible_page().is_pictured(f"besluit-{name}")
        parent.follows("Brief").sees(own).does_not_see(other).has_an_accessible_page().is_pictured(f"brief-{name}")
        address = parent.page.get_by_role("link", name="Deze brief als pdf").get_attribute("href")
        answer = parent.page.request.get(f"{parent.site}{address}")
        assert answer.body().startswith(b"%PDF-")
        SCREENS.mkdir(exist_ok=True)
        (SCREENS / f"brief-{name}.pdf").write_bytes(answer.body())


def test_a_child_reads_its_own_version_and_a_mother_follows_her_objection(stage: Stage, cast: Cast) -> None:
    decision = only(cast, "jelle", "dewi", Decision)
    jelle = stage.enter("jelle").goes_to(f"/besluit/{decision}/").sees("Lieve Jelle")
    jelle.has_an_accessible_page().is_pictured("besluit-kindversie")
    anke = stage.enter("anke").goes_to(f"/besluit/{decision}/regels/").sees("Aan welke regels voldoet dit besluit?")
    anke.has_an_accessible_page().is_pictured("besluit-regels")
    anke.goes_to(f"/rechten/niet-mee-eens/{decision}/").sees("tot en met").has_an_accessible_page().is_pictured(
        "niet-mee-eens"
    )
    anke.goes_to("/rechten/").has_an_accessible_page().is_pictured("rechten").follows("Bezwaar van")
    anke.sees("Dat is op tijd.").has_an_accessible_page().is_pictured("bezwaar")
    anke.goes_to(f"/rechten/bezwaar/nieuw/{decision}/").has_an_accessible_page().is_pictured("bezwaar-maken")
    anke.goes_to("/rechten/klacht/nieuw/").has_an_accessible_page().is_pictured("klacht")
    olaf = stage.enter("olaf", width=DESK).goes_to("/thuis/").follows("Bezwaar van").sees("Het hielp niet.")
    olaf.has_an_accessible_page().is_pictured("bezwaar-behandelen")


WORK = {
    "of": ("fatima", lambda ids: f"/besluit/van/{ids['dossier']}/"),
    "onderzoek-nieuw": ("fatima", lambda ids: f"/besluit/onderzoek/nieuw/{ids['dossier']}/"),
    "onderzoek": ("wim", lambda ids: f"/besluit/onderzoek/{ids['assessment']}/"),
    "bepaling-nieuw": ("fatima", lambda ids: f"/besluit/bepaling/nieuw/{ids['dossier']}/"),
    "bepaling": ("anke", lambda ids: f"/besluit/bepaling/{ids['determination']}/"),
    "bepaling-vragen": ("fatima", lambda ids: f"/besluit/bepaling/{ids['determination']}/vragen/"),
    "besluit-begin": ("dewi", lambda ids: f"/besluit/bepaling/{ids['determination']}/besluit/"),
    "besluit-deel": ("dewi", lambda ids: f"/besluit/concept/{ids['draft']}/deel/reasoning/"),
    "besluit-hulp": ("dewi", lambda ids: f"/besluit/concept/{ids['draft']}/hulp/"),
    "besluit-kind": ("dewi", lambda ids: f"/besluit/concept/{ids['draft']}/kind/"),
    "besluit-gezin": ("dewi", lambda ids: f"/besluit/concept/{ids['draft']}/gezin/"),
    "besluit-versie": ("fatima", lambda ids: f"/besluit/{ids['draft']}/versie/child/"),
    "besluiten": ("anke", lambda ids: "/besluit/"),
    "mandaten": ("dewi", lambda ids: "/besluit/mandaten/"),
    "mandaat-nieuw": ("anja", lambda ids: "/besluit/mandaten/nieuw/"),
}


@pytest.mark.parametrize("width", EITHER)
@pytest.mark.parametrize("page", WORK)
def test_every_page_fits_and_is_accessible(stage: Stage, cast: Cast, page: str, width: int) -> None:
    ids = {
        "dossier": str(cast.dossier("jelle")),
        "assessment": only(cast, "jelle", "fatima", BestInterestsAssessment),
        "determination": only(cast, "jelle", "fatima", ProfessionalDetermination),
        "draft": only(cast, "tygo", "dewi", Decision),
    }
    who, path = WORK[page]
    made: Callable[[dict[str, str]], str] = path
    stage.enter(who, width=width).goes_to(made(ids)).has_an_accessible_page().is_pictured(f"besluit-{page}")


def test_letters_have_no_foreign_readers(stage: Stage, cast: Cast) -> None:
    wouter = cast["wouter"].at(cast.moment)
    with acting(wouter, page="test"):
        mine = Letter.objects.get(addressees__person_id=cast["wouter"].person_id)
    stage.enter("ilse").finds_nothing_at(f"/besluit/brief/{mine.id}/")
    stage.enter("viktor").finds_nothing_at(f"/besluit/brief/{mine.id}/pdf/")
