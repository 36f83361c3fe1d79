"""What the tables of this room share."""

import uuid

from django.db import models

from roer.core.declare import CARE_FILE_MONTHS, Bound, Declaration
from roer.core.models import Dossier, Item, Seat
from roer.core.visible import DossierQuerySet


def kept(bound: Bound, purpose: str) -> Declaration:
    """The declaration of a table of this room."""
    return Declaration(bound, "care file", purpose, "Jeugdwet 7.3.8", retention=CARE_FILE_MONTHS)


class OfItem(models.Model):
    """A row as visible as the item it hangs on."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")

    objects = DossierQuerySet.as_manager()

    class Meta:
        abstract = True


class Labelled(models.Model):
    """A row with its own label, and never more visible than its item, when it has one."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    label = models.BigIntegerField()
    item = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    objects = DossierQuerySet.as_manager()

    class Meta:
        abstract = True
