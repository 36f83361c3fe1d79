"""'I do not feel safe', and violence or a calamity in care: a human at once, and the inspectorate at once."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Item, Organisation, Person, Seat
from roer.safety.models.base import OfItem, declare

IN_CARE = declare("that a child in care is safe and heard", "Jeugdwet 4.1.8, 4.1.9")


class UnsafeCall(OfItem):
    """A young person says: I am not safe. A human of outside the own help answers, day and night (SAF-02).

    `item` lies with the young person and is open for the receiver alone; no account of the provider reads it.
    """

    class SafeNow(models.TextChoices):
        YES = "yes", _("ja, nu wel")
        NO = "no", _("nee, nu niet")

    class Kind(models.TextChoices):
        PHYSICAL = "physical", _("slaan, schoppen of vastpakken")
        WORDS = "words", _("schelden, dreigen of buitensluiten")
        SEXUAL = "sexual", _("seksueel")
        OTHER = "other", _("iets anders, of dat wil ik niet zeggen")

    class Relation(models.TextChoices):
        STAFF = "staff", _("iemand van de groep of de hulp")
        CARER = "carer", _("een pleegouder")
        PEER = "peer", _("een andere jongere")
        HOME = "home", _("iemand thuis")
        OTHER = "other", _("iemand anders, of dat wil ik niet zeggen")

    safe_now = models.CharField(max_length=3, choices=SafeNow.choices)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    relation = models.CharField(max_length=6, choices=Relation.choices)
    receiver = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    answer_by = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    keeps_safe = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    outcome = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    follow_up_by = models.DateField(null=True)
    board_hears = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    board_hears_on = models.DateField(null=True)
    closed_at = models.DateTimeField(null=True)

    declared = IN_CARE


class SeriousIncident(OfItem):
    """A calamity, or violence in care. It is reported to the inspectorate at once, by somebody who stands apart (SAF-81)."""

    class Kind(models.TextChoices):
        VIOLENCE = "violence", _("geweld")
        CALAMITY = "calamity", _("calamiteit: overleden, of ernstige schade")

    class By(models.TextChoices):
        STAFF = "staff", _("iemand die hier werkt")
        PEER = "peer", _("een andere jongere")
        PARENT = "parent", _("een ouder die hier verblijft")
        NOBODY = "nobody", _("niemand in het bijzonder")

    kind = models.CharField(max_length=8, choices=Kind.choices)
    by = models.CharField(max_length=7, choices=By.choices)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    accused = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    keeps_safe = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    call = models.ForeignKey(UnsafeCall, null=True, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    report_by = models.DateTimeField()
    reported_at = models.DateTimeField(null=True)
    reported_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    rang_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    tell_on = models.DateField(null=True)
    why_not_told = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)

    declared = IN_CARE

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(reported_at__isnull=False), name="closed_incident_was_reported"
            )
        ]


class TeamLead(models.Model):
    """Who leads an organisation or team, in a period, or sits on its board. A leader does not report about the own people."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    is_board = models.BooleanField(default=False)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = Declaration("system", "organisation", "that a report is made by who stands apart", "Jeugdwet 4.1.8")
