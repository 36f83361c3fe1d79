"""Looking back at a stay, and asking the expert team before a child has to move again."""

from django.db import models

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Item, Organisation, Seat
from roer.living.codes import Verdict
from roer.living.models.bound import Bound, declare
from roer.living.models.placements import Placement


class StayReview(Bound):
    """People looked back together at a stay on a day; the item is what they found."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="reviews")
    held_on = models.DateField()

    declared = declare("that no stay goes on without looking back", "Jeugdwet 4.1.3 lid 5", writes=("INSERT",))


class MoveAdvice(models.Model):
    """The expert team is asked about a move, in words that hold no place. As visible as that question."""

    id = models.UUIDField(primary_key=True, editable=False)
    dossier = models.ForeignKey("core.Dossier", on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    placement_id = models.UUIDField(unique=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    afterwards = models.BooleanField(default=False)
    verdict = models.CharField(max_length=12, choices=Verdict.choices, blank=True)
    answer_item = models.UUIDField(null=True)
    answered_at = models.DateTimeField(null=True)

    declared = Declaration(
        "of_item", "living", "that no child moves without need", "Jeugdwet 2.3 lid 6", retention=CARE_FILE_MONTHS
    )


class ClosedAttempt(Bound):
    """A closed place was to begin without a ruling of a court, and was refused. The inspectorate counts it."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    declared = declare("that nobody is locked up without a judge", "Jeugdwet 6.1.2", writes=("INSERT",))
