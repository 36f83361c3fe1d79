"""Tests, questionnaires and assessments of a child: planned once, and again only with a reason (INT-08)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.models import Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest


class Examination(Bound):
    """One test or assessment. The item is what it is for; the result has words of its own.

    `repeats` is the earlier one of the same kind, with the reason for doing it again in `again_item`.
    """

    class Kind(models.TextChoices):
        INTELLIGENCE = "intelligence", _("intelligentieonderzoek")
        DEVELOPMENT = "development", _("onderzoek naar de ontwikkeling")
        PSYCHOLOGICAL = "psychological", _("psychologisch onderzoek")
        SCHOOL = "school", _("onderzoek naar leren en school")
        FAMILY = "family", _("onderzoek naar hoe het thuis gaat")
        MEDICAL = "medical", _("medisch onderzoek")
        STATEMENT = "statement", _("verklaring van een arts over een ziekte of beperking")
        QUESTIONNAIRE = "questionnaire", _("vragenlijst")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="examinations")
    kind = models.CharField(max_length=14, choices=Kind.choices)
    planned_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    planned_at = models.DateTimeField()
    done_on = models.DateField(null=True)
    result_item = models.UUIDField(null=True)
    repeats = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    again_item = models.UUIDField(null=True)

    declared = declare("to examine a child no more often than needed", "Jeugdwet 2.3, 4.1.1")

    class Meta:
        indexes = [models.Index(fields=["dossier", "kind"])]
