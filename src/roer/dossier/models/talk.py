"""Conversations: a message is read by sender and receivers only, and is no part of the file (DOS-49)."""

from django.db import models

from roer.core.models import Seat
from roer.dossier.models.base import OfItem, kept


class Thread(OfItem):
    """A conversation. Its item is opened for everyone who takes part; nobody else sees that it exists."""

    started_at = models.DateTimeField()
    started_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    last_at = models.DateTimeField()

    declared = kept("of_item", "to talk with the familiar face")


class ThreadMember(OfItem):
    """Somebody takes part in a conversation and has read until a moment. Hangs on the thread's item."""

    thread = models.ForeignKey(Thread, on_delete=models.PROTECT, related_name="members")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    read_until = models.DateTimeField(null=True)
    shows_reading = models.BooleanField(default=True)

    declared = kept("of_item", "to show what was read")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thread", "seat"], name="once_in_a_thread")]


class Message(OfItem):
    """One message; the words are its item, opened for the other participants."""

    thread = models.ForeignKey(Thread, on_delete=models.PROTECT, related_name="messages")
    sent_at = models.DateTimeField()
    sent_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = kept("of_item", "to talk with the familiar face")

    class Meta:
        indexes = [models.Index(fields=["thread", "sent_at"])]
