"""The key store: one wrapped AES key for each version. Calls are idempotent and outside the main transaction."""

from __future__ import annotations

import os
from collections.abc import Iterable
from uuid import UUID

from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap
from django.db import connections

from roer.core.vault.master import master_keys

TABLE = """
CREATE TABLE IF NOT EXISTS version_key (
    version_id uuid PRIMARY KEY,
    generation integer NOT NULL,
    wrapped bytea NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE, DELETE ON version_key TO roer_keys;
"""


def new_keys(version_ids: list[UUID]) -> dict[UUID, bytes]:
    """Make and store a key for each version."""
    masters = master_keys()
    keys = {version_id: os.urandom(32) for version_id in version_ids}
    wrapping = masters.generations[masters.current]
    wrapped = [aes_key_wrap(wrapping, key) for key in keys.values()]
    with connections["keys"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO version_key (version_id, generation, wrapped)"
            " SELECT id, %s, key FROM unnest(%s::uuid[], %s::bytea[]) AS made (id, key)",
            [masters.current, list(keys), wrapped],
        )
    return keys


def get_keys(version_ids: Iterable[UUID]) -> dict[UUID, bytes]:
    """The keys that still exist, in one query."""
    wanted = list(version_ids)
    if not wanted:
        return {}
    with connections["keys"].cursor() as cursor:
        cursor.execute("SELECT version_id, generation, wrapped FROM version_key WHERE version_id = ANY(%s)", [wanted])
        rows = cursor.fetchall()
    generations = master_keys().generations
    return {vid: aes_key_unwrap(generations[generation], bytes(wrapped)) for vid, generation, wrapped in rows}


def delete_keys(version_ids: Iterable[UUID]) -> None:
    """Overwrite and remove the keys; doing it twice is harmless."""
    wanted = list(version_ids)
    with connections["keys"].cursor() as cursor:
        cursor.execute("UPDATE version_key SET wrapped = %s WHERE version_id = ANY(%s)", [os.urandom(40), wanted])
        cursor.execute("DELETE FROM version_key WHERE version_id = ANY(%s)", [wanted])


def rewrap(batch: int = 5000) -> int:
    """Wrap every key of an older generation under the current one. Returns how many were wrapped."""
    masters = master_keys()
    done = 0
    while rows := _older(masters.current, batch):
        wrapping = masters.generations[masters.current]
        renewed = [
            (
                masters.current,
                aes_key_wrap(wrapping, aes_key_unwrap(masters.generations[old], bytes(wrapped))),
                vid,
                old,
            )
            for vid, old, wrapped in rows
        ]
        with connections["keys"].cursor() as cursor:
            cursor.executemany(
                "UPDATE version_key SET generation = %s, wrapped = %s WHERE version_id = %s AND generation = %s",
                renewed,
            )
        done += len(renewed)
    return done


def _older(current: int, batch: int) -> list[tuple[UUID, int, bytes]]:
    with connections["keys"].cursor() as cursor:
        cursor.execute(
            "SELECT version_id, generation, wrapped FROM version_key WHERE generation < %s LIMIT %s", [current, batch]
        )
        return cursor.fetchall()
