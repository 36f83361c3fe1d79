"""The municipality judges a claim by assignment, contract, tariff, period and volume, and answers within ten working days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from roer.contracts.book import Book
from roer.contracts.book_asked import claim_to_answer, delivered_on
from roer.contracts.codes import UNITS_OF, fits_variant
from roer.contracts.commands.common import done, leave, lines_in, new_id, numbers_in
from roer.contracts.commands.effects import settle
from roer.contracts.ijw.answers import ReturnData, answer
from roer.contracts.ijw.check import check
from roer.contracts.ijw.checks.claim_lines import signed
from roer.contracts.ijw.checks.claim_review import clash
from roer.contracts.ijw.findings import Finding
from roer.contracts.ijw.read import read
from roer.contracts.making.headers import EDITION, name_of_message
from roer.contracts.making.outside import Agreed, sources
from roer.contracts.models import Claim, ClaimLine, ExchangeMessage
from roer.contracts.parties import organisation_of, party_of, post_of
from roer.contracts.refusals import CannotAnswer
from roer.contracts.rules import ClaimFacts, DeliveryFacts
from roer.contracts.sealing import opened, sealed_words
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.rules import Met, meet, uphold

OTHER_VARIANT, NOT_GIVEN = "contracts.one_variant", "contracts.claim_rests_on_delivery"
GOES_BACK = {OTHER_VARIANT: ("TR341", "unit"), NOT_GIVEN: ("TR346", "amount")}
"""Lines that go back unless somebody writes why they are paid, with the rule of the standard that says so."""


@dataclass(frozen=True)
class Review:
    """What is found in a claim: by the rules of the standard, and beside the contract (variant and payment title)."""

    message: Any
    findings: tuple[Finding, ...]
    other_variant: tuple[tuple[int, int], ...]
    other_title: tuple[tuple[int, int], ...]
    undelivered: tuple[tuple[int, int], ...]
    units: DeliveryFacts

    @property
    def facts(self) -> ClaimFacts:
        """The facts that the rules look at."""
        return ClaimFacts(len(self.other_variant), len(self.other_title))


def review(claim: Claim, actor: Actor) -> Review:
    """Look at a claim as it stands, against the books and the contracts of today."""
    message: Any = read(opened(claim.message))
    found = check(
        message, history=_BookBefore(claim, message), outside=sources(claim.municipality, claim.provider, actor.at)
    )
    agreed = Agreed(claim.municipality, claim.provider)
    other = [
        (place, differs)
        for client, one in enumerate(message.claim.clients)
        for index, line in enumerate(one.lines)
        for place, differs in [((client, index), _differences(line, agreed))]
    ]
    more, units = _undelivered(message, claim)
    return Review(
        message, tuple(found), tuple(place for place, differs in other if "variant" in differs),
        tuple(place for place, differs in other if "title" in differs), more, units,
    )  # fmt: skip


def _undelivered(message: Any, claim: Claim) -> tuple[tuple[tuple[int, int], ...], DeliveryFacts]:
    """The lines with more claimed than was really given, as far as the provider said so, and both sums (CON-41)."""
    given = dict(delivered_on(claim.id))
    more = [
        (client, index, line.volume, given[line.reference.number])
        for client, one in enumerate(message.claim.clients)
        for index, line in enumerate(one.lines)
        if line.volume > given.get(line.reference.number, line.volume)
    ]
    facts = DeliveryFacts(sum(had for *_place, had in more), sum(said for *_place, said, _had in more))
    return tuple((client, index) for client, index, _said, _had in more), facts


def mets_of(found: Review, at: date) -> list[Met]:
    """What the rules of this room say about a claim."""
    return [
        *meet("contracts.claim", found.facts, at=at),
        *meet("contracts.claim_rests_on_delivery", found.units, at=at),
    ]


def delivered_in(message: ExchangeMessage) -> dict[str, tuple[int, str]]:
    """The units really given and the place, by line of an own claim: the messages have no field for them."""
    lines = ClaimLine.objects.filter(claim__message=message, delivered__isnull=False)
    return {row.number: (row.delivered or 0, row.place) for row in lines}


@command
def note_delivered(*, actor: Actor, provider: str, figures: Mapping[str, tuple[int, str]]) -> None:
    """Keep beside the claim what its provider says was given, where both keep their books in one installation."""
    lines = ClaimLine.objects.filter(
        organisation_id=organisation_of(actor), provider=provider, number__in=list(figures), delivered__isnull=True
    )
    for row in lines:
        row.delivered, row.place = figures[row.number]
    ClaimLine.objects.bulk_update(lines, ["delivered", "place"])


class _BookBefore(Book):
    """The books without the claim under review, nor claims that were made after it but came first (OP080)."""

    def __init__(self, claim: Claim, message: Any) -> None:
        super().__init__(
            claim.organisation_id, numbers_in(message), lines_in(message), without=claim.id,
            until=claim.message.made_on or date.max,
        )  # fmt: skip
        self._claim = claim

    def has_message(self, kind: str, sender: str, identification: str) -> bool:
        """See History: the claim itself is no earlier message."""
        return identification != self._claim.identification and super().has_message(kind, sender, identification)


def _differences(line: Any, agreed: Agreed) -> set[str]:
    contract = agreed.contract_on(line.period.first_day)
    if contract is None:
        return set()
    return (set() if fits_variant(line.unit, contract.variant) else {"variant"}) | (
        {"title"} if line.unit not in UNITS_OF[contract.payment_title] else set()  # type: ignore[index]
    )


@command
def check_declaration(*, actor: Actor, claim_id: UUID, reasons: Mapping[str, str] | None = None) -> UUID:
    """Answer a claim (JW325): lines that break a rule go back, the rest is paid. Nothing is sent twice.

    A line of another variant, or with more claimed than given, goes back unless `reasons` says why it is paid; a line
    that does not fit the payment title asks a reason and never goes back for that alone. Raises ReasonNeeded,
    CannotAnswer. Returns the answer's id.
    """
    require("contracts.exchange", actor)
    post = post_of(party_of(actor), actor.at)
    made: UUID = _check(actor=post, by=actor.seat_id, claim_id=claim_id, reasons=dict(reasons or {}))
    done("contracts.review_claim", claim_id, actor)
    return made


@command
def _check(*, actor: Actor, by: UUID, claim_id: UUID, reasons: dict[str, str]) -> UUID:
    held = claim_to_answer(claim_id)
    if not held:
        raise Claim.DoesNotExist
    claim = held[0]
    if claim.answered_at is not None:
        raise CannotAnswer
    found = review(claim, actor)
    mets = mets_of(found, day_of(actor.at))
    uphold([one for one in mets if one.rule.name not in GOES_BACK], reasons)
    findings = list(found.findings)
    for name, places in ((OTHER_VARIANT, found.other_variant), (NOT_GIVEN, found.undelivered)):
        if not reasons.get(name, "").strip():
            findings += _sent_back(places, GOES_BACK[name], {one.path for one in findings})
    return _answer(claim, found, findings, reasons, actor, by)


def _sent_back(places: Iterable[tuple[int, int]], why: tuple[str, str], told: set[Any]) -> list[Finding]:
    rule, field = why
    ways = [("claim", "clients", client, "lines", index) for client, index in places]
    return [clash(rule, way, field) for way in ways if way not in told]


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
    held = {"variant": found.other_variant, "title": found.other_title, "delivered": found.undelivered}
    differences = [name for name, places in held.items() if places]
    written = "\n".join(text.strip() for text in reasons.values() if text.strip())
    settle(
        claim, refused, signed(verdict.granted) if verdict is not None else 0, actor, nothing=nothing,
        differences=differences, sealed_reason=sealed_words(claim.id, written) if written else None,
    )  # fmt: skip
    ExchangeMessage.objects.filter(id=claim.message_id).update(answered_at=actor.at)
    return back_id
