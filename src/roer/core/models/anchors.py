"""Person, account, seat, organisation and dossier: the anchors everything else points to. They hold no words."""

import uuid

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from roer.core.codes import Regime, Role
from roer.core.declare import Declaration


class Person(models.Model):
    """A human being. Name, birth date, address and numbers stand in the person's own dossier."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    made_at = models.DateTimeField()

    declared = Declaration("system", "anchor", "to point at a person", "Jeugdwet 7.3.8", writes=("INSERT",))


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts; sign-in is by login name, never by mail address."""

    def create_user(self, username: str, password: str | None = None, **more: object) -> "Account":
        """Make an account with a hashed password."""
        account = self.model(username=username.strip().lower(), **more)
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(username=(username or "").strip().lower())


class Account(AbstractBaseUser):
    """One sign-in. It reads what it wrote itself until two workers linked it to a person (docs/decisions)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(_("inlognaam"), max_length=60, unique=True)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="accounts")
    linked_at = models.DateTimeField(null=True)
    link_level = models.CharField(max_length=20, blank=True)
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    demo = models.BooleanField(default=False)

    objects = AccountManager()
    USERNAME_FIELD = "username"
    declared = Declaration("system", "account", "to sign in", "Jeugdwet 7.2.5")

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Django's own permissions are not used: seats and actions decide."""
        return False


class Organisation(models.Model):
    """A municipality, local team, provider, certified institution or other body. Public."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=40)
    regime = models.CharField(max_length=30, choices=Regime.choices)
    municipality_code = models.CharField(max_length=4, blank=True)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="parts")
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    declared = Declaration("public", "organisation", "to know who helps", "Jeugdwet 2.7")


class Seat(models.Model):
    """The role in which somebody acts. When a seat ends, its access ends (PRI-03)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    account = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="seats")
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="seats")
    role = models.CharField(max_length=30, choices=Role.choices)
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="seats")
    discipline = models.CharField(max_length=40, blank=True)
    medical_duty = models.BooleanField(default=False)
    work_name = models.CharField(max_length=120, blank=True)
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField(null=True)

    declared = Declaration("system", "seat", "to act in one role", "Jeugdwet 7.2.5")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gte=F("valid_from")), name="seat_period"
            ),
            models.CheckConstraint(
                condition=Q(organisation__isnull=False) | Q(work_name=""), name="seat_work_name_only_at_work"
            ),
        ]
        indexes = [models.Index(fields=["account", "valid_from"]), models.Index(fields=["person"])]

    def get_role_display(self) -> str:  # type: ignore[no-redef]
        """The role in words; Django's own way words all roles to find one."""
        return str(Role(self.role).label)


class Dossier(models.Model):
    """One part of the family file: one for each person for life, one shared per family (DOS-01)."""

    class Kind(models.TextChoices):
        PERSON = "person", _("van één persoon")
        FAMILY = "family", _("van het gezin samen")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    person = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="dossiers")
    is_head = models.BooleanField(default=True)
    made_at = models.DateTimeField()

    declared = Declaration("system", "anchor", "to point at a dossier", "Jeugdwet 7.3.8", writes=("INSERT", "UPDATE"))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="person", person__isnull=False) | Q(kind="family", person__isnull=True),
                name="dossier_of_person_or_family",
            ),
            models.UniqueConstraint(
                fields=["person"], condition=Q(is_head=True, kind="person"), name="one_head_dossier_per_person"
            ),
        ]

    @property
    def whose(self) -> uuid.UUID:
        """The one person of this dossier. Raises ValueError for the shared one of a family."""
        if self.person_id is None:
            raise ValueError("a shared dossier is of no one person")
        return self.person_id
