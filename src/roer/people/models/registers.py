"""Numbers to find a person again by an exact keyed hash, and what an import did with each line."""

from django.db import models

from roer.core.declare import Declaration
from roer.core.models import Person


class RegisterNumber(models.Model):
    """Finds a person again by the keyed hash of the citizen service number; the number itself is an item in the vault.

    `filled` once the person's own entry has been taken over; a parent may be known by number before that.
    """

    hashed = models.CharField(max_length=64, primary_key=True)
    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="+")
    filled = models.BooleanField(default=False)
    established_at = models.DateTimeField()

    declared = Declaration("system", "citizen number", "to be sure who somebody is", "Jeugdwet 7.2.1-7.2.4")


class ImportedLine(models.Model):
    """What happened with one line of a population-register file: codes and line numbers, never words."""

    id = models.BigAutoField(primary_key=True)
    line = models.PositiveIntegerField()
    line_hash = models.CharField(max_length=64)
    dossier_id = models.UUIDField(null=True)
    outcome = models.CharField(max_length=20)
    reasons = models.JSONField(default=list)
    at = models.DateTimeField()

    declared = Declaration("system", "import", "to import once", "Jeugdwet 7.2.1", writes=("INSERT",))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["line_hash"], name="a_line_is_imported_once")]
