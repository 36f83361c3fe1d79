"""Words that a municipality adds to the one standard, with what they stand for or why they stand alone."""

from __future__ import annotations

import uuid

from django.db import models

from roer.contracts.models.agreements import Party
from roer.core.declare import Declaration
from roer.core.models import Seat


class RegionalTerm(models.Model):
    """A term of one municipality. `stands_for` is a term of the standard; approved is a real addition; else a reason."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="terms")
    name = models.CharField(max_length=60)
    says = models.CharField(max_length=300)
    stands_for = models.CharField(max_length=60, blank=True)
    reason = models.TextField(blank=True)
    added_at = models.DateTimeField()
    approved_at = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = Declaration("public", "reference", "to use one language", "Regeling Jeugdwet 6c.1")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["municipality", "name"], name="a_term_stands_once")]

    @property
    def is_unmapped(self) -> bool:
        """Does it stand for nothing in the standard, without anybody having approved it as an addition?"""
        return not self.stands_for and self.approved_at is None
