"""A refusal or an imposed measure, with its ground and the way to say no to it."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.models import Dossier, Item, Seat
from roer.rights.models.filed import declare


class Restriction(models.Model):
    """Something was refused, or a measure was imposed; the item is the ground in readable words (RIG-34)."""

    class Kind(models.TextChoices):
        LEAVE = "leave", _("verlof")
        JOB = "job", _("een baantje")
        SPORT = "sport", _("sport of een club")
        SOCIAL_MEDIA = "social_media", _("telefoon of sociale media")
        HELP = "help", _("hulp")
        MEASURE = "measure", _("een maatregel")

    class Weight(models.TextChoices):
        LIGHT = "light", _("licht: besproken, geen formeel besluit")
        ORDINARY = "ordinary", _("gewoon")
        FAR = "far", _("ingrijpend")

    class Way(models.TextChoices):
        BUDDY = "buddy", _("je maatje of iemand die je vertrouwt")
        ADVISER = "adviser", _("de vertrouwenspersoon, gratis en niet van deze organisatie")
        COMPLAINT = "complaint", _("een klacht bij de klachtencommissie")
        CLOSED = "closed", _("een klacht bij de commissie voor gesloten jeugdhulp; die beslist binnen vier weken")
        OBJECTION = "objection", _("bezwaar bij de gemeente")
        COURT = "court", _("de rechter; je advocaat kent de weg")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    weight = models.CharField(max_length=8, choices=Weight.choices)
    ways = ArrayField(models.CharField(max_length=10, choices=Way.choices), default=list)
    last_day = models.DateField(null=True)
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    disagreed_at = models.DateTimeField(null=True)

    declared = declare(
        "that nobody is refused without a ground and a way out", "Jeugdwet 6.3.1.4, 6.5.1; Awb 3:45, 3:46"
    )
