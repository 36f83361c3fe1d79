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
TECHNICAL = ("core.rule_facts", REQUEST, ANSWER, QUESTION)

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
