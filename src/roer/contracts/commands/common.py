"""What all commands of this room share: put a message in the outbox, tell the family, give somebody the work.

Messages serve to assign, give and claim help and nothing else (UP001), hold no free text (OP191), and are told to the young
person whom they are about (UP019).
"""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from roer.contracts.book import Book
from roer.contracts.clocks import end_of
from roer.contracts.codes import Direction, Obstacle, State
from roer.contracts.ijw.check import check
from roer.contracts.ijw.describe import MessageClass
from roer.contracts.ijw.explain import explain
from roer.contracts.ijw.kinds import kind_of
from roer.contracts.ijw.write import write
from roer.contracts.making.outside import sources
from roer.contracts.models import ExchangeMessage, Party
from roer.contracts.parties import names_by_code, organisation_of, party_with_code
from roer.contracts.refusals import CannotAssign, FaultyMessage, GoesByHand
from roer.contracts.sealing import digest_of, sealed
from roer.core import worklist
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Item, WorkItem
from roer.people import commands as people
from roer.people import queries as people_queries

TOLD = "contracts.told"


def goes_by_hand(dossier_id: UUID) -> bool:
    """Must everything about this person go by hand? Yes or no, never why (sql/10_by_hand.sql)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT contracts_by_hand(%s)", [dossier_id])
        return bool(cursor.fetchone()[0])


def known(dossier_id: UUID | None) -> UUID:
    """The dossier that a step needs. Raises CannotAssign when nobody made one for the person of the message yet."""
    if dossier_id is None:
        raise CannotAssign(Obstacle.UNKNOWN)
    return dossier_id


def let_in(party: Party, dossier_id: UUID, actor: Actor) -> None:
    """Let the post of an organisation reach a dossier that its messages are about."""
    reached = {held.seat_id for held in people_queries.helpers_of(dossier_id, actor) if held.part == "back_office"}
    if party.post_seat_id not in reached:
        people.let_in(
            actor=actor, dossier_id=dossier_id, seat_id=party.post_seat_id, part="back_office", purpose="messages"
        )


def leave(
    message: MessageClass, message_id: UUID, *, actor: Actor, by: UUID, dossier_id: UUID | None = None,
    answers: ExchangeMessage | None = None, answer_due: date | None = None,
) -> ExchangeMessage:  # fmt: skip
    """Put a message in the outbox, in the running transaction. It is checked before it leaves.

    Raises GoesByHand for who is kept out of the traffic, and FaultyMessage when a rule is broken.
    """
    if dossier_id is not None and goes_by_hand(dossier_id):
        raise GoesByHand
    header, kind = message.header, kind_of(message)  # type: ignore[attr-defined]
    if kind.answers is None:
        _refuse_faulty(message, actor)
    content = write(message)
    back = kind.answers is not None and kind.number != "JW325"
    sender, receiver = (header.receiver, header.sender) if back else (header.sender, header.receiver)
    made = ExchangeMessage(
        id=message_id, organisation_id=organisation_of(actor), direction=Direction.OUT, kind=kind.number, sender=sender,
        receiver=receiver, identification=own_name(message), made_on=day_of(actor.at), at=actor.at, by_seat_id=by,
        dossier_id=dossier_id, state=State.QUEUED, answers=answers, answer_due=answer_due,
        sealed=sealed(message_id, content), digest=digest_of(content),
    )  # fmt: skip
    made.save(force_insert=True)
    if dossier_id is not None and kind.answers is None:
        _open_for_receiver(receiver, dossier_id, actor)
        tell_family(message, dossier_id, actor)
    return made


def own_name(message: Any) -> str:
    """The sender's own name for a message; a return message has one of its own beside the name of what it answers."""
    header = message.header
    return str(getattr(header, "return_identification", header.identification.identification))


def numbers_in(message: Any) -> set[str]:
    """The citizen service numbers in a message."""
    claim = getattr(message, "claim", None) or getattr(message, "verdict", None)
    people_in = claim.clients if claim else [getattr(message, "client", None)]
    return {one.bsn for one in people_in if one is not None}


def lines_in(message: Any) -> set[str]:
    """The numbers of lines that a claim names: its own, and those that it takes back."""
    claim = getattr(message, "claim", None)
    named = [line.reference for client in claim.clients for line in client.lines] if claim else []
    return {number for one in named for number in (one.number, one.previous or "")}


def book_about(message: Any, organisation_id: UUID) -> Book:
    """The books of an organisation, opened for the people and lines of one message."""
    return Book(organisation_id, numbers_in(message), lines_in(message))


def _refuse_faulty(message: Any, actor: Actor) -> None:
    assert actor.organisation_id is not None
    codes = sorted((message.header.sender, message.header.receiver), key=len)
    found = check(
        message, history=book_about(message, actor.organisation_id), outside=sources(codes[0], codes[1], actor.at),
    )  # fmt: skip
    if found:
        raise FaultyMessage(found)


def _open_for_receiver(code: str, dossier_id: UUID, actor: Actor) -> None:
    """Sending somebody a message about a person shares that person's data with them: here that is reaching the dossier."""
    party = party_with_code(code)
    if party is not None:
        let_in(party, dossier_id, actor)


def tell_family(message: Any, dossier_id: UUID, actor: Actor, lines: list[str] | None = None) -> None:
    """Leave on the timeline what was sent about somebody and to whom: the message in plain words, without numbers."""
    header, kind = message.header, kind_of(message).number
    names = names_by_code([header.sender, header.receiver])
    words = "\n".join(lines if lines is not None else explain(message)[1:])
    item = put(
        NewItem(dossier_id, f"{TOLD}_{kind.lower()}", Label.LETTERS, words, Item.Weight.FACT, Item.State.SENT), actor
    )
    tell(
        dossier_id, f"contracts.{kind.lower()}", label=Label.LETTERS, item_id=item.id,
        sender=names.get(header.sender, header.sender), receiver=names.get(header.receiver, header.receiver),
    )  # fmt: skip


def ask(
    kind: str, party: Party, thing_id: UUID, due: date, cause: str, actor: Actor, dossier_id: UUID | None = None
) -> None:
    """Give work to who does the messages of an organisation of this installation."""
    assert party.owner_seat_id is not None, "a party elsewhere has no work here"
    worklist.ask(
        kind, owner_seat_id=party.owner_seat_id, due_at=end_of(due), cause=cause, actor=actor, dossier_id=dossier_id,
        thing_id=thing_id,
    )  # fmt: skip


def done(kind: str, thing_id: UUID, actor: Actor) -> None:
    """Close work about a thing, for the seat that did it."""
    worklist.close(kind, thing_id, actor, WorkItem.State.DONE)


def new_id() -> UUID:
    """The id of a message, made before the message, since its name follows from it."""
    return uuid.uuid4()
