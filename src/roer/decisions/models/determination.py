"""What help is needed, says professional and family together. Nobody objects to it, and no price stands in it."""

from django.db import models

from roer.core.models import Person, Seat
from roer.decisions.codes import Route
from roer.decisions.models.bound import AmountOfHelp, Bound, declare


class ProfessionalDetermination(AmountOfHelp, Bound):
    """Which help is needed and how much. The words are the item; `provider` is whom a referrer or family names.

    `lightest` is the lightest form that fits, `why_item` why it became another, `measure_item` whether something else than
    care would take stress away. `lasting`: the need does not pass, so nobody asks for an end or for new proof.
    """

    request = models.ForeignKey("intake.HelpRequest", null=True, on_delete=models.PROTECT, related_name="+")
    route = models.CharField(max_length=14, choices=Route.choices, default=Route.PROFESSIONAL)
    contracted = models.BooleanField(null=True)
    lightest = models.CharField(max_length=20, blank=True)
    why_item = models.UUIDField(null=True)
    measure_item = models.UUIDField(null=True)
    lasting = models.BooleanField(default=False)
    determined_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    determined_at = models.DateTimeField()

    declared = declare("to say what help is needed", "Jeugdwet 2.3 lid 1; Regeling Jeugdwet 6a.7")


class DeterminationAgreement(Bound):
    """What one person of the family said of the determination."""

    determination = models.ForeignKey(ProfessionalDetermination, on_delete=models.PROTECT, related_name="agreements")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    agrees = models.BooleanField()
    said_at = models.DateTimeField()
    written_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("to determine help together with the family", "Jeugdwet 4.1.3, 7.3.4")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["determination", "person"], name="one_word_per_person")]
