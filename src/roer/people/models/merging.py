"""Two registrations of one person (or family) become one, and can be taken apart again exactly as they were."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.codes import Label
from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier, Seat
from roer.core.visible import DossierQuerySet


class Merge(models.Model):
    """Two files turned out to be of one person or one family: proposed by one worker, confirmed by another.

    `dossier` is the file that stays on top, `double` the other. `moved` says which rows were pointed elsewhere, so that
    splitting puts back each of them and nothing else.
    """

    class Of(models.TextChoices):
        PERSON = "person", _("één persoon")
        FAMILY = "family", _("één gezin")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    of = models.CharField(max_length=8, choices=Of.choices)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    double = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    proposed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True)
    split_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    split_at = models.DateTimeField(null=True)
    moved = models.JSONField(default=list)

    objects = DossierQuerySet.as_manager()
    declared = Declaration(
        "dossier", "doubles", "that one person has one file", "Jeugdwet 7.3.8", retention=CARE_FILE_MONTHS,
        label=Label.IDENTITY,
    )  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(dossier=models.F("double")), name="merge_of_two_files"),
            models.UniqueConstraint(
                fields=["double"], condition=Q(split_at__isnull=True), name="one_merge_of_a_double_at_a_time"
            ),
        ]
