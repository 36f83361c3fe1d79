"""Offers, criteria and capacity: public, about help and never about a child."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat
from roer.offers.codes import Circumstance, Form, Language, Topic


def declare(purpose: str, writes: tuple[str, ...] = ("INSERT", "UPDATE")) -> Declaration:
    """The declaration of a public table of this room."""
    return Declaration("public", "service directory", purpose, "Jeugdwet 2.3, 2.6 lid 1a", writes=writes)


class Offer(models.Model):
    """Help that an organisation publishes, in `[valid_from, valid_until)`. A private home has no area: nothing to show."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="offers")
    contact_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    description = models.TextField()
    result = models.TextField(blank=True)
    form = models.CharField(max_length=20, choices=Form.choices)
    topics = ArrayField(models.CharField(max_length=20, choices=Topic.choices), default=list)
    age_from = models.PositiveSmallIntegerField()
    age_until = models.PositiveSmallIntegerField(help_text="the last age that is welcome")
    municipality_code = models.CharField(max_length=4)
    area = models.CharField(max_length=4, blank=True)
    private_home = models.BooleanField(default=False)
    costs = models.CharField(max_length=200, blank=True)
    languages = ArrayField(models.CharField(max_length=3, choices=Language.choices), default=list)
    incomplete_reason = models.CharField(max_length=300, blank=True)
    confirmed_on = models.DateField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = declare("to find help")

    class Meta:
        indexes = [models.Index(fields=["form", "valid_from"]), models.Index(fields=["organisation"])]
        constraints = [
            models.CheckConstraint(condition=Q(age_from__lte=F("age_until")), name="offer_ages"),
            models.CheckConstraint(condition=Q(private_home=False) | Q(area=""), name="private_home_has_no_area"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")), name="offer_period"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Criterion(models.Model):
    """For whom an offer is meant (inclusion) or not meant (exclusion), in public words, in `[valid_from, valid_until)`."""

    class Kind(models.TextChoices):
        INCLUSION = "inclusion", _("bedoeld voor")
        EXCLUSION = "exclusion", _("niet bedoeld voor")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="criteria")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    code = models.CharField(max_length=20, choices=Circumstance.choices)
    says = models.CharField(max_length=300)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = declare("to know for whom help is meant")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["offer", "code"], condition=Q(valid_until__isnull=True), name="a_criterion_stands_once"
            )
        ]


class Capacity(models.Model):
    """Free places and waiting weeks as somebody of the provider counted them. The newest row counts; none is changed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="capacities")
    free_places = models.PositiveSmallIntegerField()
    waiting_weeks = models.PositiveSmallIntegerField()
    as_of = models.DateField()
    recorded_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("to know where there is room", writes=("INSERT",))

    class Meta:
        indexes = [models.Index(fields=["offer", "-recorded_at"])]
