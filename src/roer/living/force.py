"""How long a ruling holds: what the law lets it lapse on, each end with its reason. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from roer.core.days import day_of, start_of, turns
from roer.core.rules import Param
from roer.living import terms
from roer.living.codes import WhyNone
from roer.living.facts import Ruling, Span, StayFacts
from roer.living.terms import later, midnight_after

CLOSED = frozenset({"closed", "emergency_closed", "conditional_closed"})
OUT_OF_HOME = frozenset({"out_of_home", "emergency_out_of_home"})
EMERGENCY = frozenset({"emergency_closed", "emergency_out_of_home"})

End = tuple[datetime, WhyNone]


def begins(ruling: Ruling) -> datetime | None:
    """When a ruling begins to carry a stay: a conditional one only when somebody is admitted on it (6.1.6 lid 5)."""
    if ruling.kind != "conditional_closed":
        return ruling.begins
    admitted = ruling.when("admitted")
    return max(ruling.begins, admitted[0]) if admitted else None


def end_of(ruling: Ruling, facts: StayFacts) -> End:
    """When a ruling stops holding, and why: the first of everything that ends it."""
    return min(_ends(ruling, facts), key=lambda end: end[0])


def suspended_at(ruling: Ruling, at: datetime) -> bool:
    """Is the ruling suspended at this moment (6.1.12 lid 5)?"""
    last = max((turn for turn in ruling.turns if turn.kind in ("suspended", "resumed") and turn.at <= at),
               key=lambda turn: turn.at, default=None)  # fmt: skip
    return last is not None and last.kind == "suspended"


def rests_on_measure(ruling: Ruling, facts: StayFacts, at: datetime) -> bool:
    """A ruling needs a measure beside it, unless it rests on consent, on criminal law, or runs on after eighteen."""
    if ruling.kind == "criminal" or (ruling.kind in CLOSED and ruling.on_consent):
        return False
    of_age = birthday(facts, _value(terms.OF_AGE, ruling))
    return of_age is None or at < of_age


def birthday(facts: StayFacts, years: int) -> datetime | None:
    """The first moment at which the person may have turned `years`; None when nobody knows."""
    day = turns(years, facts.birth, "earliest") if facts.birth else None
    return start_of(day) if day else None


def _ends(ruling: Ruling, facts: StayFacts) -> Iterator[End]:
    yield ruling.ends, WhyNone.OVER
    yield from ((at, WhyNone.ENDED) for at in ruling.when("ended"))
    if ruling.kind == "criminal":
        return
    yield from ((at, WhyNone.NOT_NEEDED) for at in ruling.when("not_needed"))
    yield from _hearing(ruling)
    yield from _longest(ruling)
    yield from _unused(ruling, facts)
    yield from _of_age(ruling, facts)
    if ruling.on_consent and ruling.kind != "emergency_closed":
        days = _value(terms.WITHDRAWN_DAYS, ruling)
        yield from ((midnight_after(at, days), WhyNone.WITHDRAWN) for at in ruling.when("consent_withdrawn"))


def _hearing(ruling: Ruling) -> Iterator[End]:
    """Without a hearing in two weeks an emergency ruling has lost its force; counted from the ruling (SAF-51)."""
    if ruling.kind not in EMERGENCY:
        return
    last = later(ruling.ruled_at, weeks=_value(terms.HEARING_WEEKS, ruling))
    if not any(held <= last for held in ruling.when("hearing_held")):
        yield last, WhyNone.NO_HEARING


def _longest(ruling: Ruling) -> Iterator[End]:
    if ruling.kind == "emergency_closed":
        yield later(ruling.ruled_at, weeks=_value(terms.EMERGENCY_WEEKS, ruling)), WhyNone.OVER
    elif ruling.kind == "closed":
        yield later(ruling.ruled_at, months=_value(terms.CLOSED_MONTHS, ruling)), WhyNone.OVER
    elif ruling.kind == "conditional_closed":
        months = _value(terms.CONDITIONAL_MONTHS, ruling)
        yield from ((later(at, months=months), WhyNone.OVER) for at in ruling.when("admitted")[:1])


def _unused(ruling: Ruling, facts: StayFacts) -> Iterator[End]:
    """Three months in which nobody stayed on it: it lapsed (6.1.12 lid 3)."""
    if ruling.kind not in ("closed", "out_of_home"):
        return
    shut = ruling.kind == "closed"
    months = _value(terms.UNUSED_MONTHS if shut else terms.UNUSED_OPEN_MONTHS, ruling)
    free = ruling.begins
    for stay in sorted(facts.closed_stays if shut else facts.stays, key=lambda one: one.begins):
        if stay.ends is not None and stay.ends <= free:
            continue
        if stay.begins > later(free, months=months):
            break
        if stay.ends is None:
            return
        free = stay.ends
    yield later(free, months=months), WhyNone.UNUSED


def _of_age(ruling: Ruling, facts: StayFacts) -> Iterator[End]:
    of_age = birthday(facts, _value(terms.OF_AGE, ruling))
    if of_age is not None:
        months = _value(terms.CLOSED_AFTER_MONTHS, ruling) if ruling.kind in CLOSED else 0
        yield later(of_age, months=months), WhyNone.OF_AGE


def _value(param: Param, ruling: Ruling) -> int:
    return int(param.on(day_of(ruling.ruled_at)).value)


def measure_at(facts: StayFacts, at: datetime) -> bool:
    """Does a supervision order hold at this moment?"""
    return any(measure.holds(at) for measure in facts.measures)


def guarded_at(facts: StayFacts, at: datetime) -> bool:
    """Is an institution guardian at this moment?"""
    return any(holder.is_organisation and holder.holds(at) for holder in facts.holders)


def span_of(ruling: Ruling, facts: StayFacts) -> Span | None:
    """The span in which a ruling may carry a stay; None when it never does."""
    first, last = begins(ruling), end_of(ruling, facts)[0]
    return Span(first, last) if first is not None and first < last else None
