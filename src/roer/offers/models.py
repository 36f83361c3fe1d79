"""Offers, criteria and capacity: public, about help and never about a child."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.declare import Declaration
from roer.core.models import Organisation, Seat
from roer.offers.codes import Circumstance, ClientGroup, Form, Language, Level, Line, Route, SupplySignalKind, Topic


def declare(purpose: str, writes: tuple[str, ...] = ("INSERT", "UPDATE")) -> Declaration:
    """The declaration of a public table of this room."""
    return Declaration("public", "service directory", purpose, "Jeugdwet 2.3, 2.6 lid 1a", writes=writes)


class Offer(models.Model):
    """Help that an organisation publishes, in `[valid_from, valid_until)`. A private home has no area: nothing to show."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="offers")
    contact_seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    description = models.TextField()
    result = models.TextField(blank=True)
    form = models.CharField(max_length=20, choices=Form.choices)
    topics = ArrayField(models.CharField(max_length=20, choices=Topic.choices), default=list)
    age_from = models.PositiveSmallIntegerField()
    age_until = models.PositiveSmallIntegerField(help_text="the last age that is welcome")
    municipality_code = models.CharField(max_length=4)
    area = models.CharField(max_length=4, blank=True)
    private_home = models.BooleanField(default=False)
    costs = models.CharField(max_length=200, blank=True)
    languages = ArrayField(models.CharField(max_length=3, choices=Language.choices), default=list)
    incomplete_reason = models.CharField(max_length=300, blank=True)
    line = models.CharField(max_length=6, choices=Line.choices, blank=True, default="", db_default="")
    client_groups = ArrayField(
        models.CharField(max_length=12, choices=ClientGroup.choices), default=list, db_default=[]
    )
    level = models.CharField(max_length=10, choices=Level.choices, blank=True, default="", db_default="")
    reach = models.PositiveIntegerField(null=True, help_text="how many people a preventive activity reaches")
    held_on = models.DateField(null=True)
    fitting_care = models.TextField(
        blank=True, default="", db_default="", help_text="what fitting care means here, agreed by everybody concerned"
    )
    fitting_care_version = models.PositiveSmallIntegerField(default=0, db_default=0)
    nationwide = models.BooleanField(default=False, db_default=False)
    phone = models.CharField(max_length=24, blank=True, default="", db_default="")
    part_time = models.BooleanField(
        default=False, db_default=False, help_text="a stay for a part of the week, such as weekends"
    )
    variant = models.CharField(
        max_length=80, blank=True, default="", db_default="", help_text="a name of its own within the kind of help"
    )
    regional_part = models.TextField(
        blank=True, default="", db_default="", help_text="what of rare help can be given in the region as well"
    )
    known_as = ArrayField(models.CharField(max_length=60), default=list, db_default=[])
    source_ref = models.CharField(
        max_length=80, blank=True, default="", db_default="", help_text="its number in the directory it was read from"
    )
    confirmed_on = models.DateField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = declare("to find help")

    class Meta:
        indexes = [models.Index(fields=["form", "valid_from"]), models.Index(fields=["organisation"])]
        constraints = [
            models.CheckConstraint(condition=Q(age_from__lte=F("age_until")), name="offer_ages"),
            models.CheckConstraint(condition=Q(private_home=False) | Q(area=""), name="private_home_has_no_area"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")), name="offer_period"
            ),
            models.UniqueConstraint(
                fields=["organisation", "source_ref"], condition=~Q(source_ref=""), name="read_in_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Criterion(models.Model):
    """For whom an offer is meant (inclusion) or not meant (exclusion), in public words, in `[valid_from, valid_until)`."""

    class Kind(models.TextChoices):
        INCLUSION = "inclusion", _("bedoeld voor")
        EXCLUSION = "exclusion", _("niet bedoeld voor")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="criteria")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    code = models.CharField(max_length=20, choices=Circumstance.choices)
    says = models.CharField(max_length=300)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = declare("to know for whom help is meant")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["offer", "code"], condition=Q(valid_until__isnull=True), name="a_criterion_stands_once"
            )
        ]


class Capacity(models.Model):
    """Free places and waiting weeks as somebody of the provider counted them. The newest row counts; none is changed."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="capacities")
    free_places = models.PositiveSmallIntegerField()
    waiting_weeks = models.PositiveSmallIntegerField()
    used_places = models.PositiveSmallIntegerField(null=True)
    over_places = models.PositiveSmallIntegerField(
        default=0, db_default=0, help_text="more than there are places for, for now"
    )
    homes = models.PositiveSmallIntegerField(null=True, help_text="approved foster families or family homes")
    overflow = models.CharField(
        max_length=200, blank=True, default="", db_default="", help_text="where to when it is full"
    )
    as_of = models.DateField()
    recorded_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("to know where there is room", writes=("INSERT",))

    class Meta:
        indexes = [models.Index(fields=["offer", "-recorded_at"])]


class Purchase(models.Model):
    """A municipality that buys an offer, and along which way, in `[valid_from, valid_until)`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="purchases")
    municipality_code = models.CharField(max_length=4)
    route = models.CharField(max_length=12, choices=Route.choices)
    places = models.PositiveSmallIntegerField(null=True)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("to know who pays for which help, and who else depends on it")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["offer", "municipality_code"], condition=Q(valid_until__isnull=True), name="bought_once"
            )
        ]


class OfferClosing(models.Model):
    """An offer that will close. It is complete only when every child there has a fitting replacement (WAI-17)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    offer = models.ForeignKey(Offer, on_delete=models.PROTECT, related_name="closings")
    effective_on = models.DateField()
    at_once = models.BooleanField(default=False, help_text="danger, fire, an order or bankruptcy: children move first")
    announced_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    build_up = models.TextField(blank=True, default="", db_default="", help_text="which places come instead, and when")
    ready_on = models.DateField(null=True, help_text="the day on which those places are there")
    completed_at = models.DateTimeField(null=True)

    declared = declare("that no child pays for a place that closes")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["offer"], condition=Q(completed_at__isnull=True), name="one_closing_at_a_time"
            )
        ]


class RegionNote(models.Model):
    """What a youth region agreed or planned: about waiting, about enough help, about help that falls away. Public."""

    class Kind(models.TextChoices):
        WAITING = "waiting", _("afspraken over wachten")
        SUPPLY = "supply", _("plan voor genoeg kleine plekken in een gezin")
        SAFETY_NET = "safety_net", _("vangnet als hulp wegvalt")
        DEVELOP = "develop", _("zeldzame hulp die er nog moet komen")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    region = models.CharField(max_length=4)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    says = models.TextField()
    partners = models.CharField(max_length=300)
    agreed_on = models.DateField()
    compulsory_too = models.BooleanField(default=False, help_text="also holds for help that a court ordered")
    recorded_at = models.DateTimeField()
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = declare("that everybody can read what a region agreed", writes=("INSERT",))


class SupplySignal(models.Model):
    """An early signal that an organisation may not go on giving its help: about an organisation, never about a child."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=SupplySignalKind.choices)
    says = models.CharField(max_length=300)
    since = models.DateField()
    over_on = models.DateField(null=True)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")

    declared = Declaration(
        "system", "service directory", "to know in time that help may fall away", "Jeugdwet 2.6 lid 1a, 2.11 lid 2b"
    )
