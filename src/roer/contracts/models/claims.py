"""What a provider claims, line by line, and what became of it."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from roer.contracts.codes import Place
from roer.contracts.models.bound import AboutSomebody, Owned, owned
from roer.contracts.models.messages import ExchangeMessage

GROUND = "Regeling Jeugdwet 6a.1 to 6a.7"
PURPOSE = "to check and pay what was given, and for material control and fraud investigation alone"


class Claim(Owned):
    """One claim message: a month, a total, and by when it is answered (ten working days).

    `differences` (variant, title) were found in lines that were paid all the same; the reason why is sealed.
    """

    municipality = models.CharField(max_length=4)
    provider = models.CharField(max_length=8)
    identification = models.CharField(max_length=12)
    number = models.CharField(max_length=12)
    first_day = models.DateField()
    last_day = models.DateField()
    cents = models.BigIntegerField()
    granted_cents = models.BigIntegerField(null=True)
    answer_due = models.DateField()
    answered_at = models.DateTimeField(null=True)
    differences = ArrayField(models.CharField(max_length=10), default=list)
    sealed_reason = models.BinaryField(null=True)
    message = models.ForeignKey(ExchangeMessage, on_delete=models.PROTECT, related_name="claims")

    declared = owned("claim", PURPOSE, GROUND)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "provider", "identification"], name="one_row_per_claim")
        ]
        indexes = [models.Index(fields=["organisation", "provider", "number"], name="claim_number")]


class ClaimLine(AboutSomebody):
    """One product, one young person, one period. Cents below zero take an earlier line back.

    `delivered` (the units really given) and `place` stay at the provider: the messages have no field for them.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="lines")
    number = models.CharField(max_length=20)
    previous = models.CharField(max_length=20, blank=True)
    assignment_number = models.PositiveIntegerField()
    category = models.CharField(max_length=2)
    code = models.CharField(max_length=5)
    first_day = models.DateField()
    last_day = models.DateField()
    volume = models.PositiveIntegerField()
    unit = models.CharField(max_length=2)
    tariff = models.PositiveIntegerField(null=True)
    cents = models.IntegerField()
    delivered = models.PositiveIntegerField(null=True)
    place = models.CharField(max_length=10, choices=Place.choices, blank=True)
    granted = models.BooleanField(null=True)
    taken_back = models.BooleanField(default=False)
    codes = ArrayField(models.CharField(max_length=4), default=list)

    declared = owned("claim", PURPOSE, GROUND)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "provider", "number"], name="one_row_per_claim_line")
        ]
        indexes = [
            models.Index(fields=["organisation", "municipality", "assignment_number"], name="claim_line_assignment")
        ]
