"""Registrations of professionals, as the public quality registers give them."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import Refused, command
from roer.people.models import ProfessionalRegistration

REGISTERS = ("SKJ", "BIG")


class CannotRecord(Refused):
    """The registration does not fit; the message says what."""


@command
def record_registration(
    *, actor: Actor, person_id: UUID, register: str, number: str, valid_from: date, valid_until: date | None = None
) -> UUID:
    """Note a registration in SKJ or BIG, so that families see with whom they talk (PEO-41). Returns its id."""
    require("people.record_registration", actor)
    if register not in REGISTERS or not number.strip():
        raise CannotRecord(_("Kies SKJ of BIG en vul het nummer in."))
    made = ProfessionalRegistration(
        person_id=person_id, register=register, number=number.strip(), valid_from=valid_from, valid_until=valid_until
    )
    made.save(force_insert=True)
    return made.id
