"""A message that came before the one it follows waits for it, instead of going back (iJw OP080).

Held is only a start or stop whose remarks an earlier message of the same sender would take away. When that came, or when
the waiting is over, it is judged again; so whatever order a road gives, both sides end with the same books.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from roer.contracts.book import Book
from roer.contracts.clocks import HOLD_DAYS, working_days
from roer.contracts.codes import Direction, State
from roer.contracts.ijw.findings import Finding
from roer.contracts.ijw.read import read
from roer.contracts.models import ExchangeMessage
from roer.contracts.parties import organisation_of
from roer.contracts.sealing import opened
from roer.core.actor import Actor
from roer.core.days import day_of

PAUSE = "20"
FOLLOWS_ANOTHER = frozenset({"TR063", "TR326", "TR382", "TR413"})
"""Nothing to remove yet; still running; no running start; already paused: each may be only the order of arrival."""


def waits(findings: Sequence[Finding], kind: str) -> bool:
    """May another message, still on its way, take all these remarks away?"""
    return kind in ("JW305", "JW307") and bool(findings) and {one.rule for one in findings} <= FOLLOWS_ANOTHER


def is_only_order(message: Any, findings: Sequence[Finding], book: Book, waiting: Sequence[Any]) -> bool:
    """Are these remarks there only because a later message was quicker? Then the message is taken after all.

    An earlier period of help whose own stop waits too (TR326), or a pause from before the end that is known (TR414, TR415).
    """
    rules, client, header = {one.rule for one in findings}, message.client, message.header
    if rules == {"TR326"}:
        known = (header.receiver, header.sender, client.bsn)
        running = _running(book.starts(*known), book.stops(*known))
        return all(_ended_before(line, running, waiting) for line in client.products)
    if rules and rules <= {"TR414", "TR415"}:
        stops = book.stops(header.receiver, header.sender, client.bsn)
        return all(line.reason_for_ending == PAUSE and _ended_later(line, stops) for line in client.products)
    return False


def _running(starts: Sequence[Any], stops: Sequence[Any]) -> list[Any]:
    stopped = {(one.assignment_number, one.first_day) for one in stops}
    return [one for one in starts if (one.assignment_number, one.first_day) not in stopped]


def _ended_before(line: Any, running: Sequence[Any], waiting: Sequence[Any]) -> bool:
    others = [one.first_day for one in running if one.assignment_number == line.assignment_number]
    ends = [
        stop.last_day
        for stop in waiting
        if (stop.assignment_number, stop.first_day) == (line.assignment_number, line.first_day)
    ]
    return bool(others and ends) and max(ends) <= min(others)


def _ended_later(line: Any, stops: Sequence[Any]) -> bool:
    same = [one for one in stops if (one.assignment_number, one.first_day) == (line.assignment_number, line.first_day)]
    return any(one.reason_for_ending != PAUSE and one.last_day >= line.last_day for one in same)


def stops_waiting(actor: Actor, person: str) -> list[Any]:
    """The lines of the stops about one person that wait now."""
    found = [read(opened(row)) for row in _held(actor) if row.kind == "JW307"]
    return [line for message in found if message.client.bsn == person for line in message.client.products]  # type: ignore[attr-defined]


def hold(row: ExchangeMessage, actor: Actor) -> None:
    """Let a message wait until the end of the next working day; an answer is due only after three."""
    ExchangeMessage.objects.filter(id=row.id).update(answer_due=working_days(HOLD_DAYS, day_of(actor.at)))


def judge_again(actor: Actor, judge: Callable[[ExchangeMessage, bool], bool]) -> int:
    """Judge what waits until nothing changes any more. `judge(row, finally)` says whether a message waits no longer."""
    today, judged, going = day_of(actor.at), 0, True
    while going:
        going = False
        for row in _held(actor):
            is_over = row.answer_due is not None and row.answer_due < today
            if judge(row, is_over):
                judged, going = judged + 1, True
    return judged


def _held(actor: Actor) -> list[ExchangeMessage]:
    rows = ExchangeMessage.objects.filter(
        organisation_id=organisation_of(actor), direction=Direction.IN, state=State.HELD
    )
    return list(rows.order_by("made_on", "at", "entered"))
