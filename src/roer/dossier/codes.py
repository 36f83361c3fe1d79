"""Code lists of this room: kinds of items, types of plans, marks and answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.dossier.codes_plan import STRENGTH_KINDS

WORDS = "dossier.words"
MATTERS = "dossier.matters"
INTERPRETATION = "dossier.interpretation"
NOTE = "dossier.note"
GOAL = "dossier.goal"
AGREEMENT = "dossier.agreement"
PART = "dossier.plan_part"
PLAN_REASON = "dossier.plan_reason"
THREAD = "dossier.thread"
MESSAGE = "dossier.message"
REVIEW_ANSWER = "dossier.review_answer"
WEEK_THING = "dossier.week_thing"
CIRCLE = "dossier.circle_person"
STORY = "dossier.story"
MOMENT = "dossier.own_moment"
APPOINTMENT = "dossier.appointment"
SIGNAL = "dossier.signal"
ATTACHMENT = "dossier.attachment"
CONTACT_REASON = "dossier.contact_reason"
CONTACT_WORDS = "dossier.contact_words"
GROUP_PLAN = "dossier.group_plan"
GROUP_PART = "dossier.group_plan_part"
WISH = "dossier.wish"
WISH_ANSWER = "dossier.wish_answer"
REWORDING = "dossier.rewording"
PLACE = "dossier.agreement_place"
WHO = "dossier.agreement_who"
MEETING = "dossier.case_meeting"
MENTOR = "dossier.mentor"
MENTOR_WORDS = "dossier.mentor_words"
OWN_KINDS = (WORDS, MATTERS, *STRENGTH_KINDS)
FILE_KINDS = (*OWN_KINDS, NOTE)


class Knows(models.TextChoices):
    """From where the writer of a statement knows it (DOS-10)."""

    SAW = "saw", _("zelf gezien")
    CHILD = "child", _("van het kind of de jongere gehoord")
    PARENT = "parent", _("van een ouder gehoord")
    OTHER = "other", _("van iemand anders gehoord")
    DOCUMENT = "document", _("uit een document")
    UNKNOWN = "unknown", _("geen bron")


class Checked(models.TextChoices):
    """What came out when somebody checked a statement (DOS-10)."""

    RIGHT = "right", _("nagegaan: het klopt")
    WRONG = "wrong", _("nagegaan: het klopt niet")
    UNCERTAIN = "uncertain", _("nagegaan: niet zeker")


class CaseWeight(models.TextChoices):
    """How much hangs on a plan or review: it decides what may wait and what is refused."""

    LIGHT = "light", _("licht")
    ORDINARY = "ordinary", _("gewoon")
    FAR_REACHING = "far_reaching", _("ingrijpend")


class How(models.TextChoices):
    """How something that was agreed is done (DOS-29)."""

    FACE = "face", _("samen, in het echt")
    DIGITAL = "digital", _("digitaal")
    BOTH = "both", _("allebei")


class Law(models.TextChoices):
    """Under which law something is paid: a label for the books that may stay empty and stops nothing (DOS-29)."""

    YOUTH = "youth", _("Jeugdwet")
    SUPPORT = "support", _("Wmo")
    HEALTH = "health", _("Wet publieke gezondheid")
    INSURED = "insured", _("Zorgverzekeringswet")
    LONG = "long", _("Wet langdurige zorg")
    SCHOOL = "school", _("onderwijswetten")


class Side(models.TextChoices):
    """From whose side something is said."""

    CHILD = "child", _("kind of jongere")
    PARENT = "parent", _("ouder of opvoeder")
    WORKER = "worker", _("hulpverlener")


@dataclass(frozen=True)
class PlanType:
    """A type of plan, with what it is, who writes it and how it differs (DOS-20)."""

    code: str
    name: Any
    says: Any
    writes: Any
    linked: bool = True


_TYPES = (
    PlanType(
        "family_plan", _("gezinsplan"), _("Het ene plan van jullie gezin. Alle andere plannen hangen eronder."),
        _("Jullie schrijven het, samen met een hulpverlener."), linked=False,
    ),
    PlanType(
        "family_group_plan", _("familiegroepsplan"),
        _("Een plan van familie en vrienden zelf. Er hoeft geen hulpverlener bij te zijn."),
        _("Alleen jullie en de mensen die jullie kiezen."), linked=False,
    ),
    PlanType(
        "support_plan", _("ondersteuningsplan"), _("Wat de gemeente en jullie na het eerste gesprek afspreken."),
        _("De gemeente schrijft het op, met jullie erbij."),
    ),
    PlanType(
        "care_plan", _("hulpverleningsplan"), _("Hoe een aanbieder de hulp geeft. De wet vraagt dit plan."),
        _("De hulpverlener, in overleg met jullie."),
    ),
    PlanType(
        "treatment_plan", _("behandelplan"), _("Hoe één behandelaar één behandeling doet."),
        _("De behandelaar, in overleg met wie behandeld wordt."),
    ),
    PlanType(
        "residential_plan", _("zorg- en leefplan"), _("Hoe de gewone dag gaat voor wie ergens anders woont."),
        _("De mensen van het huis, samen met wie er woont."),
    ),
    PlanType(
        "safety_plan", _("veiligheidsplan"), _("Wie nu wat doet zodat een kind veilig is."),
        _("Het gezin, het netwerk en een hulpverlener samen."),
    ),
    PlanType(
        "recovery_plan", _("herstelplan"), _("Hoe het weer goed komt na iets ergs."),
        _("Wie het meemaakte, met hulp."),
    ),
    PlanType(
        "education_care_plan", _("onderwijszorgplan"), _("Hoe school en hulp samen verder gaan."),
        _("School, hulpverlener, ouders en kind."),
    ),
    PlanType(
        "continuation_plan", _("vervolgplan"), _("Hoe het verder gaat als deze hulp stopt of verandert."),
        _("Wie nu helpt, met wie daarna helpt en met jullie."),
    ),
    PlanType(
        "future_plan", _("toekomstplan"), _("Hoe een jongere straks zelf wil wonen, leren, werken en leven."),
        _("De jongere, met wie hij of zij kiest."),
    ),
)  # fmt: skip
PLAN_TYPES = {kind.code: kind for kind in _TYPES}
FAMILY_PLAN = "family_plan"


class PartOfPlan(models.TextChoices):
    """The parts of a plan besides its goals and agreements (DOS-25, DOS-26), in the order of the page."""

    MATTERS = "matters", _("Wat vinden jullie belangrijk?")
    DREAM = "dream", _("Waar droom je van?")
    STAGE = "stage", _("Waar sta je nu in je leven?")
    STRENGTHS = "strengths", _("Wat gaat goed, en wat kunnen jullie?")
    ORDINARY = "ordinary", _("Gewone dingen naast de hulp")
    CHILD_HELP = "child_help", _("Hulp voor het kind")
    FAMILY_HELP = "family_help", _("Hulp voor ouders, broers en zussen")
    SAFETY = "safety", _("Is het veilig, en wat doen jullie daarvoor?")
    FOSTER = "foster", _("Wat doet de pleegouder, en wie helpt daarbij?")
    ALARM = "alarm", _("Wie trekt aan de bel als het spannend wordt?")
    TOGETHER = "together", _("Hoe werken jullie samen?")


OWN_PARTS = (PartOfPlan.MATTERS, PartOfPlan.DREAM, PartOfPlan.STAGE)
NEEDED_PARTS = (PartOfPlan.CHILD_HELP, PartOfPlan.FAMILY_HELP)


class Answered(models.TextChoices):
    """How somebody answered in a review (DOS-44). Not wanting to is a full answer."""

    WORDS = "words", _("gaf antwoord")
    DID_NOT_WANT = "did_not_want", _("wilde niets zeggen")


class Degree(models.TextChoices):
    """The four questions of a review each get one of these."""

    YES = "yes", _("ja")
    PARTLY = "partly", _("een beetje")
    NO = "no", _("nee")


REVIEW_QUESTIONS = {
    "started": _("Begon de hulp snel genoeg?"),
    "helps": _("Helpt het?"),
    "fits": _("Past het bij jullie?"),
    "good": _("Wordt het goed gedaan?"),
}


class WithoutHelp(models.TextChoices):
    """Can you go on without help? The four steps from not yet to fully."""

    NOT = "01", _("nee, nog niet")
    SOME = "02", _("een klein beetje")
    MOSTLY = "03", _("grotendeels")
    FULLY = "04", _("ja, helemaal")


TOGETHER_SENTENCES = {
    "with_me": _("Praat met mij, niet over mij."),
    "fixed_faces": _("Zo min mogelijk nieuwe gezichten."),
    "honest": _("Zeg het eerlijk, ook als het niet leuk is."),
    "in_time": _("Zeg het op tijd als iets niet doorgaat."),
    "my_pace": _("Ga niet sneller dan ik."),
    "ask_first": _("Vraag het mij voordat je het deelt."),
}


class MentorKind(models.TextChoices):
    """Who stands beside a young person (PEO-17). Kinds that were sought need a certificate, who was brought in a talk."""

    JIM = "jim", _("jouw ingebrachte mentor (JIM)")
    BUDDY = "buddy", _("maatje")
    COACH = "coach", _("coach")
    STAFF = "staff", _("vertrouwd iemand van het team")
    PROFESSIONAL = "professional", _("mentor die dit als werk doet")


SOUGHT_KINDS = frozenset({MentorKind.BUDDY, MentorKind.COACH})
MENTOR_SAYS = {
    MentorKind.JIM: _("Iemand die je al kent en vertrouwt, zoals een tante, een buurman of een trainer. Methode: JIM."),
    MentorKind.BUDDY: _("Een vrijwilliger die bij je blijft, ook als de hulp stopt. Methode: Jong Perspectief."),
    MentorKind.COACH: _("Iemand die hetzelfde heeft meegemaakt en je op weg helpt. Methode: Het JongerenNetwerk."),
    MentorKind.STAFF: _("Iemand van het team of het huis waar je woont, die jij vertrouwt."),
    MentorKind.PROFESSIONAL: _("Iemand die dit als werk doet. Dat komt pas als er niemand anders is gevonden."),
}


class SearchStep(models.TextChoices):
    """In this order somebody looks for a mentor (PEO-17)."""

    NETWORK = "network", _("het eigen netwerk")
    INDEPENDENT = "independent", _("een vast maatje of een ervaringsdeskundige")
    PROFESSIONAL = "professional", _("iemand die dit als werk doet")


STEP_OF = {
    MentorKind.JIM: SearchStep.NETWORK, MentorKind.STAFF: SearchStep.NETWORK, MentorKind.BUDDY: SearchStep.INDEPENDENT,
    MentorKind.COACH: SearchStep.INDEPENDENT, MentorKind.PROFESSIONAL: SearchStep.PROFESSIONAL,
}  # fmt: skip


class Amount(models.TextChoices):
    """Too much or too little help, in the eyes of who gets it (DOS-44)."""

    TOO_LITTLE = "too_little", _("te weinig hulp")
    RIGHT = "right", _("precies goed")
    TOO_MUCH = "too_much", _("te veel hulp")
