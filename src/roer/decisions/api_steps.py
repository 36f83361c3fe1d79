"""Letters to read, and every other step of deciding as an operation: one line for each command."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal
from uuid import UUID

from django.http import HttpRequest

from roer.core.actions import require
from roer.core.operations import one_of, post
from roer.core.shapes import PROBLEMS, Shape
from roer.decisions import commands, queries
from roer.decisions.api import router
from roer.decisions.codes import Answer, Followed, NotAsked, WhyNotAsked

DECISION = "/decisions/{decision_id}"


class LetterShape(Shape):
    """A letter of a sent decision."""

    id: UUID
    number: int


class Heard(Shape):
    """When the child was asked and what was done with it, or why it was not asked."""

    command_id: UUID | None = None
    child_asked_on: date | None = None
    child_not_asked: one_of(NotAsked.values, blank=True) = ""  # type: ignore[valid-type]
    child_followed: one_of(Followed.values, blank=True) = ""  # type: ignore[valid-type]


class PlainWords(Shape):
    """The easy or the child version of a decision."""

    command_id: UUID | None = None
    version: Literal["easy", "child"]
    words: str


@router.get(
    f"{DECISION}/letters", response={200: list[LetterShape], **PROBLEMS}, operation_id="letters",
    summary="The letters of a decision that you may open",
)  # fmt: skip
def letters(request: HttpRequest, decision_id: UUID) -> Any:
    """The own letters; a worker who reads the decision sees all."""
    actor = request.actor  # type: ignore[attr-defined]
    require("decisions.read", actor)
    view = queries.decision_for(decision_id, actor)
    return [{"id": each.id, "number": each.number} for each in queries.letters_of(view.row.id, actor)]


@router.put(
    f"{DECISION}/child-heard", response={204: None, **PROBLEMS}, operation_id="childHeard",
    summary="Say how the child was heard",
)  # fmt: skip
def child_heard(request: HttpRequest, decision_id: UUID, body: Heard) -> Any:
    """Codes of a draft: asked on which day, followed or not, or why not asked."""
    commands.change_draft(actor=request.actor, decision_id=decision_id, **body.dict())  # type: ignore[attr-defined]
    return 204, None


@router.post(
    f"{DECISION}/plain-versions", response={204: None, **PROBLEMS}, operation_id="writePlainVersion",
    summary="Write the easy or the child version",
)  # fmt: skip
def write_plain_version(request: HttpRequest, decision_id: UUID, body: PlainWords) -> Any:
    """A person writes it, from the parts as they stand."""
    commands.write_plain_version(
        actor=request.actor, command_id=body.command_id, decision_id=decision_id, register=body.version,  # type: ignore[attr-defined]
        words=body.words,
    )  # fmt: skip
    return 204, None


post(
    router, "/assessments/{assessment_id}/independence", commands.state_independence, name="stateIndependence",
    summary="Say whether the author stands free of decision and payment",
)  # fmt: skip
post(
    router, "/determinations/{determination_id}/agreements", commands.agree_with_determination, name="agreeWithHelp",
    summary="Say whether you agree with what was determined",
)  # fmt: skip
post(
    router, "/determinations/{determination_id}/decision-requests", commands.ask_decision, name="askDecision",
    summary="Ask the municipality to decide",
)  # fmt: skip
post(
    router, f"{DECISION}/recorded-answers", commands.record_answer, name="recordAnswer",
    summary="Write down what somebody said of a draft", answer=one_of(Answer.values),
    why_not_asked=one_of(WhyNotAsked.values, blank=True),
)  # fmt: skip
post(
    router,
    f"{DECISION}/wishes",
    commands.wish,
    name="wish",
    summary="What the child wishes, or thinks of a line of help",
)
post(
    router, "/wishes/{wish_id}/answer", commands.answer_wish, name="answerWish",
    summary="Say what is done with a wish of the child, and why", followed=one_of(Followed.values),
)  # fmt: skip
post(
    router, f"{DECISION}/letters", commands.make_letter, name="makeLetter", summary="One more letter of a sent decision"
)
post(
    router, "/provisions/{provision_id}/removal", commands.take_out_provision, name="takeOutProvision",
    summary="Take a line of help out of a draft",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/moves", commands.record_move, name="recordMove",
    summary="Write down a move: granted help goes on in the new municipality",
)  # fmt: skip
post(
    router, "/kept-help/{kept_id}/wishes", commands.keep_my_help, name="keepMyHelp",
    summary="Keep the same help at the same provider after moving",
)  # fmt: skip
post(
    router, "/kept-help/{kept_id}/take-over-requests", commands.ask_to_take_over, name="askToTakeOver",
    summary="Ask somebody of the new municipality to take over",
)  # fmt: skip
post(
    router, "/kept-help/{kept_id}/take-over", commands.take_over_help, name="takeOverHelp",
    summary="Take over the help of a child that moved here",
)  # fmt: skip
