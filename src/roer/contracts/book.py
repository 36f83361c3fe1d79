"""What one organisation knows from earlier messages: the questions of the iJw rules over time, asked of its own tables.

No citizen service number is stored. A book is opened for the numbers of one message, and knows a person again by the
keyed hash; of anybody else it gives an empty number, which equals none. The `lines` that a claim names are asked at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.db.models import QuerySet

from roer.contracts.codes import State
from roer.contracts.ijw.history import KnownAssignment, KnownClaim, KnownLine, KnownRequest
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.assignment import AssignedProduct
from roer.contracts.ijw.model.claim import ClaimHeader, ClaimLine
from roer.contracts.ijw.model.delivery import StartProduct, StopProduct
from roer.contracts.making.headers import EDITION
from roer.contracts.models import Assignment, Claim, Delivery, ExchangeMessage, ProviderRequest
from roer.contracts.models import ClaimLine as LineRow
from roer.contracts.sealing import person_hash

VOID = (State.RETURNED, State.REFUSED, State.UNREADABLE)
NOT_TAKEN = (State.REFUSED, State.UNREADABLE, State.HELD)


class Book:
    """The history of one organisation. See `roer.contracts.ijw.history.History` for what each method answers."""

    def __init__(self, organisation_id: UUID, numbers: Iterable[str] = (), lines: Iterable[str] = ()) -> None:
        self.organisation_id = organisation_id
        self._line_numbers = frozenset(lines)
        self._named_lines: dict[tuple[str, str], KnownLine] | None = None
        self._known = {person_hash(number): number for number in numbers}
        self._assignments: dict[tuple[str, int], KnownAssignment | None] = {}
        self._lines_on: dict[tuple[str, int], list[KnownLine]] | None = None

    def _hash(self, bsn: str) -> str:
        hashed = person_hash(bsn)
        self._known[hashed] = bsn
        return hashed

    def _mine(self, model: type) -> QuerySet:  # type: ignore[type-arg]
        rows: QuerySet = model.objects.filter(organisation_id=self.organisation_id)  # type: ignore[attr-defined, type-arg]
        return rows

    def _counting(self, model: type) -> QuerySet:  # type: ignore[type-arg]
        return self._mine(model).exclude(message__state__in=VOID)

    def has_message(self, kind: str, sender: str, identification: str) -> bool:
        """See History."""
        known = self._mine(ExchangeMessage).filter(kind=kind, sender=sender, identification=identification)
        return bool(known.exclude(state__in=NOT_TAKEN).exists())

    def assignment(self, municipality: str, number: int) -> KnownAssignment | None:
        """See History."""
        key = (municipality, number)
        if not self._assignments:
            self._foresee_assignments()
        if key not in self._assignments:
            rows = self._counting(Assignment).filter(municipality=municipality, number=number)
            newest = rows.order_by("-decided_on", "-decided_at").first()
            self._assignments[key] = self._assigned(newest) if newest else None
        return self._assignments[key]

    def assignments(self, municipality: str, provider: str, bsn: str) -> Sequence[KnownAssignment]:
        """See History."""
        rows = self._counting(Assignment).filter(
            municipality=municipality, provider=provider, person_hash=self._hash(bsn)
        )
        newest = rows.order_by("number", "-decided_on", "-decided_at").distinct("number")
        return [self._assigned(row) for row in newest]

    def knows_client(self, municipality: str, provider: str, bsn: str) -> bool:
        """See History."""
        rows = self._counting(Assignment).filter(municipality=municipality, provider=provider)
        return bool(rows.filter(person_hash=self._hash(bsn)).exists())

    def starts(self, municipality: str, provider: str, bsn: str) -> Sequence[StartProduct]:
        """See History."""
        return [start_of_row(row) for row in self._deliveries(municipality, provider, bsn, Delivery.Kind.START)]

    def stops(self, municipality: str, provider: str, bsn: str) -> Sequence[StopProduct]:
        """See History."""
        return [stop_of_row(row) for row in self._deliveries(municipality, provider, bsn, Delivery.Kind.STOP)]

    def _deliveries(self, municipality: str, provider: str, bsn: str, kind: str) -> QuerySet[Delivery]:
        rows = self._counting(Delivery).filter(
            municipality=municipality, provider=provider, person_hash=self._hash(bsn)
        )
        return rows.filter(kind=kind, removed=False).order_by("first_day", "id")

    def request(self, provider: str, reference: str) -> KnownRequest | None:
        """See History."""
        row = self._counting(ProviderRequest).filter(provider=provider, reference=reference).first()
        if row is None:
            return None
        known = self._known.get(row.person_hash, "")
        return KnownRequest(row.municipality, row.provider, known, tuple(row.verdicts), row.assigned)

    def has_open_request(self, municipality: str, provider: str, bsn: str) -> bool:
        """See History."""
        rows = self._counting(ProviderRequest).filter(municipality=municipality, provider=provider)
        waiting = rows.filter(person_hash=self._hash(bsn), assigned=False).exclude(verdicts__contains=["1"])
        return bool(waiting.exists())

    def claim(self, provider: str, identification: str) -> KnownClaim | None:
        """See History."""
        row = self._counting(Claim).filter(provider=provider, identification=identification).first()
        if row is None:
            return None
        return KnownClaim(header_of_row(row), row.number, _closed(row))

    def has_claim_number(self, provider: str, number: str) -> bool:
        """See History."""
        return bool(self._counting(Claim).filter(provider=provider, number=number).exists())

    def last_claim_period(self, municipality: str, provider: str) -> sh.ClosedPeriod | None:
        """See History."""
        rows = self._counting(Claim).filter(municipality=municipality, provider=provider)
        row = rows.order_by("-first_day").first()
        return _closed(row) if row else None

    def line(self, provider: str, number: str) -> KnownLine | None:
        """See History."""
        if self._named_lines is None:
            rows = self._counting_lines().filter(number__in=self._line_numbers)
            self._named_lines = {(row.provider, row.number): self._line(row) for row in rows}
        if number in self._line_numbers:
            return self._named_lines.get((provider, number))
        row = self._counting_lines().filter(provider=provider, number=number).first()
        return self._line(row) if row else None

    def lines_on(self, municipality: str, assignment_number: int) -> Sequence[KnownLine]:
        """See History."""
        if self._lines_on is None:
            self._lines_on = self._foresee_lines()
        if (municipality, assignment_number) in self._lines_on:
            return self._lines_on[municipality, assignment_number]
        rows = self._counting_lines().filter(municipality=municipality, assignment_number=assignment_number)
        return [self._line(row) for row in rows.order_by("number")]

    def _foresee_assignments(self) -> None:
        """The assignments of everybody in the message, asked once: a claim names each of them line by line."""
        rows = self._counting(Assignment).filter(person_hash__in=list(self._known))
        newest = rows.order_by("municipality", "number", "-decided_on", "-decided_at")
        for row in newest.distinct("municipality", "number"):
            self._assignments[row.municipality, row.number] = self._assigned(row)

    def _foresee_lines(self) -> dict[tuple[str, int], list[KnownLine]]:
        numbers = [number for _municipality, number in self._assignments]
        found: dict[tuple[str, int], list[KnownLine]] = {key: [] for key in self._assignments}
        for row in self._counting_lines().filter(assignment_number__in=numbers).order_by("number"):
            found.setdefault((row.municipality, row.assignment_number), []).append(self._line(row))
        return found

    def _counting_lines(self) -> QuerySet[LineRow]:
        return self._mine(LineRow).exclude(claim__message__state__in=VOID)

    def _assigned(self, row: Assignment) -> KnownAssignment:
        number = self._known.get(row.person_hash, "")
        return KnownAssignment(row.municipality, row.provider, number, product_of_row(row))

    def _line(self, row: LineRow) -> KnownLine:
        granted = row.granted is not False
        return KnownLine(self._known.get(row.person_hash, ""), line_of_row(row), granted, row.taken_back)


def going_back(organisation_id: UUID, provider: str, numbers: Iterable[str]) -> set[str]:
    """Which of these lines are taken back by a line that was not refused."""
    rows = LineRow.objects.filter(organisation_id=organisation_id, provider=provider, previous__in=list(numbers))
    return set(rows.exclude(granted=False).exclude(claim__message__state__in=VOID).values_list("previous", flat=True))


def product_of_row(row: Assignment) -> AssignedProduct:
    """An assignment as it stands in the message."""
    volume = sh.Volume(number=row.volume, unit=row.unit, frequency=row.frequency) if row.volume is not None else None
    return AssignedProduct(
        number=row.number, provider_reference=row.provider_reference or None, product=_product(row),
        decided_on=row.decided_on, decided_at=row.decided_at, first_day=row.first_day, last_day=row.last_day,
        reason_for_change=row.reason_for_change or None, volume=volume, budget=row.budget,
    )  # fmt: skip


def start_of_row(row: Delivery) -> StartProduct:
    """A start as it stands in the message."""
    return StartProduct(
        assignment_number=row.assignment_number, product=_product(row), first_day=row.first_day,
        assignment_first_day=row.assignment_first_day, status="1",
    )  # fmt: skip


def stop_of_row(row: Delivery) -> StopProduct:
    """A stop as it stands in the message."""
    return StopProduct(
        assignment_number=row.assignment_number, product=_product(row), first_day=row.first_day,
        assignment_first_day=row.assignment_first_day, reason_for_ending=row.reason_for_ending,
        last_day=row.last_day or row.first_day, status="1",
    )  # fmt: skip


def line_of_row(row: LineRow) -> ClaimLine:
    """A claim line as it stands in the message."""
    return ClaimLine(
        reference=sh.LineReference(number=row.number, previous=row.previous or None),
        assignment_number=row.assignment_number, category=row.category, code=row.code, period=_closed(row),
        volume=row.volume, unit=row.unit, tariff=row.tariff,
        amount=sh.Amount(cents=abs(row.cents), side="C" if row.cents < 0 or row.previous else "D"),
    )  # fmt: skip


def header_of_row(row: Claim) -> ClaimHeader:
    """The header of a claim message, as it was sent."""
    made_on = row.message.made_on or row.first_day
    name = sh.MessageIdentification(identification=row.identification, made_on=made_on)
    return ClaimHeader(sender=row.provider, receiver=row.municipality, identification=name, xsd_version=EDITION)


def _closed(row: Claim | LineRow) -> sh.ClosedPeriod:
    return sh.ClosedPeriod(first_day=row.first_day, last_day=row.last_day)


def _product(row: Assignment | Delivery) -> sh.Product | None:
    return sh.Product(category=row.category, code=row.code or None) if row.category else None
