"""Waits of a group in a few numbers: median and nine out of ten beside the mean, with who still waits counted in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from roer.waiting.figures.bands import in_bands
from roer.waiting.figures.survival import Lasted, curve, days_until, share_within

HALF, NINE_IN_TEN = Fraction(1, 2), Fraction(9, 10)


@dataclass(frozen=True)
class Summary:
    """Waits of one group in days. `mean` is over waits that ended, and too short while others still run.

    `median` and `nine_in_ten` count who still waits; None: that many have not been helped yet.
    """

    waits: int
    still_waiting: int
    mean: float | None
    median: int | None
    nine_in_ten: int | None
    within_norm: float | None
    bands: dict[str, int]


def summary(waits: Iterable[Lasted], norm_days: int | None = None) -> Summary:
    """The numbers of a group of waits; `norm_days` gives the share that was helped within the norm."""
    listed = list(waits)
    steps, ended = curve(listed), [each.days for each in listed if each.ended]
    return Summary(
        len(listed), len(listed) - len(ended), sum(ended) / len(ended) if ended else None, days_until(HALF, steps),
        days_until(NINE_IN_TEN, steps),
        float(share_within(norm_days, steps)) if norm_days is not None and listed else None,
        in_bands(each.days for each in listed),
    )  # fmt: skip
