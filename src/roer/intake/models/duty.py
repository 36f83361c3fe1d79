"""Who takes the questions of a team, and when: so that no question is without somebody."""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat


class _Period(Func):
    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


class DutyRoster(models.Model):
    """One seat takes the new questions of one team in `[valid_from, valid_until)`. One at a time."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = Declaration("system", "duty roster", "that every question has an owner", "Jeugdwet 2.3, 2.5")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(valid_until__gt=F("valid_from")), name="duty_period"),
            ExclusionConstraint(
                name="one_on_duty_at_a_time",
                expressions=[
                    (_Period("valid_from", "valid_until", RangeBoundary()), RangeOperators.OVERLAPS),
                    ("organisation", RangeOperators.EQUAL),
                ],
            ),
        ]
