"""Objections and complaints. As visible as their words: the filer, and the seat they were opened for."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier, Item, Organisation, Person, Seat


def declare(purpose: str, ground: str) -> Declaration:
    """The declaration of a table of this room."""
    return Declaration("of_item", "objection or complaint", purpose, ground, retention=CARE_FILE_MONTHS)


class Filed(models.Model):
    """Something that somebody filed, with its words as an item, its owner and its last day."""

    class State(models.TextChoices):
        WAITS_FOR_YES = "waits_for_yes", _("wacht op een ja")
        RECEIVED = "received", _("binnen")
        ANSWERED = "answered", _("beantwoord")
        WITHDRAWN = "withdrawn", _("ingetrokken")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    filed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    filed_at = models.DateTimeField()
    entered_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    said_yes_at = models.DateTimeField(null=True)
    owner_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    answer_by = models.DateField()
    state = models.CharField(max_length=14, choices=State.choices, default=State.RECEIVED)
    closed_at = models.DateTimeField(null=True)

    class Meta:
        abstract = True

    @property
    def is_open(self) -> bool:
        """Does it still wait for an answer?"""
        return self.state in (self.State.WAITS_FOR_YES, self.State.RECEIVED)


class Objection(Filed):
    """Somebody asks the municipality to reconsider a decision. `in_time` is a fact; a late one is registered too."""

    class Result(models.TextChoices):
        UPHELD = "upheld", _("het bezwaar klopt: er komt een nieuw besluit")
        PARTLY = "partly", _("het bezwaar klopt voor een deel: er komt een nieuw besluit")
        DISMISSED = "dismissed", _("het besluit blijft zoals het is")
        TOO_LATE = "too_late", _("het bezwaar kwam te laat")

    decision = models.ForeignKey("decisions.Decision", on_delete=models.PROTECT, related_name="+")
    last_filing_day = models.DateField()
    in_time = models.BooleanField()
    with_committee = models.BooleanField(default=False)
    result = models.CharField(max_length=10, choices=Result.choices, blank=True)

    declared = declare("to reconsider a decision", "Awb 6:4, 7:10 (to be checked)")


class Complaint(Filed):
    """Somebody is not content and wants an answer. It lies in the filer's own dossier."""

    class About(models.TextChoices):
        TREATMENT = "treatment", _("hoe iemand met mij omging")
        WAITING = "waiting", _("wachten, of iets niet nakomen")
        HELP = "help", _("de hulp zelf")
        PRIVACY = "privacy", _("wat er met mijn gegevens gebeurt")
        PRESSURE = "pressure", _("druk, dreigen of niet de waarheid zeggen")
        OTHER = "other", _("iets anders")

    class Judgement(models.TextChoices):
        FOUNDED = "founded", _("de klacht klopt")
        PARTLY = "partly", _("de klacht klopt voor een deel")
        UNFOUNDED = "unfounded", _("de klacht klopt niet")

    class Measures(models.TextChoices):
        YES = "yes", _("ja, dit doen wij")
        NO = "no", _("nee")
        LATER = "later", _("dat volgt later")

    about = models.CharField(max_length=10, choices=About.choices)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    informal = models.BooleanField(default=False)
    closed_care = models.BooleanField(default=False)
    judgement = models.CharField(max_length=10, choices=Judgement.choices, blank=True)
    judged_on = models.DateField(null=True)
    measures = models.CharField(max_length=6, choices=Measures.choices, blank=True)
    reply_item = models.UUIDField(null=True)
    measures_by = models.DateField(null=True)
    lesson_item = models.UUIDField(null=True)
    taught = models.BooleanField(default=False)

    declared = declare("to answer who is not content", "Awb 9:11; Jeugdwet 4.2.1 (to be checked)")


class NoticeOfDefault(models.Model):
    """Somebody says that a decision is too late. Nobody can take it away; the two weeks run from the day after (RIG-75)."""

    class How(models.TextChoices):
        SCREEN = "screen", _("op het scherm")
        PHONE = "phone", _("aan de telefoon")
        PAPER = "paper", _("op papier")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    application = models.ForeignKey("decisions.HelpApplication", null=True, on_delete=models.PROTECT, related_name="+")
    objection = models.ForeignKey(Objection, null=True, on_delete=models.PROTECT, related_name="+")
    filed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    filed_at = models.DateTimeField()
    entered_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=8, choices=How.choices)
    decide_by = models.DateField()

    declared = Declaration(
        "of_item", "objection or complaint", "that a late decision can be answered", "Awb 4:17, 6:12 (to be checked)",
        retention=CARE_FILE_MONTHS, writes=("INSERT",),
    )  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(application__isnull=False) ^ models.Q(objection__isnull=False),
                name="notice_is_about_one_thing",
            )
        ]
