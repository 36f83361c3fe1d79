"""What is kept about becoming adult: help that goes on, five conditions, who stays, and letting go. No score anywhere."""

from __future__ import annotations

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier, Organisation, Seat
from roer.core.visible import DossierQuerySet
from roer.future.codes import Area, EndedBy, EndReason, Ground, Law, Part, Side


def declare(purpose: str, ground: str, *, writes: tuple[str, ...] = ("INSERT", "UPDATE")) -> Declaration:
    """The declaration of a table that reads as the plan does."""
    return Declaration("labelled", "becoming adult", purpose, ground, retention=CARE_FILE_MONTHS, writes=writes)


class Bound(models.Model):
    """A row in one dossier, with who put it down and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    label = models.BigIntegerField()
    item_id = models.UUIDField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    objects = DossierQuerySet.as_manager()

    class Meta:
        abstract = True


class HelpAfter(Bound):
    """One running help and the law under which it goes on: asked for on a day, taken over by somebody, or still open."""

    episode = models.OneToOneField("waiting.CareEpisode", on_delete=models.PROTECT, related_name="after_eighteen")
    law = models.CharField(max_length=14, choices=Law.choices)
    applied_on = models.DateField()
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    accepted_by = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    accepted_at = models.DateTimeField(null=True)

    declared = declare("that help does not stop on a birthday", "Jeugdwet 1.1, 1.2")


class Condition(Bound):
    """What one side says of one of the five conditions on a day; the newest of each side counts. The item says more."""

    area = models.CharField(max_length=12, choices=Area.choices)
    side = models.CharField(max_length=8, choices=Side.choices)
    parts = ArrayField(models.CharField(max_length=12, choices=Part.choices), default=list)
    met = models.BooleanField()

    declared = declare("that nobody is let go too soon", "Jeugdwet 2.1, 2.3", writes=("INSERT",))

    class Meta:
        indexes = [models.Index(fields=["dossier", "area", "-recorded_at"])]


class StayingAdult(Bound):
    """Who stays when help ends; the item is who. Without `paid`, the one to fall back on. `none`: the own wish of nobody."""

    paid = models.BooleanField(default=False)
    durable = models.BooleanField(default=True)
    none = models.BooleanField(default=False)
    ended_at = models.DateTimeField(null=True)

    declared = declare("that somebody is there afterwards", "Jeugdwet 2.1")


class NetMark(Bound):
    """The young person has no net, or needs help to arrange things: the ground as a code, with words that he or she reads."""

    ground = models.CharField(max_length=14, choices=Ground.choices)
    told_at = models.DateTimeField()
    contested_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    declared = declare("that who needs more is seen in time", "Jeugdwet 2.1")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "ground"], condition=Q(ended_at__isnull=True), name="one_mark_of_a_ground"
            )
        ]


class LettingGo(Bound):
    """Help let go of a young person, or the young person stopped; with what was open, each with an owner and a day."""

    by = models.CharField(max_length=12, choices=EndedBy.choices)
    reason = models.CharField(max_length=12, choices=EndReason.choices, blank=True)
    open_areas = ArrayField(models.CharField(max_length=12, choices=Area.choices), default=list)
    let_go_at = models.DateTimeField()
    aftercare_until = models.DateField(null=True)

    declared = declare("that letting go is reasoned", "Jeugdwet 2.1, 2.3", writes=("INSERT",))
