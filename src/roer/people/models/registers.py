"""Numbers to find a person again by an exact keyed hash, and what an import did with each line."""

import uuid

from django.db import models

from roer.core.codes import Label
from roer.core.declare import Declaration
from roer.core.models import Dossier


class CitizenNumber(models.Model):
    """The keyed hash of a citizen service number; the number itself is an item in the vault."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    hashed = models.CharField(max_length=64, unique=True)
    item_id = models.UUIDField()
    established_at = models.DateTimeField()

    declared = Declaration(
        "dossier", "citizen number", "to be sure who somebody is", "Jeugdwet 7.2.1-7.2.4", label=Label.IDENTITY
    )


class ImportedLine(models.Model):
    """What happened with one line of a population-register file: codes and line numbers, never words."""

    id = models.BigAutoField(primary_key=True)
    file_hash = models.CharField(max_length=64)
    line = models.PositiveIntegerField()
    line_hash = models.CharField(max_length=64)
    dossier_id = models.UUIDField(null=True)
    outcome = models.CharField(max_length=20)
    reasons = models.JSONField(default=list)
    at = models.DateTimeField()

    declared = Declaration("system", "import", "to import once", "Jeugdwet 7.2.1", writes=("INSERT",))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line_hash"], name="a_line_is_imported_once")]
