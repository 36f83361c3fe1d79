"""How a child first came into help, and at which stage (INT-10)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.intake.models.bound import Bound, declare
from roer.intake.models.request import HelpRequest


class FirstEntry(Bound):
    """The stage at which help for a child first began. One per child: an earlier beginning is never overwritten."""

    class Stage(models.TextChoices):
        PREVENTION = "prevention", _("iets wat voor iedereen open is")
        BASIC = "basic", _("hulp van het team")
        SPECIALISED = "specialised", _("hulp van een specialist")
        RESIDENTIAL = "residential", _("ergens anders wonen")
        COMPULSORY = "compulsory", _("hulp die de rechter oplegde")

    request = models.ForeignKey(HelpRequest, null=True, on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=12, choices=Stage.choices)
    entered_on = models.DateField()

    declared = declare("to know where a child first found help", "Jeugdwet 2.1; Regeling Jeugdwet (to be checked)")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier"], name="one_first_entry_per_child")]
