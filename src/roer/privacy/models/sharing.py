"""What left: to whom, why, in which wording; and each correction on its way to whoever got the older wording."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.visible import DossierQuerySet
from roer.privacy.codes import Channel, ReceiverKind, SharingGround, SharingState
from roer.privacy.without_yes import LegalGround


class DataSharing(models.Model):
    """Named texts went to a named receiver, on a ground and for a reason (PRI-16). `item` is the reason, as the family reads it.

    With `asks` nothing goes but a question: which information somebody wants of whom, for what, and who will read it (PRI-19).

    Without a yes `legal_ground` says by which law, and `told_on` on which day the family was told beforehand. For safety it
    goes first: it is told when somebody tells it (`told_at`), due at `told_from`; later only with a second person.

    As visible as that reason; the reason is as guarded as the most guarded text that went.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey("core.Dossier", on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey("core.Item", on_delete=models.PROTECT, related_name="+")
    receiver_item = models.ForeignKey("core.Item", on_delete=models.PROTECT, related_name="+")
    copy_item = models.ForeignKey("core.Item", null=True, on_delete=models.PROTECT, related_name="+")
    asks = models.BooleanField(default=False)
    receiver_kind = models.CharField(max_length=14, choices=ReceiverKind.choices)
    ground = models.CharField(max_length=14, choices=SharingGround.choices)
    channel = models.CharField(max_length=14, choices=Channel.choices)
    state = models.CharField(max_length=8, choices=SharingState.choices)
    asked_at = models.DateTimeField()
    sent_by = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField(null=True)
    consent_until = models.DateField(null=True)
    told_from = models.DateTimeField()
    legal_ground = models.CharField(max_length=20, choices=LegalGround.choices, blank=True)
    told_on = models.DateField(null=True)
    told_at = models.DateTimeField(null=True)
    delay_item = models.ForeignKey("core.Item", null=True, on_delete=models.PROTECT, related_name="+")
    second_seat = models.ForeignKey("core.Seat", null=True, on_delete=models.PROTECT, related_name="+")

    objects = DossierQuerySet.as_manager()
    declared = Declaration(
        "of_item", "what left", "to show what went to whom", "Jeugdwet 7.3.11; AVG 15", retention=CARE_FILE_MONTHS
    )

    class Meta:
        indexes = [models.Index(fields=["dossier", "-asked_at"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="sent") | Q(asks=True) | Q(sent_at__isnull=False, copy_item__isnull=False),
                name="what_was_sent_has_its_copy",
            ),
            models.CheckConstraint(
                condition=~Q(ground="consent") | Q(consent_until__isnull=False), name="consent_has_an_end"
            ),
        ]


class SharedItem(models.Model):
    """One text that went, in the wording it had then. Never more visible than the text itself."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sharing = models.ForeignKey(DataSharing, on_delete=models.PROTECT, related_name="items")
    item = models.ForeignKey("core.Item", on_delete=models.PROTECT, related_name="+")
    position = models.PositiveIntegerField()
    version_number = models.PositiveIntegerField()
    withheld = models.BooleanField(default=False)
    sender_seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")

    declared = Declaration(
        "of_item", "what left", "to know which wording went", "Jeugdwet 7.3.11", retention=CARE_FILE_MONTHS
    )


class SharingVoice(models.Model):
    """What one of those who decide about a file says of a sharing that was asked: each is heard apart (PRI-14)."""

    class Says(models.TextChoices):
        NOTHING = "", _("nog niets")
        YES = "yes", _("ja")
        NO = "no", _("nee")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    sharing = models.ForeignKey(DataSharing, on_delete=models.PROTECT, related_name="voices")
    item = models.ForeignKey("core.Item", on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    says = models.CharField(max_length=3, choices=Says.choices, blank=True)
    said_at = models.DateTimeField(null=True)

    declared = Declaration(
        "of_item", "what left", "to share with consent only", "Jeugdwet 7.3.11 lid 1; AVG 7", retention=CARE_FILE_MONTHS
    )


class PassedCorrection(models.Model):
    """A corrected text must reach whoever got it, or a document that took it over. Open until somebody confirmed it (PRI-33)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    item = models.ForeignKey("core.Item", on_delete=models.PROTECT, related_name="+")
    sharing = models.ForeignKey(DataSharing, null=True, on_delete=models.PROTECT, related_name="corrections")
    document = models.ForeignKey("core.Item", null=True, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    confirmed_by = models.ForeignKey("core.Seat", null=True, on_delete=models.PROTECT, related_name="+")

    declared = Declaration(
        "of_item", "corrections", "that a correction reaches every copy", "Jeugdwet 7.3.10; AVG 19",
        retention=CARE_FILE_MONTHS,
    )  # fmt: skip
