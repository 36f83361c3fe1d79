"""Families before and after a decision.

Jelle Postma (10): refused, far-reaching, with reasons, a child version and an objection of his mother Anke.
Boris Vermeer (13): granted; his father Wouter disagrees and lives elsewhere. All names are invented.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.days import day_of
from roer.decisions import commands
from roer.demo.cast import Cast
from roer.demo.making import determined, household
from roer.people import commands as people
from roer.rights import commands as rights

ABOUT = {
    "jelle": _("Jelle, 10. De hulp die hij vroeg, komt er niet. Hij leest waarom in een eigen versie."),
    "anke": _("Anke, moeder van Jelle. Zij maakte bezwaar."),
    "boris": _("Boris, 13. Zijn hulp komt er."),
    "ilse": _("Ilse, moeder van Boris. Zij is het eens met de hulp."),
    "wouter": _("Wouter, vader van Boris. Hij woont ergens anders en is het niet eens."),
}
FAR = ("development", "child_view", "view_weighed", "identity", "family_ties", "safety", "circumstances")
LOOKED = {
    "development": "{name} leert goed en heeft vrienden. Thuis gaat het moeilijker dan op school.",
    "child_view": "{name} wil dat iemand luistert, en wil niet steeds opnieuw beginnen.",
    "view_weighed": "{name} kan dit goed uitleggen. Wat {name} zegt, telt daarom zwaar.",
    "identity": "{name} houdt van tekenen en voetbal, en spreekt thuis twee talen.",
    "family_ties": "Opa en oma komen elke week. Dat blijft zo.",
    "safety": "Er is geen gevaar. Rust in huis is wel nodig.",
    "circumstances": "De verhuizing van vorig jaar telt nog mee.",
}


def add(cast: Cast, at: datetime) -> None:
    """Add the two families, through the same commands as everybody."""
    commands.give_mandate(
        actor=cast.as_("anja"), seat_id=cast["dewi"].seat.id, valid_from=day_of(at),
        outcomes=["grant", "other", "lower", "postpone", "refuse", "end"],
    )  # fmt: skip
    _refused(cast, at)
    _granted(cast, at)


def _family(cast: Cast, name: str, parents: dict[str, str], child: tuple[str, str, str]) -> UUID:
    """Register parents in households of their own and their child. Returns the child's dossier."""
    fatima = cast.as_("fatima")
    made = household(cast, "fatima", child, parents)
    for parent, whole in parents.items():
        people.live_in(actor=fatima, dossier_ids=[cast.dossier(parent)])
        address = f"{name}straat {len(parent)}{len(whole)}, Maasrijk"
        people.record_address(actor=fatima, dossier_id=cast.dossier(parent), address=address)
    return made


def _looked(cast: Cast, at: datetime, dossier_id: UUID, name: str) -> UUID:
    made = commands.start_assessment(
        actor=cast["fatima"].at(at), dossier_id=dossier_id, weight="far_reaching",
        due_on=day_of(at) + timedelta(weeks=2), assessor_seat_id=cast["wim"].seat.id,
    )  # fmt: skip
    for element in FAR:
        commands.weigh_element(
            actor=cast["wim"].at(at), assessment_id=made, element=element, words=LOOKED[element].format(name=name)
        )
    commands.finish_assessment(actor=cast["wim"].at(at), assessment_id=made, independent=True)
    return made


def _refused(cast: Cast, at: datetime) -> None:
    jelle = _family(cast, "Anker", {"anke": "Anke Postma"}, ("jelle", "Jelle Postma", "2016-06-15"))
    bepaling = determined(cast, at, jelle, "Jelle heeft iemand nodig om mee te praten over de scheiding.")
    beeld = _looked(cast, at, jelle, "Jelle")
    dewi = cast["dewi"].at(at)
    made = commands.draft_decision(
        actor=dewi, determination_id=bepaling, outcome="refuse", assessment_id=beeld,
        core="De gesprekken op de praktijk komen er nu niet. Op school kan Jelle elke week praten met Noud van het "
        "schoolmaatschappelijk werk. Over drie maanden kijken wij samen of dat genoeg is.",
    )  # fmt: skip
    for part, words in REFUSED.items():
        commands.write_part(actor=dewi, decision_id=made, part=part, words=words)
    commands.change_draft(
        actor=dewi, decision_id=made, child_asked_on=day_of(at), child_followed="partly", interests=["child"]
    )
    commands.share_draft(actor=dewi, decision_id=made)
    commands.write_plain_version(
        actor=cast["fatima"].at(at), decision_id=made, register="child",
        words="Lieve Jelle,\n\nJij wilde met iemand praten over papa en mama. Dat gaat op school gebeuren, met Noud.\n\n"
        "De praktijk in de stad doen we nu niet. Over drie maanden vragen we jou of het genoeg is.\n\n"
        "Ben je het er niet mee eens? Dan mag je dat zeggen. Fatima helpt je daarbij.",
    )  # fmt: skip
    commands.answer_draft(
        actor=cast["anke"].at(at), decision_id=made, answer="disagrees", words_in_letter=True,
        words="Jelle heeft meer nodig dan een gesprek op school.",
    )  # fmt: skip
    commands.send_decision(actor=dewi, decision_id=made)
    rights.file_objection(
        actor=cast["anke"].at(at), decision_id=made, words="Wij hebben dit op school al geprobeerd. Het hielp niet."
    )


REFUSED = {
    "granted": "Elke week een gesprek op school, zolang Jelle dat wil.",
    "not_granted": "Gesprekken op een praktijk in de stad.",
    "who_does_what": "Noud praat elke donderdag met Jelle. Fatima belt elke maand met moeder.",
    "reasoning": "Jelle praat makkelijker op een plek die hij kent. De school is dichtbij en kan meteen beginnen.",
    "weighing": "Wij keken wat voor Jelle het beste is. Snel beginnen en een bekende plek wogen het zwaarst.",
    "expertise": "Wim Aalbers, gedragswetenschapper, keek mee. Hij beslist niet over deze hulp.",
    "child_said": "Jelle zei: ik wil met iemand praten die niet bij ons thuis hoort.",
    "child_done": "Noud hoort niet bij thuis. Dat Jelle liever niet op school praat, volgen wij nu niet.",
    "examined": "Fatima sprak met Jelle, met moeder en met school. Wim las mee en sprak Jelle apart.",
    "contact": "Fatima el Amrani, Buurtteam Havenwijk.",
}


def _granted(cast: Cast, at: datetime) -> None:
    parents = {"ilse": "Ilse Vermeer", "wouter": "Wouter Smits"}
    boris = _family(cast, "Boei", parents, ("boris", "Boris Vermeer", "2013-02-11"))
    bepaling = determined(
        cast, at, boris, "Boris leert omgaan met zijn boosheid, samen met een vaste begeleider.", form="at_home",
        volume=Decimal(2), months=6, agreed=[cast["boris"].person_id, cast["ilse"].person_id],
    )  # fmt: skip
    dewi = cast["dewi"].at(at)
    kort = commands.start_assessment(
        actor=cast["fatima"].at(at), dossier_id=boris, weight="ordinary", due_on=day_of(at) + timedelta(weeks=2)
    )
    for element, words in (
        ("child_view", "Boris wil dit zelf."),
        ("what_matters", "Een vaste begeleider telt het meest."),
    ):
        commands.weigh_element(actor=cast["fatima"].at(at), assessment_id=kort, element=element, words=words)
    commands.finish_assessment(actor=cast["fatima"].at(at), assessment_id=kort, independent=True)
    made = commands.draft_decision(
        actor=dewi, determination_id=bepaling, outcome="grant", assessment_id=kort,
        core="Boris krijgt twee uur hulp per week, thuis en op school, een half jaar lang.",
    )  # fmt: skip
    for part, words in GRANTED.items():
        commands.write_part(actor=dewi, decision_id=made, part=part, words=words)
    commands.award(
        actor=dewi, decision_id=made, form="at_home", volume=Decimal(2), unit="hour", frequency="week",
        starts_on=day_of(at) + timedelta(weeks=2), months=6, provider_id=cast["tom"].seat.organisation_id,
    )  # fmt: skip
    commands.change_draft(
        actor=dewi, decision_id=made, interests=["child"], child_asked_on=day_of(at), child_followed="followed"
    )
    commands.share_draft(actor=dewi, decision_id=made)
    commands.answer_draft(actor=cast["boris"].at(at), decision_id=made, answer="agrees")
    commands.answer_draft(actor=cast["ilse"].at(at), decision_id=made, answer="agrees")
    commands.answer_draft(
        actor=cast["wouter"].at(at), decision_id=made, answer="disagrees", words_in_letter=True,
        words="Ik vind twee uur te veel naast school.",
    )  # fmt: skip
    commands.write_plain_version(
        actor=cast["fatima"].at(at), decision_id=made, register="easy",
        words="Boris krijgt hulp.\nTwee uur per week.\nEen half jaar lang.\nHet kost niets.\n\nNiet mee eens? Dat mag. Bel Fatima.",
    )  # fmt: skip
    commands.send_decision(actor=dewi, decision_id=made)


GRANTED = {
    "who_does_what": "De begeleider komt elke dinsdag thuis en elke vrijdag op school. Ouders en Boris kiezen samen de doelen.",
    "cost": "Niets.",
    "travel": "De begeleider komt naar u toe.",
    "contact": "Fatima el Amrani, Buurtteam Havenwijk.",
    "child_said": "Boris zei: ik wil één vaste persoon, geen groep.",
}
