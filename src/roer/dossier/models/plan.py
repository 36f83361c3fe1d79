"""Plans with their goals and agreements. Every change makes a version of ids; the words stay items."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Item, Person, Seat
from roer.dossier.codes import PLAN_TYPES, CaseWeight, How, Law, PartOfPlan, Side
from roer.dossier.codes_plan import Asked, Subsistence
from roer.dossier.models.base import Labelled, OfItem, kept


class Plan(Labelled):
    """Goals and who does what by when. A family has one family plan; other plans hang under it. `item` says why a second."""

    class State(models.TextChoices):
        DRAFT = "draft", _("in de maak")
        ACTIVE = "active", _("loopt")
        ENDED = "ended", _("afgesloten")

    kind = models.CharField(max_length=24, choices=[(code, kind.name) for code, kind in PLAN_TYPES.items()])
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="linked")
    weight = models.CharField(max_length=14, choices=CaseWeight.choices, default=CaseWeight.ORDINARY)
    state = models.CharField(max_length=8, choices=State.choices, default=State.DRAFT)
    coordinator_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    review_on = models.DateField(null=True)
    second_reader = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    settled_in_danger = models.BooleanField(default=False)
    settled_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    declared = kept("labelled", "one plan that the family and its helpers share")

    class Meta:
        indexes = [models.Index(fields=["dossier", "state"])]


class PlanVersion(Labelled):
    """The plan as it stood: for each place the item and its wording, as ids. Wordings that were destroyed read as such."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    contents = models.JSONField(default=list)

    declared = kept("labelled", "to read earlier versions of a plan and what changed")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="plan_version_number")]


class PlanPart(Labelled):
    """One text in a part of the plan, by one person; or the family's word that the part is not needed.

    `asked` says what came of asking somebody who gave no words; `copied` that the text stood in another plan already.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="parts")
    part = models.CharField(max_length=12, choices=PartOfPlan.choices)
    of_person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    not_needed = models.BooleanField(default=False)
    asked = models.CharField(max_length=10, choices=Asked.choices, blank=True)
    asked_on = models.DateField(null=True)
    copied = models.BooleanField(default=False)
    agreed_at = models.DateTimeField(null=True)
    agreed_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True)

    declared = kept("labelled", "to start from what a family finds important")


class Goal(Labelled):
    """What child or family wants to reach, in their own words, and whose goal it is."""

    class State(models.TextChoices):
        OPEN = "open", _("bezig")
        REACHED = "reached", _("gehaald")
        STOPPED = "stopped", _("gestopt")

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="goals")
    of_person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField()
    agreed_at = models.DateTimeField(null=True)
    agreed_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    review_on = models.DateField(null=True)

    declared = kept("labelled", "to work on what the family wants")


class GoalMark(OfItem):
    """How far a goal is, from 1 to 10, in the eyes of one person. Marks of different people are never averaged."""

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="marks")
    side = models.CharField(max_length=8, choices=Side.choices)
    of_person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    mark = models.PositiveSmallIntegerField()
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = kept("of_item", "to see from both sides how far a goal is")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(mark__gte=1, mark__lte=10), name="goal_mark_1_to_10")]


class Agreement(Labelled):
    """What was agreed: who does what by when. It becomes a promise when somebody says so; then it is kept or broken."""

    class State(models.TextChoices):
        OPEN = "open", _("loopt")
        KEPT = "kept", _("nagekomen")
        BROKEN = "broken", _("niet nagekomen")

    plan = models.ForeignKey(Plan, null=True, on_delete=models.PROTECT, related_name="agreements")
    goal = models.ForeignKey(Goal, null=True, on_delete=models.PROTECT, related_name="agreements")
    who_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    who_person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True)
    promised_at = models.DateTimeField(null=True)
    promised_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    from_message = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    who_words = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    place = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=8, choices=How.choices, blank=True)
    law = models.CharField(max_length=8, choices=Law.choices, blank=True)
    subsistence = models.CharField(max_length=8, choices=Subsistence.choices, blank=True)
    kept_without_goal = models.BooleanField(default=False)

    declared = kept("labelled", "to keep what was promised in sight")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(promised_at__isnull=True)
                | (Q(due_on__isnull=False) & (Q(who_seat__isnull=False) | Q(who_person__isnull=False))),
                name="promise_has_who_and_when",
            )
        ]

    def standing(self, today: date) -> str:
        """open, late, kept or broken on a day."""
        late = self.state == self.State.OPEN and self.due_on is not None and self.due_on < today
        return "late" if late else self.state


class Rewording(OfItem):
    """A professional proposes other words for a text that was written together; it changes after the family's yes (DOS-28)."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="rewordings")
    target = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    proposed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    accepted = models.BooleanField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = kept("of_item", "that a plan changes only with the family's yes")


class Wish(Labelled):
    """A wish or own solution of somebody in the family. It gets an answer within a term (DOS-30)."""

    class Answer(models.TextChoices):
        OPEN = "open", _("nog geen antwoord")
        YES = "yes", _("ja, dat doen we")
        PARTLY = "partly", _("voor een deel")
        NO = "no", _("nee")

    of_person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    answer_due = models.DateField()
    answer = models.CharField(max_length=6, choices=Answer.choices, default=Answer.OPEN)
    answer_item = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    happens_on = models.DateField(null=True)

    declared = kept("labelled", "that a wish gets an answer")
