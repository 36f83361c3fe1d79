"""Whom a decision concerns, who is answered and who gets a letter. Names and places are not asked here."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from roer.core.actor import Actor
from roer.core.codes import PRIVATE_ROLES, Role
from roer.core.days import age, day_of, turns
from roer.core.models import Dossier, Seat
from roer.core.visible import in_period
from roer.people.queries import LegalPosition, legal_position

SURE = {"verified", "registered"}
DECIDES_ALONE, DECIDES_ALONG = 16, 12


@dataclass(frozen=True)
class Concerned:
    """Somebody a decision concerns. `relation`: child, parent or guardian; `sure` when the authority is certain."""

    person_id: UUID
    relation: str
    sure: bool = True


def _is_certainly(position: LegalPosition, years: int, actor: Actor) -> bool:
    """Did the child certainly turn this age? Unknown means no: then parents are asked too."""
    last = turns(years, position.birth, "latest") if position.birth else None
    return position.known_adult or (last is not None and last <= day_of(actor.at))


def _may_be(position: LegalPosition, years: int, actor: Actor) -> bool:
    """Can the child be this old? Unknown means yes: then the child is asked too."""
    first = turns(years, position.birth, "earliest") if position.birth else None
    return first is None or first <= day_of(actor.at)


def concerned(dossier_id: UUID, actor: Actor) -> list[Concerned]:
    """The young person from twelve, and under sixteen everybody with authority, sure or not yet (Jeugdwet 7.3.4, 7.3.5).

    Not knowing the age or the authority means asking. A younger child is heard through its own opinion.
    """
    position = legal_position(dossier_id, actor)
    person = Dossier.objects.values_list("person_id", flat=True).get(id=dossier_id)
    found = [Concerned(person, "child")] if person and _may_be(position, DECIDES_ALONG, actor) else []
    if _is_certainly(position, DECIDES_ALONE, actor):
        return found
    holders = [held for held in position.holders if held.kind != "none"]
    return found + [
        Concerned(held.holder_id, "parent" if held.is_parent else "guardian", held.certainty in SURE)
        for held in sorted(holders, key=lambda one: str(one.holder_id))
        if held.holder_id
    ]


def institutions(dossier_id: UUID, actor: Actor) -> list[UUID]:
    """Certified institutions that hold guardianship, which get the letter too."""
    holders = legal_position(dossier_id, actor).holders
    return sorted((held.holder_organisation_id for held in holders if held.holder_organisation_id), key=str)


def letter_groups(dossier_id: UUID, actor: Actor) -> list[list[UUID]]:
    """The people of each letter: whoever surely has authority, by household; a young person always an own letter.

    Under twelve a child gets no letter of its own: the child version is opened instead.
    """
    people = [one for one in concerned(dossier_id, actor) if one.sure]
    homes = households(dossier_id)
    groups: dict[object, list[UUID]] = {}
    for one in people:
        key = "child" if one.relation == "child" else homes.get(one.person_id, one.person_id)
        groups.setdefault(key, []).append(one.person_id)
    return list(groups.values())


def households(dossier_id: UUID) -> dict[UUID, int]:
    """Group numbers by person: the same number means living together now. No place comes along."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT person_id, household FROM decisions_households(%s)", [dossier_id])
        return dict(cursor.fetchall())


def private_seats(person_id: UUID, actor: Actor, roles: frozenset[str] = frozenset(PRIVATE_ROLES)) -> list[UUID]:
    """The seats in which somebody reads privately now, without a guest's."""
    held = Seat.objects.filter(in_period(actor.at), person_id=person_id, role__in=roles).exclude(role=Role.GUEST)
    return list(held.values_list("id", flat=True))


def is_young_child(dossier_id: UUID, actor: Actor) -> bool:
    """Is the child surely under twelve, and does it therefore read through the child version?"""
    position = legal_position(dossier_id, actor)
    years = age(position.birth, day_of(actor.at)) if position.birth else None
    return years is not None and years < DECIDES_ALONG
