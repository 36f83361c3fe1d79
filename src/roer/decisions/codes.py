"""Code lists of this room: what a decision does, what it rests on, and of which parts it is made."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.codes import Label

# Readable with either label, and never without the item: so a child under twelve, for whom the letter is opened, sees it.
OPENED = int(Label.LETTERS | Label.PLAN)
LETTERS = int(Label.LETTERS)


class Weight(models.TextChoices):
    """How much a decision needs. It follows from what the decision does (weight.py)."""

    LIGHT = "light", _("licht")
    ORDINARY = "ordinary", _("gewoon")
    FAR_REACHING = "far_reaching", _("ingrijpend")


class Outcome(models.TextChoices):
    """What the municipality decides."""

    GRANT = "grant", _("de hulp komt er")
    OTHER = "other", _("er komt andere hulp dan bepaald of voorgeschreven")
    LOWER = "lower", _("er komt minder hulp dan eerst")
    POSTPONE = "postpone", _("de hulp komt later")
    REFUSE = "refuse", _("de hulp komt er niet")
    END = "end", _("de hulp stopt")


class Interest(models.TextChoices):
    """Whose interest a reason serves (INT-43)."""

    CHILD = "child", _("wat goed is voor het kind")
    FINANCIAL = "financial", _("geld")
    ORGANISATIONAL = "organisational", _("hoe het georganiseerd is, zoals een contract")


class YesNo(models.TextChoices):
    YES = "yes", _("ja")
    NO = "no", _("nee")


class Followed(models.TextChoices):
    """What was done with what the child wants."""

    FOLLOWED = "followed", _("we doen wat het kind wil")
    PARTLY = "partly", _("we doen een deel van wat het kind wil")
    NOT = "not", _("we doen het niet")


class NotAsked(models.TextChoices):
    """Why a child was not asked; asking is the duty, answering is not."""

    TOO_YOUNG_TO_TELL = "too_young_to_tell", _("het kind kan zich nog niet uiten; er is gekeken hoe het kind doet")
    CHILD_DID_NOT_WANT = "child_did_not_want", _("het kind wilde niet")
    DANGER_FIRST = "danger_first", _("eerst moest het veilig zijn; het gesprek komt nog")


class Route(models.TextChoices):
    """Who determined the help (CBS: verwijzer)."""

    PROFESSIONAL = "professional", _("het team en het gezin")
    GP = "gp", _("huisarts")
    YOUTH_DOCTOR = "youth_doctor", _("jeugdarts")
    SPECIALIST = "specialist", _("medisch specialist")
    INSTITUTION = "institution", _("gecertificeerde instelling")
    COURT = "court", _("rechter")


class Delivery(models.TextChoices):
    IN_KIND = "in_kind", _("via een aanbieder (zorg in natura)")
    BUDGET = "budget", _("persoonsgebonden budget (pgb)")


class Unit(models.TextChoices):
    HOUR = "hour", _("uur")
    HALF_DAY = "half_day", _("dagdeel")
    NIGHT = "night", _("etmaal")
    TIME = "time", _("keer")


class Frequency(models.TextChoices):
    DAY = "day", _("per dag")
    WEEK = "week", _("per week")
    MONTH = "month", _("per maand")
    TOTAL = "total", _("in totaal")


class Answer(models.TextChoices):
    """What a person concerned said of the draft (INT-41)."""

    AGREES = "agrees", _("is het ermee eens")
    DISAGREES = "disagrees", _("is het er niet mee eens")
    NO_ANSWER = "no_answer", _("gaf geen antwoord")
    NOT_ASKED = "not_asked", _("is niet gevraagd")


class WhyNotAsked(models.TextChoices):
    NO_AUTHORITY = "no_authority", _("heeft geen gezag, of dat is nog niet zeker")
    SAFETY = "safety", _("vragen is nu niet veilig")
    CHILD_DECIDES = "child_decides", _("de jongere is 16 of ouder en beslist zelf")
    ACUTE = "acute", _("er was acuut gevaar")
    OTHER = "other", _("iets anders, de reden staat erbij")


class BudgetTest(models.TextChoices):
    """The tests of the law for a personal budget (Jeugdwet 8.1.1): which one fails."""

    NOT_FITTING = "not_fitting", _("uitgelegd is niet waarom hulp via een aanbieder niet past")
    ABLE = "able", _("de taken van een pgb lukken nu niet, ook niet met hulp")
    QUALITY = "quality", _("de hulp die het gezin wil inkopen, is nog niet goed genoeg")
    DEARER = "dearer", _("het kost meer dan hulp via een aanbieder, voor dat deel")
    REVOKED = "revoked", _("een eerder pgb is ingetrokken")


class BudgetGround(models.TextChoices):
    """Grounds to revise a running budget (Jeugdwet 8.1.4 lid 1)."""

    WRONG_DATA = "wrong_data", _("er zijn verkeerde gegevens gegeven")
    NOT_NEEDED = "not_needed", _("deze hulp of dit pgb is niet meer nodig")
    NOT_ENOUGH = "not_enough", _("deze hulp of dit pgb is niet meer genoeg")
    CONDITIONS = "conditions", _("aan de voorwaarden van het pgb is niet voldaan")
    OTHER_USE = "other_use", _("het pgb is niet of voor iets anders gebruikt")


class Promised(models.TextChoices):
    """What a re-assessment talk promised."""

    MORE = "more", _("er komt meer hulp of een hoger pgb")
    SAME = "same", _("de hulp blijft zoals die is")
    LESS = "less", _("er komt minder hulp")
    NOTHING = "nothing", _("er is niets beloofd")


class Element(models.TextChoices):
    """What a best-interests assessment looks at (General Comment 14 on article 3 of the CRC)."""

    UNINTERRUPTED = "uninterrupted", _("Kan het kind zich goed blijven ontwikkelen?")
    CHILD_VIEW = "child_view", _("Wat vindt het kind zelf?")
    WHAT_MATTERS = "what_matters", _("Wat telt voor dit kind het meest?")
    DEVELOPMENT = "development", _("Hoe ontwikkelt het kind zich?")
    VIEW_WEIGHED = "view_weighed", _("Hoe zwaar telt de mening van het kind, gezien leeftijd en rijpheid?")
    IDENTITY = "identity", _("Wie is dit kind: taal, geloof, afkomst, gender, karakter")
    FAMILY_TIES = "family_ties", _("Wie horen bij het kind, en hoe blijven zij dichtbij?")
    SAFETY = "safety", _("Zorg, bescherming en veiligheid tegen elkaar gewogen")
    CIRCUMSTANCES = "circumstances", _("Wat is er bijzonder in deze situatie, en wat kan het kind bereiken?")
    CHILD_CONDITION = "child_condition", _("Wat betekent de beperking of ziekte voor het kind?")
    CARERS = "carers", _("Hoe gaat het met de ouders of verzorgers, en wat kunnen zij dragen?")


@dataclass(frozen=True)
class Checklist:
    """One dated version of which elements an assessment holds, by how far it goes."""

    light: tuple[str, ...]
    ordinary: tuple[str, ...]
    far_reaching: tuple[str, ...]
    disability: tuple[str, ...]

    def elements(self, weight: str, *, disability: bool = False) -> tuple[str, ...]:
        """The elements for a weight, in order."""
        chosen: tuple[str, ...] = getattr(self, weight)
        return chosen + (self.disability if disability and weight == Weight.FAR_REACHING else ())


_E = Element
CHECKLISTS = {
    "gc14-2013": Checklist(
        light=(_E.UNINTERRUPTED,),
        ordinary=(_E.CHILD_VIEW, _E.WHAT_MATTERS),
        far_reaching=(
            _E.DEVELOPMENT, _E.CHILD_VIEW, _E.VIEW_WEIGHED, _E.IDENTITY, _E.FAMILY_TIES, _E.SAFETY, _E.CIRCUMSTANCES,
        ),
        disability=(_E.CHILD_CONDITION, _E.CARERS),
    )
}  # fmt: skip
CURRENT_CHECKLIST = "gc14-2013"


class Part(models.TextChoices):
    """The parts of a decision in words, in the order of the letter."""

    CORE = "core", _("Het besluit in het kort")
    GRANTED = "granted", _("Wat er wel komt")
    NOT_GRANTED = "not_granted", _("Wat er niet komt")
    WHO_DOES_WHAT = "who_does_what", _("Wie doet wat")
    COST = "cost", _("Wat het u kost")
    TRAVEL = "travel", _("Hoe u er komt")
    CONTACT = "contact", _("Wie u kunt bellen")
    REASONING = "reasoning", _("Waarom wij dit besluiten")
    WEIGHING = "weighing", _("Hoe wij keken naar wat goed is voor het kind")
    EXPERTISE = "expertise", _("Wie er meekeek, en met welke kennis")
    CHILD_SAID = "child_said", _("Wat het kind zei")
    CHILD_DONE = "child_done", _("Wat wij daarmee deden")
    EXAMINED = "examined", _("Wat er is uitgezocht, en door wie")
    PREVAILING = "prevailing", _("Welk ander belang zwaarder woog, en waarom")
    WHY_THIS_CHILD = "why_this_child", _("Waarom dit past bij dit kind")
    OWN_STRENGTH_PEOPLE = "own_strength_people", _("Wie uit de eigen kring wat doet")
    OWN_STRENGTH_CAPACITY = "own_strength_capacity", _("Wat de ouders al doen, en of zij dit kunnen dragen")
    OWN_STRENGTH_ANSWER = "own_strength_answer", _("Ons antwoord op wat het gezin zegt over de eigen kring")
    FIRST_WHY = "first_why", _("Waarom eerst iets anders moet")
    FIRST_ANSWER = "first_answer", _("Ons antwoord op wat de ouders daarvan verwachten")
    TAILORED = "tailored", _("Waarom wij hier afwijken van hoe het meestal gaat")
    TAILORED_LAW = "tailored_law", _("Op welke wet of regel deze afwijking rust")
    MONEY_AT_HOME = "money_at_home", _("Wat dit betekent voor het geld thuis")
    WORK_OF_PARENT = "work_of_parent", _("Wat dit betekent voor een ouder die minder ging werken")
    HELPERS_MET = "helpers_met", _("Hoeveel hulpverleners het kind al had")
    BUDGET_MENDS = "budget_mends", _("Wat zou helpen om wel een pgb te krijgen, en wie daarbij kan helpen")


@dataclass(frozen=True)
class Form:
    """A form of care: plain name, with the codes of Statistics Netherlands and of the messages to providers kept beside it.

    `cbs` is hulpvorm of the information protocol, version 7; `ijw` is the product category of iJw 3.2. Empty: no code.
    """

    says: object
    cbs: str
    ijw: str


FORMS: dict[str, Form] = {
    "team": Form(_("hulp van het wijkteam of buurtteam"), "01", ""),
    "outpatient": Form(_("gesprekken of begeleiding op een praktijk"), "02", "45"),
    "day_care": Form(_("hulp overdag op een vaste plek"), "03", "41"),
    "at_home": Form(_("hulp thuis, op school of bij mensen uit de eigen kring"), "04", "45"),
    "mental_basic": Form(_("psychische hulp voor lichtere problemen"), "02", "51"),
    "mental_specialised": Form(_("psychische hulp van een specialist"), "02", "52"),
    "personal_care": Form(_("hulp bij wassen, aankleden en eten"), "04", "40"),
    "respite": Form(_("logeren, zodat thuis adem kan halen"), "14", "44"),
    "foster_care": Form(_("wonen in een pleeggezin"), "11", "44"),
    "family_home": Form(_("wonen in een gezinshuis"), "12", "44"),
    "residential": Form(_("wonen bij een aanbieder"), "14", "43"),
    "transport": Form(_("vervoer naar de hulp"), "", "42"),
}
# From light to heavy: what is open to everybody stands below 1 and is no form of youth help.
HEAVINESS = {
    "team": 1, "outpatient": 2, "at_home": 2, "personal_care": 2, "mental_basic": 2, "transport": 2, "day_care": 3,
    "mental_specialised": 3, "respite": 3, "foster_care": 4, "family_home": 4, "residential": 5,
}  # fmt: skip
FORM_CHOICES = [(code, form.says) for code, form in FORMS.items()]
