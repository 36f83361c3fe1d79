"""Code lists of this room: kinds of items, grounds to refuse, and what happened in a data breach."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.codes import Label

REQUEST = "privacy.request"
ANSWER = "privacy.answer"
STATEMENT = "privacy.statement"
CORRECTION = "privacy.correction"
QUESTION = "privacy.log_question"
BREACH = "privacy.breach_measures"
BREACH_TOLD = "privacy.breach_told"
BESIDE = (STATEMENT, CORRECTION)
SHARING_REASON = "privacy.sharing_reason"
RECEIVER = "privacy.receiver"
ASKED = "privacy.asked_information"
PRESSURE = "privacy.pressure"
SENT_COPY = "privacy.sent_copy"
SEALED_COPY = "privacy.sealed_copy"
PRINT_REASON = "privacy.print_reason"
RECEIVED = "privacy.received_answer"
DELAY_REASON = "privacy.delay_reason"
TECHNICAL = (
    "core.rule_facts", REQUEST, ANSWER, QUESTION, SHARING_REASON, RECEIVER, ASKED, PRESSURE, SENT_COPY, SEALED_COPY, PRINT_REASON,
    RECEIVED, DELAY_REASON,
)  # fmt: skip

# Jeugdwet 7.3.9 lid 2, 7.3.15 lid 4: what a representative never destroys of a child.
KEPT_FOR_THE_CHILD = Label.SAFETY | Label.JUSTICE | Label.EXPLOITATION | Label.OWN_WORDS


class Ground(models.TextChoices):
    """Why a request is refused, wholly or partly (Jeugdwet 7.3.9 lid 2; AVG 12 lid 4). Nothing else is a ground."""

    OTHERS_INTEREST = "others_interest", _("bewaren is van groot belang voor iemand anders")
    LAW = "law", _("een wet zegt dat dit bewaard moet blijven")
    CHILD_DECIDES = "child_decides", _("dit hoort bij het kind, dat er later zelf over beslist")
    CASE_RUNS = "case_runs", _("er loopt nog een klacht of een zaak")
    IS_RIGHT = "is_right", _("volgens de schrijver klopt het zo")
    NOT_OURS = "not_ours", _("wij hebben dit niet geschreven")


class CopyAnswer(models.TextChoices):
    """What somebody answered to the copy that is offered before something is destroyed."""

    TAKEN = "taken", _("Ja, ik heb een kopie")
    NOT_NEEDED = "not_needed", _("Ik wil geen kopie")


class BreachKind(models.TextChoices):
    """What went wrong with data."""

    WRONG_FILE = "wrong_file", _("iemand zag het dossier van een ander")
    SHARED = "shared", _("gedeeld zonder dat het mocht")
    LOST = "lost", _("kwijt of gestolen")
    BROKEN_IN = "broken_in", _("iemand brak in")
    OTHER = "other", _("iets anders")


class Notified(models.TextChoices):
    """What was decided about telling the supervisory authority."""

    TOLD = "told", _("gemeld bij de Autoriteit Persoonsgegevens")
    NO_DANGER = "no_danger", _("niet gemeld: het geeft de mensen geen gevaar")


class OfferedBy(models.TextChoices):
    """How the offer of a copy before the end reached the person."""

    PAGE = "page", _("zelf, in Roer")
    LETTER = "letter", _("met een brief")
    TALK = "talk", _("in een gesprek")
    NOT_FOUND = "not_found", _("gezocht en niet gevonden")


class EndAnswer(models.TextChoices):
    """What the person answered to the offer before the end of the file."""

    COPY = "copy", _("een kopie om mee te nemen")
    SEALED = "sealed", _("een kopie in de eigen ruimte, die niemand anders opent")
    NOT_NEEDED = "not_needed", _("geen kopie")


class EndState(models.TextChoices):
    """How the end of a file stands."""

    RUNNING = "running", _("loopt naar het einde")
    KEPT = "kept", _("wordt langer bewaard")
    DESTROYED = "destroyed", _("vernietigd")


class KeepReason(models.TextChoices):
    """Why a file is kept longer, or goes although the person was not found."""

    CARE_GOES_ON = "care_goes_on", _("goede zorg vraagt dat het blijft")
    ASKED_TO_KEEP = "asked_to_keep", _("de persoon vroeg om het te bewaren")
    CASE_RUNS = "case_runs", _("er loopt een klacht of een zaak")
    NOT_FOUND = "not_found", _("de persoon is gezocht en niet gevonden")


class ReceiverKind(models.TextChoices):
    """What kind of receiver something went to."""

    SCHOOL = "school", _("een school")
    GP = "gp", _("een huisarts")
    PROVIDER = "provider", _("een hulpverlener")
    MUNICIPALITY = "municipality", _("de gemeente")
    VEILIG_THUIS = "veilig_thuis", _("Veilig Thuis")
    BOARD = "board", _("de Raad voor de Kinderbescherming")
    COURT = "court", _("de rechter")
    INSTITUTION = "institution", _("een gecertificeerde instelling")
    POLICE = "police", _("de politie")
    OTHER = "other", _("een ander")


class SharingGround(models.TextChoices):
    """Why something may go to somebody outside the file (Jeugdwet 7.3.11)."""

    CONSENT = "consent", _("met toestemming")
    SAME_HELP = "same_help", _("de ontvanger werkt mee aan dezelfde hulp")
    LAW = "law", _("de wet vraagt erom")
    SAFETY = "safety", _("voor de veiligheid, zonder toestemming")


class SharingState(models.TextChoices):
    """How a sharing stands: asked first when it needs a yes."""

    ASKED = "asked", _("wacht op een ja")
    AGREED = "agreed", _("ja gezegd, nog niet verstuurd")
    REFUSED = "refused", _("nee gezegd, niet verstuurd")
    SENT = "sent", _("verstuurd")


class Channel(models.TextChoices):
    """By which way something went. Ordinary mail over the internet is none (PRI-22)."""

    SECURED = "secured", _("beveiligd bericht")
    BY_HAND = "by_hand", _("op papier, zelf gegeven")
    POST = "post", _("op papier, aangetekend")
