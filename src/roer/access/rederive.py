"""Keep the access rows equal to what the facts say, in the transaction that changed a fact."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from uuid import UUID

from django.db import connections

from roer.access.derive import derive
from roer.access.facts import AccessRow, Facts, facts_from_json
from roer.core.actor import Actor, forget_reach

ROW = "SELECT dossier_id, seat_id, labels, data_controller_id, basis, purpose, given_by_id, valid_from, valid_until"


def facts_of(dossier_ids: Iterable[UUID], using: str = "default") -> list[Facts]:
    """The facts of dossiers, read with the owner's rights."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT access_facts(%s)", [list(dossier_ids)])
        return [facts_from_json(_json(row[0])) for row in cursor.fetchall()]


def rows_of(dossier_ids: Iterable[UUID], using: str = "default") -> dict[UUID, frozenset[AccessRow]]:
    """The access rows as they stand, by dossier."""
    wanted = list(dossier_ids)
    found: dict[UUID, set[AccessRow]] = {dossier_id: set() for dossier_id in wanted}
    with connections[using].cursor() as cursor:
        cursor.execute(f"{ROW} FROM access_rows(%s)", [wanted])
        for dossier_id, *values in cursor.fetchall():
            found[dossier_id].add(AccessRow(*values))
    return {dossier_id: frozenset(rows) for dossier_id, rows in found.items()}


def rederive(dossier_ids: Iterable[UUID], using: str = "default") -> list[UUID]:
    """Bring the rows of these dossiers in line with the facts; returns the dossiers that changed.

    Locks the dossiers first, so that of two commands that change different facts at once, the later sees both.
    """
    wanted = sorted(set(dossier_ids))
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT id FROM core_dossier WHERE id = ANY(%s) ORDER BY id FOR UPDATE", [wanted])
    changed = differing(wanted, using)
    for dossier_id, rows in changed.items():
        with connections[using].cursor() as cursor:
            cursor.execute("SELECT access_replace(%s, %s)", [dossier_id, _as_json(rows)])
    forget_reach()
    return list(changed)


def differing(dossier_ids: Iterable[UUID], using: str = "default") -> dict[UUID, frozenset[AccessRow]]:
    """The dossiers whose rows differ from what the facts say, with the right rows."""
    wanted = list(dict.fromkeys(dossier_ids))
    standing = rows_of(wanted, using)
    right = {facts.dossier_id: derive(facts) for facts in facts_of(wanted, using)}
    return {dossier_id: rows for dossier_id, rows in right.items() if rows != standing[dossier_id]}


def touched_by(person_id: UUID) -> list[UUID]:
    """The dossiers that depend on a person's seats."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT access_touched_by(%s)", [person_id])
        return [row[0] for row in cursor.fetchall()]


def _json(value: str | dict[str, object]) -> dict[str, object]:
    return json.loads(value) if isinstance(value, str) else value


def _as_json(rows: Iterable[AccessRow]) -> str:
    return json.dumps([asdict(row) for row in rows], default=str)


def begin_emergency(dossier_id: UUID, actor: Actor) -> None:
    """Give the acting seat a row without labels, so that it may put the emergency down; derive replaces it."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT access_begin_emergency(%s, %s, %s)", [dossier_id, actor.seat_id, actor.at])
    forget_reach()
