"""What the tests of this room share: the cast, and somebody on duty."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.intake.models import DutyRoster

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    """The cast in a fresh database, with Joost on duty at the team all year."""
    found = recall()
    joost = found["joost"].seat
    DutyRoster.objects.using("owner").all().delete()
    DutyRoster(
        organisation_id=joost.organisation_id, seat_id=joost.id, valid_from=AT - timedelta(days=30),
        valid_until=AT + timedelta(days=300), recorded_at=AT, recorded_by_id=joost.id,
    ).save(force_insert=True, using="owner")  # fmt: skip
    return found
