"""The decision of the municipality: codes and dates here, every word an item."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Person, Seat
from roer.decisions.codes import (
    Answer,
    BudgetGround,
    BudgetTest,
    Followed,
    Interest,
    NotAsked,
    Outcome,
    Part,
    Weight,
    WhyNotAsked,
    YesNo,
)
from roer.decisions.models.assessment import BestInterestsAssessment
from roer.decisions.models.bound import AmountOfHelp, Bound, declare
from roer.decisions.models.determination import ProfessionalDetermination


class Decision(Bound):
    """What the municipality decides on a determination. `item_id` is the document: its words are the decision in short.

    `weight` and `took_part` (which expertises took part, by code, INT-18) are empty until sending and are filled then.
    A sent row never changes (sql/20_frozen.sql).
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("in de maak")
        SHARED = "shared", _("het gezin leest mee")
        SENT = "sent", _("verstuurd")

    request = models.ForeignKey("intake.HelpRequest", null=True, on_delete=models.PROTECT, related_name="+")
    determination = models.ForeignKey(ProfessionalDetermination, on_delete=models.PROTECT, related_name="decisions")
    assessment = models.ForeignKey(BestInterestsAssessment, null=True, on_delete=models.PROTECT, related_name="+")
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    state = models.CharField(max_length=6, choices=State.choices, default=State.DRAFT)
    interests = ArrayField(models.CharField(max_length=14, choices=Interest.choices), default=list)
    prevailing = models.CharField(max_length=14, choices=Interest.choices, blank=True)
    exception_route = models.CharField(max_length=3, choices=YesNo.choices, blank=True)
    own_strength = models.BooleanField(default=False)
    something_first = models.BooleanField(default=False)
    tailored = models.BooleanField(default=False)
    child_asked_on = models.DateField(null=True)
    child_asked_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    child_not_asked = models.CharField(max_length=20, choices=NotAsked.choices, blank=True)
    child_followed = models.CharField(max_length=8, choices=Followed.choices, blank=True)
    budget_ground = models.CharField(max_length=10, choices=BudgetGround.choices, blank=True)
    budget_test = models.CharField(max_length=12, choices=BudgetTest.choices, blank=True)
    budget_in_kind_bought = models.BooleanField(null=True)
    budget_informed_on = models.DateField(null=True)
    decided_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    drafted_at = models.DateTimeField()
    shared_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    sent_on = models.DateField(null=True)
    objection_until = models.DateField(null=True)
    weight = models.CharField(max_length=14, choices=Weight.choices, blank=True)
    took_part = ArrayField(models.CharField(max_length=12), default=list)

    declared = declare("to decide with reasons", "Jeugdwet 2.3; Awb 1:3, 3:46 (to be checked)")

    class Meta:
        indexes = [models.Index(fields=["dossier", "state"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="sent") | (Q(sent_on__isnull=False, objection_until__isnull=False) & ~Q(weight="")),
                name="sent_decision_has_its_dates",
            )
        ]

    @property
    def is_sent(self) -> bool:
        """Was it sent, and is it therefore final?"""
        return self.state == self.State.SENT


class AwardedProvision(AmountOfHelp, Bound):
    """One line of a decision: which help, how much, from when to when, how delivered. Free words in the item, if any."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="provisions")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)
    taken_out_at = models.DateTimeField(null=True)
    budget_per_week = models.DecimalField(max_digits=8, decimal_places=2, null=True)
    tariff = models.DecimalField(max_digits=7, decimal_places=2, null=True)
    policy_rule = models.CharField(max_length=80, blank=True)
    own_payment = models.DecimalField(max_digits=8, decimal_places=2, null=True)

    declared = declare("to say what somebody gets", "Jeugdwet 2.3")


class DecisionPart(Bound):
    """One part of the decision in words; `item_id` is that item, and the document links to it."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="parts")
    part = models.CharField(max_length=24, choices=Part.choices)
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    declared = declare("to give reasons", "Awb 3:46 (to be checked); IVRK 3, 12")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "part"], name="one_text_per_part")]


class FamilyAnswer(Bound):
    """What one person concerned said of the draft, or why there is no answer. Nobody holds a decision up by silence."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="answers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer.choices)
    why_not_asked = models.CharField(max_length=14, choices=WhyNotAsked.choices, blank=True)
    asked_on = ArrayField(models.DateField(), default=list)
    answered_at = models.DateTimeField()
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    words_id = models.UUIDField(null=True)
    words_in_letter = models.BooleanField(default=False)

    declared = declare("to decide together", "Jeugdwet 4.1.3 lid 2, 7.3.2")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["decision", "person"], name="one_answer_per_person"),
            models.CheckConstraint(
                condition=~Q(answer="not_asked") | ~Q(why_not_asked=""), name="not_asked_has_a_reason"
            ),
        ]


class BudgetStatement(Bound):
    """What somebody of the family says, uninfluenced, on a budget that would become help in kind: wanted or not (INT-54)."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="budget_statements")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    voluntary = models.BooleanField()
    said_at = models.DateTimeField()

    declared = declare("that nobody is pushed out of a budget", "Jeugdwet 8.1.1, 8.1.4")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "person"], name="one_statement_per_person")]
