"""Code lists of this room: how a contract pays, what a service is, and where a message stands."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Side(models.TextChoices):
    """Which of the two parties of the message traffic somebody is."""

    MUNICIPALITY = "municipality", _("gemeente")
    PROVIDER = "provider", _("aanbieder")


class Variant(models.TextChoices):
    """The three national execution variants; the first two oblige to iJw (Regeling Jeugdwet 6c.1)."""

    EFFORT = "effort", _("inspanningsgericht: een product per tijdseenheid")
    OUTPUT = "output", _("outputgericht: een afgesproken resultaat")
    TASK = "task", _("taakgericht: een taak voor een groep, zonder rekening per kind")


class PaymentTitle(models.TextChoices):
    """The four ways to pay of the manifesto (CON-38)."""

    HOURLY = "hourly", _("uurtarief")
    FIXED = "fixed", _("vast bedrag per behandeling")
    SUBSCRIPTION = "subscription", _("abonnementstarief")
    AVAILABILITY = "availability", _("beschikbaarheid")


class Competence(models.TextChoices):
    """The four core competences; every service has exactly one (CON-37)."""

    ADVISE = "advise", _("adviseren: advies, triage en diagnose")
    TREAT = "treat", _("behandelen")
    GUIDE = "guide", _("begeleiden")
    LIVING = "living", _("wonen")


class Line(models.TextChoices):
    """How near to the family a form of help stands (CON-33)."""

    FIRST = "first", _("eerste lijn")
    SECOND = "second", _("tweede lijn")
    THIRD = "third", _("derde lijn")


VARIANT_OF = {
    PaymentTitle.HOURLY: Variant.EFFORT,
    PaymentTitle.FIXED: Variant.OUTPUT,
    PaymentTitle.SUBSCRIPTION: Variant.OUTPUT,
    PaymentTitle.AVAILABILITY: Variant.TASK,
}
"""Which variant a payment title belongs to; a region may choose otherwise with a reason (CON-38)."""

UNITS_OF = {
    PaymentTitle.HOURLY: frozenset({"01", "04", "16", "84"}),
    PaymentTitle.FIXED: frozenset({"82", "83"}),
    PaymentTitle.SUBSCRIPTION: frozenset({"14", "82"}),
    PaymentTitle.AVAILABILITY: frozenset[str](),
}
"""The units (WJ756) that fit a payment title. Availability knows no unit per young person."""

OUTPUT_UNITS = frozenset({"82", "83"})
"""Units that only exist for an agreed result; a whole day (14) may also be a subscription."""


def fits_variant(unit: str, variant: str) -> bool:
    """Does a unit belong to a variant? Nothing per young person belongs to a task."""
    if variant == Variant.OUTPUT:
        return unit in OUTPUT_UNITS | UNITS_OF[PaymentTitle.SUBSCRIPTION]
    return variant == Variant.EFFORT and unit not in OUTPUT_UNITS


UNIT_CODES = {"hour": "04", "half_day": "16", "night": "14", "time": "84"}
FREQUENCY_CODES = {"day": "1", "week": "2", "month": "4", "total": "6"}
"""Units and frequencies of a decision in the codes of the messages (WJ756, WMO757)."""


SEX_CODES = {"unknown": "0", "male": "1", "female": "2"}
"""The sex as the people's register holds it, in the codes of the messages (COD046)."""


class Direction(models.TextChoices):
    OUT = "out", _("verstuurd")
    IN = "in", _("ontvangen")


class State(models.TextChoices):
    """Where a message stands for the organisation that keeps it."""

    QUEUED = "queued", _("staat klaar")
    SENT = "sent", _("onderweg, nog geen antwoord")
    FINE = "fine", _("goed ontvangen")
    RETURNED = "returned", _("teruggekomen met opmerkingen")
    TAKEN = "taken", _("verwerkt")
    REFUSED = "refused", _("niet verwerkt")
    UNREADABLE = "unreadable", _("niet te lezen")
    HELD = "held", _("wacht op een eerder bericht")


class WhyByHand(models.TextChoices):
    """Why nothing about somebody goes through the messages. Whoever sends messages reads no more than "by hand"."""

    SAFETY = "safety", _("berichten kunnen iemand in gevaar brengen")
    ADDRESS = "address", _("een adres mag niet bekend worden")


class Place(models.TextChoices):
    """Where help was given. The messages have no field for it, so the provider keeps it (CON-41)."""

    HOME = "home", _("thuis")
    SCHOOL = "school", _("op school")
    PRACTICE = "practice", _("bij de aanbieder")
    ELSEWHERE = "elsewhere", _("ergens anders")
    ONLINE = "online", _("via beeld of telefoon")


class Obstacle(models.TextChoices):
    """Why a message cannot be made by itself; each names what somebody has to do."""

    BY_HAND = "by_hand", _("dit gaat niet via berichten: regel het met de hand")
    NO_CONTRACT = "no_contract", _("er is op deze dag geen contract met deze aanbieder")
    NO_PRODUCT = "no_product", _("het contract heeft geen product voor deze hulp")
    NO_NUMBER = "no_number", _("het burgerservicenummer is niet bekend")
    NO_ADDRESS = "no_address", _("het adres of de geboortedatum is niet bekend of niet volledig")
    STACKED = "stacked", _("deze hulp loopt al: verleng de opdracht die er is")
    BUDGET = "budget", _("voor deze hulp loopt een pgb: een nieuw besluit laat eerst het pgb eindigen")
    TASK = "task", _("het contract is taakgericht: er hoort geen opdracht per kind bij")
    UNKNOWN = "unknown", _("deze persoon is hier nog niet bekend: maak eerst een dossier")
    FAULTY = "faulty", _("het bericht klopt niet met de afspraken of met eerdere berichten")
