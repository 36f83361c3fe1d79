"""What belongs to a statement: from where it is known, what a professional makes of it, and the offered copy."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Item, Person, Seat
from roer.dossier.codes import Checked, Knows
from roer.dossier.codes_plan import Tone
from roer.dossier.models.base import OfItem, kept


class Statement(OfItem):
    """From where the writer of a note knows it, and whether somebody checked it (DOS-10). `checked_on` is the last look."""

    source = models.CharField(max_length=12, choices=Knows.choices)
    tone = models.CharField(max_length=8, choices=Tone.choices, blank=True)
    checked = models.CharField(max_length=10, choices=Checked.choices, blank=True)
    checked_on = models.DateField(null=True)
    checked_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = kept("of_item", "to keep facts, accounts and judgements apart")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["item"], name="one_source_per_statement"),
            models.CheckConstraint(
                condition=Q(checked="") | Q(checked_on__isnull=False, checked_by__isnull=False),
                name="a_check_has_a_day",
            ),
        ]


class Interpretation(OfItem):
    """What a professional makes of somebody's own words. It stands beside them and never in their place (DOS-03)."""

    own_words = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="interpretations")
    not_meant_at = models.DateTimeField(null=True)
    not_meant_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = kept("of_item", "to show both views beside each other")


class CopyOffer(OfItem):
    """The offer of a copy of an older wording. Until it is answered both wordings are kept; then the older one goes."""

    class Answer(models.TextChoices):
        COPY = "copy", _("ik bewaar een afschrift")
        NOT_NEEDED = "not_needed", _("niet nodig")

    version_id = models.UUIDField()
    offered_to = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    offered_at = models.DateTimeField()
    answer = models.CharField(max_length=12, choices=Answer.choices, blank=True)
    answered_at = models.DateTimeField(null=True)

    declared = kept("of_item", "to destroy nothing before a copy was offered")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version_id"], name="one_offer_per_version")]
