"""What a child in care is without on a day, thin facts that have no other home, and protected numbers of it."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat
from roer.core.visible import DossierQuerySet
from roer.living.codes import Gap, SchoolState
from roer.living.models.bound import Bound, declare


class Schooling(Bound):
    """Whether somebody goes to school or work in `[valid_from, valid_until)`, and else why not."""

    state = models.CharField(max_length=10, choices=SchoolState.choices)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = declare("that no child in care is without school unseen", "Jeugdwet 2.1; Leerplichtwet 1969")

    class Meta:
        indexes = [models.Index(fields=["dossier", "valid_from"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")), name="schooling_period"
            )
        ]


class ChildTalk(Bound):
    """Somebody who answers for the child spoke with it on a day."""

    spoken_on = models.DateField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("that no child in care is out of sight", "Jeugdwet 4.1.1", writes=("INSERT",))

    class Meta:
        indexes = [models.Index(fields=["dossier", "-spoken_on"])]


class LedgerGap(models.Model):
    """What one child in care was without on one day, with who answered for it then. Made every night, for any day."""

    id = models.BigAutoField(primary_key=True)
    dossier = models.ForeignKey("core.Dossier", on_delete=models.PROTECT, related_name="+")
    label = models.BigIntegerField()
    item_id = models.UUIDField(null=True)
    day = models.DateField()
    gap = models.CharField(max_length=8, choices=Gap.choices)
    owner_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    municipality_code = models.CharField(max_length=4, blank=True)

    objects = DossierQuerySet.as_manager()
    declared = declare("that nobody loses sight of a child in care", "Jeugdwet 2.3, 4.1.1", writes=())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "day", "gap"], name="one_gap_of_a_kind_a_day")]
        indexes = [models.Index(fields=["day", "gap"])]


class LedgerCount(models.Model):
    """How many children in care were without something on a day, per municipality, region and country.

    Counts of one to four are not kept (null), others to the nearest five, so that nobody can be found by subtracting.
    """

    class Level(models.TextChoices):
        MUNICIPALITY = "municipality", _("gemeente")
        REGION = "region", _("regio")
        COUNTRY = "country", _("heel Nederland")

    id = models.BigAutoField(primary_key=True)
    day = models.DateField()
    level = models.CharField(max_length=12, choices=Level.choices)
    code = models.CharField(max_length=20)
    gap = models.CharField(max_length=8, choices=Gap.choices)
    children = models.PositiveIntegerField(null=True)
    without = models.PositiveIntegerField(null=True)

    declared = Declaration("public", "figures", "to show where children in care are without", "Jeugdwet 2.6", writes=())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "level", "code", "gap"], name="one_ledger_count")]
