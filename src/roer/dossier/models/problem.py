"""What is hardest now, in the order of the family (DOS-33), and goals of two plans that clash or say the same (DOS-23)."""

from django.db import models
from django.db.models import F, Q

from roer.core.models import Person, Seat
from roer.dossier.codes_plan import Domain, GoalClashKind
from roer.dossier.models.base import Labelled, OfItem, kept
from roer.dossier.models.plan import Goal, Plan


class PlanProblem(Labelled):
    """A problem in a plan: how big, how urgent, how easy to solve, each from 1 to 3. `family_first`: the family starts here."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="problems")
    of_person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    domain = models.CharField(max_length=10, choices=Domain.choices)
    size = models.PositiveSmallIntegerField()
    urgency = models.PositiveSmallIntegerField()
    ease = models.PositiveSmallIntegerField()
    family_first = models.BooleanField(default=False)

    declared = kept("labelled", "to begin with what helps a family most")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(size__range=(1, 3), urgency__range=(1, 3), ease__range=(1, 3)), name="problem_from_1_to_3"
            )
        ]


class GoalClash(OfItem):
    """Somebody, or the words themselves, say that two goals of one family do not go together or are the same."""

    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="clashes")
    other = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=GoalClashKind.choices)
    flagged_at = models.DateTimeField()
    flagged_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True)

    declared = kept("of_item", "that plans of one family do not pull in two directions")

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(goal=F("other")), name="goal_clashes_with_another")]
