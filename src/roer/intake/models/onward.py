"""Passing on without letting go, and who pays or is responsible while help goes on."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.models import Organisation, Person, Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.conversation import FirstConversation
from roer.intake.models.request import HelpRequest


class OnwardReferral(Bound):
    """A question passed on to another desk; the team stays owner until that desk said yes (INT-57)."""

    class Desk(models.TextChoices):
        YOUTH = "youth", _("jeugdhulp (Jeugdwet)")
        WMO = "wmo", _("hulp voor volwassenen van de gemeente (Wmo)")
        WLZ = "wlz", _("zorg voor het hele leven (Wlz, bij het CIZ)")
        ZVW = "zvw", _("zorgverzekering (Zvw)")
        SCHOOL = "school", _("school en passend onderwijs")
        MONEY = "money", _("geld, schulden en wonen")
        RIGHT_DESK = "right_desk", _("het Juiste Loket")

    class State(models.TextChoices):
        ASKED = "asked", _("gevraagd")
        ACCEPTED = "accepted", _("overgenomen")
        DECLINED = "declined", _("niet overgenomen")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="onward_referrals")
    desk = models.CharField(max_length=10, choices=Desk.choices)
    state = models.CharField(max_length=8, choices=State.choices, default=State.ASKED)
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answer_item = models.UUIDField(null=True)

    declared = declare("that nobody is sent from desk to desk", "Jeugdwet 2.3; Awb 2:3 (to be checked)")


class PayerDispute(Bound):
    """Who pays or which municipality or law it is: open beside help that goes on, paid provisionally (INT-60, INT-61)."""

    class Cause(models.TextChoices):
        MUNICIPALITY = "municipality", _("welke gemeente verantwoordelijk is")
        LAW = "law", _("welke wet geldt")
        BUDGET = "budget", _("uit welk geld het komt")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="payer_disputes")
    cause = models.CharField(max_length=12, choices=Cause.choices)
    one_party = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    other_party = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    provisional_payer = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    opened_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    opened_on = models.DateField()
    payer = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField(null=True)
    decided_item = models.UUIDField(null=True)
    amount = models.DecimalField(max_digits=10, decimal_places=2, null=True)
    stuck_at = models.DateTimeField(null=True)

    declared = declare("that a question about money never holds up help", "Jeugdwet 1.1, 1.2 lid 2, 8.2.1")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(decided_on__isnull=True) | models.Q(decided_on__gte=models.F("opened_on")),
                name="dispute_decided_after_opening",
            )
        ]


class ResponsibleMunicipality(Bound):
    """Which municipality is responsible, by which version of the dated rule and from which inputs (INT-62)."""

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="municipalities")
    on_day = models.DateField()
    rule = models.CharField(max_length=40)
    home_code = models.CharField(max_length=4, blank=True)
    before_stay_code = models.CharField(max_length=4, blank=True)
    authority_code = models.CharField(max_length=4, blank=True)
    stays = models.BooleanField(default=False)
    code = models.CharField(max_length=4)
    set_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    declared = declare("to know which municipality is responsible", "Jeugdwet 1.1 (woonplaats)")


class ConversationRating(Bound):
    """How one person felt after a talk; each rates apart, and nobody has to (INT-27).

    Steps are from 1 to 5, `grade` from 1 to 10; what somebody does not want to say is empty (INT-66, INT-67).
    """

    class Remark(models.TextChoices):
        EXPERTISE = "expertise", _("kennis van de medewerker")
        RULES = "rules", _("vastzitten aan regels")
        WAITING = "waiting", _("lang wachten")
        OTHER = "other", _("iets anders")

    class Told(models.TextChoices):
        """How often somebody had to tell the own story before (INT-08)."""

        ONCE = "once", _("één keer")
        FEW = "few", _("twee of drie keer")
        MORE = "more", _("vier of vijf keer")
        MANY = "many", _("vaker dan vijf keer")

    class Dissatisfied(models.TextChoices):
        """What is not right about what came of the question (INT-67)."""

        NO_HELP = "no_help", _("er kwam geen hulp")
        OTHER_HELP = "other_help", _("er kwam andere hulp dan gevraagd")
        LESS_HELP = "less_help", _("er kwam minder hulp")
        NO_DECISION = "no_decision", _("er is nog geen besluit")
        NOT_SEEN = "not_seen", _("wat er echt speelt, is niet gezien")
        DOES_NOT_FIT = "does_not_fit", _("de hulp past niet")

    conversation = models.ForeignKey(FirstConversation, on_delete=models.PROTECT, related_name="ratings")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    heard = models.PositiveSmallIntegerField()
    looked = models.PositiveSmallIntegerField()
    taken_seriously = models.PositiveSmallIntegerField()
    had_say = models.PositiveSmallIntegerField()
    remark = models.CharField(max_length=10, choices=Remark.choices, blank=True)
    grade = models.PositiveSmallIntegerField(null=True)
    road = models.PositiveSmallIntegerField(null=True)
    effort = models.PositiveSmallIntegerField(null=True)
    solution = models.PositiveSmallIntegerField(null=True)
    knows_where = models.BooleanField(null=True)
    told = models.CharField(max_length=4, choices=Told.choices, blank=True)
    dissatisfied = models.CharField(max_length=12, choices=Dissatisfied.choices, blank=True)
    by_child = models.BooleanField()
    rated_at = models.DateTimeField()

    declared = declare("to learn whether people are heard", "Jeugdwet 2.10, 4.1.1")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conversation", "person"], name="one_rating_per_person")]
