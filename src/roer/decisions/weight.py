"""How far a decision goes. Computed from what it does; nobody types it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from roer.decisions.codes import Delivery, Frequency, Outcome, Weight

# Days, weeks and months beside each other: a month counts as its shortest, so that a comparison never hides a cut.
PER_WEEK = {Frequency.DAY: Decimal(7), Frequency.WEEK: Decimal(1), Frequency.MONTH: Decimal(7) / Decimal(31)}


@dataclass(frozen=True)
class Help:
    """An amount of help, as codes and numbers. None: not named. `months` None: no end named."""

    form: str
    volume: Decimal | None = None
    unit: str | None = None
    frequency: str | None = None
    months: int | None = None
    delivery: str = str(Delivery.IN_KIND)
    provider: str | None = None

    def pace(self) -> Decimal | None:
        """The volume per week; in total over the whole period as it is; None when no volume is named."""
        if self.volume is None:
            return None
        return self.volume * PER_WEEK.get(self.frequency, Decimal(1))  # type: ignore[call-overload]


@dataclass(frozen=True)
class Doing:
    """What a decision does: the outcome that was chosen, what was determined, what is granted, and what ran before."""

    outcome: str
    asked: Help
    granted: tuple[Help, ...] = ()
    before: tuple[Help, ...] = ()


def weigh(doing: Doing) -> Weight:
    """Ordinary when what was asked is granted and nothing that ran becomes less; far-reaching in every other case."""
    if doing.outcome != Outcome.GRANT:
        return Weight.FAR_REACHING
    wanted = (doing.asked, *doing.before)
    return Weight.ORDINARY if all(is_met(one, doing.granted) for one in wanted) else Weight.FAR_REACHING


def is_met(wanted: Help, granted: Iterable[Help]) -> bool:
    """Is this help wholly among what is granted: same form, delivery and provider, as much and as long?"""
    return any(_covers(one, wanted) for one in granted)


def _covers(given: Help, wanted: Help) -> bool:
    same = given.form == wanted.form and given.delivery == wanted.delivery
    same_provider = wanted.provider is None or given.provider == wanted.provider
    return same and same_provider and _as_much(given, wanted) and _as_long(given, wanted)


def _as_much(given: Help, wanted: Help) -> bool:
    needed, offered = wanted.pace(), given.pace()
    if needed is None:
        return True
    if offered is None or given.unit != wanted.unit:
        return False
    comparable = given.frequency == wanted.frequency or Frequency.TOTAL not in (given.frequency, wanted.frequency)
    return comparable and offered >= needed


def _as_long(given: Help, wanted: Help) -> bool:
    return given.months is None or (wanted.months is not None and given.months >= wanted.months)
