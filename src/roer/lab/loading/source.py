"""Read one region of a country, and turn its numbers into the ids of the database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any
from uuid import UUID

import pyarrow as pa
import pyarrow.parquet as pq

from roer.core.days import start_of
from roer.lab.store import manifest

# One number per kind of thing, high in the id; in the middle what an id of our own making must say (RFC 9562, version 8).
KINDS = (
    "organisation", "desk seat", "professional", "worker seat", "person", "dossier", "family", "family dossier", "member",
    "household", "resident", "birth", "responsibility", "measure", "secret", "involvement", "offer", "capacity", "request",
    "proposal", "episode", "name", "address", "family name", "asked", "entry", "name version", "address version",
    "family name version", "asked version", "entry version", "asked event", "started event", "ended event", "words",
    "command", "placement", "ruling", "consent", "place", "place version", "stay event",
    "account", "family seat", "drawn", "drawn item", "drawn item version",
)  # fmt: skip
BASES = {kind: (0x10AB0000 + place) << 96 | 8 << 76 | 2 << 62 for place, kind in enumerate(KINDS)}
BATCH = 20_000
Row = tuple[Any, ...]


@lru_cache(100_000)
def ident(kind: str, number: int) -> UUID:
    """The id of the thing with this number; the same in every load of the same country."""
    return UUID(int=BASES[kind] + number)


@cache
def at(day: date) -> datetime:
    """The first moment of a day, in the Netherlands."""
    return start_of(day)


def until(day: date | None) -> datetime | None:
    """The first moment at which something no longer holds, if it ends."""
    return at(day) if day else None


@dataclass(frozen=True)
class Region:
    """One region of a country on disk."""

    folder: Path
    code: str

    @cached_property
    def as_of(self) -> date:
        """The last day known."""
        return date.fromisoformat(manifest(self.folder)["as_of"])

    @cached_property
    def now(self) -> datetime:
        """The moment at which the loaded country stands."""
        return at(self.as_of)

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self._file(table).metadata.num_rows)

    def rows(self, table: str, *columns: str) -> Iterator[Row]:
        """Rows of a table as plain values, in file order."""
        for batch in self._file(table).iter_batches(BATCH, columns=list(columns)):
            yield from zip(*(batch.column(name).to_pylist() for name in columns), strict=True)

    def numbered(self, table: str, *columns: str) -> Iterator[tuple[int, Row]]:
        """Rows of a table without an id of its own, with a number that is unique in the country."""
        return enumerate(self.rows(table, *columns), start=self.base)

    def batches(self, table: str, size: int) -> Iterator[pa.RecordBatch]:
        """A large table, some rows at a time."""
        return self._file(table).iter_batches(size)

    def column(self, table: str, name: str) -> pa.Array:
        """One whole column, as words where it was packed."""
        found = self._file(table).read([name]).column(0).combine_chunks()
        return found.dictionary_decode() if pa.types.is_dictionary(found.type) else found

    @property
    def base(self) -> int:
        """Where the ids of this region start."""
        return int(self.code[2:]) * 1_000_000_000

    def _file(self, table: str) -> pq.ParquetFile:
        return pq.ParquetFile(self.folder / table / f"{self.code}.parquet")


def moment_of_making(region: Region) -> datetime:
    """When the anchors of a region were put down."""
    return datetime(region.as_of.year - 12, 1, 1, tzinfo=UTC)
