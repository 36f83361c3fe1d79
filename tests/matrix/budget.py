"""How often a page may ask the databases: fifteen statements for a list, twenty-five for one thing.

A page that gathers what many rooms show has a number of its own here, with the reason; such a number only goes down.
Counted is every statement on the main database and the key store, sign-in and log line included; not the opening and
closing of the transaction.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connections

from tests.matrix.routes import Route

LIST, ONE_THING = 15, 25
GATHERING: dict[str, int] = {}


@dataclass
class Count:
    """Statements so far."""

    statements: int = 0

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        """Count one and let it pass."""
        self.statements += 1
        return execute(sql, params, many, context)


@contextlib.contextmanager
def counting() -> Iterator[Count]:
    """Count what is asked of both databases within this block."""
    count = Count()
    with connections["default"].execute_wrapper(count), connections["keys"].execute_wrapper(count):
        yield count


def allowed(route: Route) -> int:
    """How many statements a page may send."""
    return GATHERING.get(route.name, ONE_THING if route.parameters else LIST)
