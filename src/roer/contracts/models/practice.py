"""How it goes in practice: a task that several organisations share, and what is seen and done about the standard."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from roer.contracts.models.agreements import AGREED, Contract, Party
from roer.core.models import Organisation, Seat


class TaskPartner(models.Model):
    """An organisation that works on a task under one contract, with its share of the monthly amount (CON-27)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="partners")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    percent = models.PositiveSmallIntegerField()

    declared = AGREED

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contract", "organisation"], name="a_partner_shares_once"),
            models.CheckConstraint(condition=Q(percent__gte=1, percent__lte=100), name="partner_percent"),
        ]


class TaskPayment(models.Model):
    """What one organisation got for a task in one month, without any claim per child. `month` is its first day."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="payments")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    cents = models.PositiveBigIntegerField()
    paid_at = models.DateTimeField()

    declared = AGREED

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contract", "organisation", "month"], name="a_month_is_paid_once")
        ]

    @property
    def euros(self) -> str:
        """The amount as people write it."""
        return f"{self.cents // 100},{self.cents % 100:02d}"


class TaskQuestion(models.Model):
    """The municipality asks figures per child although the contract funds a task; the provider reads the reason."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="questions")
    asked_at = models.DateTimeField()
    by_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    says = models.TextField()
    reason = models.TextField()

    declared = AGREED


class VariantStep(models.Model):
    """What was done about a contract whose claims do not keep to its variant (CON-25)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="steps")
    done_at = models.DateTimeField()
    by_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    says = models.TextField()

    declared = AGREED


class AdministrationHours(models.Model):
    """How many hours an organisation spent on messages and claims in a month: what the standard saves (CON-40)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="hours")
    month = models.DateField()
    hours = models.DecimalField(max_digits=7, decimal_places=1)

    declared = AGREED

    class Meta:
        constraints = [models.UniqueConstraint(fields=["party", "month"], name="hours_of_a_month_stand_once")]
