"""Papers for the Board, the court or a file: sentences with a mark and a source, who was heard, and the family's answer."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Item, Person, Seat
from roer.safety.models.base import OfItem, declare
from roer.safety.models.reporting import Body

TRUTH = declare("that a paper tells facts from opinions, and hears whom it is about", "Jeugdwet 3.3, 2.4, 4.1.3, 7.3.8")


class CourtPaper(OfItem):
    """A paper about safety. `item` says what it is for; it is drafted, filed once, and frozen from then on.

    `threat` and `averted` are the two grounds of a request; `told_to` are the persons who read it now.
    """

    class Kind(models.TextChoices):
        INVESTIGATION_REQUEST = "investigation_request", _("verzoek om onderzoek aan de Raad")
        PETITION = "petition", _("verzoekschrift aan de rechter")
        COURT_ADVICE = "court_advice", _("advies aan de rechter")
        BOARD_REPORT = "board_report", _("rapport van de Raad")
        REPORT = "report", _("verslag in de hulp")

    kind = models.CharField(max_length=22, choices=Kind.choices)
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    threat = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    averted = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    chance_on = models.DateField(null=True)
    chance = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    in_danger = models.BooleanField(default=False)
    filed_at = models.DateTimeField(null=True)
    why = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    complete_by = models.DateField(null=True)
    flagged = models.BooleanField(default=False)
    told_from = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    told_to = ArrayField(models.UUIDField(), default=list)

    declared = TRUTH


class PaperStatement(OfItem):
    """One sentence of a paper: fact, opinion or what somebody said, and from where. Empty mark: not marked yet.

    `taken_from` is the sentence of an older paper that it was taken over from, word for word.
    """

    class Mark(models.TextChoices):
        FACT = "fact", _("feit")
        OPINION = "opinion", _("oordeel van een professional")
        SAID = "said", _("iemand zei dit")

    paper = models.ForeignKey(CourtPaper, on_delete=models.PROTECT, related_name="statements")
    position = models.PositiveSmallIntegerField()
    mark = models.CharField(max_length=8, choices=Mark.choices, blank=True)
    source = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    source_on = models.DateField(null=True)
    marked_at = models.DateTimeField(null=True)
    taken_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="copies")

    declared = TRUTH

    @property
    def lacks_source(self) -> bool:
        """A fact without a source, or without the day of it: said so wherever it is shown."""
        return self.mark == self.Mark.FACT and (self.source_id is None or self.source_on is None)


class PaperVoice(OfItem):
    """The child or a parent was heard for a paper. `item` is what was said or seen; `done_with` what was done with it."""

    class How(models.TextChoices):
        TALK = "talk", _("in een gesprek")
        OBSERVED = "observed", _("gezien, want praten kan nog niet")
        REFUSED = "refused", _("wilde niet praten")
        WRITTEN = "written", _("zelf opgeschreven")
        DOCUMENT = "document", _("gaf een stuk mee")
        NO_ANSWER = "no_answer", _("gevraagd, geen antwoord")

    paper = models.ForeignKey(CourtPaper, on_delete=models.PROTECT, related_name="voices")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=10, choices=How.choices)
    specialised = models.BooleanField(default=False)
    done_with = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")

    declared = TRUTH


class PaperReceipt(OfItem):
    """Somebody got a filed paper: a body by name, and a seat when it works with Roer."""

    paper = models.ForeignKey(CourtPaper, on_delete=models.PROTECT, related_name="receipts")
    to = models.CharField(max_length=14, choices=[*Body.choices, ("court", _("rechtbank"))])
    seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = TRUTH


class Rebuttal(OfItem):
    """The family's answer to a sentence of a paper. It stands beside it everywhere, also after the reply."""

    class Kind(models.TextChoices):
        COMMENT = "comment", _("ik wil er iets bij zeggen")
        DISPUTE = "dispute", _("ik ben het er niet mee eens")
        CORRECT = "correct", _("dit klopt niet en moet anders")

    class Outcome(models.TextChoices):
        STANDS = "stands", _("de zin blijft, met dit weerwoord erbij")
        CORRECTED = "corrected", _("de zin is verbeterd")

    statement = models.ForeignKey(PaperStatement, on_delete=models.PROTECT, related_name="rebuttals")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    evidence = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    reply = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    replied_at = models.DateTimeField(null=True)

    declared = TRUTH

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="") | Q(reply__isnull=False, replied_at__isnull=False),
                name="rebuttal_outcome_has_a_reply",
            )
        ]


class StatementCorrection(OfItem):
    """The better wording of a sentence. It stands beside a filed paper, which itself never changes."""

    statement = models.ForeignKey(PaperStatement, on_delete=models.PROTECT, related_name="corrections")

    declared = TRUTH


class CorrectionNotice(OfItem):
    """A correction on its way to one receiver, or to the writer of a paper that took the sentence over. Open until processed."""

    correction = models.ForeignKey(StatementCorrection, on_delete=models.PROTECT, related_name="notices")
    receipt = models.ForeignKey(PaperReceipt, null=True, on_delete=models.PROTECT, related_name="+")
    copied_in = models.ForeignKey(CourtPaper, null=True, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    processed_at = models.DateTimeField(null=True)

    declared = TRUTH

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(receipt__isnull=False) ^ Q(copied_in__isnull=False), name="notice_goes_to_one"
            )
        ]
