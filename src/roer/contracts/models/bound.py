"""What the tables of this room share: rows of one organisation's own administration."""

from __future__ import annotations

import uuid

from django.db import models

from roer.core.codes import Role
from roer.core.declare import Declaration
from roer.core.models import Dossier, Organisation

CLAIM_MONTHS = 84  # the fiscal duty to keep records: seven years (AWR 52 lid 4, to be checked)


def owned(category: str, purpose: str, ground: str) -> Declaration:
    """The declaration of a table that only the back office of its organisation reads and writes."""
    return Declaration("own_organisation", category, purpose, ground, retention=CLAIM_MONTHS, roles=(Role.BACK_OFFICE,))


class Owned(models.Model):
    """A row in the books of one organisation. Both sides of a message keep their own."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True


class AboutSomebody(Owned):
    """A row about one young person. `person_hash` finds the person by number without holding the number."""

    dossier = models.ForeignKey(Dossier, null=True, on_delete=models.PROTECT, related_name="+")
    person_hash = models.CharField(max_length=64)
    municipality = models.CharField(max_length=4)
    provider = models.CharField(max_length=8)

    class Meta:
        abstract = True
