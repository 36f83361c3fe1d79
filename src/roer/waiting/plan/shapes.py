"""What a regional plan is made of: who waits, where there is room, and what goes together. Nothing here names anybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Waiting:
    """One who waits. `turn` is the class of the stated order, 0 first; `together` the key of siblings who want one place."""

    key: str
    turn: int
    since: date
    together: str = ""


@dataclass(frozen=True)
class Region:
    """Who waits, how many places each offer has, and per pair how far it is from fitting best: 0 is best.

    A pair that is not in `fits` is excluded: by a criterion, an age, a wish or a ban on contact.
    """

    on: date
    waiting: tuple[Waiting, ...]
    places: Mapping[str, int]
    fits: Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class Group:
    """Who goes to one offer together: siblings, or somebody alone. `offers` are open to all of them and large enough."""

    keys: tuple[str, ...]
    turn: int
    since: date
    offers: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """Who goes where. `fit` sums how far everybody is from fitting best; `at_best` is below what any plan can reach.

    `passed_by` are the keys of who has no place, in the stated order.
    """

    places: Mapping[str, str]
    passed_by: tuple[str, ...]
    fit: int
    at_best: int


def in_order(region: Region) -> list[Group]:
    """The stated order: class first, then who waits longest; siblings come when the first of them comes.

    Within one class and day the key decides, which is a number that means nothing.
    """
    found: dict[str, list[Waiting]] = {}
    for one in region.waiting:
        found.setdefault(one.together or f"alone {one.key}", []).append(one)
    open_to: dict[str, set[str]] = {one.key: set() for one in region.waiting}
    for who, offer in region.fits:
        open_to[who].add(offer)
    made = [_group(members, open_to, region.places) for members in found.values()]
    return sorted(made, key=lambda group: (group.turn, group.since, group.keys))


def _group(members: list[Waiting], open_to: Mapping[str, set[str]], places: Mapping[str, int]) -> Group:
    shared = set.intersection(*(open_to[one.key] for one in members))
    offers = sorted(offer for offer in shared if places.get(offer, 0) >= len(members))
    first = min(members, key=lambda one: (one.turn, one.since))
    return Group(tuple(sorted(one.key for one in members)), first.turn, first.since, tuple(offers))


def fit_of(region: Region, places: Mapping[str, str]) -> int:
    """How far everybody who has a place is from fitting best, summed; lower is better."""
    return sum(region.fits[who, offer] for who, offer in places.items())
