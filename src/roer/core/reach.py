"""How the actor reaches dossiers now: the own access rows, asked once in a stretch of acting."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import connection

from roer.core.actor import Actor, Reach, is_acting, scene

ROWS = (
    "SELECT dossier_id, labels, basis FROM core_access WHERE seat_id = %s AND dossier_id = ANY(%s)"
    " AND valid_from <= %s AND (valid_until IS NULL OR valid_until > %s) ORDER BY id"
)


def reach_of(dossier_ids: Iterable[UUID], actor: Actor) -> dict[UUID, tuple[Reach, ...]]:
    """The actor's access rows by dossier; a dossier out of reach has none."""
    wanted = list(dict.fromkeys(dossier_ids))
    if not is_acting() or scene().actor != actor:
        return _asked(wanted, actor)
    known = scene().reach
    if missing := [each for each in wanted if each not in known]:
        known.update(_asked(missing, actor))
    return {each: known[each] for each in wanted}


def _asked(dossier_ids: list[UUID], actor: Actor) -> dict[UUID, tuple[Reach, ...]]:
    found: dict[UUID, tuple[Reach, ...]] = dict.fromkeys(dossier_ids, ())
    with connection.cursor() as cursor:
        cursor.execute(ROWS, [actor.seat_id, dossier_ids, actor.at, actor.at])
        for dossier_id, labels, basis in cursor.fetchall():
            found[dossier_id] += (Reach(labels, basis),)
    return found
