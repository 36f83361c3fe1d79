"""Write one raw log line for a stretch of acting, with a code that shows tampering."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connection

from roer.core.actor import Scene
from roer.core.models import RawLogLine
from roer.core.reach import reach_of
from roer.core.vault.master import keyed_hash, master_keys

NO_DOSSIER = UUID(int=0)
ADD = (
    "INSERT INTO core_rawlogline (id, at, seat_id, page, action, seen, mac) VALUES (%s, %s, %s, %s, %s, %s::jsonb, %s)"
)


def moment(at: datetime) -> str:
    """A moment in one spelling, whatever zone it came in."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def mac(line: RawLogLine) -> bytes:
    """The message authentication code of a raw line."""
    seen = json.dumps(line.seen, sort_keys=True)
    return keyed_hash(
        master_keys().audit, str(line.id), moment(line.at), str(line.seat_id), line.page, line.action, seen
    )


def write_line(here: Scene) -> None:
    """Log what the stretch showed, with the basis on which it could; nothing seen, nothing written."""
    if not here.seen:
        return
    reached = reach_of(here.seen, here.actor)
    basis = {dossier: rows[-1].basis for dossier, rows in reached.items() if rows}
    seen: dict[str, object] = {
        str(dossier): {"basis": basis.get(dossier, ""), "items": sorted(str(item) for item in items)}
        for dossier, items in here.seen.items()
    }
    action = "preview" if here.preview else here.action
    save_line(seat_id=here.actor.seat_id, at=here.actor.at, page=here.page, action=action, seen=seen)


def save_line(*, seat_id: UUID | None, at: datetime, page: str, action: str, seen: dict[str, object]) -> None:
    """Store a raw line with its code. A line about no dossier goes into the chain of the installation itself."""
    seen = seen or {str(NO_DOSSIER): {"basis": "", "items": []}}
    line = RawLogLine(id=uuid.uuid4(), at=at, seat_id=seat_id, page=page, action=action, seen=seen)
    values: list[Any] = [line.id, line.at, line.seat_id, line.page, line.action, json.dumps(line.seen), mac(line)]
    with connection.cursor() as cursor:
        cursor.execute(ADD, values)
