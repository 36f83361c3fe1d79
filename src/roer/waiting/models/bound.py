"""What the tables of this room share: dossier, label, and the item that a row is never more visible than."""

import uuid

from django.db import models

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier
from roer.core.visible import DossierQuerySet


def declare(purpose: str, ground: str) -> Declaration:
    """The declaration of a table that reads as its label."""
    return Declaration("labelled", "waiting and help", purpose, ground, retention=CARE_FILE_MONTHS)


def declare_asked(purpose: str, ground: str) -> Declaration:
    """The declaration of a table that is put before somebody from outside: who may read its item, reads the row."""
    return Declaration("of_item", "waiting and help", purpose, ground, retention=CARE_FILE_MONTHS)


class Bound(models.Model):
    """A row in one dossier."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    label = models.BigIntegerField()
    item_id = models.UUIDField(null=True)

    objects = DossierQuerySet.as_manager()

    class Meta:
        abstract = True
