"""Who holds the case: protectors and handing over, so that no day is without somebody."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import F, Q

from roer.core.codes import Label
from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier, Organisation, Seat
from roer.core.visible import DossierQuerySet


class ProtectorAssignment(models.Model):
    """A named worker of a certified institution carries out a measure, in a period. A new one begins before an old one ends."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    measure_id = models.UUIDField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    objects = DossierQuerySet.as_manager()
    declared = Declaration(
        "dossier", "legal position", "that no day is without a protector", "Jeugdwet 2.4 lid 2, 3.2",
        retention=CARE_FILE_MONTHS, label=Label.PLAN,
    )  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="protector_period"
            )
        ]


class ProtectorHandover(models.Model):
    """A protector asks another to take over. It ends for the first only when the other accepted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    assignment = models.ForeignKey(ProtectorAssignment, on_delete=models.PROTECT, related_name="handovers")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    to_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    accepted = models.BooleanField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = Declaration(
        "dossier", "legal position", "that handing over ends when the other accepted", "Jeugdwet 3.2",
        retention=CARE_FILE_MONTHS, label=Label.PLAN,
    )  # fmt: skip
