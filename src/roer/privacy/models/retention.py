"""The end of a file: when it comes, who was offered what before, and what was decided when nobody was found."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from roer.core.codes import Regime
from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.privacy.codes import EndAnswer, EndState, KeepReason, OfferedBy


class RetentionPeriod(models.Model):
    """The last year of what one data controller keeps in one dossier, and both offers of a copy before it goes (PRI-36).

    Readable for the seat that must make the offers and for the person whose file it is; holds codes and days only.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey("core.Dossier", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey("core.Person", null=True, on_delete=models.PROTECT, related_name="+")
    data_controller = models.ForeignKey("core.Organisation", on_delete=models.PROTECT, related_name="+")
    regime = models.CharField(max_length=30, choices=Regime.choices)
    last_change_on = models.DateField()
    ends_on = models.DateField()
    owner_seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    first_offer_at = models.DateTimeField(null=True)
    first_offer_by = models.CharField(max_length=10, choices=OfferedBy.choices, blank=True)
    second_offer_at = models.DateTimeField(null=True)
    second_offer_by = models.CharField(max_length=10, choices=OfferedBy.choices, blank=True)
    answer = models.CharField(max_length=10, choices=EndAnswer.choices, blank=True)
    answered_at = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("core.Seat", null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=16, choices=KeepReason.choices, blank=True)
    kept_until = models.DateField(null=True)
    state = models.CharField(max_length=10, choices=EndState.choices, default=EndState.RUNNING)
    ended_at = models.DateTimeField(null=True)

    declared = Declaration(
        "own_seat", "end of the file", "to let nothing go before the person was sought", "Jeugdwet 7.3.8 lid 3",
        retention=CARE_FILE_MONTHS, seat_column="owner_seat_id", person_column="person_id",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "data_controller"], condition=Q(state="running"), name="one_end_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(decided_at__isnull=True) | ~Q(reason=""), name="a_decided_end_has_a_reason"
            ),
        ]

    def offers(self) -> list[object]:
        """The moments of the offers that are on record, the earliest first."""
        return [each for each in (self.first_offer_at, self.second_offer_at) if each]
