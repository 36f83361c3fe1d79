"""One front desk: somebody files once, the desk says where it belongs, and each route has its own day."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.models import Dossier, Item, Organisation, Person, Seat
from roer.rights.models.filed import Complaint, Objection, declare
from roer.rights.routes import Route


class DeskFiling(models.Model):
    """What somebody filed at the desk, once, in own words. Its day counts for every route whose body agreed to that."""

    class State(models.TextChoices):
        RECEIVED = "received", _("binnen")
        PROPOSED = "proposed", _("wacht op jouw keuze")
        CHOSEN = "chosen", _("doorgezet")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    filed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    filed_at = models.DateTimeField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=10, choices=Complaint.About.choices)
    decision = models.ForeignKey("decisions.Decision", null=True, on_delete=models.PROTECT, related_name="+")
    sent_on = models.DateField(null=True)
    happened_on = models.DateField()
    reply_item = models.UUIDField()
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECEIVED)

    declared = declare("to bring what somebody says to where it belongs", "Awb 6:15, 9:1 (to be checked)")


class DeskPart(models.Model):
    """One route that the desk proposed for a filing; the reply of the filing says why.

    `filed_on` is the day that counts at that body; null reads "not yet filed", with `last_day` where the law gives one.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    filing = models.ForeignKey(DeskFiling, on_delete=models.PROTECT, related_name="parts")
    route = models.CharField(max_length=12, choices=Route.choices)
    proposed_at = models.DateTimeField()
    chosen = models.BooleanField(null=True)
    chosen_at = models.DateTimeField(null=True)
    filed_on = models.DateField(null=True)
    last_day = models.DateField(null=True)
    objection = models.ForeignKey(Objection, null=True, on_delete=models.PROTECT, related_name="+")
    complaint = models.ForeignKey(Complaint, null=True, on_delete=models.PROTECT, related_name="+")

    declared = declare("to show which day counts for which route", "Awb 6:15, 9:1 (to be checked)")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["filing", "route"], name="a_route_is_proposed_once")]


class Forwarding(models.Model):
    """A complaint body asks to send a complaint on to another. Nothing goes before who complained said yes to that name."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    complaint = models.ForeignKey(Complaint, on_delete=models.PROTECT, related_name="forwardings")
    to = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    said_yes = models.BooleanField(null=True)
    answered_at = models.DateTimeField(null=True)
    receiver_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    accepted_at = models.DateTimeField(null=True)

    declared = declare("that nothing is sent on without a yes", "Jeugdwet 7.3.11 lid 1")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["complaint"], condition=Q(accepted_at__isnull=True) & ~Q(said_yes=False),
                name="one_forwarding_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at__isnull=True) | Q(said_yes=True), name="no_forwarding_without_a_yes"
            ),
        ]  # fmt: skip
