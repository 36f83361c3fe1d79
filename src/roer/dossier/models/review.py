"""Looking back: reviews with each one's own judgement apart, and the outcome questions."""

from django.db import models
from django.db.models import Q

from roer.core.models import Person, Seat
from roer.dossier.codes import Amount, Answered, CaseWeight, Degree, Side, WithoutHelp
from roer.dossier.models.base import Labelled, kept
from roer.dossier.models.plan import Plan


class Review(Labelled):
    """A planned look back at a plan. It closes after child and parents were asked (DOS-44). `item` is the conclusion."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="reviews")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    weight = models.CharField(max_length=14, choices=CaseWeight.choices)
    due_on = models.DateField()
    held_at = models.DateTimeField(null=True)

    declared = kept("labelled", "to look back together")


class ReviewAnswer(Labelled):
    """What one person answered: in words (`item`), on the four questions, or that he or she did not want to."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="answers")
    side = models.CharField(max_length=8, choices=Side.choices)
    of_person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    answered = models.CharField(max_length=14, choices=Answered.choices)
    asked_on = models.DateField()
    started = models.CharField(max_length=8, choices=Degree.choices, blank=True)
    helps = models.CharField(max_length=8, choices=Degree.choices, blank=True)
    fits = models.CharField(max_length=8, choices=Degree.choices, blank=True)
    good = models.CharField(max_length=8, choices=Degree.choices, blank=True)
    relation = models.CharField(max_length=8, choices=Degree.choices, blank=True)
    amount = models.CharField(max_length=10, choices=Amount.choices, blank=True)

    declared = kept("labelled", "to hear each one apart")


class OutcomeAnswer(Labelled):
    """How useful the help was (1 to 10) and whether somebody can go on without, asked of child and parent apart."""

    side = models.CharField(max_length=8, choices=Side.choices)
    of_person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    usefulness = models.PositiveSmallIntegerField(null=True)
    without_help = models.CharField(max_length=2, choices=WithoutHelp.choices, blank=True)

    declared = kept("labelled", "to learn whether help was useful")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(usefulness__isnull=True) | Q(usefulness__gte=1, usefulness__lte=10),
                name="usefulness_1_to_10",
            )
        ]
