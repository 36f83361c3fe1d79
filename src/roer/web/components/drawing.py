"""Where things stand in the drawings: numbers in, numbers out."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

WAIT_WIDTH = 320
NETWORK_CENTRE = 180
RINGS = {1: 62, 2: 108, 3: 150}


@dataclass(frozen=True)
class WaitBar:
    """A bar of waiting weeks beside its norm, in drawing units of WAIT_WIDTH."""

    weeks: int
    norm: int
    bar: float
    mark: float

    @property
    def late(self) -> bool:
        """Longer than the norm."""
        return self.weeks > self.norm

    @property
    def over(self) -> int:
        """Weeks past the norm, never below nought."""
        return max(0, self.weeks - self.norm)

    @property
    def left(self) -> int:
        """Weeks still within the norm, never below nought."""
        return max(0, self.norm - self.weeks)


def wait_bar(weeks: int, norm: int) -> WaitBar:
    """Scale the wait and its norm on one line; both are whole weeks of nought or more."""
    longest = max(weeks, norm, 1) * 1.12
    return WaitBar(weeks, norm, round(weeks / longest * WAIT_WIDTH, 1), round(norm / longest * WAIT_WIDTH, 1))


@dataclass(frozen=True)
class Dot:
    """A person at a place in the drawing; `label_y` is where the name stands."""

    person: Any
    x: float
    y: float
    label_y: float


def network(people: Sequence[Any]) -> list[Dot]:
    """Spread people over three rings around the middle; an angle that was given stays."""
    counts = {ring: sum(1 for person in people if person.ring == ring) for ring in RINGS}
    seen = dict.fromkeys(RINGS, 0)
    dots = []
    for person in people:
        even = 360 / max(counts[person.ring], 1) * seen[person.ring] - 90 + 47 * (person.ring - 1)
        seen[person.ring] += 1
        angle = math.radians(even if person.angle is None else person.angle)
        x = NETWORK_CENTRE + RINGS[person.ring] * math.cos(angle)
        y = NETWORK_CENTRE + RINGS[person.ring] * math.sin(angle)
        dots.append(Dot(person, round(x, 1), round(y, 1), round(y + 22, 1)))
    return dots
