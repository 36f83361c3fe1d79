"""Time limits that fall due by themselves: stored once with their last day, so the night touches only what rings."""

from django.db import models
from django.db.models import Q

from roer.core.models import Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest


class TimeLimit(Bound):
    """Something must have happened before a moment. It is stopped when it happens; otherwise it rings once.

    `kind` is the kind of work that then comes on the owner's list, of this room or of one above; `thing_id` is about what.
    """

    kind = models.CharField(max_length=40)
    thing_id = models.UUIDField()
    request = models.ForeignKey(HelpRequest, null=True, on_delete=models.PROTECT, related_name="time_limits")
    due_at = models.DateTimeField()
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)
    rang_at = models.DateTimeField(null=True)

    declared = declare("that nothing waits unseen", "Jeugdwet 2.3, 2.6")

    class Meta:
        indexes = [
            models.Index(
                fields=["owner_seat", "due_at"], name="limits_that_still_run",
                condition=Q(stopped_at__isnull=True, rang_at__isnull=True),
            )
        ]  # fmt: skip
