"""What hangs on a wait: bridging help, the moment it got worse, and somebody who looks for a quicker place."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Seat
from roer.waiting.codes import Bridging, BrokerageOutcome, Clock, WaitCause, WorseKind
from roer.waiting.models.bound import Bound, declare, declare_asked


class BridgingHelp(Bound):
    """Help that is given while waiting, in `[from_on, until_on)`. What exactly is the item."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="bridging")
    kind = models.CharField(max_length=10, choices=Bridging.choices)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    stopped_at = models.DateTimeField(null=True)

    declared = declare("that nobody waits with empty hands", "Jeugdwet 2.3")


class Worsening(Bound):
    """Somebody said while waiting that it gets worse. Its words are the item; triage is open until it is handled."""

    class Safe(models.TextChoices):
        YES = "yes", _("ja, het is veilig")
        UNSURE = "unsure", _("ik weet het niet")
        NO = "no", _("nee, het is niet veilig")

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="worsenings")
    kind = models.CharField(max_length=10, choices=WorseKind.choices, default=WorseKind.WORSE, db_default="worse")
    safe = models.CharField(max_length=8, choices=Safe.choices)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    handled_at = models.DateTimeField(null=True)
    handled_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    handled_item = models.UUIDField(null=True)

    declared = declare("to look again when waiting makes it worse", "Jeugdwet 2.6 lid 1b")


class Brokerage(Bound):
    """A wait passed its norm: a coordinator looks for a place elsewhere. Without name or file: codes and a worker to call."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="brokerages")
    clock = models.CharField(max_length=12, choices=Clock.choices)
    since = models.DateField()
    norm_days = models.PositiveSmallIntegerField()
    form = models.CharField(max_length=20, blank=True)
    age = models.PositiveSmallIntegerField(null=True)
    municipality_code = models.CharField(max_length=4)
    coordinator_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    contact_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    provider_seat = models.ForeignKey(
        Seat, null=True, on_delete=models.PROTECT, related_name="+", help_text="who was asked already and looks along"
    )
    part_time = models.BooleanField(default=False, db_default=False, help_text="only a part of the week is needed")
    causes = ArrayField(models.CharField(max_length=20, choices=WaitCause.choices), default=list)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=20, choices=BrokerageOutcome.choices, blank=True)
    outcome_item = models.UUIDField(null=True)

    declared = declare_asked("to find a quicker place when a wait passes its norm", "Jeugdwet 2.6 lid 1a")

    class Meta:
        indexes = [models.Index(fields=["coordinator_seat", "closed_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "clock"], condition=Q(closed_at__isnull=True), name="one_brokerage_per_clock"
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | ~Q(outcome=""), name="brokerage_ends_with_an_outcome"
            ),
        ]
