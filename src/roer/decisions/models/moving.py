"""Help that goes on as it was when a young person moves to another municipality (Jeugdwet 2.7a)."""

from django.db import models
from django.db.models import F, Q

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Person, Seat
from roer.decisions.models.bound import Bound
from roer.decisions.models.decision import Decision


class KeptHelp(Bound):
    """Granted help after moving, in `[moved_on, until_on)`: the old municipality ends on the day before, no day is empty.

    Without a wish the new municipality gives equal help; with one it is the same help at the same provider.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="kept")
    from_code = models.CharField(max_length=4)
    to_code = models.CharField(max_length=4)
    moved_on = models.DateField()
    until_on = models.DateField()
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    wished_at = models.DateTimeField(null=True)
    wished_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    asked_of = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    taken_over_at = models.DateTimeField(null=True)

    declared = Declaration(
        "of_item", "decision", "that help goes on when a family moves", "Jeugdwet 2.7a", retention=CARE_FILE_MONTHS
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "moved_on"], name="help_is_kept_once_for_a_move"),
            models.CheckConstraint(
                condition=Q(until_on__gt=F("moved_on")) & ~Q(from_code=F("to_code")), name="kept_help_has_days"
            ),
        ]
