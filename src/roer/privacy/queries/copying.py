"""A copy of everything that somebody may read in a dossier, with statements beside and what is left out said so.

As data: `format` names the shape, `statements` is a list of objects with `id`, `at`, `happenedOn`, `part`, `kind`,
`weight`, `state`, `writtenBy`, `words` (null when destroyed or left out), `leftOut` (true when another's private life
is spared) and `beside` (statements and corrections with `id`, `at`, `writtenBy`, `correction`, `words`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from roer.access.queries import is_owner_side
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import LABEL_NAMES, WORK_ROLES, Label
from roer.core.items import words_of
from roer.core.models import Item, ItemAbout
from roer.people.queries import name_of
from roer.privacy.codes import BESIDE, TECHNICAL
from roer.privacy.queries.beside import Beside, beside_of
from roer.privacy.queries.sharing import who_is

FORMAT = "roer.file-copy/1"
BETRAYS = Label.PLACE | Label.SAFETY | Label.EXPLOITATION


@dataclass(frozen=True)
class CopyEntry:
    """One text of the copy. `words` is None when it was destroyed or left out."""

    item_id: UUID
    at: datetime
    happened_on: date | None
    part: Any
    kind: str
    weight: str
    state: str
    who: str
    words: str | None
    left_out: bool
    beside: list[Beside]


@dataclass(frozen=True)
class FileCopy:
    """A whole copy, made for one reader at one moment."""

    dossier_id: UUID
    name: str
    made_at: datetime
    entries: list[CopyEntry]

    @property
    def left_out(self) -> int:
        """How many texts are named without their words."""
        return sum(entry.left_out for entry in self.entries)


def copy_of(dossier_id: UUID, actor: Actor) -> FileCopy:
    """Everything of a dossier that its owner side may read, oldest first. Raises NotAllowed for others."""
    if not is_owner_side(dossier_id, actor):
        raise NotAllowed
    found = Item.objects.visible_to(actor).filter(dossier_id=dossier_id).exclude(kind__in=(*TECHNICAL, *BESIDE))
    items = list(
        found.exclude(state=Item.State.DRAFT).select_related("author_seat__organisation", "dossier")
        .order_by("recorded_at", "id")
    )  # fmt: skip
    spared = _about_another(items, actor)
    shown = [item for item in items if item.id not in spared or not _betrays(item)]
    words = {item.id: text for item, text in words_of([item for item in shown if item.id not in spared])}
    names = who_is([item.author_seat for item in shown], actor)
    beside = beside_of([item.id for item in shown if item.id not in spared], actor)
    entries = [_entry(item, words, names, item.id in spared, beside.get(item.id, [])) for item in shown]
    return FileCopy(dossier_id, name_of(dossier_id, actor), actor.at, entries)


def _about_another(items: list[Item], actor: Actor) -> set[UUID]:
    """Texts of workers that are about the private life of somebody else: the only ground to leave words out (7.3.10)."""
    abouts = ItemAbout.objects.filter(item_id__in=[item.id for item in items], part=ItemAbout.Part.SUBJECT)
    others: dict[UUID, set[UUID]] = {}
    for item_id, person_id in abouts.values_list("item_id", "person_id"):
        others.setdefault(item_id, set()).add(person_id)
    return {
        item.id
        for item in items
        if item.author_seat.role in WORK_ROLES and not item.kind.startswith("people.")
        and others.get(item.id, set()) - {item.dossier.person_id, actor.person_id}
    }  # fmt: skip


def _betrays(item: Item) -> bool:
    """Would saying that something was left out give a secret place, a report or another's words away?"""
    return bool(Label(item.label) & BETRAYS)


def _entry(
    item: Item, words: dict[UUID, str | None], names: dict[UUID, str], left_out: bool, beside: list[Beside]
) -> CopyEntry:
    return CopyEntry(
        item.id, item.recorded_at, item.happened_on, LABEL_NAMES[Label(item.label)], item.kind, item.weight, item.state,
        names[item.author_seat_id], words.get(item.id), left_out, beside,
    )  # fmt: skip


def as_data(copy: FileCopy) -> dict[str, Any]:
    """The copy as plain data; the shape stands at the top of this module."""
    return {
        "format": FORMAT, "dossierId": str(copy.dossier_id), "name": copy.name, "madeAt": copy.made_at.isoformat(),
        "leftOut": copy.left_out, "statements": [_data(entry) for entry in copy.entries],
    }  # fmt: skip


def _data(entry: CopyEntry) -> dict[str, Any]:
    return {
        "id": str(entry.item_id), "at": entry.at.isoformat(),
        "happenedOn": entry.happened_on.isoformat() if entry.happened_on else None, "part": str(entry.part),
        "kind": entry.kind, "weight": entry.weight, "state": entry.state, "writtenBy": entry.who,
        "words": entry.words, "leftOut": entry.left_out,
        "beside": [
            {"id": str(b.item_id), "at": b.at.isoformat(), "writtenBy": b.who, "correction": b.is_correction,
             "words": b.words}
            for b in entry.beside
        ],
    }  # fmt: skip
