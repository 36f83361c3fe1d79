"""What stands beside a text: own statements and corrections, as large as the text itself (PRI-34)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Item, ItemLink
from roer.privacy.codes import BESIDE, CORRECTION
from roer.privacy.queries.sharing import who_is


@dataclass(frozen=True)
class Beside:
    """One statement or correction beside a text."""

    item_id: UUID
    words: str
    who: str
    at: datetime
    is_correction: bool


def beside_of(item_ids: Iterable[UUID], actor: Actor) -> dict[UUID, list[Beside]]:
    """Statements and corrections by the text they stand beside, oldest first, for any page, print or export."""
    links = list(
        ItemLink.objects.filter(target_id__in=list(item_ids), item__kind__in=BESIDE)
        .select_related("item__author_seat__organisation", "item__dossier").order_by("item__recorded_at")
    )  # fmt: skip
    words = {item.id: text for item, text in words_of([link.item for link in links])}
    names = who_is([link.item.author_seat for link in links], actor)
    found: dict[UUID, list[Beside]] = {}
    for link in links:
        found.setdefault(link.target_id, []).append(_beside(link.item, words[link.item_id], names))
    return found


def _beside(item: Item, words: str | None, names: dict[UUID, str]) -> Beside:
    return Beside(item.id, words or "", names[item.author_seat_id], item.recorded_at, item.kind == CORRECTION)
