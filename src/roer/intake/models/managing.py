"""Who holds the case after a referral: the first line stays, and a family can always come back to it (INT-58)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest


class CaseManagement(Bound):
    """Somebody outside the team holds the case in `[valid_from, valid_until)`, with a contact who stays in the team.

    Without a row that runs, the owner of the request holds it. The item is why, in words that the family reads.
    """

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="managements")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    contact_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    in_measure = models.BooleanField(default=False)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = declare("that the first line stays involved", "Jeugdwet 2.3, 4.1.2")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["request"], condition=Q(valid_until__isnull=True), name="one_case_manager_at_a_time"
            )
        ]


class HelpStep(Bound):
    """Help becomes less, ends, or comes back to the first line, from a day: what the case manager began, and why."""

    class To(models.TextChoices):
        LESS = "less", _("minder of lichtere hulp")
        END = "end", _("de hulp stopt")
        FIRST_LINE = "first_line", _("terug naar het team")
        MORE = "more", _("meer of andere hulp")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="help_steps")
    to = models.CharField(max_length=10, choices=To.choices)
    on = models.DateField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    declared = declare("to make help fit while it runs", "Jeugdwet 2.3")
