"""What the tables of this room share: dossier, label, and the item that a row is never more visible than."""

from __future__ import annotations

import uuid

from django.db import models

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier
from roer.core.visible import DossierQuerySet
from roer.decisions.codes import FORM_CHOICES, Delivery, Frequency, Unit


def declare(purpose: str, ground: str, *, writes: tuple[str, ...] = ("INSERT", "UPDATE")) -> Declaration:
    """The declaration of a table of this room."""
    return Declaration("labelled", "decision", purpose, ground, retention=CARE_FILE_MONTHS, writes=writes)


class Bound(models.Model):
    """A row in one dossier. `item_id` holds its words; who may not read those does not see the row either."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    label = models.BigIntegerField()
    item_id = models.UUIDField(null=True)

    objects = DossierQuerySet.as_manager()

    class Meta:
        abstract = True


class AmountOfHelp(models.Model):
    """Which help, how much, how long and how delivered. `months` null: no end was asked."""

    form = models.CharField(max_length=20, choices=FORM_CHOICES)
    volume = models.DecimalField(max_digits=7, decimal_places=2, null=True)
    unit = models.CharField(max_length=10, choices=Unit.choices, blank=True)
    frequency = models.CharField(max_length=6, choices=Frequency.choices, blank=True)
    months = models.PositiveSmallIntegerField(null=True)
    delivery = models.CharField(max_length=8, choices=Delivery.choices, default=Delivery.IN_KIND)
    provider = models.ForeignKey("core.Organisation", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
