"""Worries about somebody's supporters, for the young person, who raised it, and who looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from roer.access.queries import is_owner_side, pause_for, pauses_of, supporters_of
from roer.core.actor import Actor
from roer.core.items import words_of
from roer.people.queries import name_of, reachable_people
from roer.privacy.queries.sharing import who_is


@dataclass(frozen=True)
class Worry:
    """One worry: about whom, what was said, who looks before when, and what came out."""

    pause_id: UUID
    name: str
    about: str
    since: datetime
    words: str
    owner: str
    look_due: datetime
    outcome: str
    outcome_says: Any
    finding: str


def worries_of(dossier_id: UUID, actor: Actor) -> list[Worry]:
    """The worries about supporters in a dossier that the actor may know of, newest first."""
    return _worries(pauses_of(dossier_id, actor), actor)


def pause_task(pause_id: UUID, actor: Actor) -> Worry:
    """A worry that was given to the actor to look into. Raises NotAllowed."""
    return _worries([pause_for(pause_id, actor)], actor)[0]


def supporters(dossier_id: UUID, actor: Actor) -> list[tuple[str, str]]:
    """Who supports somebody by the own choice, as choices; nobody for who does not read the plan."""
    seats = supporters_of(dossier_id, actor)
    names = who_is(seats, actor)
    return [(str(seat.id), names[seat.id]) for seat in seats if seat.person_id != actor.person_id]


def with_supporters(actor: Actor) -> list[tuple[UUID, str]]:
    """Dossiers that the actor reads without deciding about them, of people with a mentor or buddy."""
    found = [
        (dossier_id, name_of(dossier_id, actor))
        for dossier_id, _person in reachable_people(actor)
        if not is_owner_side(dossier_id, actor) and supporters(dossier_id, actor)
    ]
    return sorted(found, key=lambda each: each[1].casefold())


def reaches(dossier_id: UUID, actor: Actor) -> bool:
    """Does the actor read anything of this person's dossier now?"""
    return dossier_id in {dossier for dossier, _person in reachable_people(actor)}


def name_for(dossier_id: UUID, actor: Actor) -> str:
    """The name of the person of a dossier, as far as the actor may see it."""
    return name_of(dossier_id, actor)


def _worries(pauses: list[Any], actor: Actor) -> list[Worry]:
    said = [item for pause in pauses for item in (pause.item, pause.answer_item) if item]
    words = {item.id: text or "" for item, text in words_of(said)}
    names = who_is([seat for pause in pauses for seat in (pause.seat, pause.owner_seat)], actor)
    return [
        Worry(
            pause.id, name_of(pause.dossier_id, actor), names[pause.seat_id], pause.valid_from, words[pause.item_id],
            names[pause.owner_seat_id], pause.look_due, pause.outcome, pause.get_outcome_display(),
            words.get(pause.answer_item_id, ""),
        )
        for pause in pauses
    ]  # fmt: skip
