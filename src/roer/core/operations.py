"""A command as an operation of the API. Its body is read from the command's own signature, so the two cannot differ."""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Router
from ninja.pagination import PaginationBase
from pydantic import AfterValidator, Field, StringConstraints, create_model
from pydantic.alias_generators import to_snake

from roer.core.days import PartialDate
from roer.core.shapes import PROBLEMS, Shape

LONGEST_WORDS = 50_000
PAGE_SIZE = 50
Words = Annotated[str, StringConstraints(max_length=LONGEST_WORDS)]
PartialDay = Annotated[str, AfterValidator(PartialDate.parse)]
"""A day that may be partial: '2014', '2014-05' or '2014-05-03'."""


class Made(Shape):
    """What was made."""

    id: UUID


class Result(Shape):
    """How it ended, as a code."""

    result: str


def one_of(codes: Iterable[str], *, blank: bool = False) -> Any:
    """A field that holds one code of a list; with `blank` also nothing."""
    return Literal[tuple([*codes, ""] if blank else codes)]


class Listed(Shape):
    """What came of it, by code."""

    items: dict[str, str]


ANSWERS: dict[Any, dict[int, Any]] = {
    UUID: {201: Made}, type(None): {204: None}, str: {200: Result}, dict[str, str]: {200: Listed},
}  # fmt: skip


def post(
    router: Router,
    path: str,
    command: Callable[..., Any],
    *,
    name: str,
    summary: str,
    behalf: bool = False,
    **kinds: Any,
) -> None:
    """Offer a command at a path. `kinds` narrow fields to a code list; `behalf` lets a worker name for whom.

    The placeholders of the path and the fields of the body are the command's arguments; `commandId` may always stand in
    the body: sending it twice does nothing twice.
    """
    hints = {**typing.get_type_hints(inspect.unwrap(command)), **kinds}
    inner = {to_snake(each) for each in re.findall(r"{(\w+)}", path)}
    body = _body(command, name, hints, inner, behalf)
    returned = hints["return"]

    def operation(request: HttpRequest, **given: Any) -> Any:
        filled = {**{key: given[key] for key in inner}, **dict(given["body"])}
        actor, for_whom = request.actor, filled.pop("on_behalf_of", None)  # type: ignore[attr-defined]
        made = command(actor=actor.for_person(for_whom) if for_whom else actor, **filled)
        return _answer(returned, made)

    operation.__doc__ = (inspect.getdoc(command) or summary).split("\n")[0]
    operation.__signature__ = _signature(hints, sorted(inner), body)  # type: ignore[attr-defined]
    answers = {**ANSWERS[returned], **PROBLEMS}
    router.post(path, response=answers, operation_id=name, summary=summary)(operation)


def _body(command: Callable[..., Any], name: str, hints: dict[str, Any], inner: set[str], behalf: bool) -> type[Shape]:
    fields: dict[str, Any] = {"command_id": (UUID | None, None)}
    if behalf:
        fields["on_behalf_of"] = (UUID | None, None)
    for parameter in inspect.signature(command).parameters.values():
        if parameter.name not in inner | {"actor"}:
            kind = Words if hints[parameter.name] is str else hints[parameter.name]
            fields[parameter.name] = (kind, ... if parameter.default is parameter.empty else parameter.default)
    made: type[Shape] = create_model(
        f"{name[0].upper()}{name[1:]}Body", __base__=Shape, __doc__=f"What {name} needs.", **fields
    )
    return made


def _signature(hints: dict[str, Any], inner: list[str], body: type[Shape]) -> inspect.Signature:
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Signature(
        [
            inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=HttpRequest),
            *(inspect.Parameter(each, kind, annotation=hints[each]) for each in inner),
            inspect.Parameter("body", kind, annotation=body),
        ]
    )


def _answer(returned: Any, made: Any) -> Any:
    if returned is UUID:
        return 201, {"id": made}
    if returned is type(None):
        return 204, None
    return 200, {"result" if returned is str else "items": made}


class Pages(PaginationBase):
    """Lists come in pages: `?page=2&pageSize=20` gives the twenty after the first twenty, with the number of all."""

    class Input(Shape):
        """Which page, and how many on it."""

        page: int = Field(1, ge=1, le=100_000)
        page_size: int = Field(PAGE_SIZE, ge=1, le=PAGE_SIZE)

    class Output(Shape):
        """One page of a list."""

        items: list[Any]
        count: int

    def paginate_queryset(self, queryset: Any, pagination: Any, request: HttpRequest, **params: Any) -> Any:
        """The asked page of a list."""
        start = (pagination.page - 1) * pagination.page_size
        return {"items": queryset[start : start + pagination.page_size], "count": len(queryset)}
