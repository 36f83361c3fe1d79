"""Code lists of the spine: labels, legal regimes, seat roles, bases of access."""

import enum

from django.db import models
from django.utils.translation import gettext_lazy as _


class Label(enum.IntFlag):
    """What kind of content something is. With a seat it decides who reads (docs/decisions/2026-11-22-who-reads-what.md)."""

    IDENTITY = 1 << 0
    PLACE = 1 << 1
    DAILY = 1 << 2
    PLAN = 1 << 3
    CARE = 1 << 4
    OWN_WORDS = 1 << 5
    SAFETY = 1 << 6
    MEDICAL = 1 << 7
    JUSTICE = 1 << 8
    EXPLOITATION = 1 << 9
    PRIVATE = 1 << 10
    LETTERS = 1 << 11

    @classmethod
    def everything(cls) -> "Label":
        """All labels together."""
        return cls((1 << len(cls)) - 1)


LABEL_NAMES = {
    Label.IDENTITY: _("naam en leeftijd"),
    Label.PLACE: _("woonplek"),
    Label.DAILY: _("gewone dingen"),
    Label.PLAN: _("het plan"),
    Label.CARE: _("de hulp"),
    Label.OWN_WORDS: _("eigen woorden"),
    Label.SAFETY: _("veiligheid"),
    Label.MEDICAL: _("gezondheid"),
    Label.JUSTICE: _("rechter en maatregelen"),
    Label.EXPLOITATION: _("uitbuiting"),
    Label.PRIVATE: _("privé"),
    Label.LETTERS: _("brieven en besluiten"),
}


class Regime(models.TextChoices):
    """Under which law an item is kept (PRI-51). It follows from the seat of the author; nobody types it."""

    YOUTH_ACT = "youth_act", _("Jeugdwet, hulp")
    MEDICAL = "medical", _("medische behandeling")
    CERTIFIED_INSTITUTION = "certified_institution", _("jeugdbescherming en jeugdreclassering")
    MUNICIPAL = "municipal", _("besluit van de gemeente")
    VEILIG_THUIS = "veilig_thuis", _("Veilig Thuis")
    OWN_SPACE = "own_space", _("eigen ruimte")


class Role(models.TextChoices):
    """In which role a seat acts. A seat is one role; one person may hold several seats."""

    SELF = "self", _("jezelf")
    PARENT = "parent", _("ouder")
    CARER = "carer", _("pleegouder of andere opvoeder")
    GUARDIAN = "guardian", _("voogd")
    BUDDY = "buddy", _("maatje")
    CHOSEN_MENTOR = "chosen_mentor", _("jouw ingebrachte mentor (JIM)")
    CLIENT_SUPPORTER = "client_supporter", _("cliëntondersteuner")
    CONFIDENTIAL_ADVISER = "confidential_adviser", _("vertrouwenspersoon")
    NETWORK_MEMBER = "network_member", _("iemand uit het eigen netwerk")
    GUEST = "guest", _("gast met een code")
    PROFESSIONAL = "professional", _("jeugd- en gezinsprofessional")
    FAMILY_SUPERVISOR = "family_supervisor", _("jeugdbeschermer")
    REFERRER = "referrer", _("verwijzer")
    PROVIDER_WORKER = "provider_worker", _("hulpverlener van een aanbieder")
    ASSESSOR = "assessor", _("tweede beoordelaar")
    DECIDER = "decider", _("beslisser van de gemeente")
    WAITING_COORDINATOR = "waiting_coordinator", _("coördinator wachtlijsten")
    COMPLAINTS_OFFICER = "complaints_officer", _("klachtenfunctionaris")
    BACK_OFFICE = "back_office", _("medewerker berichten en betaling")
    ADMINISTRATOR = "administrator", _("beheerder")


PRIVATE_ROLES = frozenset(
    {
        Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN, Role.BUDDY, Role.CHOSEN_MENTOR, Role.CLIENT_SUPPORTER,
        Role.CONFIDENTIAL_ADVISER, Role.NETWORK_MEMBER, Role.GUEST,
    }
)  # fmt: skip
WORK_ROLES = frozenset(Role) - PRIVATE_ROLES


class Basis(models.TextChoices):
    """Why a seat has access. Copied into the log line, so that "why could she?" has an answer later."""

    SELF = "self", _("het gaat over haar of hem zelf")
    AUTHORITY = "authority", _("ouder met gezag")
    INFORMED = "informed", _("ouder met gezag, wordt geïnformeerd")
    GUARDIANSHIP = "guardianship", _("voogd")
    MEASURE = "measure", _("maatregel van de rechter")
    INVOLVED = "involved", _("werkt mee aan de hulp")
    CARE_AT_HOME = "care_at_home", _("zorgt thuis voor het kind")
    GRANT = "grant", _("gedeeld door de eigenaar")
    FAMILY = "family", _("hoort bij het gezin")
    WROTE_IT = "wrote_it", _("heeft het zelf geschreven")
    EMERGENCY = "emergency", _("noodtoegang")


class Register(models.TextChoices):
    """In what kind of language a version is written."""

    FORMAL = "formal", _("gewone versie")
    EASY = "easy", _("makkelijke versie")
    CHILD = "child", _("kindversie")
