"""Safety as JSON: the same commands and queries as the pages."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from roer.core.actions import require
from roer.core.shapes import PROBLEMS, Shape
from roer.safety import queries

router = Router(tags=["safety"], by_alias=True)


class NightFactShape(Shape):
    """Something written down in a night, with when it was and when it was entered."""

    what: str
    text: str
    happened_at: datetime
    recorded_at: datetime


class NightTaskShape(Shape):
    """What comes after a night, with its owner and last moment."""

    id: UUID
    kind: str
    owner_seat_id: UUID
    due_at: datetime
    done: bool


class NightShape(Shape):
    """One night."""

    id: UUID
    reason: str
    told_from: datetime
    facts: list[NightFactShape]
    tasks: list[NightTaskShape]


@router.get("/nights/{watch_id}", response={200: NightShape, **PROBLEMS}, operation_id="night", summary="One night")
def night(request: HttpRequest, watch_id: UUID) -> Any:
    """For who opened it and who goes on with it."""
    actor = request.actor  # type: ignore[attr-defined]
    require("safety.open_at_night", actor)
    page = queries.night_of(watch_id, actor)
    return {
        "id": page.watch.id, "reason": page.reason, "told_from": page.watch.told_from,
        "facts": [
            {"what": str(one.what), "text": one.words, "happened_at": one.happened_at, "recorded_at": one.recorded_at}
            for one in page.facts
        ],
        "tasks": [
            {"id": one.row.id, "kind": one.row.kind, "owner_seat_id": one.row.owner_seat_id, "due_at": one.row.due_at,
             "done": one.row.done_at is not None}
            for one in page.tasks
        ],
    }  # fmt: skip
