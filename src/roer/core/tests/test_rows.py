"""Many rows in one statement: what stands in them arrives, and what clashes may be left out."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from roer.core.actor import acting
from roer.core.models import CommandRun, Organisation
from roer.core.rows import put_rows
from roer.demo.recall import recall

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")


def test_rows_arrive_as_they_stand_and_a_clash_is_left_out_only_when_asked(world: str) -> None:
    actor = recall()["fatima"].at(AT)
    made = [
        CommandRun(id=uuid4(), name="test.many", seat_id=actor.seat_id, at=AT, result={"words": 'a "quoted" é'})
        for _ in range(3)
    ]
    with acting(actor, page="test"):
        put_rows([])
        put_rows(made)
        held = CommandRun.objects.filter(name="test.many")
        assert {(row.id, row.at, row.result["words"]) for row in held} == {(row.id, AT, 'a "quoted" é') for row in made}
        put_rows([made[0], CommandRun(id=uuid4(), name="test.many", seat_id=actor.seat_id, at=AT)], skip_known=True)
        assert held.all().count() == 4
        with pytest.raises(IntegrityError), transaction.atomic():
            put_rows([made[0]])


def test_a_row_holds_no_bytes(world: str) -> None:
    with pytest.raises(TypeError, match="bytes"):
        put_rows([Organisation(name=b"x")])
