"""What was assigned, what began and stopped, and what a provider asked: each in the books of both sides."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.contracts.codes import Obstacle
from roer.contracts.models.agreements import Contract
from roer.contracts.models.bound import AboutSomebody, Owned, owned
from roer.contracts.models.messages import ExchangeMessage
from roer.core.models import Dossier, Organisation

GROUND = "Jeugdwet 2.3, 2.15; Regeling Jeugdwet 6c.1"


class AwaitedAssignment(Owned):
    """A line of a sent decision for which a provider must get an assignment. `why` says what stands in the way."""

    class State(models.TextChoices):
        OPEN = "open", _("moet nog")
        ASSIGNED = "assigned", _("opdracht gegeven")
        BY_HAND = "by_hand", _("met de hand geregeld")

    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    provision_id = models.UUIDField(unique=True)
    provider = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=20)
    volume = models.DecimalField(max_digits=7, decimal_places=2, null=True)
    unit = models.CharField(max_length=10, blank=True)
    frequency = models.CharField(max_length=6, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    asked_at = models.DateTimeField()
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    why = models.CharField(max_length=20, choices=Obstacle.choices, blank=True)
    sealed_reason = models.BinaryField(null=True, help_text="why it went another way than by message")

    declared = owned("assignment", "to make an assignment of every decision", GROUND)


class Assignment(AboutSomebody):
    """The order to give one product, in one form; the form with the newest moment of decision counts (iJw IV013).

    A row whose message came back with remarks does not count.
    """

    number = models.PositiveIntegerField()
    contract = models.ForeignKey(Contract, null=True, on_delete=models.PROTECT, related_name="+")
    provision_id = models.UUIDField(null=True)
    provider_reference = models.CharField(max_length=36, blank=True)
    category = models.CharField(max_length=2, blank=True)
    code = models.CharField(max_length=5, blank=True)
    volume = models.PositiveIntegerField(null=True)
    unit = models.CharField(max_length=2, blank=True)
    frequency = models.CharField(max_length=1, blank=True)
    budget = models.PositiveIntegerField(null=True)
    decided_on = models.DateField()
    decided_at = models.TimeField()
    first_day = models.DateField()
    last_day = models.DateField(null=True)
    reason_for_change = models.CharField(max_length=2, blank=True)
    message = models.ForeignKey(ExchangeMessage, on_delete=models.PROTECT, related_name="assignments")

    declared = owned("assignment", "to know which help was ordered, from whom and how much", GROUND)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "municipality", "number", "decided_on", "decided_at"], name="one_row_per_form"
            )
        ]
        indexes = [models.Index(fields=["organisation", "person_hash"], name="assignment_person")]


class Delivery(AboutSomebody):
    """A start or a stop as told by the provider. What was removed stays, marked."""

    class Kind(models.TextChoices):
        START = "start", "start"
        STOP = "stop", "stop"

    kind = models.CharField(max_length=5, choices=Kind.choices)
    assignment_number = models.PositiveIntegerField(null=True)
    category = models.CharField(max_length=2, blank=True)
    code = models.CharField(max_length=5, blank=True)
    assignment_first_day = models.DateField(null=True)
    first_day = models.DateField()
    last_day = models.DateField(null=True)
    reason_for_ending = models.CharField(max_length=2, blank=True)
    removed = models.BooleanField(default=False)
    message = models.ForeignKey(ExchangeMessage, on_delete=models.PROTECT, related_name="deliveries")

    declared = owned("delivery", "to know when help began and stopped", GROUND)

    class Meta:
        indexes = [models.Index(fields=["organisation", "person_hash", "kind"], name="delivery_person")]


class ProviderRequest(AboutSomebody):
    """A provider asks for an assignment (JW315) or a change (JW317). `verdicts` are the answers sent so far (WJ760)."""

    kind = models.CharField(max_length=5)
    reference = models.CharField(max_length=36)
    asked_at = models.DateTimeField()
    answer_due = models.DateField()
    residence_due = models.DateField()
    residence_rang_at = models.DateTimeField(null=True, help_text="when somebody was asked which municipality it is")
    verdicts = ArrayField(models.CharField(max_length=1), default=list)
    reason = models.CharField(max_length=1, blank=True)
    right_municipality = models.CharField(max_length=4, blank=True)
    assigned = models.BooleanField(default=False)
    answered_at = models.DateTimeField(null=True)
    message = models.ForeignKey(ExchangeMessage, on_delete=models.PROTECT, related_name="requests")

    declared = owned("request", "to answer a provider in time", GROUND)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "provider", "reference"], name="one_row_per_reference")
        ]

    @property
    def is_open(self) -> bool:
        """Does it still wait for an assignment or a no?"""
        return not self.assigned and "1" not in self.verdicts
