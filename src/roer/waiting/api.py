"""Waits, proposals and help as JSON: the same commands and refusals as the pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router
from ninja.pagination import paginate

from roer.core.actions import require
from roer.core.operations import Pages
from roer.core.shapes import PROBLEMS, Shape
from roer.waiting import commands, queries

router = Router(tags=["waiting"], by_alias=True)


class WaitShape(Shape):
    """One clock. `until` is empty while it runs."""

    clock: str
    since: date
    until: date | None
    days: int


class RequestWaitShape(Shape):
    """The clocks of one request."""

    request_id: UUID
    over_norm: bool
    norm_weeks: int | None
    waits: list[WaitShape]


class ChoiceShape(Shape):
    """A choice."""

    command_id: UUID
    offer_id: UUID
    words: str
    wish: str = ""
    fit: str = "fitting"
    reason: str = ""


class AcceptShape(Shape):
    """A yes."""

    command_id: UUID
    start_on: date


class DeclineShape(Shape):
    """A no."""

    command_id: UUID
    code: str
    criterion_id: UUID | None = None
    words: str = ""


class WorseShape(Shape):
    """It gets worse."""

    command_id: UUID
    words: str = ""
    safe: str = "unsure"


class OnceShape(Shape):
    """A command without more."""

    command_id: UUID


class EpisodeShape(Shape):
    """One course of help."""

    id: UUID
    organisation: str
    form: str
    started_at: datetime
    ended_at: datetime | None
    end_code: str


class MadeShape(Shape):
    """The id of what was made."""

    id: UUID


@router.get("/waits", response={200: list[RequestWaitShape], **PROBLEMS}, operation_id="waits", summary="The own waits")
@paginate(Pages)
def waits(request: HttpRequest) -> Any:
    """Every wait of this seat."""
    actor = request.actor  # type: ignore[attr-defined]
    require("waiting.see_wait", actor)
    return [_wait(one) for one in queries.my_waits(actor)]


@router.post(
    "/requests/{request_id}/proposals", response={201: MadeShape, **PROBLEMS}, operation_id="chooseOffer",
    summary="Choose an offer",
)  # fmt: skip
def choose(request: HttpRequest, request_id: UUID, body: ChoiceShape) -> Any:
    """Put an offer before its provider."""
    made = commands.choose_offer(actor=request.actor, request_id=request_id, **body.dict())  # type: ignore[attr-defined]
    return 201, {"id": made}


@router.post(
    "/requests/{request_id}/worsenings", response={201: MadeShape, **PROBLEMS}, operation_id="sayItGetsWorse",
    summary="Say that it gets worse",
)  # fmt: skip
def worse(request: HttpRequest, request_id: UUID, body: WorseShape) -> Any:
    """Open triage the same day."""
    made = commands.say_it_gets_worse(actor=request.actor, request_id=request_id, **body.dict())  # type: ignore[attr-defined]
    return 201, {"id": made}


@router.post(
    "/proposals/{proposal_id}/acceptance", response={204: None, **PROBLEMS}, operation_id="acceptProposal",
    summary="Say yes",
)  # fmt: skip
def accept(request: HttpRequest, proposal_id: UUID, body: AcceptShape) -> Any:
    """Say yes, with the first day."""
    commands.accept_proposal(actor=request.actor, proposal_id=proposal_id, **body.dict())  # type: ignore[attr-defined]
    return 204, None


@router.post(
    "/proposals/{proposal_id}/rejection", response={204: None, **PROBLEMS}, operation_id="declineProposal",
    summary="Say no",
)  # fmt: skip
def decline(request: HttpRequest, proposal_id: UUID, body: DeclineShape) -> Any:
    """Say no, with a reason."""
    commands.decline_proposal(actor=request.actor, proposal_id=proposal_id, **body.dict())  # type: ignore[attr-defined]
    return 204, None


@router.post(
    "/proposals/{proposal_id}/care-episode", response={201: MadeShape, **PROBLEMS}, operation_id="startHelp",
    summary="Begin the help",
)  # fmt: skip
def start(request: HttpRequest, proposal_id: UUID, body: OnceShape) -> Any:
    """The help begins today."""
    made = commands.start_help(actor=request.actor, proposal_id=proposal_id, command_id=body.command_id)  # type: ignore[attr-defined]
    return 201, {"id": made}


@router.get(
    "/dossiers/{dossier_id}/care-episodes", response={200: list[EpisodeShape], **PROBLEMS}, operation_id="careEpisodes",
    summary="The help of one person",
)  # fmt: skip
def episodes(request: HttpRequest, dossier_id: UUID) -> Any:
    """The help of one person, the last first."""
    actor = request.actor  # type: ignore[attr-defined]
    require("waiting.see_wait", actor)
    return [
        {
            "id": each.id, "organisation": each.organisation.name, "form": each.form, "started_at": each.started_at,
            "ended_at": each.ended_at, "end_code": each.end_code,
        }
        for each in queries.episodes_of(dossier_id, actor)
    ]  # fmt: skip


def _wait(one: queries.OpenWait) -> dict[str, Any]:
    clocks = [
        {"clock": each.clock, "since": each.since, "until": each.until, "days": each.days}
        for each in one.waits.values()
    ]
    return {"request_id": one.request.id, "over_norm": one.is_over_norm, "norm_weeks": one.norm, "waits": clocks}
