"""Dated facts about a person that decide who may read what. Never updated in place: a newer fact supersedes an older."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.codes import Label
from roer.core.days import PartialDate
from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models import Dossier, Organisation, Person, Seat
from roer.core.visible import DossierQuerySet


def fact(label: Label, purpose: str, ground: str, shut_column: str = "") -> Declaration:
    """The declaration of a fact table of this room; `shut_column` as in Declaration."""
    return Declaration(
        "dossier", "legal position", purpose, ground, retention=CARE_FILE_MONTHS, label=label, shut_column=shut_column
    )


class Fact(models.Model):
    """A fact of one dossier, with when it was recorded and when something newer took its place."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    superseded_at = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()

    class Meta:
        abstract = True


class BirthDate(Fact):
    """When somebody was born, as far as known. Part zero means unknown; `expected` is an unborn child."""

    year = models.PositiveSmallIntegerField()
    month = models.PositiveSmallIntegerField(null=True)
    day = models.PositiveSmallIntegerField(null=True)
    expected = models.BooleanField(default=False)
    known_adult = models.BooleanField(default=False)

    declared = fact(Label.IDENTITY, "to know the age", "Jeugdwet 7.3.4, 7.3.5, 7.3.15")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(superseded_at__isnull=True), name="one_birth_date_now"
            )
        ]

    @property
    def partial(self) -> PartialDate:
        """The date as a value."""
        return PartialDate(self.year, self.month, self.day, self.expected)


class ParentalResponsibility(Fact):
    """Who is legally responsible for a child (gezag), of which kind, on which ground, how sure (PEO-06).

    Authority that exists by law stands in no register: `unknown` means the protective side until a person verified it.
    """

    class Kind(models.TextChoices):
        PARENTAL = "parental", _("ouderlijk gezag")
        JOINT_WITH_NON_PARENT = "joint_non_parent", _("gezag samen met iemand die geen ouder is")
        GUARDIANSHIP = "guardianship", _("voogdij")
        PROVISIONAL_GUARDIANSHIP = "provisional_guardianship", _("voorlopige voogdij")
        PARTIAL_TRANSFER = "partial_transfer", _("gedeeltelijke overdracht van gezag")
        NONE = "none", _("ouder zonder gezag")

    class Certainty(models.TextChoices):
        VERIFIED = "verified", _("nagekeken door een medewerker")
        REGISTERED = "registered", _("staat in het register")
        UNKNOWN = "unknown", _("nog niet zeker")

    holder = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    holder_organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    is_parent = models.BooleanField(default=True)
    kind = models.CharField(max_length=30, choices=Kind.choices)
    certainty = models.CharField(max_length=12, choices=Certainty.choices)
    ground = models.CharField(max_length=40, blank=True)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = fact(Label.IDENTITY, "to know who is responsible", "BW 1:245 and on; Jeugdwet 7.3.4")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(holder__isnull=False, holder_organisation__isnull=True)
                | Q(holder__isnull=True, holder_organisation__isnull=False),
                name="responsibility_has_one_holder",
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="responsibility_period"
            ),
        ]


class ProtectionMeasure(Fact):
    """A measure of the court and the certified institution that carries it out.

    `words_item`: the ruling. Who may not read that yet, for it was given at night and not told, does not see the measure.
    """

    class Kind(models.TextChoices):
        SUPERVISION_ORDER = "supervision_order", _("ondertoezichtstelling")
        PROVISIONAL_SUPERVISION_ORDER = "provisional_supervision_order", _("voorlopige ondertoezichtstelling")
        PROBATION = "probation", _("jeugdreclassering")

    kind = models.CharField(max_length=30, choices=Kind.choices)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField()
    words_item = models.UUIDField(null=True)

    declared = fact(Label.JUSTICE, "to know the measure", "Jeugdwet 3.2; BW 1:255", shut_column="words_item")


class Incapacity(Fact):
    """In this a person of twelve or older cannot weigh the own interests: others exercise the rights (7.3.15 lid 2).

    Never alone, never for ever: a reason in words, a second worker, and a day on which it is looked at again.
    """

    reason_item = models.UUIDField()
    second_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField()

    declared = fact(Label.IDENTITY, "to know who exercises the rights", "Jeugdwet 7.3.15 lid 2")


class SecretLocation(Fact):
    """The place of this person is secret: masked everywhere for everyone but the person and the named keepers (PRI-38)."""

    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)
    declared = fact(Label.PLACE, "to keep somebody safe", "Jeugdwet 7.3.11 lid 3, 7.3.15 lid 4")


class SecretLocationKeeper(models.Model):
    """A named keeper of a secret place."""

    id = models.BigAutoField(primary_key=True)
    location = models.ForeignKey(SecretLocation, on_delete=models.PROTECT, related_name="keepers")
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")

    declared = fact(Label.PLACE, "to keep somebody safe", "Jeugdwet 7.3.11 lid 3")


class Involvement(Fact):
    """A seat works with this person or family, with a part and a purpose, in a period (Jeugdwet 7.3.11 lid 2a)."""

    class Part(models.TextChoices):
        FAMILIAR_FACE = "familiar_face", _("vast gezicht")
        CASE_MANAGER = "case_manager", _("casemanager")
        STAND_IN = "stand_in", _("vervanger")
        SPECIALIST = "specialist", _("specialist")
        CARE_PROVIDER = "care_provider", _("hulpverlener van de aanbieder")
        FAMILY_SUPERVISOR = "family_supervisor", _("jeugdbeschermer")
        GUARDIAN_WORKER = "guardian_worker", _("werkt als voogd namens de instelling")
        FOSTER_CARER = "foster_carer", _("pleegouder")
        ASSESSOR = "assessor", _("tweede beoordelaar")
        DECIDER = "decider", _("beslist over de voorziening")
        REFERRER = "referrer", _("verwijzer")
        BACK_OFFICE = "back_office", _("verstuurt berichten over de hulp")
        CONSULTED = "consulted", _("kreeg een vraag; leest alleen wat daarvoor is opengezet")

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="involvements")
    part = models.CharField(max_length=20, choices=Part.choices)
    purpose = models.CharField(max_length=30)
    medical = models.BooleanField(default=False)
    reason_code = models.CharField(max_length=40, blank=True)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = fact(Label.PLAN, "to know who helps", "Jeugdwet 7.3.11 lid 2a")

    class Meta:
        indexes = [models.Index(fields=["seat", "valid_from"])]
