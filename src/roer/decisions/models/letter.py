"""Letters of a decision: one per household, and plain versions made by a person. No address stands in these tables."""

from django.db import models

from roer.core.codes import Register
from roer.core.models import Organisation, Person, Seat
from roer.decisions.models.bound import Bound, declare
from roer.decisions.models.decision import Decision


class Letter(Bound):
    """One letter of a decision, for people who live together or for a guardian institution. All have the same content."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="letters")
    number = models.PositiveSmallIntegerField()
    sent_on = models.DateField()
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")

    declared = declare("to send a decision to each household", "Awb 3:41 (to be checked)", writes=("INSERT",))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "number"], name="one_letter_per_number")]


class LetterAddressee(Bound):
    """Somebody to whom a letter is addressed."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="addressees")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    declared = declare("to send a decision to each household", "Awb 3:41 (to be checked)", writes=("INSERT",))


class PlainVersion(Bound):
    """An easy or child version that a person wrote, as a register of the decision's own item.

    `made_from` is a fingerprint of the parts it was made from: when they change it is out of date.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="plain_versions")
    register = models.CharField(max_length=10, choices=Register.choices)
    version_id = models.UUIDField()
    made_from = models.CharField(max_length=64)
    made_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    declared = declare("that a child can read it too", "IVRK 12; Jeugdwet 7.3.2")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "register"], name="one_plain_version")]
