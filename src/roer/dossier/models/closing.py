"""How a plan ends: what came of it in the eyes of each, why it ends, and what happens when it gets hard again (DOS-46)."""

from django.db import models

from roer.core.models import Item, Person
from roer.dossier.codes import Answered, Side, WithoutHelp
from roer.dossier.codes_plan import ClosingReason, PlanOutcome
from roer.dossier.models.base import Labelled, kept
from roer.dossier.models.plan import Agreement, Plan


class PlanResult(Labelled):
    """What came of a plan in the eyes of one person, or that he or she did not want to say. `item` holds words."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="results")
    side = models.CharField(max_length=8, choices=Side.choices)
    of_person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    answered = models.CharField(max_length=14, choices=Answered.choices)
    outcome = models.CharField(max_length=14, choices=PlanOutcome.choices, blank=True)

    declared = kept("labelled", "to hear from each what came of the help")


class PlanClosing(Labelled):
    """Why a plan ended, by whom, and what comes after. `item` says it in words; `weighty` the weighty reason of the law."""

    plan = models.OneToOneField(Plan, on_delete=models.PROTECT, related_name="closing")
    by_family = models.BooleanField()
    against_wish = models.BooleanField(default=False)
    reason = models.CharField(max_length=20, choices=ClosingReason.choices, blank=True)
    weighty = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    without_help = models.CharField(max_length=2, choices=WithoutHelp.choices, blank=True)
    aftercare = models.ForeignKey(Agreement, null=True, on_delete=models.PROTECT, related_name="+")

    declared = kept("labelled", "that help ends for a reason that the family reads")
