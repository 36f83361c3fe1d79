"""A claim line by line: what is claimed, what stands in the way, and what was paid. Opening it is looking at people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from roer.contracts.book import going_back, product_of_row
from roer.contracts.codes import Side
from roer.contracts.commands.assigning import newest
from roer.contracts.commands.reviewing import mets_of, review
from roer.contracts.ijw.explain import Explainer
from roer.contracts.ijw.findings import Finding
from roer.contracts.ijw.rulebook import rulebook
from roer.contracts.ijw.words import UNIT
from roer.contracts.models import Assignment, Claim, ClaimLine
from roer.contracts.parties import names_by_code, organisation_of, party_of
from roer.contracts.queries.work import has_work
from roer.contracts.sealing import words_of_row
from roer.core.actions import require
from roer.core.actor import Actor, scene
from roer.core.days import day_of
from roer.core.rules import Outcome


@dataclass(frozen=True)
class LineView:
    """One line in plain words, with what is wrong."""

    id: UUID
    number: str
    assignment_number: int
    first_day: date
    last_day: date
    much: str
    indicated: str
    euros: str
    is_credit: bool
    delivered: int | None
    place: Any
    granted: bool | None
    taken_back: bool
    wrong: list[str]
    goes_back: bool = False

    @property
    def may_go_back(self) -> bool:
        """Was it paid, and is it not taken back yet, nor on its way?"""
        return self.granted is True and not (self.taken_back or self.goes_back or self.is_credit)


@dataclass(frozen=True)
class ClaimPage:
    """A claim as one side reads it."""

    row: Claim
    other: str
    euros: str
    granted: str
    lines: list[LineView]
    whole: list[str]
    asks: list[Any]
    may_answer: bool
    is_provider: bool
    late: bool
    reason: str
    has_work: bool


def claim_page(claim_id: UUID, actor: Actor) -> ClaimPage:
    """One claim. Raises Claim.DoesNotExist when it is absent or of another organisation."""
    require("contracts.exchange", actor)
    row = Claim.objects.select_related("message").get(id=claim_id, organisation_id=organisation_of(actor))
    is_provider = party_of(actor).side == Side.PROVIDER
    open_here = not is_provider and row.answered_at is None
    found = review(row, actor) if open_here else None
    wrong = _wrong_by_line(found.message, found.findings) if found else {}
    asks = [] if found is None else [
        one for one in mets_of(found, day_of(actor.at)) if one.outcome is Outcome.MET
    ]  # fmt: skip
    code = row.municipality if is_provider else row.provider
    money = Explainer("nl").money
    return ClaimPage(
        row, names_by_code([code]).get(code, code), money(row.cents),
        money(row.granted_cents) if row.granted_cents is not None else "", _lines(row, wrong, actor),
        _whole(found.findings) if found else [], asks, open_here, is_provider,
        row.answered_at is None and row.answer_due < day_of(actor.at), words_of_row(row.id, row.sealed_reason),
        has_work(row.id, actor),
    )  # fmt: skip


@dataclass(frozen=True)
class LinePage:
    """One paid line that may go back, with the assignment it was for."""

    view: LineView
    claim_id: UUID
    assignment_id: UUID


def line_page(line_id: UUID, actor: Actor) -> LinePage:
    """A paid line of the own claims. Raises ClaimLine.DoesNotExist for any other."""
    require("contracts.exchange", actor)
    row = ClaimLine.objects.get(
        id=line_id, organisation_id=organisation_of(actor), claim__message__direction="out", granted=True,
        taken_back=False, previous="",
    )  # fmt: skip
    if row.dossier_id:
        scene().saw(row.dossier_id)
    return LinePage(_line(row, [], actor), row.claim_id, newest(row.assignment_number, row.municipality, actor).id)


def _lines(claim: Claim, wrong: dict[str, list[str]], actor: Actor) -> list[LineView]:
    rows = list(ClaimLine.objects.filter(claim=claim).order_by("number"))
    for row in rows:
        if row.dossier_id:
            scene().saw(row.dossier_id)
    back = going_back(claim.organisation_id, claim.provider, [row.number for row in rows])
    return [replace(_line(row, wrong.get(row.number, []), actor), goes_back=row.number in back) for row in rows]


def _indicated(row: ClaimLine, actor: Actor) -> str:
    """How much the assignment allows, in words; empty when there is none."""
    try:
        product = product_of_row(newest(row.assignment_number, row.municipality, actor))
    except Assignment.DoesNotExist:
        return ""
    return Explainer("nl").volume(product.volume, product.budget)


def _line(row: ClaimLine, wrong: list[str], actor: Actor) -> LineView:
    says = Explainer("nl")
    told = wrong or [f"{code}: {_meaning(code)}" for code in row.codes]
    return LineView(
        row.id, row.number, row.assignment_number, row.first_day, row.last_day, f"{row.volume} {UNIT[row.unit][0]}",
        _indicated(row, actor), says.money(abs(row.cents)), bool(row.previous), row.delivered, row.get_place_display(), row.granted,
        row.taken_back, told,
    )  # fmt: skip


def _meaning(code: str) -> str:
    return next((row.nl for row in rulebook().values() if row.return_code == code), "")


def _wrong_by_line(message: Any, findings: tuple[Finding, ...]) -> dict[str, list[str]]:
    wrong: dict[str, list[str]] = {}
    for one in findings:
        if len(one.path) >= 5:
            line = message.claim.clients[one.path[2]].lines[one.path[4]]
            wrong.setdefault(line.reference.number, []).append(one.says("nl"))
        elif len(one.path) >= 3:
            for line in message.claim.clients[one.path[2]].lines:
                wrong.setdefault(line.reference.number, []).append(one.says("nl"))
    return wrong


def _whole(findings: tuple[Finding, ...]) -> list[str]:
    return [one.says("nl") for one in findings if len(one.path) < 3]
