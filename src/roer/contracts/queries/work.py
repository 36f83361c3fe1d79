"""Is there work on the reader's list about a thing that is done by looking at it?"""

from __future__ import annotations

from uuid import UUID

from roer.contracts.commands.late import BY_LOOKING
from roer.core.actor import Actor
from roer.core.models import WorkItem


def has_work(thing_id: UUID, actor: Actor) -> bool:
    """Does work about this stand on the actor's own list that is done by looking?"""
    mine = WorkItem.objects.filter(owner_seat_id=actor.seat_id, thing_id=thing_id, state=WorkItem.State.OPEN)
    return bool(mine.filter(kind__in=BY_LOOKING).exists())
