"""A message came about somebody whom this installation does not know: a colleague chooses to make a dossier, or to call.

Nothing happens by itself. The dossier that follows keeps to the protective side (`people.begin_from_message`): no address,
no authority and no reader but the own post, and whom the colleague asks to help.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.contracts.access import HELPERS
from roer.contracts.clocks import RETURN_DAYS, working_days
from roer.contracts.codes import SEX_CODES, Direction, State
from roer.contracts.commands.common import ask, done
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.read import read
from roer.contracts.models import Assignment, ClaimLine, Delivery, ExchangeMessage, Party, ProviderRequest
from roer.contracts.parties import organisation_of, party_of, post_of
from roer.contracts.sealing import opened, person_hash
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import PartialDate, day_of
from roer.core.models import Seat
from roer.core.refusal import Refused
from roer.core.visible import in_period
from roer.people import commands as people
from roer.people import queries as known

UNKNOWN = "contracts.unknown_person"
BEGINS = ("JW301", "JW315")
"""Messages that may be the first about somebody; all others rest on an assignment that is known."""


class CannotKnow(Refused):
    """Somebody made the dossier before, or the chosen colleague does not work here."""

    words = _("Deze persoon is al bekend, of deze collega kan hier niet helpen.")


def ask_who_this_is(row: ExchangeMessage, party: Party, actor: Actor) -> None:
    """Give somebody the choice, when a message that was taken in is about a person without a dossier here."""
    if row.dossier_id is None and row.kind in BEGINS and row.state == State.TAKEN:
        due = working_days(RETURN_DAYS, day_of(actor.at))
        ask(UNKNOWN, party, row.id, due, "contracts.not_known", actor)


@command
def know_person(*, actor: Actor, message_id: UUID, helper_seat_id: UUID) -> UUID:
    """Make a dossier for the person of a message and let one colleague in who knows families. Returns the dossier.

    Raises CannotKnow when the person is known by now, or the colleague is no helper of the own organisation.
    """
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    made: UUID = _know(actor=post, message_id=message_id, helper_seat_id=helper_seat_id)
    done(UNKNOWN, message_id, actor)
    return made


@command
def _know(*, actor: Actor, message_id: UUID, helper_seat_id: UUID) -> UUID:
    row = _about_nobody(message_id, actor)
    helper = Seat.objects.filter(
        in_period(actor.at), id=helper_seat_id, organisation_id=organisation_of(actor), role__in=HELPERS
    ).first()
    message: Any = read(opened(row))
    client = message.client
    if helper is None or known.dossier_with_number(client.bsn) is not None:
        raise CannotKnow
    dossier_id: UUID = people.begin_from_message(
        actor=actor, number=client.bsn, name=name_of(client), birth=_birth(client.birth_date), sex=_sex(client.sex)
    )
    people.let_in(actor=actor, dossier_id=dossier_id, seat_id=helper.id, part=_part(helper.role), purpose="help")
    _fill_in(person_hash(client.bsn), dossier_id, actor)
    return dossier_id


@command
def leave_unknown(*, actor: Actor, message_id: UUID) -> None:
    """This person is not ours: no dossier is made, and somebody calls the sender within three working days."""
    require("contracts.exchange", actor)
    row = _about_nobody(message_id, actor)
    due = working_days(RETURN_DAYS, day_of(actor.at))
    ask("contracts.call_sender", party_of(actor), row.id, due, "contracts.not_ours", actor)
    done(UNKNOWN, message_id, actor)


def _about_nobody(message_id: UUID, actor: Actor) -> ExchangeMessage:
    row = ExchangeMessage.objects.get(id=message_id, organisation_id=organisation_of(actor), direction=Direction.IN)
    if row.dossier_id is not None or row.state != State.TAKEN or row.kind not in BEGINS:
        raise CannotKnow
    return row


def name_of(client: Any) -> str:
    """The name in a message, as people write it."""
    surname = client.name.family_name
    return " ".join(filter(None, (client.name.given_names, surname.prefix, surname.name)))


def _birth(told: sh.BirthDate) -> PartialDate:
    """What is known of a birth date: parts that were filled up (COD170) are left out again."""
    if told.known == "3":
        return PartialDate(0)
    month = None if told.known == "2" else told.day.month
    return PartialDate(told.day.year, month, None if told.known in ("1", "2") else told.day.day)


def _sex(code: str) -> str:
    return next((sex for sex, held in SEX_CODES.items() if held == code), "")


def _part(role: str) -> str:
    return "care_provider" if role == "provider_worker" else "case_manager"


def _fill_in(hashed: str, dossier_id: UUID, actor: Actor) -> None:
    """Everything that was kept about this person without a dossier belongs to it now."""
    for model in (Assignment, Delivery, ProviderRequest, ClaimLine):
        rows = model.objects.filter(  # type: ignore[attr-defined]
            organisation_id=organisation_of(actor), person_hash=hashed, dossier_id__isnull=True
        )
        if model is not ClaimLine:
            held = list(rows.values_list("message_id", flat=True))
            ExchangeMessage.objects.filter(id__in=held).update(dossier_id=dossier_id)
            ExchangeMessage.objects.filter(answers_id__in=held).update(dossier_id=dossier_id)
        rows.update(dossier_id=dossier_id)
