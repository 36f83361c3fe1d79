"""What a loader does in this room at the very end: the access rows, derived from the facts it put down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID

from roer.access.derive import derive
from roer.access.facts import AccessRow, Facts
from roer.access.rederive import facts_of
from roer.core.bulk import Rows
from roer.core.models import Access

ROWS = Rows(
    Access,
    (
        "dossier_id", "seat_id", "labels", "data_controller_id", "basis", "purpose", "given_by_id", "valid_from",
        "valid_until",
    ),
)  # fmt: skip


def derive_access(dossier_ids: Sequence[UUID]) -> int:
    """Put down the access rows of dossiers that have none yet, as owner; returns how many rows."""
    return ROWS.load(_rows(facts_of(dossier_ids, using="owner")))


def _rows(dossiers: list[Facts]) -> Iterator[tuple[Any, ...]]:
    for facts in dossiers:
        yield from ((facts.dossier_id, *_values(row)) for row in derive(facts))


def _values(row: AccessRow) -> tuple[Any, ...]:
    return (
        row.seat_id, row.labels, row.data_controller_id, row.basis, row.purpose, row.given_by, row.valid_from,
        row.valid_until,
    )  # fmt: skip
