"""What the child wishes or proposes, or says of a line of help; and what was done with each (INT-40)."""

from django.db import models

from roer.core.models import Seat
from roer.decisions.codes import Followed
from roer.decisions.models.bound import Bound, declare
from roer.decisions.models.decision import AwardedProvision, Decision


class ChildWish(Bound):
    """One wish or own solution of the child, or what it says of one line of help (`provision`). The item is its words.

    `in_letter`: whoever reads the decision reads the wish too. `followed` is empty until somebody answered; why is the
    words of `answer_item`.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="wishes")
    provision = models.ForeignKey(AwardedProvision, null=True, on_delete=models.PROTECT, related_name="wishes")
    in_letter = models.BooleanField(default=False)
    said_at = models.DateTimeField()
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    followed = models.CharField(max_length=8, choices=Followed.choices, blank=True)
    answered_at = models.DateTimeField(null=True)
    answer_item = models.UUIDField(null=True)

    declared = declare("that every wish of a child gets an answer", "IVRK 12; Jeugdwet 7.3.2")
