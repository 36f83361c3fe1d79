"""Keeping sight of who waits: pauses with a cause, contact with the child, and how urgent professionals find it."""

from django.db import models
from django.db.models import F, Q

from roer.core.models import Seat
from roer.waiting.codes import PauseCause
from roer.waiting.models.bound import Bound, declare


class WaitPause(Bound):
    """The clock stands still in `[from_on, until_on)`, only with a cause on the family's side. The item says it in words."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="pauses")
    cause = models.CharField(max_length=12, choices=PauseCause.choices)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("to count waiting as it was", "Jeugdwet 2.6 lid 1a")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True) | Q(until_on__gt=F("from_on")), name="pause_period"
            ),
            models.UniqueConstraint(
                fields=["request"], condition=Q(until_on__isnull=True), name="one_pause_runs_at_a_time"
            ),
        ]


class ContactAgreement(Bound):
    """How often somebody speaks with a child that waits, from a day on; `with_child` says whom was agreed."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="contact_agreements")
    every_days = models.PositiveSmallIntegerField()
    safety = models.BooleanField(default=False, help_text="part of what was agreed about safety")
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("that no waiting child is out of sight", "Jeugdwet 2.6 lid 1b")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(every_days__gte=1), name="contact_is_at_least_now_and_then"),
            models.UniqueConstraint(
                fields=["request"], condition=Q(until_on__isnull=True), name="one_contact_agreement_runs"
            ),
        ]


class ChildContact(Bound):
    """Somebody spoke with the child, or only with somebody else of the family."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="contacts")
    spoken_on = models.DateField()
    with_child = models.BooleanField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    declared = declare("that no waiting child is out of sight", "Jeugdwet 2.6 lid 1b")


class UrgencyVoice(Bound):
    """One professional finds that help cannot wait. Two make it urgent, whatever the municipality says (WAI-28)."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="urgency_voices")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()

    declared = declare("that who knows the child says how urgent it is", "Jeugdwet 2.6 lid 1b")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "seat"], name="one_voice_each")]


class UrgencyAnswer(Bound):
    """The municipality treats it as urgent or as ordinary. The item holds the reason, which the family reads."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="urgency_answers")
    urgent = models.BooleanField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField()

    declared = declare("that a no to urgency has a reason", "Jeugdwet 2.6 lid 1b")


class NeedsRecord(Bound):
    """What this child needs, before places are looked at (WAI-39). The item holds it in words; the codes help comparing."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="needs")
    form = models.CharField(max_length=20, blank=True)
    part_time = models.BooleanField(default=False, help_text="only a part of the week")
    guidance = models.BooleanField(default=False, help_text="more pedagogical guidance than a family gives")
    acute = models.BooleanField(default=False, help_text="age, safety, medication and contact bans only")
    family_instead = models.BooleanField(null=True, help_text="could a family be the place instead of an institution")
    recorded_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("that the child comes before the bed", "Jeugdwet 2.3 lid 4 and 6")


class EarlyLook(Bound):
    """A worker looked at places before the needs were written down. The item is why, and the family reads it (WAI-39)."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="early_looks")
    opened_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("that the child comes before the bed", "Jeugdwet 2.3 lid 4 and 6")


class WaitNotice(Bound):
    """The family was told that there is a waiting list, and how many weeks it is expected to take. The item says it in words."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="notices")
    weeks = models.PositiveSmallIntegerField(null=True)
    told_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("that nobody waits without knowing it", "Jeugdwet 2.6 lid 1b, 7.3.2")
