"""Messages, claims and contracts, as JSON: the same commands and queries as the pages."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import File, Router, UploadedFile

from roer.contracts import commands, queries
from roer.contracts.commands.sending import TOO_LARGE
from roer.contracts.road.base import LIMIT
from roer.core.operations import Made, Result
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


class Once(Shape):
    """Nothing but an id, so that sending twice does nothing twice."""

    command_id: UUID | None = None


class TakenBack(Shape):
    """How a line that is taken back comes again; without `again` it does not."""

    command_id: UUID | None = None
    again: GivenShape | None = None


class ProductShape(Shape):
    """A product under a contract, with its first tariff in cents (none for a task)."""

    command_id: UUID | None = None
    category: str
    code: str
    says: str
    unit: str
    competence: str
    cents: int | None = None
    form: str = ""
    line: str = "second"
    also: str = ""
    reason: str = ""
    own_payment_reason: str = ""


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


@router.post(
    "/exchange/rounds", response={200: Result, **PROBLEMS}, operation_id="bringMessages", summary="Bring the post"
)
def bring_messages(request: HttpRequest, body: Once) -> Any:
    """Brings what stands ready to organisations in this installation; gives how many messages were brought."""
    brought = commands.bring(actor=request.actor, command_id=body.command_id)  # type: ignore[attr-defined]
    return {"result": str(brought)}


@router.post(
    "/exchange/claim-lines/{line_id}/back", response={201: Made, **PROBLEMS}, operation_id="takeLineBack",
    summary="Take a paid line back, and claim it again as it should have been",
)  # fmt: skip
def take_line_back(request: HttpRequest, line_id: UUID, body: TakenBack) -> Any:
    """The line goes back whole; the better one goes along in the same claim."""
    again = commands.Given(**body.again.dict()) if body.again else None
    actor = request.actor  # type: ignore[attr-defined]
    return 201, {"id": commands.take_back(actor=actor, line_id=line_id, again=again, command_id=body.command_id)}


@router.post(
    "/exchange/claim-files", response={201: Made, **PROBLEMS}, operation_id="sendClaimFile",
    summary="Send a claim that another system made",
)  # fmt: skip
def send_claim_file(request: HttpRequest, file: File[UploadedFile]) -> Any:
    """A JW323 of at most 25 MB; what the standard does not know never leaves."""
    if (file.size or 0) > LIMIT:
        raise commands.CannotSendFile(TOO_LARGE)
    return 201, {"id": commands.send_file(actor=request.actor, content=file.read())}  # type: ignore[attr-defined]


@router.post(
    "/contracts/{contract_id}/products", response={201: Made, **PROBLEMS}, operation_id="addProduct",
    summary="Put a product under a contract",
)  # fmt: skip
def add_product(request: HttpRequest, contract_id: UUID, body: ProductShape) -> Any:
    """One core competence, one unit that fits the variant, and a first price."""
    product = commands.NewProduct(**body.dict(exclude={"command_id"}))
    actor = request.actor  # type: ignore[attr-defined]
    made = commands.add_product(actor=actor, contract_id=contract_id, product=product, command_id=body.command_id)
    return 201, {"id": made}


@router.post(
    "/contracts/{contract_id}/product-files", response={200: Result, **PROBLEMS}, operation_id="importProducts",
    summary="Take over the products of a contract from a CSV file",
)  # fmt: skip
def import_products(request: HttpRequest, contract_id: UUID, file: File[UploadedFile]) -> Any:
    """Whole or not at all; every fault is named by line and column. Gives how many products were taken over."""
    actor = request.actor  # type: ignore[attr-defined]
    return {"result": commands.import_products(actor=actor, contract_id=contract_id, data=file.read())}
