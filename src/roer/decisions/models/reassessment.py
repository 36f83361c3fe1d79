"""Looking again before help ends: the talk, what was promised, and a bridge so that no day is empty (INT-50 to INT-52)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat
from roer.decisions.codes import Promised
from roer.decisions.models.bound import Bound, declare
from roer.decisions.models.decision import Decision


class Reassessment(Bound):
    """A look at whether help that ends on a day still fits. The item is its purpose, told before; the report follows."""

    class State(models.TextChoices):
        ANNOUNCED = "announced", _("aangekondigd")
        TALKED = "talked", _("gesprek gehad")
        DECIDED = "decided", _("er is een nieuw besluit")

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="reassessments")
    ends_on = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.ANNOUNCED)
    talk_on = models.DateField()
    announced_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    announced_at = models.DateTimeField()
    promised = models.CharField(max_length=8, choices=Promised.choices, blank=True)
    report_item = models.UUIDField(null=True)
    answer_on = models.DateField(null=True)
    new_decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")

    declared = declare("that help never ends unseen", "Jeugdwet 2.3, 8.1.3")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "ends_on"], name="one_look_per_ending")]


class Bridge(Bound):
    """A temporary decision of a mandated person: help and payment go on from the day after the end (INT-52)."""

    class Kind(models.TextChoices):
        CASE = "case", _("voor dit gezin genomen")
        STANDING = "standing", _("door een vast besluit voor iedereen")

    reassessment = models.ForeignKey(Reassessment, on_delete=models.PROTECT, related_name="bridges")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    from_on = models.DateField()
    until_on = models.DateField()
    talk_on = models.DateField()
    taken_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField()

    declared = declare("that help goes on while people look again", "Jeugdwet 2.3", writes=("INSERT",))

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(until_on__gt=F("from_on")), name="bridge_has_days")]


class StandingBridge(models.Model):
    """One decision of a mandated person for every late re-assessment of a municipality, until it is taken back."""

    id = models.UUIDField(primary_key=True)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    municipality = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = Declaration(
        "public", "mandate register", "to know that late help is bridged", "Jeugdwet 2.3; Awb 10:3 (to be checked)"
    )


class TalkRoom(models.Model):
    """How many re-assessment talks a municipality can hold in a month."""

    id = models.UUIDField(primary_key=True)
    municipality = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    month = models.DateField()
    talks = models.PositiveIntegerField()

    declared = Declaration("public", "room for talks", "to see a shortage in time", "Jeugdwet 2.6")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["municipality", "month"], name="one_room_per_month")]
