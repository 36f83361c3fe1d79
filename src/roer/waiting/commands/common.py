"""What the commands of this room share."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from roer.access import commands as access
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label, Role
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.core.terms import add_working_days
from roer.core.visible import in_period
from roer.people import commands as people_commands
from roer.people import queries as people
from roer.waiting.refusals import WordsNeeded


def needed(words: str) -> str:
    """The words without spaces around them. Raises WordsNeeded when nothing is left."""
    if not words.strip():
        raise WordsNeeded
    return words.strip()


def for_all(dossier_id: UUID, kind: str, words: str, actor: Actor, weight: str = Item.Weight.FACT) -> Item:
    """Put words that everybody around the plan reads: the family and who helps."""
    return put(NewItem(dossier_id, f"waiting.{kind}", Label.PLAN, words.strip(), weight), actor)


def own_words(dossier_id: UUID, kind: str, words: str, actor: Actor) -> Item:
    """Put the family's own words, shut for every other holder of authority: nobody knows whom the words concern."""
    item = put(NewItem(dossier_id, f"waiting.{kind}", Label.OWN_WORDS, words.strip(), Item.Weight.OWN_WORDS), actor)
    speaker = actor.on_behalf_of or (actor.person_id if actor.role not in WORK_ROLES else None)
    holders = {held.holder_id for held in people.legal_position(dossier_id, actor).holders if held.holder_id}
    for person_id in holders - {speaker}:
        access.shut_item_for(actor=actor, item_id=item.id, person_id=person_id)
    return item


def consult(item: Item, seat_id: UUID, purpose: str, actor: Actor, until: datetime | None = None) -> None:
    """Put one item before somebody from outside: that and nothing else opens. Who helps here already reads it."""
    helpers = {held.seat_id for held in people.helpers_of(item.dossier_id, actor)}
    if seat_id not in helpers:
        people_commands.let_in(
            actor=actor, dossier_id=item.dossier_id, seat_id=seat_id, part="consulted", purpose=purpose
        )
    access.open_item_for(actor=actor, item_id=item.id, seat_id=seat_id, purpose=purpose, until=until)


def running_seat(seat: Seat | None, at: datetime) -> Seat | None:
    """This seat while it runs, else the first running one with the same role at the same organisation; None without."""
    if seat is None or seat.organisation_id is None:
        return None
    same = Seat.objects.filter(in_period(at), organisation_id=seat.organisation_id, role=seat.role)
    return same.filter(id=seat.id).first() or same.order_by("valid_from", "id").first()


def coordinator_for(municipality_code: str, at: datetime) -> Seat | None:
    """Who coordinates waiting in a municipality, or anywhere when it has nobody."""
    seats = Seat.objects.filter(in_period(at), role=Role.WAITING_COORDINATOR).order_by("valid_from", "id")
    return seats.filter(organisation__municipality_code=municipality_code).first() or seats.first()


def end_of(working_days: int, actor: Actor) -> datetime:
    """The moment at which the last of so many working days from today is over; nought is the end of today."""
    if working_days == 0:
        return start_of(day_of(actor.at)).replace(hour=23, minute=59)
    return start_of(add_working_days(day_of(actor.at), working_days)).replace(hour=23, minute=59)
