"""Every raw line of who looked is sealed exactly once: also one that commits late, is old, or was cut off."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.db import DatabaseError, connection, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from roer.core.models import AccessLogLine, UnsealedLine
from roer.core.trail.log import NO_DOSSIER, save_line
from roer.core.trail.seal import seal
from roer.core.trail.verify import verify

AT = datetime.fromisoformat("2026-11-20T10:00:00+01:00")


@pytest.fixture(autouse=True)
def _nothing_waits(world: str) -> None:
    while seal():
        pass


@pytest.fixture
def other(world: str) -> Iterator[BaseDatabaseWrapper]:
    """A second connection of the app, for a request that takes long."""
    made = connections.create_connection("default")
    yield made
    made.close()


def _look(page: str, at: datetime = AT) -> None:
    save_line(seat_id=None, at=at, page=page, action="read", seen={})


def _look_slowly(other: BaseDatabaseWrapper, page: str, at: datetime) -> None:
    """Write a line in a transaction that stays open."""
    other.set_autocommit(False)
    mine, connections["default"] = connections["default"], other
    try:
        _look(page, at)
    finally:
        connections["default"] = mine


def _sealed(page: str) -> int:
    return AccessLogLine.objects.using("clock").filter(page=page).count()


def test_a_line_that_commits_after_younger_ones_were_sealed_is_sealed_once(other: BaseDatabaseWrapper) -> None:
    _look_slowly(other, "late", AT - timedelta(hours=1))
    _look("early")
    assert seal() == 1
    other.commit()
    assert (seal(), seal()) == (1, 0)
    assert (_sealed("late"), _sealed("early")) == (1, 1)
    assert (verify().is_whole, verify().unsealed) == (True, 0)


def test_a_line_whose_request_failed_is_not_sealed(other: BaseDatabaseWrapper) -> None:
    _look_slowly(other, "undone", AT)
    other.rollback()
    assert (seal(), _sealed("undone")) == (0, 0)


def test_a_line_of_long_ago_is_sealed(world: str) -> None:
    _look("old", AT - timedelta(days=400))
    assert (seal(), seal(), _sealed("old")) == (1, 0, 1)


def test_a_sealer_that_is_cut_off_seals_nothing_and_the_next_one_everything(world: str) -> None:
    _look("cut off")
    with transaction.atomic(using="clock"):
        seal()
        transaction.set_rollback(True, using="clock")
    assert _sealed("cut off") == 0
    assert (seal(), seal(), _sealed("cut off")) == (1, 0, 1)


def test_many_lines_are_sealed_in_parts_the_oldest_first(world: str) -> None:
    for number in range(5):
        _look(f"part {number}", AT + timedelta(minutes=5 - number))
    assert [seal(limit=2), seal(limit=2), seal(limit=2), seal(limit=2)] == [2, 2, 1, 0]
    lines = AccessLogLine.objects.using("clock").filter(dossier_id=NO_DOSSIER, page__startswith="part")
    assert list(lines.order_by("number").values_list("page", flat=True)) == [f"part {n}" for n in (4, 3, 2, 1, 0)]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM core_unsealedline",
        "SELECT id FROM core_unsealedline",
        "INSERT INTO core_unsealedline VALUES (%s, %s)",
    ],
)
def test_who_writes_lines_cannot_touch_the_queue(world: str, statement: str) -> None:
    _look("safe")
    values = [uuid.uuid4(), AT] if "%s" in statement else []
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
    assert UnsealedLine.objects.using("clock").count() == 1
