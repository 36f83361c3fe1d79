"""Code lists for closing a plan, for own marks, and for what a plan asks first."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

GOES_WELL = "dossier.goes_well"
CAN = "dossier.can"
OWN_STRENGTH = "dossier.own_strength"
SUCCESS = "dossier.success"
STRENGTH_KINDS = {
    GOES_WELL: _("Iets wat goed gaat"),
    CAN: _("Iets wat ik kan"),
    OWN_STRENGTH: _("Iets of iemand in ons gezin waar we op bouwen"),
    SUCCESS: _("Iets wat lukte: het gaf vertrouwen, ik leerde iets, of ik zie weer verder"),
}
RESULT = "dossier.plan_result"
CLOSING = "dossier.plan_closing"
WEIGHTY = "dossier.weighty_reason"
SELF_MARKS = "dossier.self_marks"


class Tone(models.TextChoices):
    """Is a note about something that goes well, or about a problem (DOS-08)? Most notes are about neither."""

    WELL = "well", _("iets wat goed gaat of lukt")
    PROBLEM = "problem", _("een probleem of zorg")


class Asked(models.TextChoices):
    """What came of asking what somebody finds important (DOS-26). Each is a full answer."""

    NO_ANSWER = "no_answer", _("gevraagd, wil nu niets zeggen")
    TOO_YOUNG = "too_young", _("te jong om het zo te vragen (tot 6 jaar)")
    OTHER = "other", _("niet gevraagd om een andere reden")


class PlanOutcome(models.TextChoices):
    """What came of the help in the eyes of one person (DOS-46)."""

    SOLVED = "solved", _("het probleem is opgelost")
    REDUCED = "reduced", _("het probleem is kleiner")
    NEITHER = "neither", _("geen van beide")
    FAMILY_STOPPED = "family_stopped", _("het gezin is gestopt")


class ClosingReason(models.TextChoices):
    """Why a plan ends."""

    REACHED = "reached", _("de doelen zijn gehaald")
    FAMILY_STOPS = "family_stops", _("het gezin stopt zelf")
    OTHER_HELP = "other_help", _("andere hulp past beter")
    MOVED = "moved", _("verhuisd")
    SPEED = "speed", _("het moest sneller")
    PRICE = "price", _("het was te duur")
    TURNED_18 = "turned_18", _("de jongere werd 18")
    ORGANISATION_STOPS = "organisation_stops", _("de organisatie kan of wil niet verder")


class Theme(models.TextChoices):
    """What people mark for themselves (DOS-45): the young person's outcomes and life, and the load on a family."""

    HEARD = "heard", _("Ik word gehoord en gezien")
    SAFE_PLACE = "safe_place", _("Ik woon op een veilige, vaste plek")
    GROWING = "growing", _("Ik groei en leer")
    OWN_PLACE = "own_place", _("Ik hoor erbij en heb een eigen plek in de samenleving")
    LOOKS = "looks", _("Ik ben blij met hoe ik eruitzie")
    FRIENDS = "friends", _("Ik heb vrienden")
    MIND = "mind", _("Ik voel me goed in mijn hoofd")
    SCHOOL_WORK = "school_work", _("Het gaat goed op school of werk")
    PRESSURE = "pressure", _("Er is weinig druk in ons gezin")
    SUPPORT = "support", _("Wij krijgen steun van anderen")
    CARRYING = "carrying", _("Wij kunnen het samen dragen")


class Domain(models.TextChoices):
    """Where in life something plays. Money and a home come before care (DOS-33)."""

    LEARNING = "learning", _("leren en ontwikkelen")
    NETWORK = "network", _("mensen om ons heen")
    HOME = "home", _("wonen")
    MONEY = "money", _("geld en schulden")
    WORK = "work", _("werk of dagbesteding")
    HEALTH = "health", _("gezondheid")
    LEISURE = "leisure", _("vrije tijd")
    SAFETY = "safety", _("veiligheid")
    UPBRINGING = "upbringing", _("opvoeden en opgroeien")


SUBSISTENCE = (Domain.MONEY, Domain.HOME)


class Subsistence(models.TextChoices):
    """What a family can take up when money or a home is the problem."""

    DEBT = "debt", _("Hulp bij schulden vragen bij de gemeente.")
    HOUSING = "housing", _("Hulp bij wonen vragen.")
    WORK = "work", _("Hulp bij werk vragen.")
    INCOME = "income", _("Laten nakijken of het inkomen genoeg is voor dit huishouden (het herijkte sociaal minimum).")


class GoalClashKind(models.TextChoices):
    """How two goals of one family stand to each other."""

    CLASH = "clash", _("botst met")
    OVERLAP = "overlap", _("zegt hetzelfde als")


PROBLEM = "dossier.problem"
