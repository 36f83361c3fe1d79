"""The mandate register: who may decide for the municipality, about what, from when to when. Public."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat
from roer.decisions.codes import Outcome


class Mandate(models.Model):
    """A seat may take these decisions for this municipality in `[valid_from, valid_until)` (INT-42; Awb 10:3, to be checked)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="mandates")
    municipality = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    outcomes = ArrayField(models.CharField(max_length=10, choices=Outcome.choices))
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    given_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()

    declared = Declaration("public", "mandate register", "to know who may decide", "Awb 10:3 (to be checked)")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")), name="mandate_period"
            )
        ]
