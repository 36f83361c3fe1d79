"""The worklist: what somebody has to do, oldest date first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import NoReverseMatch, reverse

from roer.core.actor import Actor
from roer.core.models import WorkItem
from roer.core.registries import WorkKind, work_kinds
from roer.people.queries import names_of


@dataclass(frozen=True)
class Work:
    """One thing to do: what, about whom, before when, and where."""

    says: Any
    name: str
    due_at: datetime
    late: bool
    url: str


def worklist(actor: Actor, limit: int = 100) -> list[Work]:
    """The actor's open work, most urgent first."""
    items = list(
        WorkItem.objects.filter(owner_seat_id=actor.seat_id, state=WorkItem.State.OPEN).order_by("due_at")[:limit]
    )
    names = names_of({item.dossier_id for item in items if item.dossier_id}, actor)
    return [
        _work(item, work_kinds[item.kind], names.get(item.dossier_id, "") if item.dossier_id else "", actor)
        for item in items
    ]


def _work(item: WorkItem, kind: WorkKind, name: str, actor: Actor) -> Work:
    return Work(kind.says, name, item.due_at, item.due_at < actor.at, _address(kind.page, item))


def _address(page: str, item: WorkItem) -> str:
    try:
        return reverse(page, args=[item.thing_id] if item.thing_id else [])
    except NoReverseMatch:
        return ""
