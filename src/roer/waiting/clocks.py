"""How long somebody waits, worked out from dated events and never typed. Pure: the same dates give the same days.

Two clocks sum to the total: from request to conversation, and from conversation to the actual start of help. Each runs until
the next event, until the request ends, or until now. When help starts before anybody talked, the first clock ends there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from roer.core.days import day_of
from roer.waiting.codes import Clock

DAYS_A_WEEK = 7


@dataclass(frozen=True)
class Moments:
    """The dated events of one request. `talk_hidden`: there was a conversation whose date this reader may not know."""

    asked_at: datetime
    talked_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    talk_hidden: bool = False


@dataclass(frozen=True)
class Wait:
    """One kind of waiting. `until` is None while it runs; `days` counts nights, so the same day is nought."""

    clock: str
    since: date
    until: date | None
    days: int

    @property
    def runs(self) -> bool:
        """Does somebody still wait?"""
        return self.until is None

    @property
    def weeks(self) -> int:
        """Whole weeks."""
        return self.days // DAYS_A_WEEK


def waits(moments: Moments, at: datetime) -> dict[str, Wait]:
    """The clocks of a request at a moment, by kind. The start clock is absent before there was a conversation.

    With a hidden conversation only the total is known.
    """
    asked, today = day_of(moments.asked_at), day_of(at)
    end = _earliest(moments.started_at, moments.ended_at, at)
    total = _wait(Clock.TOTAL, asked, end, today)
    if moments.talk_hidden and _past(moments.talked_at, at) is None:
        return {Clock.TOTAL: total}
    talked = _past(moments.talked_at, at)
    turn = min(each for each in (talked, end) if each) if talked or end else None
    found = {Clock.CONVERSATION: _wait(Clock.CONVERSATION, asked, turn, today), Clock.TOTAL: total}
    if talked and turn == talked:
        found[Clock.START] = _wait(Clock.START, talked, end, today)
    return {each.value: found[each] for each in Clock if each in found}


def _wait(clock: Clock, since: date, until: date | None, today: date) -> Wait:
    last = max(since, until or today)
    return Wait(clock.value, since, max(since, until) if until else None, (last - since).days)


def _earliest(one: datetime | None, other: datetime | None, at: datetime) -> date | None:
    days = [day for day in (_past(one, at), _past(other, at)) if day]
    return min(days) if days else None


def _past(moment: datetime | None, at: datetime) -> date | None:
    return day_of(moment) if moment and moment <= at else None
