"""A case meeting: who comes, and the selection of texts that the family marked (PRI-17). The file itself never goes along."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Seat
from roer.dossier.models.base import OfItem, kept


class CaseMeeting(OfItem):
    """A meeting about one file. `item` is its true purpose, opened for everybody who takes part."""

    class State(models.TextChoices):
        PLANNED = "planned", _("wordt voorbereid")
        OPEN = "open", _("bezig")
        CLOSED = "closed", _("afgelopen")

    convener_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    held_on = models.DateField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.PLANNED)
    in_danger = models.BooleanField(default=False)
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    declared = kept("of_item", "to talk about what is needed and nothing else")


class CaseMeetingSeat(OfItem):
    """Somebody who takes part. Hangs on the purpose of the meeting."""

    meeting = models.ForeignKey(CaseMeeting, on_delete=models.PROTECT, related_name="seats")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = kept("of_item", "to know who hears what")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "seat"], name="once_in_a_meeting")]


class CaseMeetingItem(OfItem):
    """One selected text, and whether the family marked it. The selection is gone when the meeting is closed (PRI-36)."""

    class Mark(models.TextChoices):
        NOTHING = "", _("nog niet gemarkeerd")
        YES = "yes", _("mag gedeeld worden")
        NO = "no", _("blijft dicht")

    meeting = models.ForeignKey(CaseMeeting, on_delete=models.PROTECT, related_name="selection")
    mark = models.CharField(max_length=3, choices=Mark.choices, blank=True)
    marked_at = models.DateTimeField(null=True)
    marked_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = Declaration(
        "of_item", "meeting selection", "to share a selection, never the file", "Jeugdwet 7.3.11 lid 1",
        retention=CARE_FILE_MONTHS, writes=("INSERT", "UPDATE", "DELETE"),
    )  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "item"], name="once_in_a_selection")]
