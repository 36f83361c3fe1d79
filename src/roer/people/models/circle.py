"""Families, households, and who belongs to them from when to when."""

import uuid

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import Func, Q
from django.utils.translation import gettext_lazy as _

from roer.core.codes import Label
from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier, Person
from roer.core.visible import DossierQuerySet


class Period(Func):
    """The range `[from, until)` of two columns, for exclusion constraints."""

    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


def circle(label: Label, purpose: str) -> Declaration:
    """The declaration of a circle table."""
    return Declaration("dossier", "family", purpose, "Jeugdwet 2.1", retention=CARE_FILE_MONTHS, label=label)


class Family(models.Model):
    """A named circle of people around a young person, no household. Its shared dossier holds plan and daily things only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.OneToOneField(Dossier, on_delete=models.PROTECT, related_name="family")
    made_at = models.DateTimeField()

    objects = DossierQuerySet.as_manager()
    declared = circle(Label.PLAN, "one family, one plan")


class FamilyMember(models.Model):
    """Somebody belongs to a family in a period. A young person has at most one primary family at a time."""

    class Part(models.TextChoices):
        YOUNG_PERSON = "young_person", _("kind of jongere")
        PARENT = "parent", _("ouder")
        CARER = "carer", _("opvoeder")
        OTHER = "other", _("familie of vriend")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    family = models.ForeignKey(Family, on_delete=models.PROTECT, related_name="members")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="family_memberships")
    part = models.CharField(max_length=20, choices=Part.choices)
    is_primary = models.BooleanField(default=True)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = circle(Label.PLAN, "to know who belongs to the family")

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_primary_family_at_a_time",
                expressions=[
                    (Period("valid_from", "valid_until", RangeBoundary()), RangeOperators.OVERLAPS),
                    ("person", RangeOperators.EQUAL),
                ],
                condition=Q(part="young_person", is_primary=True),
            )
        ]


class Household(models.Model):
    """Where people live together. The address is an item with label place in the dossier of each who lives there."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    made_at = models.DateTimeField()

    declared = Declaration("system", "household", "letters per household", "Jeugdwet 7.3.11", writes=("INSERT",))


class HouseholdMember(models.Model):
    """Somebody lives in a household in a period; a child may live in two. Label place: a secret household never shows."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="members")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = circle(Label.PLACE, "letters per household")
