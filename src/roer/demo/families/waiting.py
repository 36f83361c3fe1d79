"""What there is in Maasrijk, and two young people after a wait: Fenna de Wit (17) gets help, Yusuf Kaya (16) stopped his.

Yusuf knows the way back. All names are invented.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actor import acting
from roer.core.codes import Role
from roer.core.days import day_of
from roer.demo.cast import Cast
from roer.intake import commands as intake
from roer.intake import queries as requests
from roer.offers import commands as offers
from roer.waiting import commands

ABOUT = {
    "fenna": _("Fenna, 17. Zij krijgt hulp die zij zelf koos."),
    "yusuf": _("Yusuf, 16. Hij stopte zelf met zijn hulp en weet hoe hij terug kan."),
}
DUTCH = ("speaks_dutch", "Je spreekt genoeg Nederlands om te praten.")
NO_PSYCHOSIS = ("psychosis", "Niet als je dingen ziet of hoort die er niet zijn.")
NO_ADDICTION = ("active_addiction", "Niet bij een verslaving die nu speelt.")
OFFERS: list[tuple[str, str, dict[str, Any], int, int]] = [
    ("eva", "Durven doen", {
        "description": "Leren omgaan met angst. Elke week een gesprek, stap voor stap oefenen wat je spannend vindt.",
        "form": "mental_basic", "topics": ["anxiety", "school"], "age_from": 8, "age_until": 18, "area": "9901",
        "inclusions": [DUTCH], "exclusions": [NO_PSYCHOSIS, NO_ADDICTION], "costs": "De gemeente betaalt.",
        "result": "Weer doen wat je wilt, ook als het spannend is.",
    }, 0, 11),
    ("eva", "Na iets ergs", {
        "description": "Praten en oefenen als je iets ergs hebt meegemaakt. Een ouder doet een paar keer mee.",
        "form": "mental_specialised", "topics": ["trauma", "anxiety"], "age_from": 6, "age_until": 21, "area": "9902",
        "inclusions": [("referral", "Een arts verwijst je.")], "exclusions": [NO_PSYCHOSIS],
        "costs": "De gemeente betaalt.", "languages": ["nl", "en", "ar"],
    }, 2, 3),
    ("tom", "Rust in huis", {
        "description": "Iemand komt bij jullie thuis en kijkt mee hoe het rustiger kan.", "form": "at_home",
        "topics": ["behaviour", "growing_up"], "age_from": 0, "age_until": 17, "area": "9904",
        "inclusions": [("parents_join", "Een ouder doet mee.")],
        "exclusions": [("danger_to_others", "Niet als iemand thuis nu gevaar loopt; bel dan Veilig Thuis.")],
        "costs": "De gemeente betaalt.",
    }, 1, 4),
    ("tom", "Samen sterk", {
        "description": "Gesprekken over angst en somber zijn, alleen of met wie je meeneemt.", "form": "mental_basic",
        "topics": ["anxiety", "mood"], "age_from": 12, "age_until": 20, "area": "9903", "inclusions": [DUTCH],
        "exclusions": [NO_PSYCHOSIS], "costs": "De gemeente betaalt.",
    }, 3, 2),
    ("tom", "Gezinshuis De Beuk", {
        "description": "Wonen in een gewoon huis, met twee vaste mensen die er altijd zijn.", "form": "family_home",
        "topics": ["home"], "age_from": 6, "age_until": 18, "exclusions": [NO_ADDICTION],
        "inclusions": [("place_in_region", "Je woont in deze regio, zodat je school en vrienden dichtbij blijven.")],
    }, 1, 6),
    ("tom", "Samen buiten", {
        "description": "Elke zaterdag buiten met een vaste groep: bouwen, vuur maken, varen.", "form": "informal",
        "topics": ["friends"], "age_from": 8, "age_until": 16, "area": "9903", "costs": "Gratis.",
        "incomplete_reason": "Iedereen is welkom.",
    }, 8, 0),
]  # fmt: skip


def add(cast: Cast, at: datetime) -> None:
    """Add the offers and the families of this room."""
    made = {name: _offer(cast, who, name, given, free, weeks, at) for who, name, given, free, weeks in OFFERS}
    _helped(cast, made["Samen sterk"], at, ("fenna", "Fenna de Wit", "2009-05-19"), stops=False)
    _helped(cast, made["Rust in huis"], at, ("yusuf", "Yusuf Kaya", "2010-02-03"), stops=True)


def _offer(cast: Cast, who: str, name: str, given: dict[str, Any], free: int, weeks: int, at: datetime) -> UUID:
    actor = cast[who].at(at)
    offer_id: UUID = offers.publish_offer(actor=actor, name=name, municipality_code="9999", **given)
    offers.report_capacity(actor=actor, offer_id=offer_id, free_places=free, waiting_weeks=weeks)
    return offer_id


def _helped(cast: Cast, offer_id: UUID, at: datetime, who: tuple[str, str, str], *, stops: bool) -> None:
    name, full, birth = who
    cast.person("fatima", name, full, birth, Role.SELF)
    own, fatima, tom = (cast[each].at(at) for each in (name, "fatima", "tom"))
    request = intake.ask_question(
        actor=own, dossier_id=cast.dossier(name), municipality_code="9999", words={"want": "Iemand die met me praat."}
    )
    proposal = commands.choose_offer(
        actor=own, request_id=request, offer_id=offer_id, words="Ik wil leren hoe ik rustig word in mijn hoofd."
    )
    commands.accept_proposal(actor=tom, proposal_id=proposal, start_on=day_of(at))
    intake.ask_consent(
        actor=fatima, request_id=request, words="Gesprekken bij De Vuurtoren, elke week.", weight="ordinary"
    )
    with acting(own, page="demo"):
        mine = [line for state in requests.consents_asked_of(own) for line in state.lines if line.mine]
    for line in mine:
        intake.give_consent(actor=own, consent_id=line.consent_id)
    episode = commands.start_help(actor=tom, proposal_id=proposal)
    if stops:
        commands.stop_own_help(
            actor=own.moved_to(at + timedelta(minutes=1)), episode_id=episode, words="Het gaat nu wel zonder."
        )
