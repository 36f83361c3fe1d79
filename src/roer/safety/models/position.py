"""Where a family stands: pressure, what was explained, who stopped or disagrees, tests of a measure, and conferences."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Item, Person, Seat
from roer.safety.models.base import OfItem, declare

STANDS = declare(
    "that child and parents know where they stand and who decides", "Jeugdwet 1.1, 2.4, 7.3.4, 7.3.5, 7.3.15"
)


class Pressure(OfItem):
    """Help was strongly urged, in a period (drang). A marker inside voluntary help, never a status. `item` says what for."""

    class LocalName(models.TextChoices):
        PRESSURE = "pressure", _("drang")
        PREVENTIVE = "preventive", _("preventieve jeugdbescherming")
        SAVE = "save", _("SAVE-aanpak")
        INTENSIVE = "intensive", _("intensieve casusregie zonder maatregel")

    class CountsAs(models.TextChoices):
        PHASE = "phase", _("een fase in de hulp")
        ATTITUDE = "attitude", _("een houding van de werker")

    local_name = models.CharField(max_length=10, choices=LocalName.choices)
    counts_as = models.CharField(max_length=8, choices=CountsAs.choices)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = STANDS

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")), name="pressure_period"
            )
        ]


class LegalTalk(OfItem):
    """Somebody explained something about rights to the family, or offered support, on a day. Empty `explained_at`: by `due`."""

    class Topic(models.TextChoices):
        POSITION = "position", _("waar kind en ouders recht op hebben")
        SUPPORT = "support", _("hulp van een cliëntondersteuner of vertrouwenspersoon")
        NO_MEASURE = "no_measure", _("dat dit geen maatregel is, alleen motiveren")

    topic = models.CharField(max_length=10, choices=Topic.choices)
    worker = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    explained_at = models.DateTimeField(null=True)
    due = models.DateField(null=True)

    declared = STANDS


class CooperationStop(OfItem):
    """A parent or young person stops working along. It ends the own yes alone; the child's help follows the child."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ended = models.PositiveSmallIntegerField(default=0)

    declared = STANDS


class Disagreement(OfItem):
    """Child or parent does not agree with a measure. It is kept and blocks nothing; the ways to a judge stand beside it."""

    measure_id = models.UUIDField()
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    declared = STANDS


class MeasureTerm(OfItem):
    """How short a measure is meant to be, and how often one looks whether it can end. `item` says why so long."""

    measure_id = models.UUIDField()
    starts_on = models.DateField()
    shortest_until = models.DateField()
    every_months = models.PositiveSmallIntegerField()
    ended_at = models.DateTimeField(null=True)
    end_reason = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    goals_met_on = models.DateField(null=True)

    declared = STANDS


class MeasureTest(OfItem):
    """Somebody looked whether a measure can end. `item` says what was seen."""

    plan = models.ForeignKey(MeasureTerm, on_delete=models.PROTECT, related_name="tests")
    tested_on = models.DateField()
    can_end = models.BooleanField()

    declared = STANDS


class ChildProtectionConference(OfItem):
    """A meeting at the protection table: one way of working, shared risks, one plan. `item` is the concern."""

    class Who(models.TextChoices):
        CHILD = "child", _("het kind")
        PARENTS = "parents", _("de ouders")
        TEAM = "team", _("het lokale team")
        BOARD = "board", _("de Raad voor de Kinderbescherming")
        INSTITUTION = "institution", _("de gecertificeerde instelling")
        VEILIG_THUIS = "veilig_thuis", _("Veilig Thuis")
        SUPPORTER = "supporter", _("iemand die het gezin meenam")

    class Decided(models.TextChoices):
        HELP = "help", _("vrijwillige hulp gaat door")
        URGED = "urged", _("hulp wordt sterk aangeraden")
        REQUEST = "request", _("de Raad wordt om onderzoek gevraagd")

    held_on = models.DateField()
    invited = ArrayField(models.CharField(max_length=12, choices=Who.choices))
    attended = ArrayField(models.CharField(max_length=12, choices=Who.choices))
    decided = models.CharField(max_length=8, choices=Decided.choices)
    plan = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    seen_together = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")

    declared = STANDS

    @property
    def board_absent(self) -> bool:
        """Was something urged or asked without the Board at the table?"""
        return self.decided == self.Decided.URGED and self.Who.BOARD not in self.attended

    @property
    def not_invited(self) -> list[str]:
        """Who of the family was not invited."""
        return [each for each in (self.Who.CHILD, self.Who.PARENTS) if each not in self.invited]
