"""What was done and who looked: commands, events, the access log, receipts of rules, and work that somebody owns."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models.anchors import Dossier, Person, Seat
from roer.core.visible import DossierQuerySet


class CommandRun(models.Model):
    """A command that was carried out. Sending it twice does nothing twice: the second one gets the stored result."""

    id = models.UUIDField(primary_key=True)
    name = models.CharField(max_length=80)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    result = models.JSONField(null=True)

    declared = Declaration("own_seat", "trail", "to do nothing twice", "AVG 32", retention=24)


class Event(models.Model):
    """What a command changed in one dossier: codes and links, never words."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    command = models.ForeignKey(CommandRun, on_delete=models.PROTECT, related_name="events", db_constraint=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    label = models.BigIntegerField()
    item_id = models.UUIDField(null=True)
    kind = models.CharField(max_length=60)
    happened_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    codes = models.JSONField(default=dict)

    objects = DossierQuerySet.as_manager()
    declared = Declaration(
        "labelled", "care file", "to tell what happened", "Jeugdwet 7.3.8", retention=CARE_FILE_MONTHS,
        writes=("INSERT",), clock=("SELECT",),
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["dossier", "-happened_at"])]


class RawLogLine(models.Model):
    """One line per request and seat with everything it showed or did; insert-only, partitioned by month."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField()
    seat_id = models.UUIDField(null=True)
    page = models.CharField(max_length=80)
    action = models.CharField(max_length=12)
    seen = models.JSONField()
    mac = models.BinaryField()

    declared = Declaration(
        "log", "access log", "to show who looked", "Jeugdwet 7.2.5; AVG 30", retention=60,
        reads=False, writes=("INSERT",), clock=("SELECT",),
    )  # fmt: skip

    class Meta:
        managed = False
        db_table = "core_rawlogline"


class UnsealedLine(models.Model):
    """A raw line that waits for the sealer; put here by the database in the transaction that wrote the line."""

    id = models.UUIDField(primary_key=True)
    at = models.DateTimeField()

    declared = Declaration(
        "log", "access log", "to show who looked", "Jeugdwet 7.2.5; AVG 30", retention=1,
        reads=False, writes=(), clock=("SELECT", "DELETE"),
    )  # fmt: skip


class AccessLogLine(models.Model):
    """A sealed line of one dossier's chain: who looked, why, and at which items. Written by the sealer alone."""

    id = models.BigAutoField(primary_key=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    number = models.BigIntegerField()
    raw_id = models.UUIDField()
    at = models.DateTimeField()
    seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    page = models.CharField(max_length=80)
    action = models.CharField(max_length=12)
    basis = models.CharField(max_length=20, blank=True)
    item_ids = ArrayField(models.UUIDField(), default=list)
    visible_from = models.DateTimeField(null=True)
    previous = models.BinaryField()
    chained = models.BinaryField()

    objects = DossierQuerySet.as_manager()
    declared = Declaration(
        "log", "access log", "to show who looked", "Jeugdwet 7.2.5; NEN 7513", retention=60,
        writes=(), clock=("SELECT", "INSERT"),
    )  # fmt: skip

    class Meta:
        constraints = [models.UniqueConstraint(fields=["dossier", "number"], name="one_line_per_number")]
        indexes = [models.Index(fields=["raw_id"])]


class RuleReceipt(models.Model):
    """Which rule a command met, in which version, and what came out. Reason and facts are a sealed item version."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    command = models.ForeignKey(CommandRun, on_delete=models.PROTECT, related_name="receipts", db_constraint=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    label = models.BigIntegerField()
    item_id = models.UUIDField(null=True)
    rule = models.CharField(max_length=80)
    rule_set = models.CharField(max_length=60)
    version = models.CharField(max_length=40)
    level = models.CharField(max_length=10)
    outcome = models.CharField(max_length=12)
    code_hash = models.CharField(max_length=64)
    params = models.JSONField(default=dict)
    facts_version = models.UUIDField(null=True)
    at = models.DateTimeField()

    objects = DossierQuerySet.as_manager()
    declared = Declaration(
        "labelled", "care file", "to show which rules a decision met", "Awb 3:46", retention=CARE_FILE_MONTHS,
        writes=("INSERT",),
    )  # fmt: skip


class WorkItem(models.Model):
    """Something that must be done, by somebody, before a date. None is without an owner."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        DONE = "done", _("gedaan")
        DROPPED = "dropped", _("niet meer nodig")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=60)
    dossier = models.ForeignKey(Dossier, null=True, on_delete=models.PROTECT, related_name="+")
    thing_id = models.UUIDField(null=True)
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    cause = models.CharField(max_length=60)
    due_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    made_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = Declaration(
        "own_seat", "work", "that nothing is forgotten", "Jeugdwet 2.3", retention=CARE_FILE_MONTHS,
        seat_column="owner_seat_id", clock=("SELECT", "INSERT", "UPDATE"),
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["owner_seat", "state", "due_at"])]
