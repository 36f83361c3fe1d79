"""What every table of this room shares: its dossier, its label, and the item that it is never more visible than."""

import uuid

from django.db import models

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier
from roer.core.visible import DossierQuerySet


def declare(purpose: str, ground: str) -> Declaration:
    """The declaration of a table of this room."""
    return Declaration("labelled", "help request", purpose, ground, retention=CARE_FILE_MONTHS)


class Bound(models.Model):
    """A row in one dossier. `item_id` holds its words; who may not read those does not see the row either."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    label = models.BigIntegerField()
    item_id = models.UUIDField(null=True)

    objects = DossierQuerySet.as_manager()

    class Meta:
        abstract = True
