"""Families that use Roer themselves: one in twenty has accounts, and its young people drew who is around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import cos, pi, sin
from uuid import UUID

from roer.core.bulk import ACCOUNTS, FAMILY_SEATS, LoadedItem, load_items
from roer.core.codes import Label, Regime, Role
from roer.dossier.bulk import CIRCLE, DRAWN, WIDTH, Group
from roer.lab.loading.source import Region, Row, at, ident

ONE_IN = 20
OLD_ENOUGH = 12
NO_PASSWORD = "!made-up"  # nobody signs in with it until an administrator gives another
GROUPS = {
    "friend": Group.FRIEND, "parent_of_friend": Group.FRIEND, "neighbour": Group.CLUB, "trainer": Group.CLUB,
    "teacher": Group.SCHOOL, "youth_worker": Group.HELP, "chosen_mentor": Group.HELP, "buddy": Group.HELP,
}  # fmt: skip
NEAR = {1: 150, 2: 105, 3: 60}  # from the middle of the drawing
TURN = pi * (3 - 5**0.5)  # puts everybody in another direction


@dataclass(frozen=True)
class SignedUp:
    """Who of a region has an account, with the role."""

    region: Region

    @cached_property
    def people(self) -> dict[int, Role]:
        """Young people of twelve and older of the chosen families, and the parents with authority over them."""
        chosen = {
            person
            for person, family in self.region.rows("young_person", "person_id", "family_id")
            if family % ONE_IN == 0
        }
        born: dict[int, date] = dict(self.region.rows("person", "person_id", "birth_date"))
        year = self.region.as_of.year
        found = {person: Role.SELF for person in chosen if year - born[person].year > OLD_ENOUGH}
        columns = ("child_id", "holder_id", "kind", "until_date")
        for child, holder, kind, last in self.region.rows("authority", *columns):
            if child in chosen and holder is not None and kind == "parental_authority" and last is None:
                found.setdefault(holder, Role.PARENT)
        return found

    @cached_property
    def drawn(self) -> list[tuple[int, int, str, str, int]]:
        """(number, person, relation, name, closeness) of whoever was drawn by somebody with an account."""
        columns = ("person_id", "relation", "given_name", "closeness")
        young = {person for person, role in self.people.items() if role == Role.SELF}
        return [(n, *row) for n, row in self.region.numbered("network_member", *columns) if row[0] in young]  # type: ignore[misc]


def load_signed_up(region: Region) -> int:
    """Accounts, seats, and the drawings without their words."""
    known = SignedUp(region)
    return ACCOUNTS.load(_accounts(known)) + FAMILY_SEATS.load(_seats(known))


def load_drawings(region: Region) -> int:
    """The people in the drawings: names as items in the own space, places as rows."""
    known = SignedUp(region)
    return load_items(_names(known)) + DRAWN.load(_places(known))


def _accounts(known: SignedUp) -> Iterator[Row]:
    now = known.region.now
    for person in known.people:
        yield (
            ident("account", person), f"verzonnen-{person}", NO_PASSWORD, ident("person", person), now, "desk", True, now,
            False,
        )  # fmt: skip


def _seats(known: SignedUp) -> Iterator[Row]:
    for person, role in known.people.items():
        yield (
            family_seat(person),
            ident("account", person),
            ident("person", person),
            role,
            "",
            False,
            "",
            known.region.now,
        )


def family_seat(person: int) -> UUID:
    """The seat of somebody of a family."""
    return ident("family seat", person)


def _names(known: SignedUp) -> Iterator[LoadedItem]:
    for number, person, _relation, name, _near in known.drawn:
        yield LoadedItem(
            ident("drawn item", number), ident("dossier", person), CIRCLE, int(Label.PRIVATE), name, family_seat(person),
            None, Regime.OWN_SPACE, at(known.region.as_of), "own_words", version_id=ident("drawn item version", number),
        )  # fmt: skip


def _places(known: SignedUp) -> Iterator[Row]:
    for number, person, relation, _name, near in known.drawn:
        x, y = (round(WIDTH / 2 + NEAR[near] * turn(number * TURN)) for turn in (cos, sin))
        yield (
            ident("drawn", number), ident("dossier", person), ident("drawn item", number),
            GROUPS.get(relation, Group.FAMILY).value, x, y,
        )  # fmt: skip
