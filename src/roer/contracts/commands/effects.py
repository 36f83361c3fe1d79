"""What a message does at its receiver, by kind. Everything happens in the transaction that keeps the message."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.contracts.clocks import ANSWER_DAYS, CLAIM_DAYS, REPORT_DAYS, looked_into_due, residence_due, working_days
from roer.contracts.commands.assigning import keep_assignment
from roer.contracts.commands.common import ask
from roer.contracts.ijw.checks.claim_lines import signed
from roer.contracts.ijw.findings import Finding
from roer.contracts.models import Assignment, Claim, ClaimLine, Delivery, ExchangeMessage, Party, ProviderRequest
from roer.contracts.sealing import person_hash
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import tell
from roer.core.days import day_of
from roer.core.rows import put_rows
from roer.people import queries as people

REMOVE, LOOKED_INTO = "3", "2"
PAID = frozenset({"0200", "8001"})


@dataclass(frozen=True)
class Effect:
    """One message that came in: the message, its row, whose books, what was wrong, and the acting post."""

    message: Any
    row: ExchangeMessage
    party: Party
    findings: tuple[Finding, ...]
    actor: Actor


def effect_of(kind: str) -> Callable[[Effect], None]:
    """What a kind of message does; return messages only close what they answer."""
    return EFFECTS.get(kind, _nothing)


def _nothing(effect: Effect) -> None:
    """The answer is in; there is nothing else to do."""


def _assigned(effect: Effect) -> None:
    """JW301 at the provider: new and changed assignments, and somebody who begins the help."""
    row, actor = effect.row, effect.actor
    for line in effect.message.client.products:
        same = Assignment.objects.filter(
            organisation_id=row.organisation_id, municipality=row.sender, number=line.number,
            decided_on=line.decided_on, decided_at=line.decided_at,
        )  # fmt: skip
        if same.exists():
            continue
        is_new = not Assignment.objects.filter(
            organisation_id=row.organisation_id, municipality=row.sender, number=line.number
        ).exists()
        made = keep_assignment(line, row, actor, bsn_hash=person_hash(effect.message.client.bsn))
        mark_assigned(row.organisation_id, row.receiver, line.provider_reference)
        if is_new:
            due = working_days(REPORT_DAYS, max(line.first_day, day_of(actor.at)))
            ask("contracts.begin_help", effect.party, made.id, due, "contracts.assigned", actor)


def mark_assigned(organisation_id: UUID, provider: str, reference: str | None) -> None:
    """An assignment that names a request answers it."""
    if reference:
        rows = ProviderRequest.objects.filter(organisation_id=organisation_id, provider=provider, reference=reference)
        rows.update(assigned=True)


def _started(effect: Effect) -> None:
    """JW305 at the municipality."""
    keep_deliveries(effect.message, effect.row, Delivery.Kind.START)
    _tell(effect, "contracts.start_arrived")


def _stopped(effect: Effect) -> None:
    """JW307 at the municipality. The claim never waits for it (iJw OP364)."""
    keep_deliveries(effect.message, effect.row, Delivery.Kind.STOP)
    _tell(effect, "contracts.stop_arrived")


def _tell(effect: Effect, kind: str) -> None:
    """The family sees that it arrived, and where."""
    if effect.row.dossier_id:
        tell(effect.row.dossier_id, kind, label=Label.LETTERS, receiver=str(effect.party))


def keep_deliveries(message: Any, row: ExchangeMessage, kind: str) -> None:
    """Write starts or stops in the books of the row's organisation; a removal marks the one it takes back."""
    hashed = person_hash(message.client.bsn)
    municipality, provider = sorted((row.sender, row.receiver), key=len)
    for line in sorted(message.client.products, key=lambda one: one.status != REMOVE):
        values = {
            "organisation_id": row.organisation_id, "municipality": municipality, "provider": provider,
            "person_hash": hashed, "kind": kind, "assignment_number": line.assignment_number,
            "first_day": line.first_day, "last_day": getattr(line, "last_day", None),
        }  # fmt: skip
        if line.status == REMOVE:
            Delivery.objects.filter(**values).update(removed=True)
            continue
        Delivery(
            **values, dossier_id=row.dossier_id, category=line.product.category if line.product else "",
            code=(line.product.code or "") if line.product else "", assignment_first_day=line.assignment_first_day,
            reason_for_ending=getattr(line, "reason_for_ending", ""), message=row,
        ).save(force_insert=True)  # fmt: skip


def keep_request(message: Any, row: ExchangeMessage, reference: str) -> ProviderRequest:
    """Write what a provider asks in the books of the row's organisation, with the days by which it is answered."""
    day = day_of(row.at)
    made = ProviderRequest(
        organisation_id=row.organisation_id, dossier_id=row.dossier_id, municipality=row.receiver, provider=row.sender,
        person_hash=person_hash(message.client.bsn), kind=row.kind, reference=reference, asked_at=row.at,
        answer_due=working_days(ANSWER_DAYS, day), residence_due=residence_due(day), message=row,
    )  # fmt: skip
    made.save(force_insert=True)
    return made


def references_in(message: Any) -> list[str]:
    """The provider's references in a request."""
    if hasattr(message.client, "request"):
        return [message.client.request.provider_reference]
    return [product.provider_reference for product in message.client.products]


def _asked(effect: Effect) -> None:
    """JW315 or JW317 at the municipality: work for five working days."""
    for reference in references_in(effect.message):
        made = keep_request(effect.message, effect.row, reference)
        cause = "contracts.asked" if effect.row.kind == "JW315" else "contracts.change_asked"
        ask("contracts.answer_request", effect.party, made.id, made.answer_due, cause, effect.actor)


def _answered(effect: Effect) -> None:
    """JW319 at the provider."""
    told = effect.message.answer
    row = ProviderRequest.objects.filter(
        organisation_id=effect.row.organisation_id, provider=effect.row.receiver, reference=told.provider_reference
    ).first()
    if row is None:
        return
    note_verdict(row, told, effect.row)
    due = working_days(ANSWER_DAYS, day_of(effect.actor.at))
    ask("contracts.read_answer", effect.party, row.id, due, f"contracts.verdict_{told.verdict}", effect.actor)


def note_verdict(row: ProviderRequest, told: Any, message: ExchangeMessage) -> None:
    """Write an answer beside the request; what is looked into gets its eight weeks (iJw OP274)."""
    due = looked_into_due(day_of(row.asked_at)) if told.verdict == LOOKED_INTO else row.answer_due
    ProviderRequest.objects.filter(id=row.id).update(
        verdicts=[*row.verdicts, told.verdict], reason=told.reason or "", answered_at=message.at, answer_due=due,
        right_municipality=told.residence.municipality if told.residence else "",
    )  # fmt: skip


def keep_claim(message: Any, row: ExchangeMessage, dossiers: dict[str, UUID | None]) -> Claim:
    """Write a claim and its lines in the books of the row's organisation; none is granted or refused yet.

    A line whose number was used before is not written: it goes back with the answer (TR314).
    """
    claim = message.claim
    made = Claim(
        organisation_id=row.organisation_id, municipality=row.receiver, provider=row.sender,
        identification=row.identification, number=claim.number, first_day=claim.period.first_day,
        last_day=claim.period.last_day, cents=signed(claim.total), message=row,
        answer_due=working_days(CLAIM_DAYS, day_of(row.at)),
    )  # fmt: skip
    made.save(force_insert=True)
    hashes = {client.bsn: person_hash(client.bsn) for client in claim.clients}
    rows = [
        line_row(made, hashes[client.bsn], line, dossiers.get(client.bsn))
        for client in claim.clients
        for line in client.lines
    ]
    put_rows(rows, skip_known=True)
    return made


def line_row(claim: Claim, hashed: str, line: Any, dossier_id: UUID | None) -> ClaimLine:
    """One claim line as a row; `hashed` finds the person by number."""
    return ClaimLine(
        organisation_id=claim.organisation_id, dossier_id=dossier_id, person_hash=hashed,
        municipality=claim.municipality, provider=claim.provider, claim=claim, number=line.reference.number,
        previous=line.reference.previous or "", assignment_number=line.assignment_number, category=line.category,
        code=line.code, first_day=line.period.first_day, last_day=line.period.last_day, volume=line.volume,
        unit=line.unit, tariff=line.tariff, cents=signed(line.amount),
    )  # fmt: skip


def _claimed(effect: Effect) -> None:
    """JW323 at the municipality: what is wrong by the rules stands with each line, and somebody answers in ten days."""
    dossiers = people.dossiers_with_numbers(one.bsn for one in effect.message.claim.clients)
    claim = keep_claim(effect.message, effect.row, dossiers)
    ask("contracts.review_claim", effect.party, claim.id, claim.answer_due, "contracts.claimed", effect.actor)


def _claim_answered(effect: Effect) -> None:
    """JW325 at the provider: which lines are paid."""
    header, verdict = effect.message.header, effect.message.verdict
    claim = Claim.objects.filter(
        organisation_id=effect.row.organisation_id, identification=header.claim_identification.identification
    ).first()
    if claim is None:
        return
    refused = {} if verdict is None else {
        line.reference.number: list(line.return_codes) for client in verdict.clients for line in client.lines
    }  # fmt: skip
    granted = signed(verdict.granted) if verdict is not None else 0
    nothing = verdict is None or not set(verdict.return_codes) <= PAID
    settle(claim, refused, granted, effect.actor, nothing=nothing)
    if refused or nothing:
        due = working_days(ANSWER_DAYS, day_of(effect.actor.at))
        ask("contracts.repair_claim", effect.party, claim.id, due, "contracts.lines_refused", effect.actor)


def settle(
    claim: Claim, refused: dict[str, list[str]], granted: int, actor: Actor, *, nothing: bool = False, **beside: Any
) -> None:
    """Say of every line whether it is paid. A granted credit takes its earlier line back. `beside` is kept with it."""
    lines = ClaimLine.objects.filter(claim=claim)
    for codes in set(map(tuple, refused.values())):
        numbers = [number for number, held in refused.items() if tuple(held) == codes]
        lines.filter(number__in=numbers).update(granted=False, codes=list(codes))
    rest = lines.exclude(number__in=refused)
    rest.update(granted=not nothing)
    taken = list(rest.exclude(previous="").values_list("previous", flat=True)) if not nothing else []
    if taken:
        ClaimLine.objects.filter(
            organisation_id=claim.organisation_id, provider=claim.provider, number__in=taken
        ).update(taken_back=True)  # fmt: skip
    Claim.objects.filter(id=claim.id).update(granted_cents=granted, answered_at=actor.at, **beside)


EFFECTS: dict[str, Callable[[Effect], None]] = {
    "JW301": _assigned, "JW305": _started, "JW307": _stopped, "JW315": _asked, "JW317": _asked, "JW319": _answered,
    "JW323": _claimed, "JW325": _claim_answered,
}  # fmt: skip
