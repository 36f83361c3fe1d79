"""What the tables of this room share: dossier, label, and the item that a row is never more visible than."""

import uuid

from django.db import models

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier, Seat
from roer.core.visible import DossierQuerySet


def declare(purpose: str, ground: str, *, writes: tuple[str, ...] = ("INSERT", "UPDATE")) -> Declaration:
    """The declaration of a table that reads as its label: of a place, so that a secret place masks it."""
    return Declaration("labelled", "living", purpose, ground, retention=CARE_FILE_MONTHS, writes=writes)


class Bound(models.Model):
    """A row in one dossier, with who put it down and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    label = models.BigIntegerField()
    item_id = models.UUIDField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    objects = DossierQuerySet.as_manager()

    class Meta:
        abstract = True
