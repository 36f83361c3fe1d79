"""What a title of stay follows from besides rulings, the titles that follow, and the alarms before they end."""

from django.db import models
from django.db.models import F, Q

from roer.core.models import Organisation, Person
from roer.core.visible import DossierQuerySet
from roer.living.codes import Answer, ExceptionGround, TitleKind, WhyNone
from roer.living.models.bound import Bound, declare
from roer.living.models.placements import Placement

CONSENT = "Jeugdwet 7.3.4, 7.3.5, 7.3.15"


class StayConsent(Bound):
    """What one person or guardian institution said about living here, in own words. The newest answer counts."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="consents")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer.choices)
    answered_at = models.DateTimeField()

    declared = declare("to know who agreed with living elsewhere", CONSENT, writes=("INSERT",))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation__isnull=True)
                | Q(person__isnull=True, organisation__isnull=False),
                name="stay_consent_is_of_one",
            )
        ]


class ConsentWaiver(Bound):
    """From twelve to fifteen the parents' yes is missing on a ground of the law. The item is the reason; they read it."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="waivers")
    ground = models.CharField(max_length=12, choices=ExceptionGround.choices)
    given_at = models.DateTimeField()

    declared = declare("to know why a yes may be missing", "Jeugdwet 7.3.4 lid 2", writes=("INSERT",))


class TitleOfStay(models.Model):
    """By what right somebody stays in a place in `[valid_from, valid_until)`. Derived from facts, never typed."""

    id = models.BigAutoField(primary_key=True)
    dossier = models.ForeignKey("core.Dossier", on_delete=models.PROTECT, related_name="+")
    label = models.BigIntegerField()
    item_id = models.UUIDField(null=True)
    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="titles")
    kind = models.CharField(max_length=12, choices=TitleKind.choices)
    why = models.CharField(max_length=12, choices=WhyNone.choices, blank=True)
    authorisation = models.ForeignKey(
        "people.CourtAuthorisation", null=True, on_delete=models.PROTECT, related_name="+"
    )
    number_due = models.DateField(null=True)
    uncertified = models.BooleanField(default=False)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = declare(
        "that no stay away from home is called lawful without a title", "Jeugdwet 6.1.2; BW 1:265b", writes=()
    )

    class Meta:
        indexes = [models.Index(fields=["dossier", "valid_from"]), models.Index(fields=["placement"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="title_period"
            ),
            models.CheckConstraint(condition=Q(kind="none") | Q(why=""), name="only_no_title_says_why"),
        ]


class TitleAlarm(Bound):
    """Somebody was told that a title ends or is gone: so many days before, for this end. Zero is the lapse itself."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="alarms")
    ends_at = models.DateTimeField()
    days_before = models.PositiveSmallIntegerField()
    seat = models.ForeignKey("core.Seat", on_delete=models.PROTECT, related_name="+")

    declared = declare("that nobody is surprised by the end of a title", "Jeugdwet 6.1.12", writes=("INSERT",))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["placement", "ends_at", "days_before", "seat"], name="one_alarm_each")
        ]
