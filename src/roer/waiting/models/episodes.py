"""One course of help, who answers for it, and how it ends."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Organisation, Person, Seat
from roer.waiting.codes import EndCode, GoesAlong
from roer.waiting.models.bound import Bound, declare, declare_asked


class CareEpisode(Bound):
    """Help by one organisation, from the first to the last day. `seat` is the familiar face there now."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="episodes")
    proposal = models.OneToOneField("waiting.Proposal", on_delete=models.PROTECT, related_name="episode")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    form = models.CharField(max_length=20)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    end_code = models.CharField(max_length=20, choices=EndCode.choices, blank=True)
    end_item = models.UUIDField(null=True)
    by_ruling = models.BooleanField(default=False)
    way_back_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("to know which help runs and who gives it", "Jeugdwet 2.3, 7.3.8")

    class Meta:
        indexes = [models.Index(fields=["dossier", "-started_at"]), models.Index(fields=["seat", "ended_at"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")), name="episode_period"
            ),
            models.CheckConstraint(condition=Q(ended_at__isnull=True) | ~Q(end_code=""), name="an_end_has_a_reason"),
        ]


class Handover(Bound):
    """Somebody is asked to take over. Until acceptance the sender stays responsible (PEO-31); the item says what goes along."""

    class State(models.TextChoices):
        ASKED = "asked", _("gevraagd")
        ACCEPTED = "accepted", _("overgenomen")
        DECLINED = "declined", _("niet overgenomen")

    episode = models.ForeignKey(CareEpisode, on_delete=models.PROTECT, related_name="handovers")
    from_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    to_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.ASKED)
    goes_along = ArrayField(models.CharField(max_length=12, choices=GoesAlong.choices), default=list)
    missing = ArrayField(models.CharField(max_length=12, choices=GoesAlong.choices), default=list)
    not_shared = ArrayField(models.CharField(max_length=12, choices=GoesAlong.choices), default=list)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    decline_item = models.UUIDField(null=True)

    declared = declare_asked("that somebody is responsible on every day", "Jeugdwet 2.3, 7.3.11")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(from_seat=F("to_seat")), name="a_handover_goes_to_another"),
            models.UniqueConstraint(
                fields=["episode"], condition=Q(state="asked"), name="one_handover_is_asked_at_a_time"
            ),
        ]


class StopWish(Bound):
    """One person of the family said: stop this help. Under sixteen it takes the child from twelve and a parent together."""

    episode = models.ForeignKey(CareEpisode, on_delete=models.PROTECT, related_name="stop_wishes")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()

    declared = declare("that a family can stop its own help", "Jeugdwet 7.3.4, 7.3.5")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["episode", "person"], name="one_stop_wish_per_person")]
