"""The worklist of who does the messages: what waits, for whom, and until which day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from roer.contracts.codes import Direction, Side, State
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.models import Claim, ExchangeMessage, ProviderRequest
from roer.contracts.parties import names_by_code, organisation_of, party_of
from roer.contracts.queries.assignments import AssignmentLine, AwaitedLine, assignments, awaited
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of

SHOWN, SETTLED = 50, 10


@dataclass(frozen=True)
class Clock:
    """Something that waits, with its last day."""

    id: UUID
    says: str
    other: str
    due: date
    late: bool


@dataclass(frozen=True)
class Desk:
    """Everything on the first page of the back office."""

    party: str
    is_municipality: bool
    awaited: list[AwaitedLine]
    requests: list[Clock]
    claims: list[Clock]
    settled: list[Clock]
    returns: list[Clock]
    faults: list[ExchangeMessage]
    queued: int
    assignments: list[AssignmentLine]


def desk(actor: Actor) -> Desk:
    """The worklist of the actor's organisation."""
    require("contracts.exchange", actor)
    party, today = party_of(actor), day_of(actor.at)
    own = ExchangeMessage.objects.filter(organisation_id=organisation_of(actor))
    waiting = own.filter(direction=Direction.OUT, state=State.SENT, answer_due__isnull=False).order_by("answer_due")
    faults = own.filter(state__in=(State.UNREADABLE, State.RETURNED, State.HELD)) | own.filter(
        direction=Direction.IN, state=State.REFUSED
    )
    return Desk(
        party.organisation.name, party.side == Side.MUNICIPALITY, awaited(actor), requests(actor), claims(actor),
        settled(actor),
        _clocks([(row.id, KINDS[row.kind].says_nl, row.receiver, row.answer_due) for row in waiting[:SHOWN]], today),
        list(faults.order_by("-at")[:SHOWN]), own.filter(direction=Direction.OUT, state=State.QUEUED).count(),
        assignments(actor)[:SHOWN],
    )  # fmt: skip


def requests(actor: Actor) -> list[Clock]:
    """Requests that wait for an answer, the most urgent first."""
    rows = ProviderRequest.objects.filter(organisation_id=organisation_of(actor), assigned=False).exclude(
        verdicts__contains=["1"]
    )
    is_provider = party_of(actor).side == Side.PROVIDER
    found = [
        (row.id, _("verzoek om een opdracht") if row.kind == "JW315" else _("verzoek om een verandering"),
         row.municipality if is_provider else row.provider, row.answer_due)
        for row in rows.exclude(message__state=State.RETURNED).order_by("answer_due", "id")[:SHOWN]
    ]  # fmt: skip
    return _clocks(found, day_of(actor.at))


def claims(actor: Actor) -> list[Clock]:
    """Claims that wait for an answer, the most urgent first."""
    rows = Claim.objects.filter(organisation_id=organisation_of(actor), answered_at__isnull=True)
    is_provider = party_of(actor).side == Side.PROVIDER
    found = [
        (
            row.id,
            _("declaratie %(number)s") % {"number": row.number},
            row.municipality if is_provider else row.provider,
            row.answer_due,
        )
        for row in rows.exclude(message__state__in=(State.REFUSED, State.RETURNED)).order_by("answer_due", "id")[:SHOWN]
    ]
    return _clocks(found, day_of(actor.at))


def settled(actor: Actor) -> list[Clock]:
    """The newest answered claims: there a paid line is taken back. The day is that of the answer."""
    rows = Claim.objects.filter(organisation_id=organisation_of(actor), answered_at__isnull=False)
    newest = rows.order_by("-answered_at", "id")[:SETTLED]
    is_provider, today = party_of(actor).side == Side.PROVIDER, day_of(actor.at)
    found = [
        (row.id, _("declaratie %(number)s") % {"number": row.number}, row.municipality if is_provider else row.provider,
         day_of(row.answered_at) if row.answered_at else today)
        for row in newest
    ]  # fmt: skip
    return _clocks(found, today)


def _clocks(rows: Sequence[tuple[UUID, Any, str, date | None]], today: date) -> list[Clock]:
    names = names_by_code(code for _id, _says, code, _due in rows)
    return [
        Clock(row_id, str(says), names.get(code, code), due, due < today)
        for row_id, says, code, due in rows
        if due is not None
    ]
