"""What one municipality adds: stricter figures, own rules, texts and questions. Nothing here can switch a guard off."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest


def public(purpose: str) -> Declaration:
    """The declaration of a public table of this module."""
    return Declaration("public", "local rules", purpose, "Jeugdwet 2.9", writes=("INSERT", "UPDATE"))


class Local(models.Model):
    """Something of one municipality in `[valid_from, valid_until)`, with who wrote it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality_code = models.CharField(max_length=4)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="%(class)s_period"
            )
        ]


class LocalFigure(Local):
    """A figure of a rule that is stricter here than in the country."""

    param = models.CharField(max_length=60)
    value = models.PositiveIntegerField()

    declared = public("to know which figure holds here")


class LocalRule(Local):
    """The ordinance, a policy rule, what own strength means, or how an open norm is filled: must, may, and how it is here."""

    class Kind(models.TextChoices):
        ORDINANCE = "ordinance", _("verordening")
        POLICY = "policy", _("beleidsregel")
        OWN_STRENGTH = "own_strength", _("wat eigen kracht hier betekent")
        OPEN_NORM = "open_norm", _("wat de wet openlaat")

    kind = models.CharField(max_length=12, choices=Kind.choices)
    title = models.CharField(max_length=120)
    must = models.CharField(max_length=400, blank=True)
    may = models.CharField(max_length=400, blank=True)
    here = models.TextField(max_length=2000)

    declared = public("to know how the law is filled in here")


class LocalText(Local):
    """Own words of a municipality in every letter, around the parts that each letter has."""

    class Place(models.TextChoices):
        OPENING = "opening", _("aan het begin van de brief")
        CLOSING = "closing", _("aan het eind, voor de uitleg over bezwaar")

    place = models.CharField(max_length=8, choices=Place.choices)
    words = models.TextField(max_length=2000)

    declared = public("letters in the own words of a municipality")


class EarlySignal(Local):
    """Something that may point to a need, in the public register: what for, and who answers for it (INT-22)."""

    name = models.CharField(max_length=80)
    purpose = models.CharField(max_length=300)
    owner = models.CharField(max_length=120)

    declared = public("that nobody is looked at by a hidden signal")


class LocalQuestion(Local):
    """One question that a municipality adds to looking at a request; about a signal only when that is registered."""

    words = models.CharField(max_length=200)
    signal = models.ForeignKey(EarlySignal, null=True, on_delete=models.PROTECT, related_name="+")

    declared = public("to ask what matters here")


class LocalAnswer(Bound):
    """What a worker wrote down at one question of the municipality. The item is the words; nothing is computed from it."""

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="local_answers")
    question = models.ForeignKey(LocalQuestion, on_delete=models.PROTECT, related_name="+")
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    declared = declare("to see what matters here", "Jeugdwet 2.3 lid 1")


class RuleAttempt(models.Model):
    """Somebody tried to switch off a rule or to set a laxer figure. It was refused, and it is written here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    municipality_code = models.CharField(max_length=4)
    what = models.CharField(max_length=80)
    value = models.CharField(max_length=20, blank=True)
    tried_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    tried_at = models.DateTimeField()

    declared = Declaration(
        "system", "refused settings", "to see who tries to lower a guard", "Jeugdwet 2.9", writes=("INSERT",)
    )


class ProposalSwitch(models.Model):
    """A proposal that this installation switched on in `[valid_from, valid_until)`, and who decided that."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    proposal = models.CharField(max_length=60)
    decided_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    entered_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    decided_on = models.DateField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = public("to know which proposal holds")
