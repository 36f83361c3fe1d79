"""The municipality judges a claim by assignment, contract, tariff, period and volume, and answers within ten working days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.contracts.book import Book
from roer.contracts.codes import UNITS_OF, Variant
from roer.contracts.commands.common import done, leave, new_id
from roer.contracts.commands.effects import settle
from roer.contracts.ijw.answers import ReturnData, answer
from roer.contracts.ijw.check import check
from roer.contracts.ijw.checks.claim_lines import signed
from roer.contracts.ijw.checks.claim_review import clash
from roer.contracts.ijw.findings import Finding
from roer.contracts.ijw.read import read
from roer.contracts.making.headers import EDITION, name_of_message
from roer.contracts.making.outside import contract_on, sources
from roer.contracts.models import Claim, Contract, ExchangeMessage
from roer.contracts.parties import party_of, post_of
from roer.contracts.refusals import CannotAnswer
from roer.contracts.rules import ClaimFacts
from roer.contracts.sealing import opened, sealed_words
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.rules import meet, uphold

OUTPUT_UNITS = frozenset({"82", "83"})
OTHER_VARIANT = "contracts.one_variant"


@dataclass(frozen=True)
class Review:
    """What is found in a claim: by the rules of the standard, and beside the contract (variant and payment title)."""

    message: Any
    findings: tuple[Finding, ...]
    other_variant: tuple[tuple[int, int], ...]
    other_title: tuple[tuple[int, int], ...]

    @property
    def facts(self) -> ClaimFacts:
        """The facts that the rules look at."""
        return ClaimFacts(len(self.other_variant), len(self.other_title))


def review(claim: Claim, actor: Actor) -> Review:
    """Look at a claim as it stands, against the books and the contracts of today."""
    message: Any = read(opened(claim.message))
    numbers = {client.bsn for client in message.claim.clients}
    found = [
        one
        for one in check(
            message, history=_book_before(claim, numbers), outside=sources(claim.municipality, claim.provider, actor.at)
        )
        if one.rule not in ("TR056", "TR333", "TR314")  # it stands in the books itself by now
    ]
    other = [
        (place, differs)
        for client, one in enumerate(message.claim.clients)
        for index, line in enumerate(one.lines)
        for place, differs in [((client, index), _differences(line, claim))]
    ]
    return Review(
        message, tuple(found), tuple(place for place, differs in other if "variant" in differs),
        tuple(place for place, differs in other if "title" in differs),
    )  # fmt: skip


class _BookBefore(Book):
    """The books without the claim under review: it must not be compared with itself."""

    def __init__(self, claim: Claim, numbers: set[str]) -> None:
        super().__init__(claim.organisation_id, numbers)
        self._claim = claim

    def _counting(self, model: type) -> Any:
        rows = super()._counting(model)
        return rows.exclude(id=self._claim.id) if model is Claim else rows

    def _counting_lines(self) -> Any:
        return super()._counting_lines().exclude(claim=self._claim)


def _book_before(claim: Claim, numbers: set[str]) -> Book:
    return _BookBefore(claim, numbers)


def _differences(line: Any, claim: Claim) -> set[str]:
    contract = contract_on(claim.municipality, claim.provider, line.period.first_day)
    if contract is None:
        return set()
    return ({"variant"} if _other_variant(line.unit, contract) else set()) | (
        {"title"} if line.unit not in UNITS_OF[contract.payment_title] else set()  # type: ignore[index]
    )


def _other_variant(unit: str, contract: Contract) -> bool:
    if contract.variant == Variant.TASK:
        return True
    return (unit in OUTPUT_UNITS) != (contract.variant == Variant.OUTPUT)


@command
def check_declaration(*, actor: Actor, claim_id: UUID, reasons: Mapping[str, str] | None = None) -> UUID:
    """Answer a claim (JW325): lines that break a rule go back, the rest is paid. Nothing is sent twice.

    A line of another variant goes back unless `reasons` says why it is paid; a line that does not fit the payment title
    asks a reason and never goes back for that alone. Raises ReasonNeeded, CannotAnswer. Returns the answer's id.
    """
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    made: UUID = _check(actor=post, by=actor.seat_id, claim_id=claim_id, reasons=dict(reasons or {}))
    done("contracts.review_claim", claim_id, actor)
    return made


@command
def _check(*, actor: Actor, by: UUID, claim_id: UUID, reasons: dict[str, str]) -> UUID:
    claim = Claim.objects.select_related("message").select_for_update(of=("self",)).get(id=claim_id)
    if claim.answered_at is not None:
        raise CannotAnswer
    found = review(claim, actor)
    mets = meet("contracts.claim", found.facts, at=day_of(actor.at))
    accepts = bool(reasons.get(OTHER_VARIANT, "").strip())
    uphold([one for one in mets if one.rule.name != OTHER_VARIANT], reasons)
    findings = list(found.findings)
    if not accepts:
        told = {one.path for one in findings}
        ways = [("claim", "clients", client, "lines", index) for client, index in found.other_variant]
        findings += [clash("TR341", way, "unit") for way in ways if way not in told]
    return _answer(claim, found, findings, reasons, actor, by)


def _answer(
    claim: Claim, found: Review, findings: list[Finding], reasons: Mapping[str, str], actor: Actor, by: UUID
) -> UUID:
    back_id, today = new_id(), day_of(actor.at)
    made: Any = answer(found.message, findings, ReturnData(name_of_message(back_id), today, EDITION))
    leave(made, back_id, actor=actor, by=by, answers=claim.message)
    verdict = made.verdict
    refused = {} if verdict is None else {
        line.reference.number: list(line.return_codes) for client in verdict.clients for line in client.lines
    }  # fmt: skip
    nothing = verdict is None or not set(verdict.return_codes) <= {"0200", "8001"}
    settle(claim, refused, signed(verdict.granted) if verdict is not None else 0, actor, nothing=nothing)
    differences = (["variant"] if found.other_variant else []) + (["title"] if found.other_title else [])
    written = "\n".join(text.strip() for text in reasons.values() if text.strip())
    Claim.objects.filter(id=claim.id).update(
        differences=differences, sealed_reason=sealed_words(claim.id, written) if written else None
    )
    ExchangeMessage.objects.filter(id=claim.message_id).update(answered_at=actor.at)
    return back_id
