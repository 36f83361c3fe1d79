"""How often a page may ask the databases: fifteen statements for a list, twenty-five for one thing.

Counted is every statement on the main database and the key store, sign-in and log line included; not the opening and
closing of the transaction.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connections

LIST, ONE_THING = 15, 25
GATHERED = {
    "desk:home": (29, "the first page gathers what every room has for this reader"),
    "desk:help": (21, "the second page of a young person does the same for help and decisions"),
    "dossier:file": (25, "the own file: one thing, though its address names no id"),
    "dossier:plans": (32, "plans, promises, offers and wishes of somebody and of the family"),
    "intake:offers_missing": (16, "requests, their offers and three times names"),
    "waiting:figures": (18, "a table from several rooms"),
}


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


def allowed(page: str, *, one_thing: bool) -> int:
    """How many statements a page may send. What gathers many rooms has a number of its own, which only goes down."""
    return GATHERED[page][0] if page in GATHERED else ONE_THING if one_thing else LIST
