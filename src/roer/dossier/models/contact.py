"""How somebody wants contact, what was planned, a sign that something is going on, and what hangs on a message."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Item, Person, Seat
from roer.dossier.models.base import Labelled, OfItem, kept
from roer.dossier.models.talk import Message


class Way(models.TextChoices):
    """A way to be in contact."""

    MESSAGE = "message", _("een bericht")
    CALL = "call", _("bellen")
    VIDEO = "video", _("beeldbellen")
    MEET = "meet", _("elkaar zien")


class ContactWish(Labelled):
    """How and when somebody wants contact; a newer wish ends the older one (DOS-50). Hours are whole hours of the day."""

    of_person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    ways = ArrayField(models.CharField(max_length=8, choices=Way.choices))
    from_hour = models.PositiveSmallIntegerField(null=True)
    until_hour = models.PositiveSmallIntegerField(null=True)
    not_at_school = models.BooleanField(default=False)
    together = ArrayField(models.CharField(max_length=16), default=list)
    ended_at = models.DateTimeField(null=True)

    declared = kept("labelled", "to have contact in the way somebody wants")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["of_person"], condition=Q(ended_at__isnull=True), name="one_contact_wish_at_a_time"
            ),
        ]


class Appointment(Labelled):
    """A planned contact. `item` says where or about what; `reason` why it was planned against somebody's wish."""

    way = models.CharField(max_length=8, choices=Way.choices)
    starts_at = models.DateTimeField()
    with_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    reason = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="+")
    cancelled_at = models.DateTimeField(null=True)

    declared = kept("labelled", "to know when to meet")

    class Meta:
        indexes = [models.Index(fields=["dossier", "starts_at"])]


class ContactLimit(Labelled):
    """Writing here is off for one person, for a reason (`item`) and until a day to look again (DOS-48)."""

    of_person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    review_on = models.DateField()
    ended_at = models.DateTimeField(null=True)

    declared = kept("labelled", "to limit contact never without a reason and an end")


class Signal(OfItem):
    """One tap: something is going on. Seen by the chosen helper, then by who takes over. It makes no report and no label."""

    given_at = models.DateTimeField()
    given_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    looks = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    then = ArrayField(models.UUIDField(), default=list)
    answer_due = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    helped_child = models.BooleanField(null=True)
    helped_worker = models.BooleanField(null=True)

    declared = kept("of_item", "to be there before it gets worse")


class Attachment(OfItem):
    """A picture or document in a message. `item` holds the bytes, encrypted under a key of its own."""

    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="attachments")
    media_type = models.CharField(max_length=40)
    size = models.PositiveIntegerField()

    declared = kept("of_item", "to show each other something")
