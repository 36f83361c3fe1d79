"""What complaints and signals are about, in codes that can grow, so that patterns show without a name."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Dossier, Item, Organisation, Seat
from roer.rights.models.filed import Complaint


class ComplaintTheme(models.Model):
    """A theme, in `[valid_from, valid_until)`. New ones may be added while a period runs (RIG-22)."""

    code = models.CharField(primary_key=True, max_length=24)
    says = models.CharField(max_length=80)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = Declaration("public", "reference", "to name what complaints are about", "Jeugdwet 4.3.1")

    class Meta:
        ordering = ["code"]


class Coding(models.Model):
    """One complaint or informal signal in codes: theme, moment, kind of case, where. No words and no name."""

    class Moment(models.TextChoices):
        ACCESS = "access", _("bij het vragen om hulp")
        WAITING = "waiting", _("tijdens het wachten")
        HELP = "help", _("tijdens de hulp")
        MEASURE = "measure", _("bij een maatregel van de rechter")
        AFTER = "after", _("na de hulp")

    class Case(models.TextChoices):
        VOLUNTARY = "voluntary", _("vrijwillig")
        IMPOSED = "imposed", _("opgelegd")
        CLOSED = "closed", _("gesloten")
        NO_CARE = "no_care", _("geen hulp")

    class Influence(models.TextChoices):
        BEFORE = "before", _("dit was er al voor 2015")
        SINCE = "since", _("dit komt door de overgang naar gemeenten")
        UNKNOWN = "unknown", _("niet bekend")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, null=True, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    complaint = models.ForeignKey(Complaint, null=True, on_delete=models.PROTECT, related_name="codings")
    theme = models.ForeignKey(ComplaintTheme, on_delete=models.PROTECT, related_name="+")
    moment = models.CharField(max_length=8, choices=Moment.choices)
    case = models.CharField(max_length=10, choices=Case.choices)
    influence = models.CharField(max_length=8, choices=Influence.choices, default=Influence.UNKNOWN)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    area = models.CharField(max_length=4, blank=True)
    informal = models.BooleanField(default=False)
    coded_on = models.DateField()
    coded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    resolved_on = models.DateField(null=True)

    declared = Declaration(
        "own_seat", "objection or complaint", "to see what goes wrong more often", "Jeugdwet 4.3.1",
        seat_column="coded_by_id",
    )  # fmt: skip
