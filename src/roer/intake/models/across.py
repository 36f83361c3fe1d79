"""One worker for questions on several areas of life: mandates of organisations, and what is deployed under them (INT-63)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest


class DomainMandate(models.Model):
    """An organisation lets one worker deploy its help on these areas from `valid_from` until `valid_until`. Public.

    `desk` is the seat at that organisation to which each deployment is sent; none when it does not work with Roer.
    """

    class Giver(models.TextChoices):
        MUNICIPALITY = "municipality", _("de gemeente")
        PROVIDER = "provider", _("een aanbieder")
        UWV = "uwv", _("het UWV")
        SCHOOLS = "schools", _("Passend Onderwijs")
        SVB = "svb", _("de SVB")
        HOUSING = "housing", _("een woningbouwvereniging")

    class Area(models.TextChoices):
        HOUSING = "housing", _("wonen")
        DEBTS = "debts", _("schulden")
        INCOME = "income", _("inkomen en werk")
        ADDICTION = "addiction", _("verslaving")
        SCHOOL = "school", _("school")
        CARE = "care", _("zorg en begeleiding")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality_code = models.CharField(max_length=4)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    giver = models.CharField(max_length=12, choices=Giver.choices)
    giver_name = models.CharField(max_length=120)
    areas = ArrayField(models.CharField(max_length=10, choices=Area.choices))
    scope = models.CharField(max_length=300)
    desk = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateField()
    valid_until = models.DateField()
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    declared = Declaration(
        "public", "mandates across areas of life", "to know what a family worker may deploy", "Awb 10:3 (to be checked)",
        writes=("INSERT", "UPDATE"),
    )  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(valid_until__gt=F("valid_from")), name="domain_mandate_period")
        ]

    def get_areas_says(self) -> list[str]:
        """The areas in words."""
        return [str(self.Area(each).label) for each in self.areas]


class Deployment(Bound):
    """Care, expertise or service of another organisation, under a mandate: asked, accepted, begun, and what came of it.

    The item is what was deployed. Each step has its moment, so that both organisations read the same.
    """

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="deployments")
    mandate = models.ForeignKey(DomainMandate, on_delete=models.PROTECT, related_name="+")
    area = models.CharField(max_length=10, choices=DomainMandate.Area.choices)
    asked_at = models.DateTimeField()
    accepted_at = models.DateTimeField()
    began_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    result_item = models.UUIDField(null=True)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("to help at once on every area of life", "Jeugdwet 2.1, 2.3")
