"""Work that somebody did is off everybody's list where it belonged to the same organisation, and nobody else's."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

import pytest

from roer.core import worklist
from roer.core.actor import acting
from roer.core.models import WorkItem
from roer.demo.recall import recall

AT = datetime.fromisoformat("2027-03-01T10:00:00+01:00")
CASES = [
    ("fatima", "fatima", "done", "wie het had, deed het"),
    ("fatima", "joost", "done", "een collega van hetzelfde team deed het"),
    ("eva", "fatima", "open", "werk van een andere organisatie blijft staan"),
    ("kemal", "mirjam", "open", "de ene ouder antwoordt niet voor de andere"),
]


@pytest.mark.parametrize(("owner", "does", "state", "says"), CASES)
def test_work_is_closed_for_the_owner_and_colleagues(world: str, owner: str, does: str, state: str, says: str) -> None:
    cast, thing = recall(), uuid4()
    actor = cast[does].at(AT)
    with acting(cast[owner].at(AT), page="test"):
        made = worklist.ask(
            "privacy.answer_request", owner_seat_id=cast[owner].seat.id, due_at=AT, cause="test",
            actor=cast[owner].at(AT), thing_id=thing,
        )  # fmt: skip
    with acting(actor, page="test"):
        worklist.close("privacy.answer_request", thing, actor)
    held = WorkItem.objects.using("owner").get(id=made)
    assert (held.state, held.closed_by_id) == (state, actor.seat_id if state == "done" else None), says
