"""Requests about what is held, their answer per data controller, and questions about who looked."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.codes import Label
from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.visible import DossierQuerySet
from roer.privacy.codes import CopyAnswer, Ground

RIGHTS = Declaration(
    "of_item", "requests", "to answer what people ask about their file", "Jeugdwet 7.3.8 tot en met 7.3.10; AVG 12",
    retention=CARE_FILE_MONTHS,
)  # fmt: skip


class DataRequest(models.Model):
    """What somebody asks about what is held. As visible as its words: the asker and whoever answers (PRI-32)."""

    class Kind(models.TextChoices):
        CORRECT = "correct", _("verbeteren")
        DESTROY = "destroy", _("vernietigen")
        COPY = "copy", _("een kopie")
        OBJECT = "object", _("bezwaar tegen het gebruik")
        STATEMENT = "statement", _("een eigen verklaring erbij")
        CLOSE = "close", _("sluiten tot het kind 16 is")
        READER = "reader", _("iemand laten stoppen met lezen")

    class State(models.TextChoices):
        OPEN = "open", _("wacht op antwoord")
        ANSWERED = "answered", _("beantwoord")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey("core.Dossier", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    item = models.ForeignKey("core.Item", on_delete=models.PROTECT, related_name="+")
    target = models.ForeignKey("core.Item", null=True, on_delete=models.PROTECT, related_name="+")
    reader_seat = models.ForeignKey("core.Seat", null=True, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("core.Person", on_delete=models.PROTECT, related_name="+")
    asked_seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    by_representative = models.BooleanField(default=False)
    copy_answer = models.CharField(max_length=12, choices=CopyAnswer.choices, blank=True)
    received_at = models.DateTimeField()
    answer_due = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    ended_at = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = RIGHTS

    class Meta:
        indexes = [models.Index(fields=["dossier", "-received_at"])]


class DataRequestAnswer(models.Model):
    """The answer of one data controller, with its own owner and clock (PRI-51). Open until `outcome` is there."""

    class Outcome(models.TextChoices):
        OPEN = "", _("nog geen antwoord")
        GRANTED = "granted", _("ja")
        PARTLY = "partly", _("voor een deel")
        REFUSED = "refused", _("nee")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(DataRequest, on_delete=models.PROTECT, related_name="answers")
    item = models.ForeignKey("core.Item", on_delete=models.PROTECT, related_name="+")
    data_controller = models.ForeignKey("core.Organisation", null=True, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=8, choices=Outcome.choices, blank=True)
    ground = models.CharField(max_length=16, choices=Ground.choices, blank=True)
    words_item = models.ForeignKey("core.Item", null=True, on_delete=models.PROTECT, related_name="+")
    result_item = models.ForeignKey("core.Item", null=True, on_delete=models.PROTECT, related_name="+")
    older_versions = ArrayField(models.UUIDField(), default=list)
    older_gone_at = models.DateTimeField(null=True)
    waits_for_case = models.BooleanField(default=False)
    destroyed = models.PositiveIntegerField(default=0)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey("core.Seat", null=True, on_delete=models.PROTECT, related_name="+")

    declared = RIGHTS

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome__in=["", "granted"]) | ~Q(ground=""), name="a_refusal_names_a_ground"
            )
        ]


class RequestView(models.Model):
    """What another holder of authority, or the child, says about a representative's request to destroy."""

    class Says(models.TextChoices):
        NOTHING = "", _("nog niets")
        AGREES = "agrees", _("goed zo")
        AGAINST = "against", _("liever niet")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey("core.Dossier", on_delete=models.PROTECT, related_name="+")
    request_id = models.UUIDField()
    target_id = models.UUIDField(null=True)
    seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    says = models.CharField(max_length=8, choices=Says.choices, blank=True)
    said_at = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = Declaration(
        "dossier", "requests", "to hear everybody before something goes", "Jeugdwet 7.3.15 lid 4", label=Label.PLAN,
        retention=CARE_FILE_MONTHS,
    )  # fmt: skip


class LogQuestion(models.Model):
    """A question about one line of who looked, with an owner and a clock (PRI-29)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey("core.Dossier", on_delete=models.PROTECT, related_name="+")
    line_id = models.BigIntegerField()
    item = models.ForeignKey("core.Item", on_delete=models.PROTECT, related_name="+")
    looked_seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    looked_at = models.DateTimeField()
    asked_seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    owner_seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    answer_due = models.DateTimeField()
    answer_item = models.ForeignKey("core.Item", null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = RIGHTS
