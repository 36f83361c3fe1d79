"""Steps that tests of this room share: who acts when, and what each side keeps."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from roer.contracts import commands
from roer.contracts.models import ExchangeMessage
from roer.core.actor import Actor, acting
from roer.core.models import WorkItem
from roer.demo.cast import Cast


def office(cast: Cast, who: str, at: datetime | None = None) -> Actor:
    """Somebody who does the messages, at a moment."""
    return cast[who].at(at or cast.moment)


def rows(model: Any, actor: Actor, **more: Any) -> list[Any]:
    """What an actor sees of a table."""
    with acting(actor, page="test"):
        return list(model.objects.filter(**more).order_by("id"))


def messages(actor: Actor, kind: str, **more: Any) -> list[ExchangeMessage]:
    """The messages of a kind in the books of the actor's organisation, in order."""
    with acting(actor, page="test"):
        return list(ExchangeMessage.objects.filter(kind=kind, **more).order_by("at", "id"))


def work(actor: Actor, kind: str, thing_id: UUID | None = None) -> list[WorkItem]:
    """Open work of a kind on the actor's list."""
    with acting(actor, page="test"):
        found = WorkItem.objects.filter(kind=kind, owner_seat_id=actor.seat_id, state="open")
        return list(found.filter(thing_id=thing_id) if thing_id else found)


def go_round(cast: Cast, at: datetime | None = None) -> None:
    """Bring the post of both organisations."""
    for who in ("bea", "ruben"):
        commands.bring(actor=office(cast, who, at))
