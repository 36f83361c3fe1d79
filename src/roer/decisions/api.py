"""Assessments, determinations, decisions and letters, as JSON: the same commands and queries as the pages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest
from ninja import Router
from ninja.pagination import paginate

from roer.core.actions import require
from roer.core.operations import Pages
from roer.core.shapes import PROBLEMS, Shape
from roer.decisions import commands, queries

router = Router(tags=["decisions"], by_alias=True)


class Sent(Shape):
    """Every body may carry a command id: sending twice does nothing twice."""

    command_id: UUID | None = None


class NewAssessment(Sent):
    """Begin to look at what is good for a child."""

    dossier_id: UUID
    weight: str
    due_on: date
    assessor_seat_id: UUID | None = None
    disability: bool = False


class ElementWords(Sent):
    """One element in words."""

    words: str
    kept_apart: bool = False


class Finish(Sent):
    """Finish an assessment; does the author stand free of decision and payment?"""

    independent: bool


class Amount(Sent):
    """Which help, how much, how delivered."""

    form: str
    volume: Decimal | None = None
    unit: str = ""
    frequency: str = ""
    months: int | None = None
    delivery: str = "in_kind"
    provider_id: UUID | None = None


class NewDetermination(Amount):
    """What help is needed; whether something else than care would help, and the lightest form that fits."""

    dossier_id: UUID
    words: str
    other_measure: str
    lightest: str
    reason: str = ""
    route: str = "professional"
    contracted: bool | None = None
    agreed: list[UUID] = []


class NewDecision(Sent):
    """Begin a decision on a determination."""

    determination_id: UUID
    outcome: str
    core: str
    assessment_id: UUID | None = None
    replaces_id: UUID | None = None


class NewProvision(Amount):
    """A line of help."""

    starts_on: date
    ends_on: date | None = None
    words: str = ""
    own_payment: Decimal | None = None


class Words(Sent):
    """A text."""

    words: str


class NewAnswer(Sent):
    """Agree or disagree with a draft."""

    answer: str
    words: str = ""
    words_in_letter: bool = False


class Sending(Sent):
    """Send; written reasons by rule name."""

    reasons: dict[str, str] = {}


class Made(Shape):
    """What was made."""

    id: UUID


class PartShape(Shape):
    """One part of a decision."""

    code: str
    title: str
    text: str


class DecisionShape(Shape):
    """A decision as this seat sees it."""

    id: UUID
    dossier_id: UUID
    outcome: str
    weight: str
    state: str
    sent_on: date | None
    objection_until: date | None
    parts: list[PartShape]
    lines: list[str]


class MissingShape(Shape):
    """A rule that stops sending, or asks a reason."""

    rule: str
    says: str
    blocks: bool
    parts: list[str]


class ReceiptShape(Shape):
    """A rule that a sent decision met."""

    rule: str
    version: str
    met: bool
    level: str
    reason: str


def _given(body: Sent) -> dict[str, Any]:
    return {**body.dict(exclude={"command_id"}), "command_id": body.command_id or uuid4()}


@router.post(
    "/assessments", response={201: Made, **PROBLEMS}, operation_id="startAssessment", summary="Begin an assessment"
)
def start_assessment(request: HttpRequest, body: NewAssessment) -> Any:
    """Begin an assessment, or ask a second assessor."""
    behind = queries.request_behind(body.dossier_id, request.actor)  # type: ignore[attr-defined]
    made = commands.start_assessment(actor=request.actor, request_id=behind, **_given(body))  # type: ignore[attr-defined]
    return 201, {"id": made}


@router.put(
    "/assessments/{assessment_id}/elements/{element}", response={200: Made, **PROBLEMS}, operation_id="weighElement",
    summary="Write one element",
)  # fmt: skip
def weigh(request: HttpRequest, assessment_id: UUID, element: str, body: ElementWords) -> Any:
    """Write or rewrite an element of an open assessment."""
    made = commands.weigh_element(
        actor=request.actor, assessment_id=assessment_id, element=element, **_given(body)  # type: ignore[attr-defined]
    )  # fmt: skip
    return {"id": made}


@router.post(
    "/assessments/{assessment_id}/completions", response={204: None, **PROBLEMS}, operation_id="finishAssessment",
    summary="Finish an assessment",
)  # fmt: skip
def finish(request: HttpRequest, assessment_id: UUID, body: Finish) -> Any:
    """Its words do not change any more."""
    commands.finish_assessment(actor=request.actor, assessment_id=assessment_id, **_given(body))  # type: ignore[attr-defined]
    return 204, None


@router.post(
    "/determinations", response={201: Made, **PROBLEMS}, operation_id="determineHelp", summary="Determine help"
)
def determine(request: HttpRequest, body: NewDetermination) -> Any:
    """Say what help is needed."""
    behind = queries.request_behind(body.dossier_id, request.actor)  # type: ignore[attr-defined]
    made = commands.determine_help(actor=request.actor, request_id=behind, **_given(body))  # type: ignore[attr-defined]
    return 201, {"id": made}


@router.get(
    "/decisions", response={200: list[DecisionShape], **PROBLEMS}, operation_id="decisions",
    summary="The decisions that you reach",
)  # fmt: skip
@paginate(Pages)
def listed(request: HttpRequest) -> Any:
    """Decisions about you and your children, or your own drafts."""
    actor = request.actor  # type: ignore[attr-defined]
    return [_shape(line.row.id, actor) for line in queries.my_decisions(actor)]


@router.post("/decisions", response={201: Made, **PROBLEMS}, operation_id="draftDecision", summary="Begin a decision")
def draft(request: HttpRequest, body: NewDecision) -> Any:
    """Begin a decision."""
    return 201, {"id": commands.draft_decision(actor=request.actor, **_given(body))}  # type: ignore[attr-defined]


@router.get(
    "/decisions/{decision_id}", response={200: DecisionShape, **PROBLEMS}, operation_id="decision",
    summary="One decision",
)  # fmt: skip
def one(request: HttpRequest, decision_id: UUID) -> Any:
    """One decision with its parts."""
    return _shape(decision_id, request.actor)  # type: ignore[attr-defined]


@router.put(
    "/decisions/{decision_id}/parts/{part}", response={200: Made, **PROBLEMS}, operation_id="writePart",
    summary="Write one part of a draft",
)  # fmt: skip
def part(request: HttpRequest, decision_id: UUID, part: str, body: Words) -> Any:
    """Write or rewrite a part."""
    made = commands.write_part(actor=request.actor, decision_id=decision_id, part=part, **_given(body))  # type: ignore[attr-defined]
    return {"id": made}


@router.post(
    "/decisions/{decision_id}/provisions", response={201: Made, **PROBLEMS}, operation_id="award",
    summary="Add a line of help to a draft",
)  # fmt: skip
def award(request: HttpRequest, decision_id: UUID, body: NewProvision) -> Any:
    """Add a line of help."""
    return 201, {"id": commands.award(actor=request.actor, decision_id=decision_id, **_given(body))}  # type: ignore[attr-defined]


@router.post(
    "/decisions/{decision_id}/answers", response={204: None, **PROBLEMS}, operation_id="answerDraft",
    summary="Say what you think of a draft",
)  # fmt: skip
def answer(request: HttpRequest, decision_id: UUID, body: NewAnswer) -> Any:
    """Agree or disagree."""
    commands.answer_draft(actor=request.actor, decision_id=decision_id, **_given(body))  # type: ignore[attr-defined]
    return 204, None


@router.post(
    "/decisions/{decision_id}/sharings", response={204: None, **PROBLEMS}, operation_id="shareDraft",
    summary="Let the family read a draft",
)  # fmt: skip
def share(request: HttpRequest, decision_id: UUID, body: Sent) -> Any:
    """Let the family read along."""
    commands.share_draft(actor=request.actor, decision_id=decision_id, **_given(body))  # type: ignore[attr-defined]
    return 204, None


@router.get(
    "/decisions/{decision_id}/missing", response={200: list[MissingShape], **PROBLEMS}, operation_id="missing",
    summary="What a draft still needs",
)  # fmt: skip
def missing(request: HttpRequest, decision_id: UUID) -> Any:
    """Rules that stop sending, or ask a reason."""
    actor = request.actor  # type: ignore[attr-defined]
    require("decisions.draft", actor)
    view = queries.decision_for(decision_id, actor)
    return [
        {"rule": one.rule, "says": str(one.says), "blocks": one.blocks, "parts": [code for code, _title in one.parts]}
        for one in queries.missing_of(view.row, actor)
    ]


@router.post(
    "/decisions/{decision_id}/sendings", response={201: Made, **PROBLEMS}, operation_id="sendDecision",
    summary="Send a decision",
)  # fmt: skip
def send(request: HttpRequest, decision_id: UUID, body: Sending) -> Any:
    """Make a decision final and send its letters."""
    return 201, {"id": commands.send_decision(actor=request.actor, decision_id=decision_id, **_given(body))}  # type: ignore[attr-defined]


@router.get(
    "/decisions/{decision_id}/receipts", response={200: list[ReceiptShape], **PROBLEMS}, operation_id="receipts",
    summary="The rules that a decision met",
)  # fmt: skip
def receipts(request: HttpRequest, decision_id: UUID) -> Any:
    """The receipt of a sent decision."""
    actor = request.actor  # type: ignore[attr-defined]
    require("decisions.read", actor)
    return [
        {"rule": one.name, "version": one.version, "met": one.met, "level": str(one.level), "reason": one.reason}
        for one in queries.receipts_of(decision_id, actor)
    ]


def _shape(decision_id: UUID, actor: Any) -> dict[str, Any]:
    require("decisions.read", actor)
    view = queries.decision_for(decision_id, actor)
    row = view.row
    return {
        "id": row.id, "dossier_id": row.dossier_id, "outcome": row.outcome, "weight": str(queries.weight_of(row)),
        "state": row.state, "sent_on": row.sent_on, "objection_until": row.objection_until,
        "parts": [{"code": one.code, "title": str(one.title), "text": one.text} for one in view.parts],
        "lines": [one.amount for one in view.lines],
    }  # fmt: skip
