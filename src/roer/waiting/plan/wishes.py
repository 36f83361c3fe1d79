"""What would have to happen: for each who has no place the smallest change that would end the wait, summed for the region.

A change is one of four: one more place, another age limit, one criterion less, or a ride. Fewest changes first; of equal ones
the one that is least to ask: a ride, a place, an age limit, a criterion.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

EASIEST = ("ride", "place", "week", "age", "criterion", "offer")


@dataclass(frozen=True)
class Change:
    """One thing that would have to change for a kind of help. `detail` is the code of a criterion, else empty."""

    kind: str
    form: str
    detail: str = ""


@dataclass(frozen=True)
class Obstacles:
    """What stands between one who waits and one offer."""

    offer: str
    changes: tuple[Change, ...]


def smallest(found: Iterable[Obstacles], form: str) -> tuple[Change, ...]:
    """The smallest change for one who waits; without any offer of the kind it is a new offer."""
    ways = [way for way in found if way.changes]
    if not ways:
        return (Change("offer", form),)
    return min(ways, key=lambda way: (len(way.changes), *_ease(way.changes), way.offer)).changes


def shopping_list(wishes: Iterable[tuple[Change, ...]]) -> list[tuple[Change, int]]:
    """All smallest changes of a region together, with how many who wait each would help; most first."""
    counted = Counter(change for wish in wishes for change in wish)
    return sorted(
        counted.items(), key=lambda each: (-each[1], EASIEST.index(each[0].kind), each[0].form, each[0].detail)
    )


def _ease(changes: tuple[Change, ...]) -> tuple[int, ...]:
    return tuple(sorted((EASIEST.index(change.kind) for change in changes), reverse=True))
