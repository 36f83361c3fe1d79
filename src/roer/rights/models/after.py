"""Some weeks after a complaint or objection: did the help not get worse?"""

import uuid

from django.db import models

from roer.core.models import Dossier, Item, Seat
from roer.rights.models.filed import Complaint, Objection, declare


class AfterCheck(models.Model):
    """Who filed is asked whether help got worse. `answer_item` is what he or she said; only the desk reads it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    complaint = models.OneToOneField(Complaint, null=True, on_delete=models.PROTECT, related_name="after")
    objection = models.OneToOneField(Objection, null=True, on_delete=models.PROTECT, related_name="after")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    ask_on = models.DateField()
    got_worse = models.BooleanField(null=True)
    answer_item = models.UUIDField(null=True)
    answered_at = models.DateTimeField(null=True)

    declared = declare("that nobody is worse off for complaining", "Jeugdwet 4.2.1; Awb 9:2 (to be checked)")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(complaint__isnull=False) ^ models.Q(objection__isnull=False), name="after_one_thing"
            )
        ]
