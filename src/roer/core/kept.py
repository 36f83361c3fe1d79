"""Questions that pages ask again and again: put into SQL once for a process, asked with other values each time.

Django spells a query out anew at every call, which costs a page more processor than PostgreSQL needs to answer it.
"""

from __future__ import annotations

import copy
import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from django.db import connections
from django.db.models import Expression, Field, QuerySet

Given = ParamSpec("Given")
Row = TypeVar("Row")
SHAPES = 64  # how many spellings of one question are kept, as its pages


class Gap(Expression):
    """A value that is filled in when the question is asked."""

    def __init__(self, name: str) -> None:
        super().__init__(output_field=Field())
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """A parameter that is this gap itself."""
        return "%s", (self,)


class _AnyActor:
    """Stands for whoever asks: only what may become a value, so that no question is kept in the shape of one reader."""

    seat_id, person_id, at = Gap("actor.seat_id"), Gap("actor.person_id"), Gap("actor.at")


@dataclass(frozen=True)
class _Spelt:
    """A question as SQL, with what Django needs to make rows of the answer."""

    rows: QuerySet[Any, Any]
    compiler: Any
    sql: str
    params: tuple[Any, ...]

    def ask(self, values: dict[str, Any]) -> list[Any]:
        """The rows for these values by name of the gap."""
        compiler = copy.copy(self.compiler)
        compiler.connection = connections[compiler.using]
        params = tuple(values[each.name] if isinstance(each, Gap) else each for each in self.params)
        compiler.as_sql = lambda: (self.sql, params)
        query: Any = copy.copy(self.rows.query)
        query.get_compiler = lambda using: compiler
        rows: Any = self.rows
        return list(rows._iterable_class(_Asked(rows, query, compiler.using)))


class _Asked:
    """What Django's makers of rows ask of a query set."""

    _known_related_objects: dict[Any, Any] = {}

    def __init__(self, rows: QuerySet[Any, Any], query: Any, db: str) -> None:
        self.model, self._fields, self.query, self.db = rows.model, rows._fields, query, db  # type: ignore[attr-defined]


def kept(build: Callable[Given, QuerySet[Any, Row]]) -> Callable[Given, list[Row]]:
    """Keep the SQL of the query set that `build` makes; the decorated function gives the rows as a list.

    Each positional argument becomes a value of the question, `actor` its seat, person and moment; a keyword argument
    shapes the question, as a number of rows does. `build` may look at keyword arguments alone. Raises ValueError for
    None as a value: to SQL nothing equals it. No `prefetch_related`.
    """
    parameters = inspect.signature(build).parameters.values()
    gaps = [each.name for each in parameters if each.kind is not each.KEYWORD_ONLY]

    @functools.lru_cache(maxsize=SHAPES)
    def spell(shape: tuple[tuple[str, Any], ...]) -> _Spelt:
        held: list[Any] = [_AnyActor() if name == "actor" else Gap(name) for name in gaps]
        rows: QuerySet[Any, Any] = build(*held, **dict(shape))  # type: ignore[call-arg]
        compiler = rows.query.get_compiler(using=rows.db)
        sql, params = compiler.as_sql()
        return _Spelt(rows, compiler, sql, tuple(params))

    @functools.wraps(build)
    def ask(*given: Given.args, **shape: Given.kwargs) -> list[Row]:
        return spell(tuple(shape.items())).ask(_values(gaps, given))

    return ask


def _values(gaps: list[str], given: tuple[Any, ...]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in zip(gaps, given, strict=True):
        if value is None:
            raise ValueError(f"{name} has no value")
        if name == "actor":
            values |= {"actor.seat_id": value.seat_id, "actor.person_id": value.person_id, "actor.at": value.at}
        else:
            values[name] = value
    return values
