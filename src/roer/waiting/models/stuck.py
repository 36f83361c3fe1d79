"""Cases that are stuck: the expert team, its advice, going on to a next level, and the power to force an organisation."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat
from roer.waiting.codes import CloseWay, TeamLevel
from roer.waiting.models.bound import Bound, declare_asked

PUBLIC = ("waiting and help", "that everybody knows who can settle a stuck case", "Jeugdwet 2.6 lid 1a")


class ExpertTeam(models.Model):
    """A team for stuck cases: of a region, of regions together, or of the country. `region` is empty above a region."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=80)
    level = models.CharField(max_length=8, choices=TeamLevel.choices)
    region = models.CharField(max_length=4, blank=True)
    meets = models.CharField(max_length=120, blank=True, help_text="when the team meets")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = Declaration("public", *PUBLIC)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["level", "region"], condition=Q(valid_until__isnull=True), name="one_team_for_a_region"
            )
        ]


class ExpertMember(models.Model):
    """A seat in an expert team, in `[valid_from, valid_until)`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(ExpertTeam, on_delete=models.PROTECT, related_name="members")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    expertise = models.CharField(max_length=80)
    available = models.CharField(max_length=80, blank=True, help_text="when this member can come along")
    leads = models.BooleanField(default=False)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = Declaration("system", *PUBLIC)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["team", "seat"], condition=Q(valid_until__isnull=True), name="a_member_sits_once"
            )
        ]


class StuckCase(Bound):
    """Somebody brought a case for which nobody finds fitting help. The item is the question, and all the team reads."""

    request = models.ForeignKey("intake.HelpRequest", on_delete=models.PROTECT, related_name="stuck_cases")
    team = models.ForeignKey(ExpertTeam, on_delete=models.PROTECT, related_name="cases")
    came_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="went_on")
    brought_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    brought_at = models.DateTimeField()
    advice_due = models.DateField()
    deployed_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)
    closed_way = models.CharField(max_length=12, choices=CloseWay.choices, blank=True)
    close_item = models.UUIDField(null=True)
    next_owner = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = declare_asked("that a stuck case gets help", "Jeugdwet 2.3, 2.6 lid 1a")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["request", "team"], condition=Q(closed_at__isnull=True), name="brought_once_to_a_team"
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | ~Q(closed_way=""), name="a_case_closes_in_a_known_way"
            ),
        ]


class ExpertAdvice(Bound):
    """What the team advises, in words that the family reads, with the day on which it is looked at again."""

    case = models.ForeignKey(StuckCase, on_delete=models.PROTECT, related_name="advices")
    advised_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    look_again_on = models.DateField()

    declared = declare_asked("that a stuck case gets help", "Jeugdwet 2.3, 2.6 lid 1a")


class PowerHolder(models.Model):
    """Who may force an organisation in a region, and in which cases: the public register of override power (WAI-48)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.CharField(max_length=4)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    cases = models.CharField(max_length=200, help_text="for which cases, in public words")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = Declaration("public", *PUBLIC)


class Signatory(models.Model):
    """An organisation that signed the regional agreement: only these are bound by override power (WAI-49)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.CharField(max_length=4)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    signed_on = models.DateField()
    ended_on = models.DateField(null=True)

    declared = Declaration("public", *PUBLIC)


class Executive(models.Model):
    """Who answers at the top of an organisation, and hears of very long waits there (WAI-22)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = Declaration("public", *PUBLIC)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"], condition=Q(valid_until__isnull=True), name="one_executive_hears_of_waits"
            )
        ]


class TeamExample(models.Model):
    """What an expert team did that others can do too, without anything about a child: public, from the national table."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(ExpertTeam, on_delete=models.PROTECT, related_name="examples")
    title = models.CharField(max_length=120)
    says = models.TextField()
    contact = models.CharField(max_length=120)
    shared_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = Declaration("public", *PUBLIC, writes=("INSERT",))


class PowerUse(Bound):
    """A decision that an organisation must act. The item is decision and reason; the family reads it and is never bound."""

    class Answer(models.TextChoices):
        SILENT = "silent", _("nog geen antwoord")
        ACCEPTED = "accepted", _("doet het")
        DISPUTED = "disputed", _("gaat in beroep bij het volgende niveau")
        OTHER = "other", _("doet het niet")

    case = models.ForeignKey(StuckCase, on_delete=models.PROTECT, related_name="power_uses")
    holder = models.ForeignKey(PowerHolder, on_delete=models.PROTECT, related_name="uses")
    addressee = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    addressee_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    answer_due = models.DateField()
    answer = models.CharField(max_length=8, choices=Answer.choices, default=Answer.SILENT)
    answered_at = models.DateTimeField(null=True)
    answer_item = models.UUIDField(null=True)
    raised_at = models.DateTimeField(null=True)

    declared = declare_asked("that a stuck case is settled by somebody", "Jeugdwet 2.6 lid 1a")
