"""A kept connection that the server ended is found before the next request, not in it."""

from __future__ import annotations

import pytest
from django.db import close_old_connections, connection, connections
from django.test.utils import CaptureQueriesContext


def _answers() -> bool:
    close_old_connections()
    with connection.cursor() as cursor:
        cursor.execute("SELECT 42")
        return cursor.fetchone() == (42,)


def _end(pid: int) -> None:
    other = connections.create_connection("default")
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    other.close()


def test_a_living_connection_is_kept_without_asking(world: str) -> None:
    assert _answers()
    kept = connection.connection
    with CaptureQueriesContext(connection) as asked:
        assert _answers()
    assert connection.connection is kept
    assert len(asked) == 1


@pytest.mark.parametrize("times", [1, 2])
def test_a_connection_that_the_server_ended_is_replaced(world: str, times: int) -> None:
    for _ in range(times):
        assert _answers()
        ended = connection.connection
        _end(ended.info.backend_pid)
        assert _answers()
        assert connection.connection is not ended


def test_a_connection_that_was_closed_here_is_replaced(world: str) -> None:
    assert _answers()
    connection.connection.close()
    assert _answers()
