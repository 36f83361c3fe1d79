"""The application and its clock: from the day it came in to the decision, with lawful pauses only (Awb 4:13 to 4:17)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Person, Seat
from roer.decisions.models.bound import Bound, declare
from roer.decisions.models.decision import Decision


class HelpApplication(Bound):
    """The formal request that starts the term to decide. `decide_by` is the last day in time, pauses counted in."""

    request = models.ForeignKey("intake.HelpRequest", null=True, on_delete=models.PROTECT, related_name="+")
    received_on = models.DateField()
    first_decide_by = models.DateField()
    decide_by = models.DateField()
    filed_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    responsible_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="applications")
    decided_on = models.DateField(null=True)
    recorded_at = models.DateTimeField()

    declared = declare("to decide in time", "Awb 4:13 to 4:15 (to be checked)")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(decide_by__gte=F("first_decide_by")), name="term_only_grows_by_pauses")
        ]


class TermPause(Bound):
    """Days that do not count: facts asked in writing that are missing, or the family itself agreed. Never a consultation."""

    class Ground(models.TextChoices):
        MISSING_FACTS = "missing_facts", _("er is schriftelijk gevraagd om iets wat nodig is")
        FAMILY_AGREES = "family_agrees", _("het gezin vindt uitstel goed")

    application = models.ForeignKey(HelpApplication, on_delete=models.PROTECT, related_name="pauses")
    ground = models.CharField(max_length=14, choices=Ground.choices)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("to pause a term on a lawful ground only", "Awb 4:5, 4:15 (to be checked)")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on")), name="pause_ends_after_it_began"
            )
        ]
