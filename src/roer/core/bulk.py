"""Load very many rows at once, as owner and through COPY: for the lab, imports and measurements.

Row policies do not hold for the owner and no event is left: whoever loads checks afterwards what was loaded.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.keywrap import aes_key_wrap
from django.db import connections, transaction
from django.db.models import Model

from roer.core.codes import Register
from roer.core.models import Account, Dossier, Event, Item, ItemVersion, Organisation, Person, Seat
from roer.core.vault.master import master_keys
from roer.core.vault.words import seal

BATCH = 20_000  # items that are in memory at once, with their words
KEYS = "COPY version_key (version_id, generation, wrapped) FROM STDIN"
ITEM = (
    "id", "dossier_id", "kind", "label", "weight", "state", "author_seat_id", "owner_organisation_id",
    "data_controller_id", "regime", "happened_on", "recorded_at", "current_version",
)  # fmt: skip
VERSION = ("id", "item_id", "number", "language", "register", "author_seat_id", "made_at", "ciphertext")


@dataclass(frozen=True, slots=True)
class LoadedItem:
    """An item with its words. The data controller also owns it; the author's seat also wrote the first version.

    `version_id`: for who has to find the keys of an interrupted load again; otherwise one is drawn.
    """

    id: UUID
    dossier_id: UUID
    kind: str
    label: int
    words: str
    author_seat_id: UUID
    data_controller_id: UUID | None
    regime: str
    recorded_at: datetime
    weight: str = Item.Weight.NONE
    state: str = Item.State.SAVED
    happened_on: date | None = None
    version_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """A table and the columns that a loader fills, in that order; every other column gets the database's default."""

    model: type[Model]
    columns: tuple[str, ...]

    def load(self, rows: Iterable[Sequence[Any]]) -> int:
        """Copy rows as owner; returns how many."""
        return copy_rows(self.model, self.columns, rows)


PERSONS = Rows(Person, ("id", "made_at"))
ORGANISATIONS = Rows(Organisation, ("id", "name", "kind", "regime", "municipality_code", "valid_from"))
SEATS = Rows(
    Seat, ("id", "person_id", "role", "organisation_id", "discipline", "medical_duty", "work_name", "valid_from", "valid_until")
)  # fmt: skip
ACCOUNTS = Rows(
    Account, ("id", "username", "password", "person_id", "linked_at", "link_level", "is_active", "made_at", "demo")
)
FAMILY_SEATS = Rows(
    Seat, ("id", "account_id", "person_id", "role", "discipline", "medical_duty", "work_name", "valid_from")
)  # fmt: skip
DOSSIERS = Rows(Dossier, ("id", "kind", "person_id", "is_head", "made_at"))
EVENTS = Rows(
    Event,
    ("id", "command_id", "dossier_id", "label", "item_id", "kind", "happened_at", "recorded_at", "seat_id", "codes"),
)


def copy_rows(model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Copy rows into a model's table as owner; returns how many.

    Columns are names in the database; one that is left out gets the database's default, usually null. JSON columns take
    psycopg's `Jsonb`.
    """
    named = ", ".join(f'"{column}"' for column in columns)
    return _copy("owner", f"COPY {model._meta.db_table} ({named}) FROM STDIN", rows)


def load_items(items: Iterable[LoadedItem]) -> int:
    """Load items with ciphertext and keys, a batch in a transaction, the keys first; returns how many."""
    source, done = iter(items), 0
    while batch := list(islice(source, BATCH)):
        _load(batch)
        done += len(batch)
    return done


def _load(batch: list[LoadedItem]) -> None:
    named = [(item.version_id or uuid.uuid4(), os.urandom(32), item) for item in batch]
    masters = master_keys()
    wrapping = masters.generations[masters.current]
    _copy("keys", KEYS, ((version, masters.current, aes_key_wrap(wrapping, key)) for version, key, _item in named))
    with transaction.atomic(using="owner"):
        copy_rows(Item, ITEM, (_item_row(version, item) for version, _key, item in named))
        copy_rows(ItemVersion, VERSION, (_version_row(version, key, item) for version, key, item in named))


def _item_row(version_id: UUID, item: LoadedItem) -> tuple[Any, ...]:
    return (
        item.id, item.dossier_id, item.kind, item.label, item.weight, item.state, item.author_seat_id,
        item.data_controller_id, item.data_controller_id, item.regime, item.happened_on, item.recorded_at, version_id,
    )  # fmt: skip


def _version_row(version_id: UUID, key: bytes, item: LoadedItem) -> tuple[Any, ...]:
    sealed = seal(key, item.words, version_id, item.id)
    return (version_id, item.id, 1, "nl", Register.FORMAL, item.author_seat_id, item.recorded_at, sealed)


def _copy(using: str, statement: str, rows: Iterable[Sequence[Any]]) -> int:
    count = 0
    with connections[using].cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
            count += 1
    return count
