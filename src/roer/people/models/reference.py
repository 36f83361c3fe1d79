"""Dated public reference data: municipalities, youth regions, and registrations of professionals."""

import uuid

from django.db import models

from roer.core.declare import Declaration
from roer.core.models import Person

PUBLIC = Declaration("public", "reference", "to know where and who", "Jeugdwet 2.3")


class Municipality(models.Model):
    """A municipality by its four-digit code, in the period in which it exists."""

    code = models.CharField(max_length=4, primary_key=True)
    name = models.CharField(max_length=80)
    province = models.CharField(max_length=40)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = PUBLIC

    def __str__(self) -> str:
        return self.name


class YouthRegion(models.Model):
    """A youth region; the number of regions changes, so nothing counts on it (PEO-48)."""

    code = models.CharField(max_length=8, primary_key=True)
    name = models.CharField(max_length=80)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = PUBLIC

    def __str__(self) -> str:
        return self.name


class RegionMembership(models.Model):
    """A municipality belongs to a youth region in a period."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="memberships")
    region = models.ForeignKey(YouthRegion, on_delete=models.PROTECT, related_name="memberships")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = PUBLIC


class ProfessionalRegistration(models.Model):
    """A registration in a quality register (SKJ or BIG), public like the register itself (PEO-41)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="registrations")
    register = models.CharField(max_length=10)
    number = models.CharField(max_length=20)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = Declaration("public", "registration", "to know who may do reserved tasks", "Jeugdwet 4.1.1")
