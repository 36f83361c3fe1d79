"""What the people themselves decide about their file, and what protects them: sharing, shutting out, closing."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from roer.core.codes import Label
from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier, Organisation, Person, Seat
from roer.core.visible import DossierQuerySet


class Sharing(models.Model):
    """What every decision about access has: dossier, who decided, period, when recorded and superseded."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    superseded_at = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()

    class Meta:
        abstract = True


class Grant(Sharing):
    """The owner lets one seat read some labels, for a purpose, until a day. Taken back with one tap (PRI-05, PRI-14).

    `label` says who sees that this grant exists: private when the young person gave it, letters when a parent did.
    """

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    labels = models.BigIntegerField()
    purpose = models.CharField(max_length=30)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    by_representative = models.BooleanField(default=False)
    label = models.BigIntegerField()
    item_id = models.UUIDField(null=True)

    declared = Declaration(
        "labelled", "sharing", "to let the owner share", "Jeugdwet 7.3.11 lid 1; AVG 7", retention=CARE_FILE_MONTHS
    )


class Closure(Sharing):
    """A person's access is closed for some labels, with a ground and a second assessor (PRI-12). That person sees nothing of it."""

    class Ground(models.TextChoices):
        GOOD_CARE_UNDER_12 = "7.3.15-4", _("meelezen past niet bij goede hulp, kind onder de 12 (7.3.15 lid 4)")
        GOOD_CARE_12_TO_15 = "7.3.11-3", _("meelezen past niet bij goede hulp, kind van 12 tot 16 (7.3.11 lid 3)")
        COURT = "court", _("uitspraak van de rechter")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    labels = models.BigIntegerField()
    ground = models.CharField(max_length=12, choices=Ground.choices)
    reason_item = models.UUIDField()
    second_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    review_on = models.DateField()

    declared = Declaration(
        "dossier", "closing", "to keep a child safe", "Jeugdwet 7.3.15 lid 4, 7.3.11 lid 3",
        retention=CARE_FILE_MONTHS, label=Label.SAFETY,
    )  # fmt: skip


class Exclusion(Sharing):
    """The owner shuts a named person or organisation out of everything that rests on consent (PRI-12)."""

    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")

    declared = Declaration(
        "dossier", "shutting out", "to let the owner decide", "Jeugdwet 7.3.11 lid 1",
        retention=CARE_FILE_MONTHS, label=Label.PLAN,
    )  # fmt: skip


class ExclusionVoice(models.Model):
    """One of those who must agree before somebody is shut out of a child's or family's file; each sees only the own row."""

    class Says(models.TextChoices):
        NOTHING = "", _("nog niets")
        AGREES = "agrees", _("ja")
        AGAINST = "against", _("nee")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    proposal_id = models.UUIDField(db_index=True)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    proposed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    says = models.CharField(max_length=8, choices=Says.choices, blank=True)
    said_at = models.DateTimeField(null=True)

    declared = Declaration(
        "own_seat", "shutting out", "to let all decide together", "BW 1:253a; Jeugdwet 7.3.15",
        retention=CARE_FILE_MONTHS,
    )  # fmt: skip


class Pause(Sharing):
    """Somebody raised a worry about a supporter: what was given to that person waits at once (PRI-05, PEO-24).

    As visible as its reason: for the young person, who raised it, and the second person who looks within the term.
    `then` are the seats that look when nobody did in time. `valid_until` is empty while it lasts; `outcome` says how it
    ended, `answer_item` why.
    """

    class Outcome(models.TextChoices):
        OPEN = "", _("er wordt nog naar gekeken")
        GOES_ON = "goes_on", _("het delen mag weer doorgaan")
        ENDED = "ended", _("het delen is gestopt")

    item = models.ForeignKey("core.Item", on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    owner_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    then = ArrayField(models.UUIDField(), default=list)
    look_due = models.DateTimeField()
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    answer_item = models.ForeignKey("core.Item", null=True, on_delete=models.PROTECT, related_name="+")
    looked_at = models.DateTimeField(null=True)

    declared = Declaration(
        "of_item", "sharing", "to keep a child safe with the people it trusts", "Jeugdwet 7.3.11 lid 3",
        retention=CARE_FILE_MONTHS,
    )  # fmt: skip


class EmergencyAccess(Sharing):
    """A worker on duty opened a file in danger: a reason, a short period, and the family is told (PRI-21).

    `told_from` is when it shows in "who looked": when the access ends, or later when two people said why and till when.
    """

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    reason_item = models.UUIDField()
    told_from = models.DateTimeField()
    delay_reason_item = models.UUIDField(null=True)
    delay_second_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")

    declared = Declaration(
        "dossier", "emergency", "to help in danger", "Jeugdwet 7.3.11; 7.3.4 lid 2",
        retention=CARE_FILE_MONTHS, label=Label.SAFETY,
        clock=("SELECT",), clock_columns=("dossier_id", "seat_id", "valid_from", "valid_until", "told_from"),
    )  # fmt: skip
