"""Looking at a request: how soon, what plays, whether the basis is there, and who thinks along."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Person, Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest


class Expertise(models.TextChoices):
    """What a team knows about (INT-18)."""

    MENTAL = "mental", _("psychische gezondheid")
    DISABILITY = "disability", _("licht verstandelijke beperking")
    UPBRINGING = "upbringing", _("opgroeien en opvoeden")
    YOUTH_WORK = "youth_work", _("jongerenwerk")
    SAFETY = "safety", _("veiligheid")
    MEDICAL = "medical", _("medische kennis")


class Triage(Bound):
    """One look at a request by a person; the newest counts. Nothing is computed about a child (INT-21, INT-22)."""

    class Urgency(models.TextChoices):
        ACUTE = "acute", _("nu: er is gevaar of geweld")
        SOON = "soon", _("deze week")
        ORDINARY = "ordinary", _("gewoon op volgorde")

    class Complexity(models.TextChoices):
        SIMPLE = "simple", _("één vraag")
        SEVERAL = "several", _("meer vragen die samenhangen")
        KNOT = "knot", _("veel door elkaar, in het hele gezin")

    class Domain(models.TextChoices):
        UPBRINGING = "upbringing", _("opvoeden")
        UNSAFE = "unsafe", _("niet veilig")
        BEHAVIOUR = "behaviour", _("gedrag")
        MENTAL = "mental", _("psychisch")
        INTELLECTUAL = "intellectual", _("verstandelijke beperking")

    class Duration(models.TextChoices):
        SHORT = "short", _("waarschijnlijk kort")
        LONG = "long", _("waarschijnlijk lang")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="triages")
    urgency = models.CharField(max_length=8, choices=Urgency.choices)
    unsafe = models.BooleanField(default=False)
    complexity = models.CharField(max_length=8, choices=Complexity.choices)
    domains = ArrayField(models.CharField(max_length=12, choices=Domain.choices))
    expertise = ArrayField(models.CharField(max_length=12, choices=Expertise.choices), default=list)
    duration = models.CharField(max_length=5, choices=Duration.choices)
    mental_checked = models.BooleanField(null=True)
    own_question = models.BooleanField(default=True)
    took_part = ArrayField(models.CharField(max_length=12), default=list)
    made_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    contacted_at = models.DateTimeField(null=True)

    declared = declare("to help first who cannot wait", "Jeugdwet 2.3, 2.6 lid 1b")

    class Meta:
        indexes = [models.Index(fields=["request", "-made_at"])]


class BasicNeed(Bound):
    """What a family says of one basic need: it is there, or it is not, in own words. Never a condition for help."""

    class Need(models.TextChoices):
        INCOME = "income", _("genoeg geld voor eten en rekeningen")
        HOUSING = "housing", _("een huis waar je kunt blijven")
        DEBTS = "debts", _("geen schulden die drukken")
        WORK_AND_CARE = "work_and_care", _("werk en zorg samen lukt")
        SCHOOL = "school", _("een school dichtbij")
        AT_SCHOOL = "at_school", _("elke dag naar school kunnen")
        HEALTH = "health", _("een huisarts of andere zorg als het nodig is")
        EXPERTS = "experts", _("iemand die verstand heeft van wat er speelt")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="basic_needs")
    need = models.CharField(max_length=14, choices=Need.choices)
    is_met = models.BooleanField()
    said_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()
    arranged_at = models.DateTimeField(null=True)
    arranged_item = models.UUIDField(null=True)

    declared = declare("to help with money or housing first", "Jeugdwet 2.1, 2.3 lid 1")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "need"], name="one_word_per_basic_need")]


class FamilyFactor(Bound):
    """One thing that helps or weighs, in one of six domains; what weighs on a family stands with the family (INT-30)."""

    class Domain(models.TextChoices):
        CHILD = "child", _("het kind")
        PARENT = "parent", _("de ouder")
        FAMILY = "family", _("hoe het thuis samen gaat")
        AROUND = "around", _("wat er om het gezin heen speelt")
        NETWORK = "network", _("mensen om het gezin heen")
        HELP = "help", _("hulp die er is of was")

    class Direction(models.TextChoices):
        HELPS = "helps", _("dit helpt")
        WEIGHS = "weighs", _("dit drukt")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="factors")
    domain = models.CharField(max_length=8, choices=Domain.choices)
    direction = models.CharField(max_length=6, choices=Direction.choices)
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    declared = declare("to see what helps beside what weighs", "Jeugdwet 2.3 lid 1")


class Consultation(Bound):
    """A question to somebody with other knowledge, without a referral; the asker stays owner (INT-20).

    The one asked reads the question and nothing else of the file. Without child or parents there, the reason stands in
    `apart_item` and the day on which the child was or will be spoken with beside it (INT-24).
    """

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="consultations")
    expertise = models.CharField(max_length=12, choices=Expertise.choices)
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    asked_of = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    family_there = models.BooleanField()
    apart_item = models.UUIDField(null=True)
    child_spoken_on = models.DateField(null=True)
    answered_at = models.DateTimeField(null=True)
    answer_item = models.UUIDField(null=True)

    declared = declare("to think along before anybody is referred", "Jeugdwet 2.6 lid 1b, 2.7 lid 2")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(family_there=True) | Q(apart_item__isnull=False, child_spoken_on__isnull=False),
                name="talk_about_a_child_says_when_the_child_speaks",
            )
        ]
