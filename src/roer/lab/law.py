"""The joint law of form, referrer and duration, fitted to what is printed about each of them apart.

In a steady flow S starts per year with durations d leave, in a window of L years, the starts of that window and
everything that ran at its beginning: weight S * (L + d). Published halves of a year are such windows, so one law
answers for started, running and ended care episodes together.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from roer.lab.figures import assumed, fitted
from roer.lab.seeds import spread

FORMS = ("01", "02", "03", "04", "11", "12", "13", "14")
REFERRERS = ("01", "02", "03", "04", "05", "06", "08")
BANDS = ("0-3m", "3-6m", "6-12m", "1-2y", "2-3y", "3-4y", "4y+")
STAY = 4
STEPS = 40
YEAR = 365.25


@dataclass(frozen=True)
class Law:
    """`started[form, referrer, band]`: share of the care episodes that start. `days[band, step]`: durations."""

    started: np.ndarray
    days: np.ndarray
    starts_per_year: float

    def episodes_in(self, years: float) -> float:
        """Care episodes that run at some moment of a window, whole country."""
        return self.starts_per_year * float((self.started * (years + self.mean_years())).sum())

    def mean_years(self) -> np.ndarray:
        """Average duration per band, in years."""
        return self.days.mean(axis=1) / YEAR

    def draw(self, rng: np.random.Generator, n: int, years: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Form, referrer and duration in days of n care episodes that touch a window; years=0 with no window."""
        if years:
            weight = self.started[..., None] * (years + self.days / YEAR)
        else:
            weight = np.broadcast_to(self.started[..., None], (*self.started.shape, STEPS))
        cell = spread(rng, weight, n)
        form, referrer, band, step = np.unravel_index(cell, weight.shape)
        jitter = (rng.random(n) - 0.5) * np.gradient(self.days, axis=1)[band, step]
        return form, referrer, np.maximum(7, np.rint(self.days[band, step] + jitter)).astype(np.int64)


def duration_steps() -> np.ndarray:
    """Evenly likely durations in days within each band."""
    quantile = (np.arange(STEPS) + 0.5) / STEPS
    bands = zip(assumed("days_per_duration_band"), assumed("bend_per_duration_band"), strict=True)
    return np.array([low + (high - low) * quantile**bend for (low, high), bend in bands])


def form_shares() -> np.ndarray:
    """Printed shares of the eight forms among active care episodes; stay divided as young people with stay were."""
    without = fitted("form_active_share")
    stay = fitted("stay_share")
    inside = [stay[code] / 100 * without["1x"] for code in FORMS[STAY:]]
    shares = np.array([without[code] for code in FORMS[:STAY]] + inside)
    return shares / shares.sum()


def raked(start: np.ndarray, mean_years: np.ndarray, years: float) -> np.ndarray:
    """Scale a first guess until durations of ended, and forms and referrers of active care episodes fit."""
    bands = np.array([fitted("duration_share")[band] for band in BANDS])
    referrers = np.array([fitted("referrer_active_share")[code] for code in REFERRERS])
    goals = {0: form_shares(), 1: referrers / referrers.sum()}
    share = start / start.sum()
    for _ in range(400):
        share = share * (bands / bands.sum() / share.sum(axis=(0, 1)))
        for axis, goal in goals.items():
            active = (share * (years + mean_years)).sum(axis=tuple({0, 1, 2} - {axis}))
            shape = [1, 1, 1]
            shape[axis] = -1
            share = share * (goal / (active / active.sum())).reshape(shape)
        share = share / share.sum()
    return share


@cache
def law() -> Law:
    """The fitted law; made once per process."""
    days = duration_steps()
    mean_years = days.mean(axis=1) / YEAR
    lean = np.exp(np.outer(assumed("lengthening"), np.linspace(-1.5, 1.5, len(BANDS))))
    guess = np.array(assumed("affinity"))[:, :, None] * lean[:, None, :]
    share = raked(guess, mean_years, 0.5)
    active = fitted("episodes_half_year")["active"]
    return Law(share, days, active / float((share * (0.5 + mean_years)).sum()))
