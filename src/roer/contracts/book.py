"""What one organisation knows from earlier messages: the questions of the iJw rules over time, asked of its own tables.

No citizen service number is stored. A book is opened for the numbers of one message, and knows a person again by the
keyed hash; of anybody else it gives an empty number, which equals none. The `lines` that a claim names are asked at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from roer.contracts.book_asked import (
    VOID,
    assignments_of,
    claims_numbered,
    last_claims,
    lines_named,
    lines_on_assignments,
    messages_named,
)
from roer.contracts.ijw.history import KnownAssignment, KnownClaim, KnownLine, KnownRequest
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.assignment import AssignedProduct
from roer.contracts.ijw.model.claim import ClaimHeader, ClaimLine
from roer.contracts.ijw.model.delivery import StartProduct, StopProduct
from roer.contracts.making.headers import EDITION
from roer.contracts.models import Assignment, Claim, Delivery, ProviderRequest
from roer.contracts.models import ClaimLine as LineRow
from roer.contracts.sealing import person_hash

NOTHING = UUID(int=0)


class Book:
    """The history of one organisation. See `roer.contracts.ijw.history.History` for what each method answers.

    One claim may be left out (`without`), and every claim that was made after a day (`until`).
    """

    def __init__(
        self, organisation_id: UUID, numbers: Iterable[str] = (), lines: Iterable[str] = (), *,
        without: UUID = NOTHING, until: date = date.max,
    ) -> None:  # fmt: skip
        self.organisation_id, self._without, self._until = organisation_id, without, until
        self._line_numbers = frozenset(lines)
        self._named_lines: dict[tuple[str, str], KnownLine] | None = None
        self._known = {person_hash(number): number for number in numbers}
        self._opened_for = list(self._known)
        self._assignments: dict[tuple[str, int], KnownAssignment | None] | None = None
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
        return bool(messages_named(self.organisation_id, kind, sender, identification))

    def assignment(self, municipality: str, number: int) -> KnownAssignment | None:
        """See History."""
        key, held = (municipality, number), self._foreseen()
        if key not in held:
            rows = self._counting(Assignment).filter(municipality=municipality, number=number)
            newest = rows.order_by("-decided_on", "-decided_at").first()
            held[key] = self._assigned(newest) if newest else None
        return held[key]

    def assignments(self, municipality: str, provider: str, bsn: str) -> Sequence[KnownAssignment]:
        """See History."""
        rows = self._counting(Assignment).filter(
            municipality=municipality, provider=provider, person_hash=self._hash(bsn)
        )
        newest = rows.order_by("number", "-decided_on", "-decided_at").distinct("number")
        return [self._assigned(row) for row in newest]

    def knows_client(self, municipality: str, provider: str, bsn: str) -> bool:
        """See History."""
        if person_hash(bsn) in self._opened_for:
            theirs = (one for one in self._foreseen().values() if one is not None and one.bsn == bsn)
            return any((one.municipality, one.provider) == (municipality, provider) for one in theirs)
        rows = self._counting(Assignment).filter(municipality=municipality, provider=provider)
        return bool(rows.filter(person_hash=person_hash(bsn)).exists())

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
        return bool(claims_numbered(self.organisation_id, self._without, self._until, provider, number))

    def last_claim_period(self, municipality: str, provider: str) -> sh.ClosedPeriod | None:
        """See History."""
        rows = last_claims(self.organisation_id, self._without, self._until, municipality, provider)
        return _closed(rows[0]) if rows else None

    def line(self, provider: str, number: str) -> KnownLine | None:
        """See History."""
        if self._named_lines is None:
            rows = lines_named(self.organisation_id, self._without, list(self._line_numbers))
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

    def _foreseen(self) -> dict[tuple[str, int], KnownAssignment | None]:
        """The assignments of everybody in the message, asked once: a claim names each of them line by line."""
        if self._assignments is None:
            rows = assignments_of(self.organisation_id, self._opened_for)
            self._assignments = {(row.municipality, row.number): self._assigned(row) for row in rows}
        return self._assignments

    def _foresee_lines(self) -> dict[tuple[str, int], list[KnownLine]]:
        held = self._foreseen()
        numbers = [number for _municipality, number in held]
        found: dict[tuple[str, int], list[KnownLine]] = {key: [] for key in held}
        for row in lines_on_assignments(self.organisation_id, self._without, numbers):
            found.setdefault((row.municipality, row.assignment_number), []).append(self._line(row))
        return found

    def _counting_lines(self) -> QuerySet[LineRow]:
        return self._mine(LineRow).exclude(claim__message__state__in=VOID).exclude(claim_id=self._without)

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
