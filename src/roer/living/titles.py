"""By what right somebody stays away from home, at a moment and on a day. Pure: the same facts give the same titles.

`title_at` answers for one moment; `titles` asks it at every moment on which something changes. Lapses and birthdays are
therefore rows in advance: nothing has to run at midnight, and no screen calls a stay lawful after its last moment.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from roer.core.days import day_of, overlap, start_of, turns
from roer.living import terms
from roer.living.codes import TitleKind, WhyNone
from roer.living.facts import Ruling, Said, Span, StayFacts
from roer.living.force import (
    CLOSED,
    OUT_OF_HOME,
    begins,
    birthday,
    end_of,
    guarded_at,
    measure_at,
    rests_on_measure,
    suspended_at,
)

SIDES = ("earliest", "latest")
AUTHORITY = frozenset({"parental", "joint_non_parent", "guardianship", "provisional_guardianship"})


@dataclass(frozen=True)
class Title:
    """One answer. `why` only when there is none; `uncertified`: who carries out the measure lost its certificate."""

    kind: TitleKind
    why: WhyNone | None = None
    ruling: UUID | None = None
    number_due: date | None = None
    uncertified: bool = False

    @property
    def is_lawful(self) -> bool:
        """May a screen call this stay lawful?"""
        return self.kind != TitleKind.NONE


@dataclass(frozen=True)
class TitleSpan:
    """A title in `[begins, ends)`."""

    title: Title
    begins: datetime
    ends: datetime | None


def title_at(facts: StayFacts, at: datetime) -> Title:
    """The one title of a stay at a moment."""
    if carrying := [ruling for ruling in facts.rulings if why_not(ruling, facts, at) is None]:
        newest = max(carrying, key=lambda one: (one.ruled_at, one.ends, str(one.id)))
        return Title(_kind(newest, facts), None, newest.id, newest.number_due, _uncertified(facts, at))
    if facts.closed:
        return Title(TitleKind.NONE, _lapsed(facts, at) or WhyNone.NO_COURT)
    if guarded_at(facts, at):
        return Title(TitleKind.GUARDIANSHIP, uncertified=_uncertified(facts, at))
    missing = _missing_yes(facts, at)
    if missing is None:
        return Title(TitleKind.CONSENT)
    if facts.acute and at < facts.stay.begins + timedelta(hours=int(terms.ACUTE_HOURS.on(day_of(at)).value)):
        return Title(TitleKind.ACUTE)
    return Title(TitleKind.NONE, _lapsed(facts, at) or missing)


def titles(facts: StayFacts) -> list[TitleSpan]:
    """The titles of a stay from its first to its last moment, joined where nothing changes."""
    found: list[TitleSpan] = []
    moments = sorted(_turning_points(facts))
    for index, at in enumerate(moments):
        ends = moments[index + 1] if index + 1 < len(moments) else facts.stay.ends
        title = title_at(facts, at)
        if found and found[-1].title == title:
            found[-1] = replace(found[-1], ends=ends)
        else:
            found.append(TitleSpan(title, at, ends))
    return found


def title_on(facts: StayFacts, day: date) -> Title | None:
    """The title of a day: no title when one moment of it had none; else that of the night. None: no stay on that day."""
    first, last = start_of(day), start_of(day + timedelta(days=1))
    spans = [one for one in titles(facts) if overlap(one.begins, one.ends, first, last)]
    without = [one.title for one in spans if not one.title.is_lawful]
    return without[-1] if without else spans[-1].title if spans else None


def covered_until(spans: list[TitleSpan], at: datetime) -> datetime | None:
    """When the unbroken cover that holds now ends, whatever it is made of. None: open. Raises LookupError without cover."""
    end: datetime | None = at
    held = [one for one in spans if one.title.is_lawful and (one.ends is None or one.ends > at)]
    if not held or held[0].begins > at:
        raise LookupError("no title at this moment")
    for one in held:
        if end is None or one.begins > max(end, at):
            break
        end = one.ends
    return end


def why_not(ruling: Ruling, facts: StayFacts, at: datetime) -> WhyNone | None:
    """Why this ruling does not carry the stay now; None when it does. A ruling of another kind of place never does."""
    first = begins(ruling)
    if first is None or at < first or (facts.closed and ruling.kind in OUT_OF_HOME):
        return WhyNone.NO_COURT if facts.closed else WhyNone.NEVER
    last, why = end_of(ruling, facts)
    if last <= at:
        return why
    if suspended_at(ruling, at):
        return WhyNone.SUSPENDED
    return None if _rests(ruling, facts, at) else WhyNone.NO_MEASURE


def _rests(ruling: Ruling, facts: StayFacts, at: datetime) -> bool:
    if ruling.kind in CLOSED and not facts.closed:  # 6.1.2 lid 6: counts as out-of-home only beside a supervision order
        return measure_at(facts, at)
    if not rests_on_measure(ruling, facts, at):
        return True
    return measure_at(facts, at) or (ruling.kind in CLOSED and guarded_at(facts, at))


def _kind(ruling: Ruling, facts: StayFacts) -> TitleKind:
    if ruling.kind == "criminal":
        return TitleKind.CRIMINAL
    return TitleKind.CLOSED if facts.closed else TitleKind.OUT_OF_HOME


def _lapsed(facts: StayFacts, at: datetime) -> WhyNone | None:
    """Why the ruling that carried the stay last, or began last, no longer does."""
    fits = [one for one in facts.rulings if not (facts.closed and one.kind in OUT_OF_HOME)]
    begun = [one for one in fits if (first := begins(one)) is not None and first <= at]
    if not begun:
        return None
    newest = max(begun, key=lambda one: (min(end_of(one, facts)[0], at), one.ruled_at, str(one.id)))
    return why_not(newest, facts, at)


def _missing_yes(facts: StayFacts, at: datetime) -> WhyNone | None:
    """Why the yes of the people does not carry this stay; None when everybody who must, said yes."""
    last: dict[UUID, Said] = {}
    for said in sorted(facts.said, key=lambda one: one.at):
        if said.at <= at:
            last[said.by] = said
    needed = who_must(facts, at)
    if needed and all(by in last and last[by].answer == "given" for by in needed):
        return None
    if any(by in last and last[by].answer == "withdrawn" for by in needed):
        return WhyNone.WITHDRAWN
    return WhyNone.MISSING_YES if last else WhyNone.NEVER


def who_must(facts: StayFacts, at: datetime) -> frozenset[UUID]:
    """Whose yes carries a voluntary stay (LIV-05): who may fall in two ages, asks both. Empty when nobody can give it."""
    holders = frozenset(one.id for one in facts.holders if one.kind in AUTHORITY and one.holds(at))
    own, alone = (int(param.on(day_of(at)).value) for param in (terms.OWN_FROM, terms.ALONE_FROM))
    if facts.known_adult or _surely(facts, alone, at):
        return frozenset({facts.person})
    if facts.birth and not _perhaps(facts, own, at):
        return holders
    if any(each <= at for each in facts.waived_at):
        return frozenset({facts.person})
    return holders | {facts.person} if holders else frozenset()


def _surely(facts: StayFacts, years: int, at: datetime) -> bool:
    day = turns(years, facts.birth, "latest") if facts.birth else None
    return day is not None and start_of(day) <= at


def _perhaps(facts: StayFacts, years: int, at: datetime) -> bool:
    moment = birthday(facts, years)
    return moment is None or moment <= at


def _uncertified(facts: StayFacts, at: datetime) -> bool:
    return any(each.holds(at) for each in facts.uncertified)


def _turning_points(facts: StayFacts) -> set[datetime]:
    inside = {at for at in _changes(facts) if facts.stay.holds(at)}
    return inside | ({facts.stay.begins} if facts.stay.holds(facts.stay.begins) else set())


def _changes(facts: StayFacts) -> Iterator[datetime]:
    for ruling in facts.rulings:
        yield from (turn.at for turn in ruling.turns)
        yield from (at for at in (begins(ruling), end_of(ruling, facts)[0]) if at)
    spans: tuple[Span, ...] = (*facts.measures, *facts.holders, *facts.uncertified)
    yield from (at for span in spans for at in (span.begins, span.ends) if at)
    yield from (said.at for said in facts.said)
    yield from facts.waived_at
    yield facts.stay.begins + timedelta(hours=int(terms.ACUTE_HOURS.on(day_of(facts.stay.begins)).value))
    for years in (12, 16, 18):
        days = (turns(years, facts.birth, side) for side in SIDES) if facts.birth else ()  # type: ignore[arg-type]
        yield from (start_of(day) for day in days if day)
