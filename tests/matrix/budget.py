"""How many times a page may ask the databases: a list fifteen times, a page about one thing twenty-five."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connections

from tests.matrix.routes import Route

LIST, DETAIL = 15, 25
GATHERING = {"desk:home": 30}  # the first page gathers a block of every room that has something to say


def budget_of(route: Route) -> int:
    """What a route may ask: an address without ids shows a list, one with ids shows one thing."""
    return GATHERING.get(route.name, DETAIL if route.parameters else LIST)


@contextlib.contextmanager
def counted() -> Iterator[list[str]]:
    """Every statement to the main database and the key store while this runs, but beginning and ending of transactions."""
    asked: list[str] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        asked.append(sql)
        return execute(sql, params, many, context)

    with connections["default"].execute_wrapper(note), connections["keys"].execute_wrapper(note):
        yield asked
