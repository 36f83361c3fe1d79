"""One person as far as messages go: does everything go by hand, what may be asked, and who somebody unknown is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.contracts.access import HELPERS
from roer.contracts.codes import FREQUENCY_CODES, Side
from roer.contracts.commands.common import goes_by_hand
from roer.contracts.commands.knowing import BEGINS, name_of
from roer.contracts.ijw.codes import codes_of, means
from roer.contracts.ijw.explain import explain
from roer.contracts.ijw.read import read
from roer.contracts.models import ExchangeMessage, TrafficStop
from roer.contracts.parties import names_by_code, organisation_of, party_at
from roer.contracts.queries.agreements import products_of_provider
from roer.contracts.sealing import opened
from roer.core.actions import NotAllowed, may, require
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.intake.queries import referrer_code
from roer.people import queries as people


@dataclass(frozen=True)
class PersonPage:
    """What a helper sees of the messages about somebody."""

    dossier_id: UUID
    name: str
    is_by_hand: bool
    stop: TrafficStop | None
    may_keep_out: bool
    is_provider: bool
    choices: dict[str, list[tuple[str, str]]]


def person_page(dossier_id: UUID, actor: Actor) -> PersonPage:
    """The messages about a person whom the actor helps. Raises NotAllowed."""
    keeps, prepares = may("contracts.keep_out", actor, dossier_id), may("contracts.prepare", actor, dossier_id)
    if not (keeps or prepares):
        raise NotAllowed
    stop = TrafficStop.objects.visible_to(actor).filter(in_period(actor.at), dossier_id=dossier_id).first()
    party = party_at(actor.organisation_id)
    is_provider = prepares and party is not None and party.side == Side.PROVIDER
    return PersonPage(
        dossier_id, people.name_of(dossier_id, actor), goes_by_hand(dossier_id), stop, keeps, is_provider,
        asking_choices(actor) if is_provider else {},
    )  # fmt: skip


def asking_initial(dossier_id: UUID, actor: Actor) -> dict[str, str]:
    """Who referred, as the stored route says it: 06 when nobody did, also in acute danger (INT-10)."""
    return {"referrer": referrer_code(dossier_id, actor)}


def asking_choices(actor: Actor) -> dict[str, list[tuple[str, str]]]:
    """What can be chosen when asking for an assignment, by field."""
    products = [(str(one.id), f"{one.row.says} ({one.unit})") for one in products_of_provider(actor)]
    frequencies = [(code, means("WMO757", code)) for code in FREQUENCY_CODES.values()]
    referrers = [(code, means("COD327", code)) for code in codes_of("COD327")]
    return {"product_id": products, "frequency": frequencies, "referrer": referrers}


@dataclass(frozen=True)
class UnknownPage:
    """A message about somebody who has no dossier here."""

    row: ExchangeMessage
    name: str
    born: Any
    sender: str
    words: list[str]
    colleagues: list[tuple[str, str]]


def unknown_page(message_id: UUID, actor: Actor) -> UnknownPage:
    """The choice about an unknown person. Raises ExchangeMessage.DoesNotExist when there is nothing to choose any more."""
    require("contracts.exchange", actor)
    row = ExchangeMessage.objects.get(
        id=message_id, organisation_id=organisation_of(actor), kind__in=BEGINS, dossier__isnull=True, state="taken"
    )
    message: Any = read(opened(row))
    client = message.client
    return UnknownPage(
        row, name_of(client), client.birth_date.day, names_by_code([row.sender]).get(row.sender, row.sender),
        explain(message)[1:], _own_helpers(actor),
    )  # fmt: skip


def _own_helpers(actor: Actor) -> list[tuple[str, str]]:
    seats = Seat.objects.filter(in_period(actor.at), organisation_id=organisation_of(actor), role__in=HELPERS)
    return [(str(seat.id), seat.work_name or str(Role(seat.role).label)) for seat in seats.order_by("work_name")]
