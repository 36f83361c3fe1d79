"""Kinds of items of this room."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

NAME = "people.name"
MEMBER_NAME = "people.member_name"
FAMILY_NAME = "people.family_name"
ADDRESS = "people.address"
CITIZEN_NUMBER = "people.citizen_number"
SEX = "people.sex"


class Sex(TextChoices):
    """Sex as a register holds it. Kept only because messages to other organisations have a field for it."""

    MALE = "male", _("man")
    FEMALE = "female", _("vrouw")
    UNKNOWN = "unknown", _("onbekend of liever niet")
