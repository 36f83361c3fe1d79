"""Work that is done leaves every list on which it stood, and nothing else."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

from roer.core import worklist
from roer.core.actor import acting
from roer.core.models import WorkItem
from roer.demo.recall import recall

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")
KIND = "decisions.late_decision"


def test_done_is_done_on_every_list_and_nothing_else_closes(world: str) -> None:
    cast, thing, other = recall(), uuid4(), uuid4()
    fatima, dewi = cast["fatima"].at(AT), cast["dewi"].at(AT)
    with acting(fatima, page="test"):
        for owner in (fatima, dewi):
            for about in (thing, other):
                worklist.ask(KIND, owner_seat_id=owner.seat_id, due_at=AT, cause="x", actor=fatima, thing_id=about)
        worklist.close_everywhere(KIND, thing, fatima)
    for owner in (fatima, dewi):
        with acting(owner, page="test"):
            mine = WorkItem.objects.filter(kind=KIND, thing_id__in=(thing, other))
            assert {row.thing_id: row.state for row in mine} == {thing: "done", other: "open"}
            assert mine.get(thing_id=thing).closed_by_id == fatima.seat_id
