"""What each member of a team knows, so that a team shows what is there and what lacks (INT-18). Public."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat
from roer.intake.models.triage import Expertise


def public(purpose: str) -> Declaration:
    """The declaration of a public table of this module."""
    return Declaration("public", "knowledge of teams", purpose, "Jeugdwet 2.3 lid 1, 2.7", writes=("INSERT", "UPDATE"))


class MemberExpertise(models.Model):
    """One thing that somebody knows about in `[valid_from, valid_until)`, and whether there is time enough for it."""

    class Also(models.TextChoices):
        TRIAGE = "triage", _("kijken wat nodig is")
        SEVERAL = "several", _("gezinnen met veel vragen tegelijk")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    expertise = models.CharField(max_length=12, choices=[*Expertise.choices, *Also.choices])
    short_of_time = models.BooleanField(default=False)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    declared = public("to know who knows what")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["seat", "expertise"], condition=Q(valid_until__isnull=True), name="one_line_per_knowledge"
            )
        ]


class TeamComplete(models.Model):
    """A manager says that a team is complete; what lacks that day stands here with the reason, and stays a signal."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    lacks = models.CharField(max_length=100, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    said_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()

    declared = public("to see why a team begins without knowledge it needs")
