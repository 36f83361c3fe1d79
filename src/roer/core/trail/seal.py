"""The sealer: takes raw lines and links them into one chain per dossier. Runs as the clock role, one at a time."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from uuid import UUID

from django.db import connections, transaction

from roer.core.models import AccessLogLine, RawLogLine
from roer.core.registries import withheld_looks
from roer.core.trail.log import moment
from roer.core.vault.master import keyed_hash, master_keys

LOCK = 7_620_260  # advisory lock: one sealer at a time
TAKE = """
WITH taken AS (
    DELETE FROM core_unsealedline q USING (SELECT id FROM core_unsealedline ORDER BY at, id LIMIT %s) oldest
     WHERE q.id = oldest.id RETURNING q.id, q.at
)
SELECT r.* FROM taken JOIN core_rawlogline r ON r.id = taken.id AND r.at = taken.at ORDER BY r.at, r.id
"""
START = b"\0" * 32


@dataclass(frozen=True)
class Link:
    """What a chain link is computed from. Dossier and items are keyed pseudonyms, so destroying keeps the chain whole."""

    dossier: str
    number: int
    raw_id: str
    at: str
    seat: str
    page: str
    action: str
    basis: str
    items: tuple[str, ...]

    def chained_to(self, previous: bytes) -> bytes:
        """The hash of this link on top of the previous one."""
        return hashlib.sha256(previous + json.dumps(vars(self), sort_keys=True).encode()).digest()


def pseudonym(kind: str, value: object) -> str:
    """A keyed pseudonym that only this installation can recompute."""
    return keyed_hash(master_keys().pseudonym, kind, str(value)).hex()[:32]


def link_of(line: AccessLogLine) -> Link:
    """The link that belongs to a sealed line."""
    return Link(
        dossier=pseudonym("dossier", line.dossier_id), number=line.number, raw_id=str(line.raw_id),
        at=moment(line.at), seat=str(line.seat_id), page=line.page, action=line.action, basis=line.basis,
        items=tuple(pseudonym("item", item) for item in line.item_ids),
    )  # fmt: skip


def seal(limit: int = 5000) -> int:
    """Seal what waits, the oldest first; returns how many raw lines were sealed. A line leaves the queue as it is sealed."""
    with transaction.atomic(using="clock"):
        if not _alone():
            return 0
        raws = _waiting(limit)
        dossiers = {UUID(dossier) for raw in raws for dossier in raw.seen}
        heads = _heads(dossiers)
        lines = [line for raw in raws for line in _lines(raw, heads)]
        _withhold(lines, dossiers)
        AccessLogLine.objects.using("clock").bulk_create(lines, batch_size=1000)
        return len(raws)


def _alone() -> bool:
    with connections["clock"].cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        return bool(cursor.fetchone()[0])


def _waiting(limit: int) -> list[RawLogLine]:
    return list(RawLogLine.objects.using("clock").raw(TAKE, [limit]))


def _heads(dossiers: set[UUID]) -> dict[UUID, tuple[int, bytes]]:
    last = (
        AccessLogLine.objects.using("clock").filter(dossier_id__in=dossiers).order_by("dossier_id", "-number")
    ).distinct("dossier_id")
    return {line.dossier_id: (line.number, bytes(line.chained)) for line in last}


def _withhold(lines: list[AccessLogLine], dossiers: set[UUID]) -> None:
    """A postponed notice postpones the line: it shows later with its own date (PRI-29)."""
    for dossier, seat, since, until, shown_from in (row for find in withheld_looks for row in find(dossiers)):
        for line in lines:
            if line.dossier_id == dossier and line.seat_id == seat and since <= line.at <= until:
                line.visible_from = shown_from


def _lines(raw: RawLogLine, heads: dict[UUID, tuple[int, bytes]]) -> list[AccessLogLine]:
    made = []
    for dossier, what in raw.seen.items():
        number, previous = heads.get(UUID(dossier), (0, START))
        line = AccessLogLine(
            dossier_id=UUID(dossier), number=number + 1, raw_id=raw.id, at=raw.at, seat_id=raw.seat_id, page=raw.page,
            action=raw.action, basis=what["basis"], item_ids=[UUID(item) for item in what["items"]],
            previous=previous,
        )  # fmt: skip
        line.chained = link_of(line).chained_to(previous)
        heads[line.dossier_id] = (line.number, line.chained)
        made.append(line)
    return made
