"""Counted waits without names, and what stands in their way: for coordinators and the public."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat
from roer.waiting.models.bound import Bound, declare


class WaitSpell(models.Model):
    """One wait of one kind as it stood on the day of counting. `child` is a number of that count and of nothing else."""

    class Kind(models.TextChoices):
        CONVERSATION = "conversation", _("wachten op een gesprek")
        START = "start", _("wachten op de start van de hulp")
        TOTAL = "total", _("wachten in totaal")
        OFFER = "offer", _("wachten op een aanbod")

    counted_on = models.DateField()
    kind = models.CharField(max_length=12, choices=Kind.choices)
    child = models.IntegerField()
    municipality_code = models.CharField(max_length=4)
    region = models.CharField(max_length=4)
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    offer = models.ForeignKey("offers.Offer", null=True, on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=20, blank=True)
    compulsory = models.BooleanField(default=False)
    since = models.DateField()
    until = models.DateField(null=True)
    days = models.IntegerField()
    ended = models.BooleanField()

    declared = Declaration(
        "system", "counted waits without names", "to see where help is missing", "Jeugdwet 2.6 lid 1a; Regeling Jeugdwet 8g",
        retention=60, writes=("INSERT", "DELETE"),
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["kind", "region"]), models.Index(fields=["offer"])]


class IntakeStop(models.Model):
    """Help that somebody stopped for lack of money or contract: an incident, never a decision (WAI-29). Public."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality_code = models.CharField(max_length=4)
    form = models.CharField(max_length=20)
    reason = models.CharField(max_length=300)
    ordered_by = models.CharField(max_length=120, help_text="the office that ordered it")
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    children = models.PositiveIntegerField(help_text="how many wait for this help there on the first day")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    declared = Declaration(
        "public", "stops of help", "that council and supervisor know it", "Jeugdwet 2.3 lid 1, 2.6 lid 1a"
    )


class StopTouch(Bound):
    """One child that a stop of help touches, with who owns it: the list belongs to the incident (WAI-29)."""

    stop = models.ForeignKey(IntakeStop, on_delete=models.PROTECT, related_name="touched")
    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    found_at = models.DateTimeField()

    declared = declare("that nobody is forgotten in a stop of help", "Jeugdwet 2.3 lid 1, 2.6 lid 1a")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["stop", "request"], name="touched_once_by_a_stop")]


class ClosingCare(Bound):
    """What the closing of an offer means for one child there, and the help that comes instead (WAI-17)."""

    closing = models.ForeignKey("offers.OfferClosing", on_delete=models.PROTECT, related_name="children")
    episode = models.ForeignKey("waiting.CareEpisode", on_delete=models.PROTECT, related_name="closings")
    assessed_at = models.DateTimeField(null=True)
    replacement = models.ForeignKey("waiting.Proposal", null=True, on_delete=models.PROTECT, related_name="+")
    fitting = models.BooleanField(default=False)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("that no child pays for a place that closes", "Jeugdwet 2.6 lid 1a, 2.13")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["closing", "episode"], name="one_answer_for_each_child")]
