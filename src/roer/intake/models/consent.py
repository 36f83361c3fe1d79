"""Consent to help: who must say yes today, who did, and when the help may go on without somebody (Jeugdwet 7.3.4)."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Organisation, Person, Seat
from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest


class ConsentToHelp(Bound):
    """One person is asked to agree with one described piece of help (the item). Never about sharing data (PRI-15)."""

    class Weight(models.TextChoices):
        LIGHT = "light", _("niet ingrijpend: praten, kijken, raad geven")
        ORDINARY = "ordinary", _("gewone hulp")
        FAR_REACHING = "far_reaching", _("ingrijpende hulp")

    class Capacity(models.TextChoices):
        SELF = "self", _("zelf")
        PARENT = "parent", _("ouder met gezag")
        PRESUMED_PARENT = "presumed_parent", _("ouder, het gezag is nog niet nagekeken")
        GUARDIAN = "guardian", _("voogd")

    class Answer(models.TextChoices):
        SILENT = "silent", _("nog geen antwoord")
        GIVEN = "given", _("ja")
        REFUSED = "refused", _("nee")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="consents")
    weight = models.CharField(max_length=14, choices=Weight.choices)
    capacity = models.CharField(max_length=16, choices=Capacity.choices)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=8, choices=Answer.choices, default=Answer.SILENT)
    answered_at = models.DateTimeField(null=True)
    entered_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=8, choices=HelpRequest.How.choices, blank=True)
    words_item = models.UUIDField(null=True)

    declared = declare("to give help with the consent that the law asks", "Jeugdwet 7.3.4, 7.3.5, 7.3.6, 7.3.16")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item_id", "person"], name="asked_once_for_this_help"),
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation__isnull=True)
                | Q(person__isnull=True, organisation__isnull=False),
                name="consent_is_asked_of_one",
            ),
        ]


class ConsentException(Bound):
    """A named professional finds that help for a child of 12 to 15 may start without a parent's yes, and says why."""

    class Ground(models.TextChoices):
        SERIOUS_HARM = "serious_harm", _("duidelijk nodig om ernstig nadeel voor het kind te voorkomen")
        CONSIDERED_WISH = "considered_wish", _("het kind blijft het na de weigering weloverwogen willen")

    request = models.ForeignKey(HelpRequest, on_delete=models.PROTECT, related_name="exceptions")
    help_item = models.UUIDField()
    ground = models.CharField(max_length=16, choices=Ground.choices)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    declared = declare("to help a child when a parent does not agree", "Jeugdwet 7.3.4 lid 2")
