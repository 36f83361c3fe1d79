"""Where to go: the one desk of a municipality under its own name, with what it does and does not do. Public."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models

from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat
from roer.intake.models.triage import Expertise


class PointOfContact(models.Model):
    """What a team says of itself, from a day; a newer row takes the place of an older one. `does` and `does_not` are lines."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    local_word = models.CharField(max_length=40)
    phone = models.CharField(max_length=20)
    hours = models.CharField(max_length=120, blank=True)
    visit = models.CharField(max_length=160, blank=True)
    does = ArrayField(models.CharField(max_length=160), default=list)
    does_not = ArrayField(models.CharField(max_length=160), default=list)
    powers = ArrayField(models.CharField(max_length=160), default=list)
    expertise = ArrayField(models.CharField(max_length=12, choices=Expertise.choices), default=list)
    own_strength_means = models.CharField(max_length=300, blank=True)
    incomplete_reason = models.CharField(max_length=300, blank=True)
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    valid_from = models.DateField()

    declared = Declaration(
        "public", "where to go for help", "that a family finds the one right desk", "Jeugdwet 2.2, 2.6 lid 1a",
        writes=("INSERT",),
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["team", "-valid_from"])]

    def get_expertise_says(self) -> list[str]:
        """What the team knows about, in words."""
        return [str(Expertise(each).label) for each in self.expertise]


class CallBack(models.Model):
    """Somebody without an account wants to be called. No name, no words, no file; gone as soon as somebody called."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner_seat = models.ForeignKey(Seat, on_delete=models.CASCADE, related_name="+")
    team = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    phone = models.CharField(max_length=20)
    asked_at = models.DateTimeField()

    declared = Declaration(
        "own_seat", "a telephone number to call back", "to call who asks for it", "AVG 6 lid 1b", retention=1,
        seat_column="owner_seat_id", writes=("INSERT", "DELETE"),
    )  # fmt: skip
