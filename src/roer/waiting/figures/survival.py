"""How long waiting lasts when some still wait: the Kaplan-Meier curve. Pure, and checked against scipy in the tests.

Who still waits counts too: of that person we know that the wait lasts at least so long. Leaving them out makes waits look
shorter than they are, because the long ones are the ones that are not over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Lasted:
    """One wait in whole days. `ended`: it ended in help or a conversation; else it still runs or the family left."""

    days: int
    ended: bool


@dataclass(frozen=True)
class Step:
    """After this many days this part still waits."""

    days: int
    still_waits: Fraction


def curve(waits: Iterable[Lasted]) -> list[Step]:
    """The steps of the curve, one for each length at which a wait ended. Empty when none ended."""
    ends, leaves = Counter[int](), Counter[int]()
    for wait in waits:
        (ends if wait.ended else leaves)[wait.days] += 1
    here, left, steps = sum(ends.values()) + sum(leaves.values()), Fraction(1), []
    for days in sorted({*ends, *leaves}):
        if ends[days]:
            left *= Fraction(here - ends[days], here)
            steps.append(Step(days, left))
        here -= ends[days] + leaves[days]
    return steps


def days_until(share: Fraction, steps: Iterable[Step]) -> int | None:
    """After how many days at least this share no longer waits; None when the figures do not reach so far."""
    return next((step.days for step in steps if 1 - step.still_waits >= share), None)


def share_within(days: int, steps: Iterable[Step]) -> Fraction:
    """Which share no longer waits after so many days."""
    reached = [step.still_waits for step in steps if step.days <= days]
    return 1 - reached[-1] if reached else Fraction(0)
