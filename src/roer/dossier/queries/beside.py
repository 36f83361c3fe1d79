"""What stands beside a text wherever it is shown: own statements and corrections, as large as the text (DOS-04, PRI-34)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.kept import kept
from roer.core.models import Item, ItemLink
from roer.core.registries import beside_kinds
from roer.dossier.queries.circle import Naming
from roer.web.components import Words


@dataclass(frozen=True)
class Also:
    """One statement or correction beside a text."""

    says: Any
    view: Words

    @property
    def own(self) -> bool:
        """Is it somebody's own statement, not a correction?"""
        return self.view.own


def also_beside(item_ids: Iterable[UUID], actor: Actor) -> dict[UUID, list[Also]]:
    """Statements and corrections by the text they stand beside, oldest first. Nothing beside: one query."""
    wanted = list(item_ids)
    if not wanted:
        return {}
    links = _links(wanted, sorted(beside_kinds))
    if not links:
        return {}
    words = {item.id: text or "" for item, text in words_of([link.item for link in links])}
    naming = Naming([link.item.author_seat for link in links], [link.item.on_behalf_of_id for link in links], actor)
    beside: dict[UUID, list[Also]] = {}
    for link in links:
        beside.setdefault(link.target_id, []).append(_also(link.item, words[link.item_id], naming))
    return beside


@kept
def _links(targets: list[UUID], kinds: list[str]) -> QuerySet[ItemLink]:
    found = ItemLink.objects.filter(target_id__among=targets, item__kind__among=kinds)
    return found.select_related("item__author_seat__organisation").order_by("item__recorded_at")


def _also(item: Item, text: str, naming: Naming) -> Also:
    who = naming.speaker(item)
    own = item.weight == Item.Weight.OWN_WORDS
    return Also(
        beside_kinds[item.kind], Words(who.name, text, item.recorded_at, who.role if who.worker else "", own=own)
    )
