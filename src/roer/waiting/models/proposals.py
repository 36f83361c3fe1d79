"""An offer put before a provider, and its answer."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Organisation, Seat
from roer.waiting.codes import Chooser, DeclineCode, Fit, OnlyBecause
from roer.waiting.models.bound import Bound, declare_asked


class Proposal(Bound):
    """Family or professional chose an offer and asks the provider. The item is all the provider reads before it accepts.

    No name, no file: `age` and `circumstances` are what the chooser told for this one question.
    """

    class State(models.TextChoices):
        ASKED = "asked", _("gevraagd")
        ACCEPTED = "accepted", _("de aanbieder zegt ja")
        DECLINED = "declined", _("de aanbieder zegt nee")
        WITHDRAWN = "withdrawn", _("teruggenomen")

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="proposals")
    offer = models.ForeignKey("offers.Offer", on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    provider_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    chosen_by = models.CharField(max_length=14, choices=Chooser.choices)
    chosen_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    fit = models.CharField(max_length=10, choices=Fit.choices)
    only_because = models.CharField(max_length=12, choices=OnlyBecause.choices, blank=True, default="", db_default="")
    fit_item = models.UUIDField(null=True)
    wish_item = models.UUIDField(null=True)
    age = models.PositiveSmallIntegerField(null=True)
    circumstances = models.JSONField(default=list)
    alternatives = models.PositiveSmallIntegerField(default=0)
    proposed_at = models.DateTimeField()
    answer_due = models.DateField()
    answered_at = models.DateTimeField(null=True)
    start_on = models.DateField(null=True)
    decline_code = models.CharField(max_length=10, choices=DeclineCode.choices, blank=True)
    criterion = models.ForeignKey("offers.Criterion", null=True, on_delete=models.PROTECT, related_name="+")
    covered = models.BooleanField(null=True)
    decline_item = models.UUIDField(null=True)

    declared = declare_asked("to choose help together and hear the provider's answer", "Jeugdwet 2.3, 2.6 lid 1a")

    class Meta:
        indexes = [models.Index(fields=["dossier", "-proposed_at"]), models.Index(fields=["provider_seat", "state"])]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(state="accepted"), name="one_provider_accepts"),
            models.UniqueConstraint(
                fields=["request", "offer"], condition=Q(state="asked"), name="an_offer_is_asked_once"
            ),
            models.CheckConstraint(
                condition=~Q(state="declined") | (~Q(decline_code="") & Q(covered__isnull=False)),
                name="a_no_has_a_reason",
            ),
        ]
