"""The family's own plan: seen and written only by whom the family lets in (Jeugdwet 1.1, 4.1.2)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Seat
from roer.dossier.models.base import Labelled, OfItem, kept


class GroupPlan(OfItem):
    """A family group plan. Nobody reaches it through work; its item is opened for each member."""

    begun_at = models.DateTimeField()
    begun_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = kept("of_item", "a plan that is the family's alone")


class GroupPlanPart(OfItem):
    """One part of the family group plan; its item holds the words, every earlier wording stays."""

    class Part(models.TextChoices):
        DIFFERENT = "different", _("Wat moet er anders?")
        OURSELVES = "ourselves", _("Wat doen we zelf, en wie doet wat?")
        HELP = "help", _("Welke hulp willen we erbij?")
        TENSE = "tense", _("Wat doen we als het spannend wordt?")

    plan = models.ForeignKey(GroupPlan, on_delete=models.PROTECT, related_name="parts")
    part = models.CharField(max_length=10, choices=Part.choices)

    declared = kept("of_item", "a plan that is the family's alone")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "part"], name="each_part_once")]


class GroupPlanMember(OfItem):
    """Somebody was asked to join; from the own yes until the family ends it. A mediator or relative may write along."""

    plan = models.ForeignKey(GroupPlan, on_delete=models.PROTECT, related_name="members")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    writes = models.BooleanField()
    invited_at = models.DateTimeField()
    joined_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    declared = kept("of_item", "to let in whom the family chose")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "seat"], condition=Q(ended_at__isnull=True), name="once_in_a_group_plan"
            )
        ]


class GroupPlanOffer(Labelled):
    """A family group plan was offered to the family, with their answer; or a ground of the law says why not (4.1.2)."""

    class Answer(models.TextChoices):
        OPEN = "open", _("nog geen antwoord")
        YES = "yes", _("ja, wij maken er een")
        NO = "no", _("nee")
        LATER = "later", _("later misschien")

    class Ground(models.TextChoices):
        CONCRETE_THREAT = "concrete_threat", _("er is een concrete bedreiging van het kind")
        INTERESTS_HARMED = "interests_harmed", _("het zou het kind op een andere manier schaden")
        EXEMPT = "exempt", _("jeugdreclassering, of voogdij na het einde van het gezag")
        ACUTE_DANGER = "acute_danger", _("acuut gevaar: eerst veiligheid, het aanbod komt daarna")

    answer = models.CharField(max_length=6, choices=Answer.choices, default=Answer.OPEN)
    answered_at = models.DateTimeField(null=True)
    ground = models.CharField(max_length=16, choices=Ground.choices, blank=True)

    declared = kept("labelled", "that a family's own plan comes first")
