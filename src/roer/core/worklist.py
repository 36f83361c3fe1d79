"""Work that somebody owns. None is without an owner, and every kind has a page where it is done."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import connection

from roer.core.actor import Actor
from roer.core.models import WorkItem
from roer.core.registries import work_kinds


def ask(
    kind: str, *, owner_seat_id: UUID, due_at: datetime, cause: str, actor: Actor,
    dossier_id: UUID | None = None, thing_id: UUID | None = None,
) -> UUID:  # fmt: skip
    """Put work on somebody's list. Raises KeyError for a kind that no room registered."""
    item = WorkItem(
        kind=work_kinds[kind].kind, owner_seat_id=owner_seat_id, due_at=due_at, cause=cause, made_at=actor.at,
        dossier_id=dossier_id, thing_id=thing_id,
    )  # fmt: skip
    item.save(force_insert=True)
    return item.id


def close(kind: str, thing_id: UUID, actor: Actor, state: str = WorkItem.State.DONE) -> None:
    """Close the open work of a kind about a thing: the actor's own, and a colleague's of the same organisation.

    Whoever does the work takes it off the list of whoever had it; a yes or no of somebody else in the family stays theirs.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT core_close_work(%s, %s, %s, %s)", [kind, thing_id, str(state), actor.at])


def close_everywhere(kind: str, thing_id: UUID, actor: Actor) -> None:
    """Close the open work of a kind about a thing on every list: it is done, whoever did it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT core_work_done(%s, %s, %s, %s)", [kind, thing_id, actor.seat_id, actor.at])
