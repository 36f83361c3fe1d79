"""What every table of this room shares: as visible as the item with its words, never more."""

from __future__ import annotations

import uuid

from django.db import models

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier, Item, Seat


def declare(purpose: str, ground: str) -> Declaration:
    """The declaration of a table of this room."""
    return Declaration("of_item", "safety", purpose, ground, retention=CARE_FILE_MONTHS)


class OfItem(models.Model):
    """A row in one dossier, with when it happened and when it was written down. They may be days apart."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
