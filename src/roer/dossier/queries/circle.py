"""Who stands around somebody: the adults words may be about, and how people are named for this reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.kept import kept
from roer.core.models import Item, Seat
from roer.core.vault.words import read_items
from roer.people.commands.persons import NAME
from roer.people.queries import adults_of


def adults_around(dossier_id: UUID, actor: Actor) -> list[UUID]:
    """Everybody with authority or care over the person of this dossier as the actor knows it, but not the speaker."""
    speaker = actor.on_behalf_of or (actor.person_id if actor.role not in WORK_ROLES else None)
    return sorted(adults_of(dossier_id, actor) - {speaker}, key=str)


def names_of_people(person_ids: Iterable[UUID | None], actor: Actor) -> dict[UUID, str]:
    """Names by person, as far as this actor may see them: by reach, or because the name was opened for the actor."""
    named = _name_items(person_ids)
    words = read_items(list(named))
    return {person_id: words[item.id] or "" for item, person_id in named.items()}


def _name_items(person_ids: Iterable[UUID | None]) -> dict[Item, UUID]:
    """The items that hold the names of these people, with whose name each is."""
    wanted = [each for each in set(person_ids) if each is not None]
    return {item: item.named for item in _names(wanted)} if wanted else {}


@kept
def _names(person_ids: list[UUID]) -> QuerySet[Any]:
    return Item.objects.filter(kind=NAME, dossier__person_id__among=person_ids).annotate(named=F("dossier__person_id"))


@dataclass(frozen=True)
class Who:
    """How somebody is named for this reader, and in what role he or she spoke."""

    name: str
    role: Any
    worker: bool = False


class Naming:
    """Names seats and persons for one reader; families by name where it may be seen, else by role.

    `items` are read in the same look into the vault; their words stand in `words`, None where destroyed.
    """

    def __init__(
        self, seats: Iterable[Seat | None], persons: Iterable[UUID | None], actor: Actor, items: Iterable[Item] = ()
    ) -> None:
        known = [seat for seat in seats if seat is not None]
        private = [seat.person_id for seat in known if seat.role not in WORK_ROLES]
        named = _name_items([*private, *persons])
        self.actor = actor
        self.words = read_items([*items, *named])
        self.names = {person_id: self.words[item.id] or "" for item, person_id in named.items()}

    def seat(self, seat: Seat) -> Who:
        """A seat: a worker by work name, somebody of the family by name."""
        if seat.role in WORK_ROLES:
            return Who(seat.work_name, seat.discipline or seat.get_role_display(), worker=True)
        return Who(self.person(seat.person_id) or str(seat.get_role_display()).capitalize(), seat.get_role_display())

    def person(self, person_id: UUID | None) -> str:
        """A person's name, or nothing."""
        return self.names.get(person_id, "") if person_id else ""

    def speaker(self, item: Item) -> Who:
        """Who speaks in an item: whoever it was written down for, else its author."""
        author = self.seat(item.author_seat)
        if item.on_behalf_of_id is None:
            return author
        return Who(self.person(item.on_behalf_of_id), "")

    def written_by(self, item: Item) -> str:
        """Who wrote it down for somebody else; empty when the speaker wrote it."""
        return self.seat(item.author_seat).name if item.on_behalf_of_id else ""
