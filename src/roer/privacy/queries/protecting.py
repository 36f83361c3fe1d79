"""For whom something of a file is closed, and whether somebody else decides for a time: for who helps here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from roer.access.queries import closures_of
from roer.core.actor import Actor
from roer.core.codes import LABEL_NAMES, Label
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item
from roer.people.queries import adults_of, incapacities_of, known_as, name_of
from roer.privacy.queries.sharing import who_is


@dataclass(frozen=True)
class ClosedFor:
    """What is closed for one person: the parts, the ground of the law, why, with whom, since when and until when to look."""

    id: UUID
    who: str
    parts: list[Any]
    ground: Any
    reason: str
    second: str
    since: date
    review_on: date


@dataclass(frozen=True)
class DecidedFor:
    """Somebody else exercises the rights for a time (7.3.15 lid 2)."""

    id: UUID
    reason: str
    second: str
    until: date


@dataclass(frozen=True)
class Protection:
    """Both, with the people for whom something could be closed."""

    dossier_id: UUID
    name: str
    closed: list[ClosedFor]
    decided: list[DecidedFor]
    adults: list[tuple[str, str]]


def protection_of(dossier_id: UUID, actor: Actor) -> Protection:
    """What protects the person of a dossier now, as far as this worker may know."""
    closures, held = closures_of(dossier_id, actor), incapacities_of(dossier_id, actor)
    both: list[Any] = [*closures, *held]
    items = Item.objects.filter(id__in=[each.reason_item for each in both])
    words = {item.id: text or "" for item, text in words_of(items)}
    adults = adults_of(dossier_id, actor)
    names = known_as(adults | {each.person_id for each in closures}, actor)
    seconds = who_is([each.second_seat for each in both], actor)
    return Protection(
        dossier_id, name_of(dossier_id, actor), [_closed(each, names, words, seconds) for each in closures],
        [
            DecidedFor(each.id, words.get(each.reason_item, ""), seconds[each.second_seat_id], day_of(each.valid_until))
            for each in held
        ],
        sorted(((str(person), names[person]) for person in adults if names.get(person)), key=lambda each: each[1]),
    )  # fmt: skip


def _closed(held: Any, names: dict[UUID, str], words: dict[UUID, str], seconds: dict[UUID, str]) -> ClosedFor:
    return ClosedFor(
        held.id, names.get(held.person_id, ""), [LABEL_NAMES[each] for each in Label if held.labels & each],
        held.get_ground_display(), words.get(held.reason_item, ""), seconds[held.second_seat_id],
        day_of(held.valid_from), held.review_on,
    )  # fmt: skip
