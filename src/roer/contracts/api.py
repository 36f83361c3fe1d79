"""Messages, claims and contracts, as JSON: the same commands and queries as the pages."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from roer.contracts import commands, queries
from roer.core.operations import Made
from roer.core.shapes import PROBLEMS, Shape

router = Router(tags=["contracts"], by_alias=True)


class ClockShape(Shape):
    """Something that waits, with its last day."""

    id: UUID
    says: str
    other: str
    due: date
    late: bool


class DeskShape(Shape):
    """What waits at the own organisation."""

    party: str
    is_municipality: bool
    requests: list[ClockShape]
    claims: list[ClockShape]
    returns: list[ClockShape]
    queued: int


class GivenShape(Shape):
    """What was given on one assignment in a month."""

    assignment_id: UUID
    declared: int
    delivered: int
    place: str


class NewClaim(Shape):
    """What was given in a month at one municipality; reasons by name of the rule that asks one."""

    command_id: UUID | None = None
    month: date
    given: list[GivenShape]
    reasons: dict[str, str] = {}


class NewRequest(Shape):
    """An assignment that is asked after a lawful referral."""

    command_id: UUID | None = None
    product_id: UUID
    number: int
    frequency: str
    first_day: date
    last_day: date | None = None
    referrer: str
    referrer_name: str = ""


@router.get(
    "/exchange", response={200: DeskShape, **PROBLEMS}, operation_id="exchangeDesk",
    summary="What waits at your organisation in the message traffic",
)  # fmt: skip
def exchange_desk(request: HttpRequest) -> Any:
    """Requests, claims and messages without an answer, each with its last day. Names stand in the messages alone."""
    return queries.desk(request.actor)  # type: ignore[attr-defined]


@router.post(
    "/exchange/claims", response={201: Made, **PROBLEMS}, operation_id="declareHelp", summary="Claim what was given"
)
def declare_help(request: HttpRequest, body: NewClaim) -> Any:
    """Amounts follow from contract and tariff; the message leaves with the post."""
    given = [commands.Given(**one.dict()) for one in body.given]
    actor = request.actor  # type: ignore[attr-defined]
    made = commands.declare(
        actor=actor, month=body.month, given=given, reasons=body.reasons, command_id=body.command_id
    )
    return 201, {"id": made}


@router.post(
    "/dossiers/{dossier_id}/assignment-requests", response={201: Made, **PROBLEMS}, operation_id="requestAssignment",
    summary="Ask the municipality for an assignment",
)  # fmt: skip
def request_assignment(request: HttpRequest, dossier_id: UUID, body: NewRequest) -> Any:
    """Who it is about follows from the file."""
    wanted = commands.Wanted(**body.dict(exclude={"command_id"}))
    actor = request.actor  # type: ignore[attr-defined]
    made = commands.request_assignment(actor=actor, dossier_id=dossier_id, wanted=wanted, command_id=body.command_id)
    return 201, {"id": made}
