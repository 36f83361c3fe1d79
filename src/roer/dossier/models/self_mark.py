"""Own marks: how it goes on one theme in the eyes of one person, over time (DOS-45)."""

from django.db import models
from django.db.models import Q

from roer.core.models import Seat
from roer.dossier.codes import Side
from roer.dossier.codes_plan import Theme
from roer.dossier.models.base import OfItem, kept


class MarkLine(OfItem):
    """The marks of one seat on one theme. `item` decides who reads the line: the owner first, others as far as shared."""

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    side = models.CharField(max_length=8, choices=Side.choices)
    theme = models.CharField(max_length=12, choices=Theme.choices)

    declared = kept("of_item", "to see for oneself how it goes")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "seat", "theme"], name="one_line_per_theme")]


class SelfMark(OfItem):
    """One mark from 1 to 10. Marks of different people are never put together."""

    line = models.ForeignKey(MarkLine, on_delete=models.PROTECT, related_name="marks")
    mark = models.PositiveSmallIntegerField()
    given_at = models.DateTimeField()

    declared = kept("of_item", "to see for oneself how it goes")

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(mark__gte=1, mark__lte=10), name="self_mark_1_to_10")]


class MarkShare(OfItem):
    """The owner lets one person see a line, until he or she takes it back."""

    line = models.ForeignKey(MarkLine, on_delete=models.PROTECT, related_name="shares")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    shared_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    declared = kept("of_item", "that the owner decides who sees the own marks")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["line", "seat"], condition=Q(ended_at__isnull=True), name="marks_shared_once"
            )
        ]
