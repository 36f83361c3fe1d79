"""The way to help, as JSON: the same commands and queries as the pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest
from ninja import Router
from ninja.pagination import paginate

from roer.core.actions import require
from roer.core.days import PartialDate
from roer.core.operations import Pages
from roer.core.shapes import PROBLEMS, Shape
from roer.intake import commands, queries

router = Router(tags=["intake"], by_alias=True)


class NewQuestion(Shape):
    """A question in own words; only `want` is needed."""

    command_id: UUID | None = None
    dossier_id: UUID
    want: str
    need: str = ""
    can_do: str = ""
    basic_needs: str = ""
    municipality_code: str
    others_may_read: bool = False
    on_behalf_of: UUID | None = None
    how: str = "screen"


class GuestQuestion(Shape):
    """A question without an account. `formId` makes sending twice harmless."""

    form_id: UUID
    want: str
    need: str = ""
    can_do: str = ""
    basic_needs: str = ""
    municipality_code: str


class GuestCode(Shape):
    """The pick-up code, shown once."""

    code: str


class Made(Shape):
    """What was made."""

    id: UUID


class Said(Shape):
    """Words."""

    command_id: UUID | None = None
    words: str


class NewReferral(Shape):
    """A doctor's referral in one short form. `birth` may be partial: '2014', '2014-05' or '2014-05-03'."""

    command_id: UUID | None = None
    name: str
    birth: str = ""
    municipality_code: str
    words: str
    ground: str
    about: str
    family_agrees: bool = True
    to_specialist: bool = False
    reason: str = ""
    provider_id: UUID | None = None


class ConsentAnswer(Shape):
    """Yes or no to help."""

    command_id: UUID | None = None
    agrees: bool
    words: str = ""


class RequestLineShape(Shape):
    """A help request in a list."""

    id: UUID
    name: str
    route: str
    state: str
    asked_at: datetime
    answer_due: date
    late: bool
    first_words: str


class WordsShape(Shape):
    """Words with who said them, when."""

    who: str
    text: str
    when: datetime | None
    own: bool


class RequestShape(Shape):
    """One help request: its words and answers, and who determines the help."""

    id: UUID
    dossier_id: UUID
    state: str
    route: str
    answer_due: date
    familiar_face: str
    who_determines: str
    formal_decision: bool
    remedy: str
    words: list[WordsShape]
    answers: list[WordsShape]


class ConsentLineShape(Shape):
    """One person's part in a consent."""

    consent_id: UUID | None
    who: str
    capacity: str
    answer: str
    mine: bool


class ConsentShape(Shape):
    """One piece of help: who agreed, how many are missing, may it start?"""

    help_item: UUID
    words: str
    may_start: bool
    missing: int
    court_route: bool
    lines: list[ConsentLineShape]


@router.post(
    "/guest-questions", response={201: GuestCode, **PROBLEMS}, operation_id="askAsGuest", auth=None,
    summary="Ask without an account",
)  # fmt: skip
def ask_as_guest(request: HttpRequest, body: GuestQuestion) -> Any:
    """The same answer for everybody: a code."""
    words = body.dict(include={"want", "need", "can_do", "basic_needs"})
    code = commands.ask_question_as_guest(
        at=request.at, form_id=body.form_id, words=words, municipality_code=body.municipality_code,  # type: ignore[attr-defined]
    )  # fmt: skip
    return 201, {"code": code}


@router.post("/help-requests", response={201: Made, **PROBLEMS}, operation_id="askQuestion", summary="Ask for help")
def ask(request: HttpRequest, body: NewQuestion) -> Any:
    """Ask about yourself, a child you reach, or on behalf of somebody."""
    actor = request.actor  # type: ignore[attr-defined]
    made = commands.ask_question(
        actor=actor.for_person(body.on_behalf_of) if body.on_behalf_of else actor, command_id=body.command_id or uuid4(),
        dossier_id=body.dossier_id, words=body.dict(include={"want", "need", "can_do", "basic_needs"}), how=body.how,
        municipality_code=body.municipality_code, others_may_read=body.others_may_read,
    )  # fmt: skip
    return 201, {"id": made}


@router.get(
    "/help-requests", response={200: list[RequestLineShape], **PROBLEMS}, operation_id="helpRequests",
    summary="The help requests that you reach",
)  # fmt: skip
@paginate(Pages)
def listed(request: HttpRequest) -> Any:
    """Every help request of this seat."""
    require("intake.see_request", request.actor)  # type: ignore[attr-defined]
    return [
        {**line.__dict__, "route": str(line.route), "state": str(line.state)}
        for line in queries.my_requests(request.actor)  # type: ignore[attr-defined]
    ]


@router.get(
    "/help-requests/{request_id}", response={200: RequestShape, **PROBLEMS}, operation_id="helpRequest",
    summary="One help request",
)  # fmt: skip
def one(request: HttpRequest, request_id: UUID) -> Any:
    """One help request with its words and answers."""
    actor = request.actor  # type: ignore[attr-defined]
    require("intake.see_request", actor)
    page = queries.page_of(request_id, actor)
    held = page.request
    return {
        "id": held.id, "dossier_id": held.dossier_id, "state": held.state, "route": held.route,
        "answer_due": held.answer_due, "familiar_face": page.face.name if page.face else "",
        "who_determines": str(page.route.who), "formal_decision": page.route.decision, "remedy": str(page.route.remedy),
        "words": [each.__dict__ for _question, each in page.words], "answers": [each.__dict__ for each in page.answers],
    }  # fmt: skip


@router.post(
    "/help-requests/{request_id}/answers", response={201: Made, **PROBLEMS}, operation_id="answerQuestion",
    summary="Answer a question",
)  # fmt: skip
def answer(request: HttpRequest, request_id: UUID, body: Said) -> Any:
    """A professional answers."""
    made = commands.answer_question(
        actor=request.actor, command_id=body.command_id or uuid4(), request_id=request_id, words=body.words,  # type: ignore[attr-defined]
    )  # fmt: skip
    return 201, {"id": made}


@router.get(
    "/help-requests/{request_id}/consents", response={200: list[ConsentShape], **PROBLEMS}, operation_id="consents",
    summary="Who agreed with help, and who is missing",
)  # fmt: skip
def consents(request: HttpRequest, request_id: UUID) -> Any:
    """Each piece of help that consent was asked for."""
    actor = request.actor  # type: ignore[attr-defined]
    require("intake.see_request", actor)
    queries.request_for(request_id, actor)
    return [
        {
            "help_item": state.help_item, "words": state.words, "may_start": state.may_start,
            "missing": len(state.missing), "court_route": state.court_route,
            "lines": [{**line.__dict__, "capacity": str(line.capacity)} for line in state.lines],
        }
        for state in queries.consent_state(request_id, actor)
    ]  # fmt: skip


@router.post(
    "/consents/{consent_id}/answers", response={204: None, **PROBLEMS}, operation_id="answerConsent",
    summary="Say yes or no to help",
)  # fmt: skip
def answer_consent(request: HttpRequest, consent_id: UUID, body: ConsentAnswer) -> Any:
    """Only the person who is asked answers."""
    act = commands.give_consent if body.agrees else commands.refuse_consent
    act(actor=request.actor, command_id=body.command_id or uuid4(), consent_id=consent_id, words=body.words)  # type: ignore[attr-defined]
    return 204, None


@router.post("/referrals", response={201: Made, **PROBLEMS}, operation_id="refer", summary="Refer a patient")
def refer(request: HttpRequest, body: NewReferral) -> Any:
    """A referral from a doctor's own system, without retyping."""
    given = body.dict(exclude={"command_id", "birth"})
    try:
        birth = PartialDate.parse(body.birth) if body.birth else None
    except ValueError as wrong:
        raise commands.CannotRefer(str(wrong)) from wrong
    key = body.command_id or uuid4()
    made = commands.refer(actor=request.actor, command_id=key, birth=birth, from_system=True, **given)  # type: ignore[attr-defined]
    return 201, {"id": made}
