"""The reporting code in five steps, advice that is no report, and reports that somebody owns."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.models import Item, Person, Seat
from roer.safety.models.base import OfItem, declare

CODE = declare("to weigh a sign of violence or abuse with care", "Jeugdwet 4.1.7; Wmo 2015 5.2.6 (to be checked)")


class Body(models.TextChoices):
    """Whom one asks or tells about unsafety."""

    VEILIG_THUIS = "veilig_thuis", _("Veilig Thuis")
    BOARD = "board", _("Raad voor de Kinderbescherming")
    INSTITUTION = "institution", _("gecertificeerde instelling")
    SAFETY_TEAM = "safety_team", _("veiligheidsteam")
    LAWYER = "lawyer", _("jurist")


class CodeRecord(OfItem):
    """A sign of violence or abuse, followed in five steps. `item` holds the sign; it stays shut until it is told."""

    about = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    acute = models.BooleanField(default=False)
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    declared = CODE


class CodeStep(OfItem):
    """One step: what was done and weighed, from which source, or why it was skipped and who agreed."""

    class Number(models.IntegerChoices):
        SIGNS = 1, _("De signalen op een rij")
        ADVICE = 2, _("Overleg met een collega of Veilig Thuis")
        TALK = 3, _("Praten met kind en ouders")
        WEIGHING = 4, _("Wegen")
        DECIDING = 5, _("Beslissen")

    class Origin(models.TextChoices):
        SEEN = "seen", _("zelf gezien of gehoord")
        SAID = "said", _("iemand zei het")
        DOCUMENT = "document", _("staat in een stuk")

    class Decision(models.TextChoices):
        REPORT = "report", _("melden bij Veilig Thuis")
        HELP = "help", _("hulp bieden")
        BOTH = "both", _("melden en hulp bieden")
        NEITHER = "neither", _("niets meer nodig, met uitleg")

    record = models.ForeignKey(CodeRecord, on_delete=models.PROTECT, related_name="steps")
    number = models.PositiveSmallIntegerField(choices=Number.choices)
    origin = models.CharField(max_length=10, choices=Origin.choices, blank=True)
    asked = ArrayField(models.CharField(max_length=20), default=list)
    answers = ArrayField(models.CharField(max_length=8), default=list)
    decision = models.CharField(max_length=8, choices=Decision.choices, blank=True)
    skipped = models.BooleanField(default=False)
    second_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = CODE

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(skipped=False) | models.Q(second_seat__isnull=False),
                name="skipped_step_has_a_second",
            )
        ]


class SafetyAdvice(OfItem):
    """Somebody asks expertise about safety. It is no report, and the case stays where it is (SAF-05)."""

    body = models.CharField(max_length=14, choices=Body.choices)
    adviser = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    answer = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    told_from = models.DateTimeField(null=True)

    declared = CODE


class SafeguardingReport(OfItem):
    """A report of unsafety: it has an owner until somebody of the other side took it up by name (SAF-01)."""

    to = models.CharField(max_length=14, choices=Body.choices)
    record = models.ForeignKey(CodeRecord, null=True, on_delete=models.PROTECT, related_name="reports")
    ground = models.CharField(max_length=40)
    urgent = models.BooleanField(default=False)
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    receiver_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    acknowledge_by = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True)
    taken_up_at = models.DateTimeField(null=True)
    alerted_at = models.DateTimeField(null=True)
    first_contact_at = models.DateTimeField(null=True)
    told_from = models.DateTimeField()
    told_at = models.DateTimeField(null=True)

    declared = declare("that no report of unsafety is lost", "Wmo 2015 5.2.6; Jeugdwet 7.3.11 (to be checked)")


class ContactAttempt(models.Model):
    """One attempt to reach child or family after a report: it counts whether or not anybody was there."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    report = models.ForeignKey(SafeguardingReport, on_delete=models.PROTECT, related_name="attempts")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    tried_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    reached = models.BooleanField()

    declared = declare("that somebody keeps trying", "Jeugdwet 2.4")
