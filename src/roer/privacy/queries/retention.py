"""How long something is kept, and the ends of files that somebody must see to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import Regime
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item
from roer.core.rules import Outcome, meet
from roer.privacy.codes import EndState
from roer.privacy.models import RetentionPeriod
from roer.privacy.rules import EndFacts

YEARS: dict[str, int] = {
    Regime.YOUTH_ACT: 20,  # Jeugdwet 7.3.8 lid 3
    Regime.CERTIFIED_INSTITUTION: 20,  # Jeugdwet 7.3.8 lid 3, by 7.3.1 lid 1
    Regime.MEDICAL: 20,  # BW 7:454 lid 3, to be checked
    Regime.MUNICIPAL: 20,  # Archiefwet and the municipal selection list, to be checked
    Regime.VEILIG_THUIS: 20,  # Wmo 2015 5.3.4, to be checked
}
"""Years after the last change by regime. The own space has no end: it is the person's."""

SHORT_TERMS = (("", "draft", 183), ("dossier.message", "saved", 731), ("dossier.thread", "saved", 1827))
"""Kind ('' is any), state, and days: a draft that its writer left, a conversation that is no part of the file."""

FIRST, SECOND = 12, 3


def kept_until(last_change: date, regime: str) -> date:
    """The last day of what is kept under a regime. Raises KeyError for the own space, which has no end."""
    return _years_on(last_change, YEARS[regime])


def offer_days(ends_on: date) -> tuple[date, date]:
    """The days from which a copy is offered: a year, and again three months before the end."""
    return _months_before(ends_on, FIRST), _months_before(ends_on, SECOND)


def _years_on(day: date, years: int) -> date:
    """The same day years later; 29 February becomes 28 February in a common year."""
    return _fitting(day.year + years, day.month, day.day)


def _months_before(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 - months
    return _fitting(count // 12, count % 12 + 1, day.day)


def _fitting(year: int, month: int, day: int) -> date:
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


@dataclass(frozen=True)
class Ending:
    """One file that ends, for whoever must make the offers or whose file it is."""

    period: RetentionPeriod
    name: str
    own: bool
    first_from: date
    second_from: date
    over: bool


def ending_for(period_id: UUID, actor: Actor, *, lock: bool = False) -> RetentionPeriod:
    """One end of a file that the actor sees. Raises NotAllowed."""
    rows = RetentionPeriod.objects.select_for_update(of=("self",)) if lock else RetentionPeriod.objects.all()
    found = rows.select_related("data_controller").filter(id=period_id).first()
    if found is None:
        raise NotAllowed
    return found


def ending(period_id: UUID, actor: Actor) -> Ending:
    """One end of a file as its page shows it."""
    return _shown(ending_for(period_id, actor), actor)


def endings(actor: Actor) -> list[Ending]:
    """The ends of files that the actor sees to, or of the own file, the nearest first."""
    rows = RetentionPeriod.objects.select_related("data_controller").filter(state=EndState.RUNNING)
    return [_shown(row, actor) for row in rows.order_by("ends_on")]


def may_go(period_id: UUID, actor: Actor) -> bool:
    """Does the rule let this file go today: after its last day, with both offers on record or a named decision?"""
    row, today = ending_for(period_id, actor), day_of(actor.at)
    decided = row.decided_at is not None and row.kept_until is None
    facts = EndFacts(row.ends_on, today, row.first_offer_at is not None, row.second_offer_at is not None, decided)
    return all(one.outcome is not Outcome.MET for one in meet("privacy.both_offers_before_the_end", facts, at=today))


def _shown(row: RetentionPeriod, actor: Actor) -> Ending:
    first, second = offer_days(row.ends_on)
    own = row.person_id is not None and row.person_id == actor.person_id and actor.organisation_id is None
    over = day_of(actor.at) > row.ends_on
    return Ending(row, "" if own else _name(row.dossier_id), own, first, second, over)


def _name(dossier_id: UUID) -> str:
    """The name, where it was opened for whoever must seek the person."""
    named = list(Item.objects.filter(dossier_id=dossier_id, kind="people.name").exclude(state=Item.State.DESTROYED))
    return words_of(named)[0][1] or "" if named else ""
