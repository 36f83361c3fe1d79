"""Somebody wants a stay to end: who asked, and what the carers said. Read like daily life: the carers live it."""

from django.db import models
from django.db.models import Q

from roer.core.models import Person
from roer.living.models.bound import Bound, declare
from roer.living.models.placements import Placement

BLOCK = "BW 1:253s, 1:336a (to be checked)"


class StayEnding(Bound):
    """A parent or guardian asks to end a stay with foster carers. The item is why, in own words."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="endings")
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    needs_yes = models.BooleanField()
    settled_at = models.DateTimeField(null=True)

    declared = declare("that a stay does not end over the heads of who live together", BLOCK)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["placement"], condition=Q(settled_at__isnull=True), name="one_ending_is_asked_at_a_time"
            )
        ]


class EndingAnswer(Bound):
    """What a carer said about ending, in own words as the item. The newest answer counts."""

    ending = models.ForeignKey(StayEnding, on_delete=models.PROTECT, related_name="answers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    agrees = models.BooleanField()
    answered_at = models.DateTimeField()

    declared = declare("to know what the carers said about ending", BLOCK, writes=("INSERT",))
