"""Words about people live here and nowhere else, each under an access path and a key of its own."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from roer.core.codes import Basis, Regime, Register
from roer.core.declare import CARE_FILE_MONTHS, Declaration
from roer.core.models.anchors import Dossier, Organisation, Person, Seat
from roer.core.visible import DossierQuerySet

LAW = "Jeugdwet 7.3.8"


class Item(models.Model):
    """The smallest thing held about people: one statement, or a document made of links to statements."""

    class Weight(models.TextChoices):
        OWN_WORDS = "own_words", _("eigen woorden")
        FACT = "fact", _("feit")
        OBSERVATION = "observation", _("wat iemand zag")
        JUDGEMENT = "judgement", _("oordeel van een professional")
        SUPPOSITION = "supposition", _("vermoeden")
        NONE = "none", _("geen vermelding")

    class State(models.TextChoices):
        DRAFT = "draft", _("concept")
        SAVED = "saved", _("opgeslagen")
        SENT = "sent", _("verstuurd of vastgesteld")
        DESTROYED = "destroyed", _("vernietigd")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="items")
    kind = models.CharField(max_length=50)
    label = models.BigIntegerField()
    weight = models.CharField(max_length=15, choices=Weight.choices, default=Weight.NONE)
    state = models.CharField(max_length=10, choices=State.choices, default=State.SAVED)
    author_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    owner_organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    data_controller = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    regime = models.CharField(max_length=30, choices=Regime.choices)
    happened_on = models.DateField(null=True)
    recorded_at = models.DateTimeField()
    current_version = models.UUIDField(null=True)

    objects = DossierQuerySet.as_manager()
    declared = Declaration("item", "care file", "good help", LAW, CARE_FILE_MONTHS)

    class Meta:
        indexes = [
            models.Index(fields=["dossier", "-recorded_at"]),
            models.Index(fields=["dossier", "kind"]),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(regime="own_space", data_controller__isnull=True)
                | (~Q(regime="own_space") & Q(data_controller__isnull=False)),
                name="item_has_a_data_controller",
            )
        ]

    def get_weight_display(self) -> str:  # type: ignore[no-redef]
        """The weight in words; Django's own way words all weights to find one."""
        return str(self.Weight(self.weight).label)


class ItemVersion(models.Model):
    """One wording of an item, encrypted under a key of its own in the key store. A newer one names the one it replaces."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=8, default="nl")
    register = models.CharField(max_length=10, choices=Register.choices, default=Register.FORMAL)
    author_seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ciphertext = models.BinaryField(null=True)
    destroyed_at = models.DateTimeField(null=True)

    declared = Declaration(
        "of_item",
        "care file",
        "good help",
        LAW,
        CARE_FILE_MONTHS,
        clock=("SELECT",),
        clock_columns=("id", "item_id", "made_at"),
    )

    class Meta:
        indexes = [models.Index(fields=["item", "number"])]


class ItemAbout(models.Model):
    """Whom an item is about besides the owner of the dossier. It never opens anything; `concerned` shuts it for that person."""

    class Part(models.TextChoices):
        SUBJECT = "subject", _("het gaat over")
        SOURCE = "source", _("komt van")
        CONCERNED = "concerned", _("zegt iets over")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="about")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    part = models.CharField(max_length=12, choices=Part.choices)

    declared = Declaration("of_item", "care file", "to protect whom a text is about", LAW, CARE_FILE_MONTHS)


class ItemLink(models.Model):
    """A document is an ordered list of links to items; a sent document pins the version."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="links")
    position = models.PositiveIntegerField()
    target = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="linked_from")
    pinned_version = models.ForeignKey(ItemVersion, null=True, on_delete=models.PROTECT, related_name="+")

    declared = Declaration("of_item", "care file", "good help", LAW, CARE_FILE_MONTHS)

    class Meta:
        ordering = ["position"]


class Access(models.Model):
    """Who may read which labels of which dossier, in which period. Written only by `derive` (access room)."""

    id = models.BigAutoField(primary_key=True)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    labels = models.BigIntegerField()
    data_controller = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    basis = models.CharField(max_length=20, choices=Basis.choices)
    purpose = models.CharField(max_length=30)
    given_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = Declaration(
        "own_seat", "access", "to decide who reads what", "Jeugdwet 7.3.10, 7.3.11, 7.3.15", writes=()
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["seat", "dossier"],
                include=["labels", "data_controller", "valid_from", "valid_until", "basis"],
                name="access_lookup",
            ),
            models.Index(fields=["dossier"], name="access_dossier"),
        ]


class ItemShare(models.Model):
    """Opens one item for one seat, or shuts it for one person. Written only through the functions of the access room."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="+")
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    seat = models.ForeignKey(Seat, null=True, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    basis = models.CharField(max_length=20)
    purpose = models.CharField(max_length=30, blank=True)
    given_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = Declaration(
        "own_seat",
        "access",
        "to open or shut one item",
        "Jeugdwet 7.3.10, 7.3.11",
        person_column="person_id",
        writes=(),
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(seat__isnull=False, person__isnull=True) | Q(seat__isnull=True, person__isnull=False),
                name="share_opens_for_a_seat_or_shuts_for_a_person",
            )
        ]
        indexes = [
            models.Index(fields=["item"], include=["seat", "person", "valid_from", "valid_until"], name="share_item"),
            models.Index(fields=["seat", "dossier"], name="share_seat"),
        ]


class Hold(models.Model):
    """A complaint, objection or court case that stops the destruction of an item."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="holds")
    ground = models.CharField(max_length=40)
    placed_by = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    placed_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)

    declared = Declaration("of_item", "care file", "to keep what a case needs", "Jeugdwet 7.3.9 lid 2", retention=240)


class Destruction(models.Model):
    """The proof of destruction, without content. Made in the transaction; the key goes by an idempotent job right after."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.ForeignKey(Dossier, on_delete=models.PROTECT, related_name="+")
    item_id = models.UUIDField()
    label = models.BigIntegerField()
    version_ids = ArrayField(models.UUIDField())
    ground = models.CharField(max_length=40)
    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    keys_gone_at = models.DateTimeField(null=True)
    final_at = models.DateTimeField(null=True)

    declared = Declaration(
        "labelled", "proof of destruction", "to show that it is gone", "Jeugdwet 7.3.9",
        writes=("INSERT", "UPDATE"), clock=("SELECT", "UPDATE"),
    )  # fmt: skip
