"""Data breaches: loss or unlawful sight of data, and each dossier that one touched."""

from __future__ import annotations

import uuid

from django.db import models

from roer.core.declare import Declaration
from roer.core.visible import DossierQuerySet
from roer.privacy.codes import BreachKind, Notified


class DataBreach(models.Model):
    """Loss or unlawful sight of data, with the clock for telling the authority. Readable for owner and reporter."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=12, choices=BreachKind.choices)
    found_at = models.DateTimeField()
    reported_at = models.DateTimeField()
    reported_by = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    reporter = models.ForeignKey("core.Person", null=True, on_delete=models.PROTECT, related_name="+")
    data_controller = models.ForeignKey("core.Organisation", on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    notify_due = models.DateTimeField()
    notified = models.CharField(max_length=12, choices=Notified.choices, blank=True)
    decided_at = models.DateTimeField(null=True)
    families = models.PositiveIntegerField(default=0)
    families_told = models.PositiveIntegerField(default=0)
    closed_at = models.DateTimeField(null=True)

    declared = Declaration(
        "own_seat", "data breaches", "to put right what went wrong with data", "AVG 33, 34", retention=60,
        seat_column="owner_seat_id", person_column="reporter_id",
    )  # fmt: skip


class BreachDossier(models.Model):
    """One dossier that a breach touched: the measures in words, and the message to the family."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey("core.Dossier", on_delete=models.PROTECT, related_name="+")
    breach_id = models.UUIDField()
    item = models.ForeignKey("core.Item", on_delete=models.PROTECT, related_name="+")
    told_item = models.ForeignKey("core.Item", null=True, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = Declaration(
        "of_item", "data breaches", "to tell the family what went wrong", "AVG 34", retention=60
    )  # fmt: skip
