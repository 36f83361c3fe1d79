"""What is good for this child: the assessment, who wrote it, and its elements."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.models import Seat
from roer.decisions.codes import Element, Weight
from roer.decisions.models.bound import Bound, declare


class BestInterestsAssessment(Bound):
    """Looks at what is good for this child, on a versioned checklist, by how far the decision goes (INT-38, INT-39)."""

    class State(models.TextChoices):
        OPEN = "open", _("bezig")
        FINISHED = "finished", _("klaar")

    request = models.ForeignKey("intake.HelpRequest", null=True, on_delete=models.PROTECT, related_name="+")
    weight = models.CharField(max_length=14, choices=Weight.choices)
    checklist = models.CharField(max_length=20)
    disability = models.BooleanField(default=False)
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    due_on = models.DateField(null=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.OPEN)
    finished_at = models.DateTimeField(null=True)

    declared = declare("to put the child's interest first", "IVRK 3; Jeugdwet 2.3")


class AssessmentAuthor(Bound):
    """Somebody who writes in the assessment, from which discipline, and whether he or she stands free of the decision."""

    assessment = models.ForeignKey(BestInterestsAssessment, on_delete=models.PROTECT, related_name="authors")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    discipline = models.CharField(max_length=40)
    independent = models.BooleanField(default=False)
    stated_at = models.DateTimeField(null=True)

    declared = declare("to know who looked, from which discipline", "IVRK 3; General Comment 14")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["assessment", "seat"], name="one_author_line_per_seat")]


class AssessmentElement(Bound):
    """One element of the checklist; its words are the item. `kept_apart`: about safety, read by the own team only."""

    assessment = models.ForeignKey(BestInterestsAssessment, on_delete=models.PROTECT, related_name="elements")
    element = models.CharField(max_length=16, choices=Element.choices)
    kept_apart = models.BooleanField(default=False)
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    declared = declare("to weigh every side of the child's interest", "IVRK 3; General Comment 14")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["assessment", "element", "kept_apart"], name="one_text_per_element")
        ]
