"""Messages in and out, each sealed under a key of its own; the rows themselves hold codes and dates."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Func, Q

from roer.contracts.codes import Direction, State, WhyByHand
from roer.contracts.models.bound import Owned, owned
from roer.core.codes import Label
from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier, Seat
from roer.core.visible import DossierQuerySet


class Entered(Func):
    """When a row was put down, also within one transaction: messages leave in the order in which they were written."""

    function = "CLOCK_TIMESTAMP"
    output_field = models.DateTimeField()


class ExchangeMessage(Owned):
    """One iJw message as one organisation keeps it. A queued row is the outbox; `digest` makes the inbox idempotent.

    `sealed` is the file itself, encrypted; what could not be read is not kept. `dossier` is empty for a claim, which is
    about many people. `codes` are the return codes or, when unreadable, the rules that were broken. A held message came
    before the one that it follows, and is judged again when that came (iJw OP080); `answer_due` is then until when.
    """

    direction = models.CharField(max_length=3, choices=Direction.choices)
    kind = models.CharField(max_length=5)
    sender = models.CharField(max_length=8)
    receiver = models.CharField(max_length=8)
    identification = models.CharField(max_length=12)
    made_on = models.DateField(null=True)
    at = models.DateTimeField()
    entered = models.DateTimeField(db_default=Entered(), help_text="only to keep the order of one moment")
    by_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices)
    codes = ArrayField(models.CharField(max_length=80), default=list)
    answers = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="answered_by")
    answer_due = models.DateField(null=True)
    answered_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True)
    late_at = models.DateTimeField(null=True, help_text="when somebody got the work of an answer that stays away")
    resent = models.PositiveSmallIntegerField(default=0, help_text="how often it was sent again, unchanged")
    sealed = models.BinaryField(null=True)
    digest = models.CharField(max_length=64)

    declared = owned("message", "to assign, start, stop and pay help", "Jeugdwet 2.15; Regeling Jeugdwet 6a.1, 6c.1")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "direction", "digest"], name="a_message_is_kept_once"),
            models.UniqueConstraint(
                fields=["organisation", "kind", "identification"], condition=Q(direction="out"),
                name="an_own_message_has_an_own_name",
            ),
        ]  # fmt: skip
        indexes = [
            models.Index(fields=["organisation", "kind", "sender", "identification"], name="message_name"),
            models.Index(fields=["organisation", "direction", "state"], name="message_state"),
        ]


class TrafficStop(models.Model):
    """Nothing about this person goes through the messages, in this period: it is done by hand (iJw OP003, UP003)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=8, choices=WhyByHand.choices)
    by_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = Declaration(
        "dossier", "safety", "to keep somebody out of the message traffic", "Jeugdwet 7.3.11 lid 3; Regeling 6a.6",
        retention=CARE_FILE_MONTHS, label=Label.SAFETY,
    )  # fmt: skip
