"""A question without an account: a guest seat on a provisional person, and a pick-up code to come back with."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.models import GuestCode
from roer.access.rederive import rederive
from roer.core.actor import Actor, acting
from roer.core.codes import Role
from roer.core.commands import Refused
from roer.core.dossiers import begin_own
from roer.core.models import Account, Dossier, Person, Seat
from roer.core.vault.master import lookup_hash

ALPHABET = "BCDFGHJKLMNPQRSTVWXZ23456789"  # no letters that look alike, no vowels: no words come out by accident
CODE_LENGTH = 12


class UnknownCode(Refused):
    """The code opens nothing. The answer is the same for a code that never was and one that was used up."""

    words = _("Deze code werkt niet. Kijk of je hem goed overnam. Of stel je vraag opnieuw.")


def new_code() -> str:
    """A fresh pick-up code in groups of four, about 57 bits."""
    letters = "".join(secrets.choice(ALPHABET) for _each in range(CODE_LENGTH))
    return "-".join(letters[i : i + 4] for i in range(0, CODE_LENGTH, 4))


def code_for(form_id: UUID) -> str:
    """The one pick-up code that belongs to a form sent in: sent twice, the same code stands on the page.

    It cannot be told without the form's own id, which only the browser that opened the form has.
    """
    number = int(lookup_hash("guest_form", str(form_id)), 16)
    letters = ""
    for _each in range(CODE_LENGTH):
        number, place = divmod(number, len(ALPHABET))
        letters += ALPHABET[place]
    return "-".join(letters[i : i + 4] for i in range(0, CODE_LENGTH, 4))


def ask_as_guest(*, at: datetime, code: str = "") -> tuple[Actor, UUID, str]:
    """A guest seat with an own provisional dossier. Returns the actor, the dossier and the code, shown once.

    Runs in the caller's transaction, so that no guest stays behind when the question is not saved.
    """
    person_id, seat_id = uuid.uuid4(), uuid.uuid4()
    Person(id=person_id, made_at=at).save(force_insert=True)
    seat = Seat(id=seat_id, person_id=person_id, role=Role.GUEST, valid_from=at)
    seat.save(force_insert=True)
    code = code or new_code()
    GuestCode(hashed=_hashed(code), seat=seat, made_at=at).save(force_insert=True)
    actor = Actor.of(seat, at)
    with acting(actor, page="access.ask_as_guest"):
        dossier = begin_own(person_id, actor)
        rederive([dossier.id])
    return actor, dossier.id, code


def open_with_code(*, code: str, at: datetime) -> Seat:
    """The guest seat behind a code. Raises UnknownCode."""
    held = GuestCode.objects.filter(hashed=_hashed(code), taken_over_at__isnull=True).select_related("seat").first()
    if held is None or (held.seat.valid_until and held.seat.valid_until <= at):
        raise UnknownCode
    return held.seat


def take_over_guest(*, code: str, account: Account, at: datetime) -> Seat:
    """A self-made account takes over the guest's question: the seat becomes the account's own. Raises UnknownCode."""
    seat = open_with_code(code=code, at=at)
    if seat.person_id is None:
        raise UnknownCode
    if account.person_id:
        raise Refused(_("Dit account hoort al bij iemand. Vraag het team om je vraag hierbij te zetten."))
    Seat.objects.filter(id=seat.id).update(account=account, role=Role.SELF)
    Account.objects.filter(id=account.id).update(person_id=seat.person_id)
    GuestCode.objects.filter(seat=seat).update(taken_over_at=at)
    seat.account, seat.role = account, Role.SELF
    with acting(Actor.of(seat, at), page="access.take_over_guest"):
        rederive(Dossier.objects.filter(person_id=seat.person_id).values_list("id", flat=True))  # type: ignore[misc]
    return seat


def _hashed(code: str) -> str:
    return lookup_hash("guest_code", "".join(each for each in code.upper() if each in ALPHABET))
