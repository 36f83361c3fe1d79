"""Who takes part in the traffic, and what municipality and provider agreed: contracts, products and dated tariffs."""

from __future__ import annotations

import uuid
from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from roer.contracts.codes import Competence, Line, PaymentTitle, Side, Variant
from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat

AGREED = Declaration("system", "contract", "to know what was agreed and at what price", "Jeugdwet 2.6, 2.11, 2.15")


class Days(Func):
    """The range `[from, until)` of two date columns."""

    function = "DATERANGE"
    output_field = DateRangeField()


class Party(models.Model):
    """An organisation in the message traffic: its code (CBS or AGB), the seat that sends and takes in, who gets the work.

    Without seats it exchanges from an installation elsewhere: its messages go over the road, its books are not here.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.OneToOneField(Organisation, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=Side.choices)
    code = models.CharField(max_length=8, unique=True)
    post_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = Declaration("system", "contract", "to send messages to the right organisation", "Regeling Jeugdwet 6c.1")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(post_seat__isnull=True, owner_seat__isnull=True)
                | Q(post_seat__isnull=False, owner_seat__isnull=False),
                name="a_party_is_here_or_elsewhere",
            )
        ]

    def __str__(self) -> str:
        return self.organisation.name

    @property
    def is_here(self) -> bool:
        """Does it keep its books in this installation?"""
        return self.post_seat_id is not None


class Contract(models.Model):
    """What one municipality and one provider agreed, in one execution variant and with one payment title."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(max_length=30)
    municipality = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="bought")
    provider = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="sold")
    variant = models.CharField(max_length=8, choices=Variant.choices)
    payment_title = models.CharField(max_length=14, choices=PaymentTitle.choices)
    title_reason = models.TextField(blank=True)
    month_cents = models.PositiveBigIntegerField(null=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = AGREED

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["municipality", "number"], name="one_contract_per_number"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="contract_period"
            ),
        ]

    def is_kept_by(self, organisation_id: uuid.UUID | None) -> bool:
        """Does this organisation write the contract down here? The municipality; the provider when that one is elsewhere."""
        keeper = self.municipality if self.municipality.is_here else self.provider
        return keeper.organisation_id == organisation_id

    def runs_on(self, day: date) -> bool:
        """Is it in force on a day?"""
        return self.valid_from <= day and (self.valid_until is None or day < self.valid_until)

    @property
    def is_task(self) -> bool:
        """Is it funded for a task, without any claim per young person (CON-27)?"""
        return self.variant == Variant.TASK


class ContractedProduct(models.Model):
    """One product under a contract. `form` is the form of help of a decision that it serves; `also` a second competence."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="products")
    category = models.CharField(max_length=2)
    code = models.CharField(max_length=5)
    says = models.CharField(max_length=120)
    unit = models.CharField(max_length=2)
    competence = models.CharField(max_length=8, choices=Competence.choices)
    also = models.CharField(max_length=8, choices=Competence.choices, blank=True)
    competence_reason = models.TextField(blank=True)
    own_payment_reason = models.TextField(blank=True)
    line = models.CharField(max_length=6, choices=Line.choices)
    form = models.CharField(max_length=20, blank=True)

    declared = AGREED

    class Meta:
        constraints = [models.UniqueConstraint(fields=["contract", "code"], name="a_product_stands_once")]


class Tariff(models.Model):
    """The price of one unit of a product, in cents, in `[valid_from, valid_until)`. A new price is a new row."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    product = models.ForeignKey(ContractedProduct, on_delete=models.PROTECT, related_name="tariffs")
    cents = models.PositiveIntegerField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = AGREED

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="tariff_period"
            ),
            ExclusionConstraint(
                name="one_tariff_at_a_time",
                expressions=[
                    (Days("valid_from", "valid_until", RangeBoundary()), RangeOperators.OVERLAPS),
                    ("product", RangeOperators.EQUAL),
                ],
            ),
        ]

    @property
    def euros(self) -> str:
        """The price as people write it."""
        return f"{self.cents // 100},{self.cents % 100:02d}"
