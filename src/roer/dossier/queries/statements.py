"""What is known of a statement besides its words: from where, whether it was checked, and its child version (DOS-10, DOS-13)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from roer.core.codes import Register
from roer.core.kept import kept
from roer.core.models import Item, ItemVersion
from roer.core.vault.words import read_wordings
from roer.dossier.codes import Checked, Knows
from roer.dossier.models import Statement


@dataclass(frozen=True)
class Known:
    """From where a statement is known, and what came out when somebody checked it."""

    source: str = ""
    has_source: bool = False
    checked: str = ""
    checked_on: date | None = None


@dataclass(frozen=True)
class Plainer:
    """A statement in words for a child; `behind` when the statement changed after it was written."""

    words: str
    behind: bool


def known_of(item_ids: Iterable[UUID]) -> dict[UUID, Known]:
    """Source and check by statement; a text without them is not in it."""
    rows = _statements(list(item_ids))
    return {
        row.item_id: Known(
            str(Knows(row.source).label), row.source != Knows.UNKNOWN,
            str(Checked(row.checked).label) if row.checked else "", row.checked_on,
        )
        for row in rows
    }  # fmt: skip


@kept
def _statements(item_ids: list[UUID]) -> QuerySet[Statement]:
    return Statement.objects.filter(item_id__among=item_ids)


@kept
def _child_versions(item_ids: list[UUID]) -> QuerySet[ItemVersion]:
    found = ItemVersion.objects.filter(item_id__among=item_ids, register=Register.CHILD, destroyed_at__isnull=True)
    return found.order_by("number")


def stated(item_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Source and check in one line, to travel with a copy of the statement."""
    return {
        item_id: ", ".join(filter(None, (known.source, known.checked))) for item_id, known in known_of(item_ids).items()
    }


def plainer_of(items: Iterable[Item]) -> dict[UUID, Plainer]:
    """The newest child version by statement, with whether it is behind. One query where there is none."""
    current = {item.id: item.current_version for item in items}
    newest = {row.item_id: row for row in _child_versions(list(current))}
    words = read_wordings(row.id for row in newest.values())
    return {
        item_id: Plainer(words[row.id], row.parent_id != current[item_id])
        for item_id, row in newest.items() if row.id in words
    }  # fmt: skip
