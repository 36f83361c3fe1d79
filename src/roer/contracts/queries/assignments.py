"""Assignments as one organisation keeps them: who, what, how long, and every message about it with what came back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from roer.contracts.book import product_of_row
from roer.contracts.codes import Direction, Obstacle, Side, State
from roer.contracts.commands.delivering import running_starts
from roer.contracts.commands.knowing import BEGINS
from roer.contracts.ijw.codes import codes_of, means
from roer.contracts.ijw.explain import Explainer, explain
from roer.contracts.ijw.read import read
from roer.contracts.ijw.rulebook import rulebook
from roer.contracts.models import Assignment, AwaitedAssignment, Delivery, ExchangeMessage
from roer.contracts.parties import names_by_code, organisation_of, party_of
from roer.contracts.queries.work import has_work
from roer.contracts.sealing import opened, words_of_row
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of


@dataclass(frozen=True)
class AssignmentLine:
    """One assignment in its newest form, for a list. Who it is about is read on its own page."""

    id: UUID
    number: int
    other: str
    product: str
    much: str
    first_day: date
    last_day: date | None
    started: bool


@dataclass(frozen=True)
class MessageLine:
    """One message in plain words, with where it stands."""

    id: UUID
    kind: str
    title: str
    direction: str
    state: str
    state_words: Any
    at: datetime
    due: date | None
    words: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class AssignmentPage:
    """One assignment with everything about it."""

    line: AssignmentLine
    name: str
    is_provider: bool
    forms: list[AssignmentLine]
    running: list[Delivery]
    messages: list[MessageLine]
    endings: list[tuple[str, str]]
    unknown_id: UUID | None


def assignments(actor: Actor) -> list[AssignmentLine]:
    """The assignments of the actor's organisation, each in its newest form, the newest first."""
    require("contracts.exchange", actor)
    rows = _newest(Assignment.objects.filter(organisation_id=organisation_of(actor)))
    return _lines(sorted(rows, key=lambda row: (row.decided_on, row.number), reverse=True), actor)


def _newest(rows: Any) -> list[Assignment]:
    counting = rows.exclude(message__state=State.RETURNED)
    return list(
        counting.order_by("municipality", "number", "-decided_on", "-decided_at").distinct("municipality", "number")
    )


def _lines(rows: list[Assignment], actor: Actor) -> list[AssignmentLine]:
    is_provider = party_of(actor).side == Side.PROVIDER
    names = names_by_code({row.municipality if is_provider else row.provider for row in rows})
    started = set(
        Delivery.objects.filter(organisation_id=organisation_of(actor), kind=Delivery.Kind.START, removed=False)
        .values_list("municipality", "assignment_number")
    )  # fmt: skip
    return [
        _line(
            row,
            names.get(row.municipality if is_provider else row.provider, ""),
            (row.municipality, row.number) in started,
        )
        for row in rows
    ]


def _line(row: Assignment, other: str, started: bool) -> AssignmentLine:
    says, product = Explainer("nl"), product_of_row(row)
    return AssignmentLine(
        row.id, row.number, other, says.product(product.product), says.volume(product.volume, product.budget),
        row.first_day, row.last_day, started,
    )  # fmt: skip


def assignment_page(assignment_id: UUID, actor: Actor) -> AssignmentPage:
    """One assignment. Raises Assignment.DoesNotExist when it is absent or of another organisation."""
    require("contracts.exchange", actor)
    row = Assignment.objects.get(id=assignment_id, organisation_id=organisation_of(actor))
    same = Assignment.objects.filter(
        organisation_id=organisation_of(actor), municipality=row.municipality, number=row.number
    ).select_related("message").order_by("-decided_on", "-decided_at")  # fmt: skip
    forms = list(same)
    begun = running_starts(row.dossier_id, actor) if row.dossier_id else []
    running = [one for one in begun if one.assignment_number == row.number]
    endings = [(code, means("JZ588", code)) for code in codes_of("JZ588")]
    lines = _lines(forms, actor)
    return AssignmentPage(
        lines[0], name_in(forms[0].message), party_of(actor).side == Side.PROVIDER, lines[1:], running,
        messages_about(row, actor), endings, None if row.dossier_id else forms[-1].message_id,
    )  # fmt: skip


def messages_about(row: Assignment, actor: Actor) -> list[MessageLine]:
    """The messages about one assignment, the first first."""
    deliveries = Delivery.objects.filter(organisation_id=organisation_of(actor), assignment_number=row.number)
    forms = Assignment.objects.filter(
        organisation_id=organisation_of(actor), municipality=row.municipality, number=row.number
    )
    wanted = {*forms.values_list("message_id", flat=True), *deliveries.values_list("message_id", flat=True)}
    found = ExchangeMessage.objects.filter(id__in=wanted).order_by("at", "entered")
    return [message_line(each) for each in found if each.dossier_id == row.dossier_id]


def message_line(row: ExchangeMessage) -> MessageLine:
    """One message with its plain words, and what came back on it."""
    words, returned = [], []
    if row.sealed is not None:
        message: Any = read(opened(row))
        words = explain(message)
    back = row.answered_by.order_by("at").last() if row.direction == Direction.OUT else None
    if back is not None:
        returned = explain(read(opened(back)))[1:]
    return MessageLine(
        row.id, row.kind, words[0] if words else "", row.direction, row.state, row.get_state_display(), row.at,
        row.answer_due, words[1:], returned,
    )  # fmt: skip


def name_in(row: ExchangeMessage) -> str:
    """The name of the young person as it stands in a message; empty where the message has none."""
    message: Any = read(opened(row))
    name = getattr(getattr(message, "client", None), "name", None)
    if name is None:
        return ""
    family = name.family_name
    return " ".join(filter(None, (name.given_names, family.prefix, family.name)))


@dataclass(frozen=True)
class MessagePage:
    """One message with what was wrong in it, or what came back."""

    line: MessageLine
    other: str
    wrong: list[str]
    may_send_again: bool
    is_unknown: bool
    has_work: bool


def message_page(message_id: UUID, actor: Actor) -> MessagePage:
    """One message. Raises ExchangeMessage.DoesNotExist."""
    require("contracts.exchange", actor)
    row = ExchangeMessage.objects.get(id=message_id, organisation_id=organisation_of(actor))
    code = row.receiver if row.direction == Direction.OUT else row.sender
    wrong = [_fault(code_of) for code_of in row.codes]
    return MessagePage(
        message_line(row), names_by_code([code]).get(code, code), wrong,
        row.state == State.SENT and row.answer_due is not None and row.answer_due < day_of(actor.at),
        row.dossier_id is None and row.state == State.TAKEN and row.kind in BEGINS, has_work(row.id, actor),
    )  # fmt: skip


def _fault(code: str) -> str:
    """A kept rule or return code in words, with the element that it is about."""
    name, _space, where = code.partition(" ")
    rows = rulebook()
    row = rows.get(name) or next((one for one in rows.values() if one.return_code == name), None)
    words = row.nl.format_map(_Unsaid()) if row else name
    return f"{words} ({where})" if where else words


class _Unsaid(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "…"


def delivery_for(start_id: UUID, actor: Actor) -> Delivery:
    """One start. Raises Delivery.DoesNotExist."""
    require("contracts.exchange", actor)
    return Delivery.objects.get(id=start_id, organisation_id=organisation_of(actor), kind=Delivery.Kind.START)


@dataclass(frozen=True)
class AwaitedLine:
    """A decision that waits for its assignment, and what stands in the way."""

    row: AwaitedAssignment
    provider: str
    why: Any
    by_hand: bool
    reason: str = ""


def awaited(actor: Actor) -> list[AwaitedLine]:
    """The lines of decisions that still need an assignment, the most urgent first."""
    require("contracts.exchange", actor)
    rows = AwaitedAssignment.objects.filter(organisation_id=organisation_of(actor), state=AwaitedAssignment.State.OPEN)
    return [_awaited(row) for row in rows.select_related("provider").order_by("due_on", "id")]


def awaited_for(awaited_id: UUID, actor: Actor) -> AwaitedLine:
    """One of them. Raises AwaitedAssignment.DoesNotExist."""
    require("contracts.exchange", actor)
    rows = AwaitedAssignment.objects.select_related("provider")
    row = rows.get(id=awaited_id, organisation_id=organisation_of(actor))
    return replace(_awaited(row), reason=words_of_row(row.id, row.sealed_reason))


def _awaited(row: AwaitedAssignment) -> AwaitedLine:
    why = Obstacle(row.why).label if row.why else ""
    return AwaitedLine(row, row.provider.name, why, row.why == Obstacle.BY_HAND)
