"""The file as JSON: the same commands and queries as the pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from roer.core.actor import Actor
from roer.core.shapes import PROBLEMS, Shape
from roer.dossier import commands, queries
from roer.dossier.codes import WORDS
from roer.dossier.queries.file import Entry
from roer.dossier.queries.plan import AgreementLine

router = Router(tags=["dossier"], by_alias=True)


class ViewShape(Shape):
    """One view in words, with whose it is."""

    text: str
    who: str
    role: str
    recognised: bool


class StatementShape(Shape):
    """A statement of a file, with what professionals made of own words beside it."""

    id: UUID
    kind: str
    weight: str
    text: str
    who: str
    written_by: str
    source: str
    recorded_at: datetime
    happened_on: date | None
    beside: list[ViewShape]


class FileShape(Shape):
    """A file as this reader sees it."""

    dossier_id: UUID
    name: str
    statements: list[StatementShape]


class MomentShape(Shape):
    """One line of the timeline."""

    when: str
    title: str
    detail: str
    who: str


class TimelineShape(Shape):
    """One page of the timeline."""

    moments: list[MomentShape]
    page: int
    older: bool
    moves: int
    workers: int


class PromiseShape(Shape):
    """A promise and how it stands: open, late, kept or broken."""

    id: UUID
    text: str
    who: str
    due_on: date | None
    standing: str


class NewWordsShape(Shape):
    """Own words to be written. `concerns` names the adults they are about; absent means not known."""

    words: str
    kind: str = WORDS
    concerns: list[UUID] | None = None
    happened_on: date | None = None
    command_id: UUID | None = None


class CorrectionShape(Shape):
    """An own sentence in newer words, on the wording with this number."""

    words: str
    based_on: int
    command_id: UUID | None = None


class CopyAnswerShape(Shape):
    """What was done with the offered copy: copy or not_needed."""

    answer: Literal["copy", "not_needed"]
    command_id: UUID | None = None


class MadeShape(Shape):
    """What was made."""

    id: UUID


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined,no-any-return]


@router.get("/dossiers/{dossier_id}", response={200: FileShape, **PROBLEMS}, operation_id="fileOf", summary="The file")
def file_of(request: HttpRequest, dossier_id: UUID, page: int = 1) -> Any:
    """A file, fifty statements a page, as far as it is open for the seat."""
    seen = queries.file_of(dossier_id, _actor(request), page=max(1, page))
    entries = [*seen.matters, *seen.words, *seen.notes]
    return {"dossier_id": dossier_id, "name": seen.name, "statements": [_statement(each) for each in entries]}


@router.get(
    "/dossiers/{dossier_id}/timeline", response={200: TimelineShape, **PROBLEMS}, operation_id="timelineOf",
    summary="The timeline",
)  # fmt: skip
def timeline_of(request: HttpRequest, dossier_id: UUID, page: int = 1) -> Any:
    """What happened, the newest first."""
    seen = queries.timeline_of(dossier_id, _actor(request), page=page)
    moments = [{"when": m.when, "title": str(m.title), "detail": m.detail, "who": m.who} for m in seen.moments]
    return {
        "moments": moments, "page": seen.page, "older": seen.older, "moves": seen.moves, "workers": seen.workers,
    }  # fmt: skip


@router.get(
    "/dossiers/{dossier_id}/promises", response={200: list[PromiseShape], **PROBLEMS}, operation_id="promisesOf",
    summary="The promises",
)  # fmt: skip
def promises_of(request: HttpRequest, dossier_id: UUID) -> Any:
    """Every promise, open and late ones first."""
    return [_promise(line) for line in queries.promises_of(dossier_id, _actor(request))]


@router.post(
    "/dossiers/{dossier_id}/words", response={201: MadeShape, **PROBLEMS}, operation_id="writeWords",
    summary="Write own words",
)  # fmt: skip
def write_words(request: HttpRequest, dossier_id: UUID, given: NewWordsShape) -> Any:
    """Write own words; shut for every adult they may be about unless `concerns` says whom."""
    concerns: Any = "unknown" if given.concerns is None else given.concerns or "nobody"
    made = commands.write_words(
        actor=_actor(request), command_id=given.command_id, dossier_id=dossier_id, words=given.words, kind=given.kind,
        concerns=concerns, happened_on=given.happened_on,
    )  # fmt: skip
    return 201, {"id": made}


@router.post(
    "/words/{item_id}/corrections", response={201: MadeShape, **PROBLEMS}, operation_id="correctWords",
    summary="Correct an own sentence",
)  # fmt: skip
def correct_words(request: HttpRequest, item_id: UUID, given: CorrectionShape) -> Any:
    """Correct an own unsent sentence; answers with the offer of a copy of the older one."""
    made = commands.correct_own_words(
        actor=_actor(request), command_id=given.command_id, item_id=item_id, words=given.words, based_on=given.based_on
    )
    return 201, {"id": made}


@router.post(
    "/copy-offers/{offer_id}/answer", response={201: MadeShape, **PROBLEMS}, operation_id="answerCopyOffer",
    summary="Answer an offered copy",
)  # fmt: skip
def answer_copy_offer(request: HttpRequest, offer_id: UUID, given: CopyAnswerShape) -> Any:
    """The older sentence is destroyed; answers with the proof."""
    made = commands.answer_copy_offer(
        actor=_actor(request), command_id=given.command_id, offer_id=offer_id, answer=given.answer
    )
    return 201, {"id": made}


@router.post(
    "/promises/{agreement_id}/{said}", response={204: None, **PROBLEMS}, operation_id="settlePromise",
    summary="Say that a promise was kept or broken",
)  # fmt: skip
def settle_promise(request: HttpRequest, agreement_id: UUID, said: Literal["kept", "broken"]) -> Any:
    """`said` is kept or broken."""
    settle = commands.keep_promise if said == "kept" else commands.break_promise
    settle(actor=_actor(request), agreement_id=agreement_id)
    return 204, None


def _statement(entry: Entry) -> dict[str, Any]:
    beside = [
        {"text": each.view.text, "who": each.view.who, "role": str(each.view.role), "recognised": not each.not_meant}
        for each in entry.beside
    ]
    return {
        "id": entry.item.id, "kind": entry.item.kind, "weight": entry.item.weight, "text": entry.view.text,
        "who": entry.view.who, "written_by": entry.written_by, "source": entry.known.source, "checked": entry.known.checked,
        "recorded_at": entry.item.recorded_at, "happened_on": entry.item.happened_on, "beside": beside,
    }  # fmt: skip


def _promise(line: AgreementLine) -> dict[str, Any]:
    return {"id": line.id, "text": line.text, "who": line.who, "due_on": line.due_on, "standing": line.standing}
