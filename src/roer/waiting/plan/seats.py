"""Fitting one more in by moving others along: the old way of augmenting paths, for places that hold more than one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Seating:
    """Who holds which place. Anybody but who is fixed may be moved to another offer that is open to them."""

    def __init__(self, places: Mapping[str, int]) -> None:
        self.places = places
        self.where: dict[str, str] = {}
        self.held: dict[str, set[str]] = {offer: set() for offer in places}
        self.open_to: dict[str, tuple[str, ...]] = {}

    def fits_in(self, key: str, offers: Iterable[str]) -> bool:
        """Give somebody a place, moving others along when needed. False: nothing changed."""
        self.open_to[key] = tuple(offers)
        came_from: dict[str, tuple[str, str]] = {}
        line, here = [key], 0
        while here < len(line):
            mover = line[here]
            here += 1
            for offer in self.open_to[mover]:
                if offer in came_from:
                    continue
                came_from[offer] = (mover, self.where.get(mover, ""))
                if len(self.held[offer]) < self.places[offer]:
                    self._shift(offer, came_from)
                    return True
                line.extend(self.held[offer])
        del self.open_to[key]
        return False

    def leaves(self, key: str) -> None:
        """Take somebody's place away."""
        self.held[self.where.pop(key)].discard(key)
        del self.open_to[key]

    def _shift(self, offer: str, came_from: Mapping[str, tuple[str, str]]) -> None:
        while offer:
            mover, before = came_from[offer]
            if before:
                self.held[before].discard(mover)
            self.held[offer].add(mover)
            self.where[mover] = offer
            offer = before
