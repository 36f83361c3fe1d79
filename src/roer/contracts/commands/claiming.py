"""The provider claims what it gave, a month at a time; a mistake is first taken back whole and then claimed again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from roer.contracts.book import Book, going_back, line_of_row, product_of_row
from roer.contracts.clocks import CLAIM_DAYS, working_days
from roer.contracts.commands.assigning import newest
from roer.contracts.commands.common import goes_by_hand, known, leave, new_id, tell_family
from roer.contracts.commands.effects import keep_claim
from roer.contracts.ijw.answers import total
from roer.contracts.ijw.checks.claim_lines import last_of_month, signed
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.claim import Claim, ClaimClient, ClaimHeader, ClaimLine, ClaimMessage
from roer.contracts.making.headers import header
from roer.contracts.making.outside import contract_on, tariff_on
from roer.contracts.models import Assignment
from roer.contracts.models import ClaimLine as LineRow
from roer.contracts.parties import organisation_of, party_of, post_of
from roer.contracts.refusals import CannotClaim, GoesByHand
from roer.contracts.rules import DeliveryFacts, TaskFacts
from roer.contracts.sealing import sealed_words
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.rules import meet, uphold
from roer.people import queries as people

EURO = "83"


@dataclass(frozen=True)
class Given:
    """What was given on one assignment in a month: units to claim, units really given, and where (CON-41)."""

    assignment_id: UUID
    declared: int
    delivered: int
    place: str

    @classmethod
    def of_minutes(cls, assignment_id: UUID, minutes: int, place: str) -> Given:
        """What was given in all minutes of a month, as whole hours: rounded over the month, at least one (iJw IV079)."""
        hours = max(1, (minutes + 30) // 60)
        return cls(assignment_id, hours, hours, place)


@dataclass(frozen=True)
class Line:
    """One line to be sent, about whom, and what stays at the provider."""

    bsn: str
    dossier_id: UUID
    line: ClaimLine
    given: Given | None = None


@command
def declare(*, actor: Actor, month: date, given: Sequence[Given], reasons: Mapping[str, str] | None = None) -> UUID:
    """Claim what was given in a month at one municipality (JW323). Amounts follow from contract and tariff.

    `reasons` are written reasons by rule name, where more is claimed than given. Returns the message. Raises
    RulesRefused, ReasonNeeded, CannotClaim, GoesByHand or FaultyMessage; then nothing leaves.
    """
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    return _declare(actor=post, by=actor.seat_id, month=month, given=list(given), reasons=dict(reasons or {}))  # type: ignore[no-any-return]


@command
def _declare(*, actor: Actor, by: UUID, month: date, given: list[Given], reasons: dict[str, str]) -> UUID:
    lines = [_line(one, month, reasons, actor) for one in given]
    return _send(lines, month, actor, by, reasons)


def _line(one: Given, month: date, reasons: Mapping[str, str], actor: Actor) -> Line:
    """The line for one assignment, of the part of the month in which it runs."""
    asked = Assignment.objects.get(id=one.assignment_id)
    row = newest(asked.number, asked.municipality, actor)
    contract = contract_on(row.municipality, row.provider, month)
    facts = DeliveryFacts(one.delivered, one.declared)
    mets = meet("contracts.claim_rests_on_delivery", facts, at=day_of(actor.at))
    mets += meet(
        "contracts.task_knows_no_claim", TaskFacts(contract is not None and contract.is_task), at=day_of(actor.at)
    )
    uphold(mets, reasons)
    assigned = product_of_row(row)
    if contract is None or assigned.product is None or assigned.product.code is None or assigned.volume is None:
        raise CannotClaim(_("Bij deze opdracht hoort geen product met een prijs."))
    unit, first = assigned.volume.unit, max(month.replace(day=1), row.first_day)
    last = min(last_of_month(month), row.last_day or last_of_month(month))
    tariff = None if unit == EURO else tariff_on(row.municipality, row.provider, assigned.product.code, unit, first)
    if tariff is None and unit != EURO:
        raise CannotClaim(_("Voor dit product is op deze dag geen tarief afgesproken."))
    line = ClaimLine(
        reference=sh.LineReference(number=""), assignment_number=row.number, category=assigned.product.category,
        code=assigned.product.code, period=sh.ClosedPeriod(first_day=first, last_day=last), volume=one.declared,
        unit=unit, tariff=tariff, amount=sh.Amount(cents=one.declared * (tariff or 1), side="D"),
    )  # fmt: skip
    dossier_id = known(row.dossier_id)
    return Line(people.citizen_number_of(dossier_id, actor), dossier_id, line, one)


@command
def take_back(*, actor: Actor, line_id: UUID, again: Given | None = None) -> UUID:
    """Take a paid line back whole, and claim it again right behind when `again` says how (iJw OP366, OP360)."""
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    return _take_back(actor=post, by=actor.seat_id, line_id=line_id, again=again)  # type: ignore[no-any-return]


@command
def _take_back(*, actor: Actor, by: UUID, line_id: UUID, again: Given | None) -> UUID:
    row = LineRow.objects.get(id=line_id)
    if not row.granted or row.taken_back or row.previous or row.dossier_id is None:
        raise CannotClaim(_("Alleen een betaalde regel kan terug."))
    if going_back(row.organisation_id, row.provider, [row.number]):
        raise CannotClaim(_("Deze regel gaat al terug. Wacht op het antwoord van de gemeente."))
    held = line_of_row(row)
    credit = replace(
        held, reference=sh.LineReference(number="", previous=row.number), amount=replace(held.amount, side="C")
    )
    bsn = people.citizen_number_of(row.dossier_id, actor)
    lines = [Line(bsn, row.dossier_id, credit)]
    if again is not None:
        lines.append(_line(again, row.first_day, {}, actor))
    return _send(lines, _month_of_correction(row), actor, by, {})


def _month_of_correction(row: LineRow) -> date:
    """The month of the last claim: a correction of an older line goes along with it, never in a month before (TR318)."""
    last = Book(row.organisation_id).last_claim_period(row.municipality, row.provider)
    return max(row.first_day.replace(day=1), last.first_day if last else row.first_day)


def _send(lines: list[Line], month: date, actor: Actor, by: UUID, reasons: Mapping[str, str]) -> UUID:
    """Put the claim in the outbox and in the own books, and tell every family what was claimed for it."""
    if not lines:
        raise CannotClaim(_("Er is niets te declareren."))
    if any(goes_by_hand(one.dossier_id) for one in lines):
        raise GoesByHand
    message_id, today = new_id(), day_of(actor.at)
    number = f"D{message_id.hex[:11]}"
    named = [replace(one, line=_named(one.line, f"{number}-{place}")) for place, one in enumerate(lines, start=1)]
    municipality = _one_municipality(named, actor)
    claim = Claim(
        number=number, period=sh.ClosedPeriod(first_day=month.replace(day=1), last_day=last_of_month(month)),
        made_on=today, total=total(sum(signed(one.line.amount) for one in named)), clients=_clients(named),
    )  # fmt: skip
    made = header(ClaimHeader, party_of(actor).code, municipality, message_id, today)
    message = ClaimMessage(header=made, claim=claim)
    sent = leave(message, message_id, actor=actor, by=by, answer_due=working_days(CLAIM_DAYS, today))
    kept = keep_claim(message, sent, {one.bsn: one.dossier_id for one in named})
    if reasons:
        kept.sealed_reason = sealed_words(kept.id, "\n".join(reasons.values()))
        kept.save(update_fields=["sealed_reason"])
    for one in named:
        if one.given is not None:
            LineRow.objects.filter(claim=kept, number=one.line.reference.number).update(
                delivered=one.given.delivered, place=one.given.place
            )
    tell_families_of_claim(message, {one.bsn: one.dossier_id for one in named}, actor)
    return message_id


def _named(line: ClaimLine, number: str) -> ClaimLine:
    return replace(line, reference=replace(line.reference, number=number))


def _one_municipality(lines: list[Line], actor: Actor) -> str:
    numbers = {one.line.assignment_number for one in lines}
    dossiers = {one.dossier_id for one in lines}
    codes = set(Assignment.objects.filter(
        organisation_id=organisation_of(actor), number__in=numbers, dossier_id__in=dossiers
    ).values_list("municipality", flat=True))  # fmt: skip
    if len(codes) != 1:
        raise CannotClaim(_("Declareer bij één gemeente tegelijk."))
    return str(codes.pop())


def _clients(lines: list[Line]) -> tuple[ClaimClient, ...]:
    ordered = sorted(lines, key=lambda one: one.bsn)
    return tuple(
        ClaimClient(bsn=bsn, lines=tuple(one.line for one in group))
        for bsn, group in groupby(ordered, key=lambda one: one.bsn)
    )


def tell_families_of_claim(message: Any, dossiers: Mapping[str, UUID | None], actor: Actor) -> None:
    """Leave with every young person what was claimed for that person, in words."""
    for client in message.claim.clients:
        dossier_id = dossiers.get(client.bsn)
        if dossier_id is not None:
            tell_family(message, dossier_id, actor, [claim_words(line) for line in client.lines])


def claim_words(line: ClaimLine) -> str:
    """One claim line in plain words for the family."""
    values = {
        "first": date_format(line.period.first_day, "j F"), "last": date_format(line.period.last_day, "j F Y"),
        "euros": f"{abs(line.amount.cents) / 100:.2f}".replace(".", ","),
    }  # fmt: skip
    words = (
        _("De rekening van %(first)s tot en met %(last)s wordt teruggenomen: %(euros)s euro.")
        if line.amount.side == "C"
        else _("Rekening voor de hulp van %(first)s tot en met %(last)s: %(euros)s euro. Het gezin betaalt niets.")
    )
    return str(words) % values
