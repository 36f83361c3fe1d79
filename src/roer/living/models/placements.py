"""A placement: where a young person lives, since when, why, and what is expected of it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from roer.core.models import Organisation, Person
from roer.living.codes import Alternative, Factor, Interest, Reason, StayEnd, Step
from roer.living.models.bound import Bound, declare
from roer.living.models.places import LivingForm

ARTICLE = "Jeugdwet 2.3 lid 6, 3.5 lid 2, 7.3.8"


class Placement(Bound):
    """A young person lives here in `[valid_from, valid_until)`, in one living form. The item says where, in words.

    Without `valid_from` it is proposed and not begun. `organisation` answers for the place. `acute`: it began in direct
    danger; what is missing follows as dated tasks. `fact_item`: it went on without a title, and why.
    """

    form = models.ForeignKey(LivingForm, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    part_of_week = models.BooleanField(default=False)
    step = models.CharField(max_length=14, choices=Step.choices)
    reason = models.CharField(max_length=12, choices=Reason.choices)
    reason_item = models.UUIDField(null=True)
    factors = ArrayField(models.CharField(max_length=12, choices=Factor.choices), default=list)
    interest = models.CharField(max_length=10, choices=Interest.choices, blank=True)
    interest_item = models.UUIDField(null=True)
    without_advice = models.BooleanField(default=False)
    deciders_item = models.UUIDField(null=True)
    acute = models.BooleanField(default=False)
    fact_item = models.UUIDField(null=True)
    perspective_item = models.UUIDField(null=True)
    perspective_review_on = models.DateField(null=True)
    expected_until = models.DateField(null=True)
    evaluate_on = models.DateField(null=True)
    follow_up_on = models.DateField(null=True)
    unadvised_item = models.UUIDField(null=True)
    valid_from = models.DateTimeField(null=True)
    valid_until = models.DateTimeField(null=True)
    ended = models.CharField(max_length=12, choices=StayEnd.choices, blank=True)
    ended_item = models.UUIDField(null=True)

    declared = declare("to know where a young person lives and by what right", ARTICLE)

    class Meta:
        indexes = [models.Index(fields=["dossier", "-valid_from"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")), name="placement_period"
            ),
            models.UniqueConstraint(
                fields=["dossier"],
                condition=Q(valid_from__isnull=False, valid_until__isnull=True),
                name="one_placement_runs",
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | ~Q(ended=""), name="a_placement_ends_with_a_reason"
            ),
        ]


class PlacementAlternative(Bound):
    """Lighter help that was weighed before this placement, with why it did not suffice as its item."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="alternatives")
    kind = models.CharField(max_length=18, choices=Alternative.choices)

    declared = declare("to show that the lightest help was chosen", ARTICLE)


class PlacementCarer(Bound):
    """Who brings the young person up there: a foster carer or somebody of the own network."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="carers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    declared = declare("to know with whom a young person lives", "Jeugdwet 5.1, 5.2")
