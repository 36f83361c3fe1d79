"""Pick-up codes of guests, and linking an account to a person by two workers."""

import uuid

from django.db import models

from roer.core.codes import Role
from roer.core.declare import Declaration
from roer.core.models import Account, Organisation, Person, Seat


class GuestCode(models.Model):
    """A pick-up code by its keyed hash: it opens the question somebody asked without an account."""

    hashed = models.CharField(max_length=64, primary_key=True)
    seat = models.OneToOneField(Seat, on_delete=models.PROTECT, related_name="guest_code")
    made_at = models.DateTimeField()
    taken_over_at = models.DateTimeField(null=True)

    declared = Declaration(
        "system", "sign-in", "to pick up a question without an account", "Jeugdwet 2.5", retention=12
    )


class LinkProposal(models.Model):
    """One worker says that an account belongs to a person after identity was shown; a second one confirms."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=30, choices=Role.choices)
    level = models.CharField(max_length=20)
    proposed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True)

    declared = Declaration("system", "sign-in", "to know who somebody is", "Jeugdwet 7.2.2", retention=240)


class SeatProposal(models.Model):
    """One administrator proposes a work seat; a second one confirms. Nobody changes own rights."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=30, choices=Role.choices)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    work_name = models.CharField(max_length=120)
    discipline = models.CharField(max_length=40, blank=True)
    medical_duty = models.BooleanField(default=False)
    register = models.CharField(max_length=10, blank=True)
    number = models.CharField(max_length=20, blank=True)
    without_reason = models.CharField(max_length=300, blank=True)
    ends_on = models.DateField(null=True)
    proposed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True)

    declared = Declaration("system", "sign-in", "to give work rights with two people", "Jeugdwet 7.2.5", retention=240)


class ApiToken(models.Model):
    """A token acts as one seat, with scopes and an end; only its keyed hash is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    hashed = models.CharField(max_length=64, unique=True)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    scopes = models.JSONField()
    made_at = models.DateTimeField()
    valid_until = models.DateTimeField()

    declared = Declaration("system", "sign-in", "to use the API as a seat", "Jeugdwet 7.2.5", retention=24)
