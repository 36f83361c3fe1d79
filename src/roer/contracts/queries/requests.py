"""One request of a provider, in plain words, with its clocks and answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from roer.contracts.codes import Side
from roer.contracts.ijw.codes import codes_of, means
from roer.contracts.models import ProviderRequest
from roer.contracts.parties import names_by_code, organisation_of, party_of
from roer.contracts.queries.assignments import MessageLine, message_line, name_in
from roer.contracts.queries.work import has_work
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.people import queries as people


@dataclass(frozen=True)
class RequestPage:
    """A request as either side reads it."""

    row: ProviderRequest
    name: str
    other: str
    message: MessageLine
    may_answer: bool
    late: bool
    verdicts: list[str]
    reason: str
    right: str
    reasons: list[tuple[str, str]]
    municipalities: list[tuple[str, str]]
    has_work: bool


def municipalities(day: date) -> list[tuple[str, str]]:
    """The municipalities of a day by code, as a list to choose from."""
    return sorted(people.municipalities_on(day).items(), key=lambda one: one[1])


def _named(code: str, day: date) -> str:
    """A municipality as people know it, with its code; empty when none was named."""
    return f"{people.municipalities_on(day).get(code, '')} ({code})".strip() if code else ""


def request_page(request_id: UUID, actor: Actor) -> RequestPage:
    """One request. Raises ProviderRequest.DoesNotExist."""
    require("contracts.exchange", actor)
    row = ProviderRequest.objects.select_related("message").get(id=request_id, organisation_id=organisation_of(actor))
    is_municipality = party_of(actor).side == Side.MUNICIPALITY
    code = row.provider if is_municipality else row.municipality
    reasons: list[tuple[str, Any]] = [(code, means("WJ759", code)) for code in codes_of("WJ759")]
    return RequestPage(
        row, name_in(row.message), names_by_code([code]).get(code, code), message_line(row.message),
        is_municipality and row.is_open, row.is_open and row.answer_due < day_of(actor.at),
        [means("WJ760", code) for code in row.verdicts], means("WJ759", row.reason) if row.reason else "",
        _named(row.right_municipality, day_of(actor.at)), reasons, municipalities(day_of(actor.at)),
        has_work(row.id, actor),
    )  # fmt: skip
