"""What a party already knows from earlier messages: the question list that rules over time ask, and one in memory.

Roer later answers these questions from its own tables; MemoryHistory answers them from messages it has recorded and
serves tests, the command line and anyone who tries the library.

It knows nothing but what was exchanged (OP095), by the keys of the standard (IV096).
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from roer.contracts.ijw.describe import MessageClass
from roer.contracts.ijw.kinds import kind_of
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.answer import AnswerMessage
from roer.contracts.ijw.model.assignment import AssignedProduct, AssignmentMessage
from roer.contracts.ijw.model.change import ChangeRequest
from roer.contracts.ijw.model.claim import ClaimHeader, ClaimLine, ClaimMessage
from roer.contracts.ijw.model.delivery import StartMessage, StartProduct, StopMessage, StopProduct
from roer.contracts.ijw.model.request import AssignmentRequest

REFUSED = "1"


@dataclass(frozen=True, slots=True)
class KnownAssignment:
    """An assignment in its newest form, by moment of decision and not by order of arrival (IV013, OP080)."""

    municipality: str
    provider: str
    bsn: str
    assigned: AssignedProduct


@dataclass(frozen=True, slots=True)
class KnownRequest:
    """A request under one reference: for whom, which verdicts were sent, and whether an assignment followed."""

    municipality: str
    provider: str
    bsn: str
    verdicts: tuple[str, ...] = ()
    assigned: bool = False

    @property
    def open(self) -> bool:
        """Say whether the request still waits for an assignment or a refusal."""
        return not self.assigned and REFUSED not in self.verdicts


@dataclass(frozen=True, slots=True)
class KnownLine:
    """A claim line as claimed, and what became of it."""

    bsn: str
    line: ClaimLine
    granted: bool = True
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim message: header, claim number and month."""

    header: ClaimHeader
    number: str
    period: sh.ClosedPeriod


class History(Protocol):
    """What rules over time ask. A municipality answers for all its providers, a provider for all its municipalities."""

    def has_message(self, kind: str, sender: str, identification: str) -> bool:
        """Say whether this sender's message of this kind was exchanged before."""

    def assignment(self, municipality: str, number: int) -> KnownAssignment | None:
        """Return the newest form of one assignment."""

    def assignments(self, municipality: str, provider: str, bsn: str) -> Sequence[KnownAssignment]:
        """Return the newest forms of all assignments of a young person at a provider."""

    def knows_client(self, municipality: str, provider: str, bsn: str) -> bool:
        """Say whether the young person ever had an assignment at this provider."""

    def starts(self, municipality: str, provider: str, bsn: str) -> Sequence[StartProduct]:
        """Return starts that were not removed."""

    def stops(self, municipality: str, provider: str, bsn: str) -> Sequence[StopProduct]:
        """Return stops that were not removed."""

    def request(self, provider: str, reference: str) -> KnownRequest | None:
        """Return a request by the provider's reference."""

    def has_open_request(self, municipality: str, provider: str, bsn: str) -> bool:
        """Say whether a request for this young person still waits."""

    def claim(self, provider: str, identification: str) -> KnownClaim | None:
        """Return a claim message by its identification."""

    def has_claim_number(self, provider: str, number: str) -> bool:
        """Say whether this claim number was used before."""

    def last_claim_period(self, municipality: str, provider: str) -> sh.ClosedPeriod | None:
        """Return the latest month that was claimed."""

    def line(self, provider: str, number: str) -> KnownLine | None:
        """Return a claim line by the provider's reference number."""

    def lines_on(self, municipality: str, assignment_number: int) -> Sequence[KnownLine]:
        """Return all claim lines on one assignment."""


Delivery = tuple[int | None, sh.Product | None, dt.date]


def delivery_key(product: StartProduct | StopProduct) -> Delivery:
    """Return the key of a delivery: the assignment number, or the product when there is none, and the first day."""
    number = product.assignment_number
    return number, product.product if number is None else None, product.first_day


@dataclass(slots=True)
class MemoryHistory:
    """A history in memory. Record a message once it was accepted, as sender or as receiver."""

    messages: set[tuple[str, str, str]] = field(default_factory=set)
    by_number: dict[tuple[str, int], KnownAssignment] = field(default_factory=dict)
    by_person: dict[tuple[str, str, str], set[int]] = field(default_factory=dict)
    started: dict[tuple[str, str, str], list[StartProduct]] = field(default_factory=dict)
    stopped: dict[tuple[str, str, str], list[StopProduct]] = field(default_factory=dict)
    requests: dict[tuple[str, str], KnownRequest] = field(default_factory=dict)
    claims: dict[tuple[str, str], KnownClaim] = field(default_factory=dict)
    claim_numbers: set[tuple[str, str]] = field(default_factory=set)
    last_periods: dict[tuple[str, str], sh.ClosedPeriod] = field(default_factory=dict)
    lines: dict[tuple[str, str], KnownLine] = field(default_factory=dict)
    numbers_on: dict[tuple[str, int], list[tuple[str, str]]] = field(default_factory=dict)

    def has_message(self, kind: str, sender: str, identification: str) -> bool:
        """See History."""
        return (kind, sender, identification) in self.messages

    def assignment(self, municipality: str, number: int) -> KnownAssignment | None:
        """See History."""
        return self.by_number.get((municipality, number))

    def assignments(self, municipality: str, provider: str, bsn: str) -> Sequence[KnownAssignment]:
        """See History."""
        numbers = self.by_person.get((municipality, provider, bsn), ())
        return [self.by_number[municipality, number] for number in sorted(numbers)]

    def knows_client(self, municipality: str, provider: str, bsn: str) -> bool:
        """See History."""
        return (municipality, provider, bsn) in self.by_person

    def starts(self, municipality: str, provider: str, bsn: str) -> Sequence[StartProduct]:
        """See History."""
        return self.started.get((municipality, provider, bsn), [])

    def stops(self, municipality: str, provider: str, bsn: str) -> Sequence[StopProduct]:
        """See History."""
        return self.stopped.get((municipality, provider, bsn), [])

    def request(self, provider: str, reference: str) -> KnownRequest | None:
        """See History."""
        return self.requests.get((provider, reference))

    def has_open_request(self, municipality: str, provider: str, bsn: str) -> bool:
        """See History."""
        wanted = (municipality, provider, bsn)
        return any(r.open and (r.municipality, r.provider, r.bsn) == wanted for r in self.requests.values())

    def claim(self, provider: str, identification: str) -> KnownClaim | None:
        """See History."""
        return self.claims.get((provider, identification))

    def has_claim_number(self, provider: str, number: str) -> bool:
        """See History."""
        return (provider, number) in self.claim_numbers

    def last_claim_period(self, municipality: str, provider: str) -> sh.ClosedPeriod | None:
        """See History."""
        return self.last_periods.get((municipality, provider))

    def line(self, provider: str, number: str) -> KnownLine | None:
        """See History."""
        return self.lines.get((provider, number))

    def lines_on(self, municipality: str, assignment_number: int) -> Sequence[KnownLine]:
        """See History."""
        return [self.lines[key] for key in self.numbers_on.get((municipality, assignment_number), ())]

    def record(self, message: MessageClass, *, refused: Iterable[str] = ()) -> None:
        """Take in an accepted message; of a claim, `refused` holds the reference numbers that were not granted."""
        header: Any = message.header  # type: ignore[attr-defined]
        self.messages.add((kind_of(message).number, header.sender, header.identification.identification))
        if isinstance(message, ClaimMessage):
            _record_claim(self, message, frozenset(refused))
        elif type(message) in _RECORDERS:
            _RECORDERS[type(message)](self, message)


def _record_assignment(known: MemoryHistory, message: AssignmentMessage) -> None:
    municipality, provider, bsn = message.header.sender, message.header.receiver, message.client.bsn
    for product in message.client.products:
        earlier = known.by_number.get((municipality, product.number))
        moment = (product.decided_on, product.decided_at)
        if earlier is None or (earlier.assigned.decided_on, earlier.assigned.decided_at) <= moment:
            known.by_number[municipality, product.number] = KnownAssignment(municipality, provider, bsn, product)
        known.by_person.setdefault((municipality, provider, bsn), set()).add(product.number)
        _mark_assigned(known, provider, product.provider_reference)


def _mark_assigned(known: MemoryHistory, provider: str, reference: str | None) -> None:
    request = known.requests.get((provider, reference or ""))
    if request:
        known.requests[provider, reference or ""] = KnownRequest(
            request.municipality, provider, request.bsn, request.verdicts, assigned=True
        )


def _record_start(known: MemoryHistory, message: StartMessage) -> None:
    place = (message.header.receiver, message.header.sender, message.client.bsn)
    starts = known.started.setdefault(place, [])
    for product in sorted(message.client.products, key=lambda p: p.status != "3"):
        if product.status == "3":
            starts[:] = [start for start in starts if delivery_key(start) != delivery_key(product)]
        else:
            starts.append(product)


def _record_stop(known: MemoryHistory, message: StopMessage) -> None:
    place = (message.header.receiver, message.header.sender, message.client.bsn)
    stops = known.stopped.setdefault(place, [])
    for product in sorted(message.client.products, key=lambda p: p.status != "3"):
        if product.status == "3":
            stops[:] = [stop for stop in stops if stop_key(stop) != stop_key(product)]
        else:
            stops.append(product)


def stop_key(stop: StopProduct) -> tuple[Delivery, str, dt.date]:
    """Return the key of one stop: its delivery, reason and last day."""
    return delivery_key(stop), stop.reason_for_ending, stop.last_day


def _record_request(known: MemoryHistory, message: AssignmentRequest) -> None:
    header, bsn = message.header, message.client.bsn
    for product in message.client.products:
        known.requests[header.sender, product.provider_reference] = KnownRequest(header.receiver, header.sender, bsn)


def _record_change(known: MemoryHistory, message: ChangeRequest) -> None:
    header, client = message.header, message.client
    reference = client.request.provider_reference
    known.requests[header.sender, reference] = KnownRequest(header.receiver, header.sender, client.bsn)


def _record_answer(known: MemoryHistory, message: AnswerMessage) -> None:
    key = (message.header.receiver, message.answer.provider_reference)
    request = known.requests.get(key)
    if request:
        verdicts = (*request.verdicts, message.answer.verdict)
        known.requests[key] = KnownRequest(
            request.municipality, request.provider, request.bsn, verdicts, request.assigned
        )


def _record_claim(known: MemoryHistory, message: ClaimMessage, refused: frozenset[str]) -> None:
    header, claim = message.header, message.claim
    provider, municipality = header.sender, header.receiver
    known.claims[provider, header.identification.identification] = KnownClaim(header, claim.number, claim.period)
    known.claim_numbers.add((provider, claim.number))
    last = known.last_periods.get((municipality, provider))
    if last is None or last.first_day < claim.period.first_day:
        known.last_periods[municipality, provider] = claim.period
    for client in claim.clients:
        for line in client.lines:
            _record_line(known, municipality, provider, client.bsn, line, line.reference.number not in refused)


def _record_line(
    known: MemoryHistory, municipality: str, provider: str, bsn: str, line: ClaimLine, granted: bool
) -> None:
    key = (provider, line.reference.number)
    known.lines[key] = KnownLine(bsn, line, granted)
    known.numbers_on.setdefault((municipality, line.assignment_number), []).append(key)
    earlier = known.lines.get((provider, line.reference.previous or ""))
    if earlier and granted:
        known.lines[provider, line.reference.previous or ""] = KnownLine(
            earlier.bsn, earlier.line, earlier.granted, True
        )


_RECORDERS: dict[type[MessageClass], Any] = {
    AssignmentMessage: _record_assignment,
    StartMessage: _record_start,
    StopMessage: _record_stop,
    AssignmentRequest: _record_request,
    ChangeRequest: _record_change,
    AnswerMessage: _record_answer,
}
