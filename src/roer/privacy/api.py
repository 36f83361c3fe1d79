"""Requests about data, the copy and who looked, as JSON: the same commands and queries as the pages."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from roer.core.actions import require
from roer.core.actor import scene
from roer.core.shapes import PROBLEMS, Shape
from roer.privacy import commands, queries

router = Router(tags=["privacy"], by_alias=True)


class AboutItem(Shape):
    """A request about one text."""

    command_id: UUID | None = None
    item_id: UUID
    words: str


class ToDestroy(Shape):
    """A request to destroy one text, or all of a dossier; `copyAnswer` is `taken` or `not_needed`."""

    command_id: UUID | None = None
    item_id: UUID | None = None
    dossier_id: UUID | None = None
    copy_answer: str
    words: str = ""


class Answer(Shape):
    """An answer for one data controller."""

    command_id: UUID | None = None
    outcome: str
    ground: str = ""
    words: str = ""
    new_text: str = ""


class Made(Shape):
    """What was made."""

    id: UUID


class AnswerState(Shape):
    """What one organisation answered; an empty outcome is no answer yet."""

    id: UUID
    by: str
    outcome: str
    ground: str
    words: str
    destroyed: int


class RequestState(Shape):
    """A request with its answers."""

    id: UUID
    kind: str
    state: str
    received_at: datetime
    answer_due: datetime
    late: bool
    words: str
    answers: list[AnswerState]


class BesideShape(Shape):
    """A statement or correction beside a text."""

    id: UUID
    at: datetime
    written_by: str
    correction: bool
    words: str


class CopiedStatement(Shape):
    """One text of a copy; `words` is null when it was destroyed, or left out for somebody else's private life."""

    id: UUID
    at: datetime
    happened_on: str | None
    part: str
    kind: str
    weight: str
    state: str
    written_by: str
    words: str | None
    left_out: bool
    beside: list[BesideShape]


class CopyAsked(Shape):
    """Sending twice takes one copy."""

    command_id: UUID | None = None


class CopyShape(Shape):
    """A full copy of a dossier as far as the reader may read it."""

    format: str
    dossier_id: UUID
    name: str
    made_at: datetime
    left_out: int
    statements: list[CopiedStatement]


@router.post(
    "/correction-requests", response={200: Made, **PROBLEMS}, operation_id="askCorrection", summary="Ask a correction"
)
def ask_correction(request: HttpRequest, body: AboutItem) -> Any:
    """Ask that one text is corrected."""
    return {"id": commands.ask_correction(actor=request.actor, **body.dict())}  # type: ignore[attr-defined]


@router.post(
    "/destruction-requests", response={200: Made, **PROBLEMS}, operation_id="askDestruction", summary="Ask to destroy"
)
def ask_destruction(request: HttpRequest, body: ToDestroy) -> Any:
    """Ask to destroy one text or a dossier."""
    return {"id": commands.ask_destruction(actor=request.actor, **body.dict())}  # type: ignore[attr-defined]


@router.post(
    "/statements-beside", response={200: Made, **PROBLEMS}, operation_id="addStatement",
    summary="Put an own statement beside a text",
)  # fmt: skip
def add_statement(request: HttpRequest, body: AboutItem) -> Any:
    """Put an own statement beside a text."""
    return {"id": commands.add_statement(actor=request.actor, **body.dict())}  # type: ignore[attr-defined]


@router.post(
    "/request-answers/{uuid:answer_id}", response={200: Made, **PROBLEMS}, operation_id="answerRequest",
    summary="Answer a request",
)  # fmt: skip
def answer_request(request: HttpRequest, answer_id: UUID, body: Answer) -> Any:
    """Answer for the own data controller."""
    actor = request.actor  # type: ignore[attr-defined]
    return {"id": commands.answer_request(actor=actor, answer_id=answer_id, **body.dict())}


@router.get(
    "/dossiers/{uuid:dossier_id}/data-requests", response={200: list[RequestState], **PROBLEMS},
    operation_id="dataRequests", summary="Requests about a dossier",
)  # fmt: skip
def data_requests(request: HttpRequest, dossier_id: UUID) -> Any:
    """Requests with their answers, newest first."""
    return [_state(line) for line in queries.requests_of(dossier_id, request.actor)]  # type: ignore[attr-defined]


def _state(line: queries.RequestLine) -> dict[str, Any]:
    asked = line.request
    return {
        "id": asked.id, "kind": asked.kind, "state": asked.state, "received_at": asked.received_at,
        "answer_due": asked.answer_due, "late": line.late, "words": line.words,
        "answers": [
            {"id": each.answer.id, "by": each.by, "outcome": each.answer.outcome, "ground": each.answer.ground,
             "words": each.words, "destroyed": each.answer.destroyed}
            for each in line.answers
        ],
    }  # fmt: skip


@router.post(
    "/dossiers/{uuid:dossier_id}/copies", response={200: CopyShape, **PROBLEMS}, operation_id="takeCopy",
    summary="Take a full copy",
)  # fmt: skip
def take_copy(request: HttpRequest, dossier_id: UUID, asked: Query[CopyAsked]) -> Any:
    """A full copy as data; once an hour."""
    actor = request.actor  # type: ignore[attr-defined]
    require("privacy.take_copy", actor, dossier_id)
    commands.take_copy(actor=actor, dossier_id=dossier_id, form="json", command_id=asked.command_id)
    scene().action = "export"
    return queries.as_data(queries.copy_of(dossier_id, actor))
