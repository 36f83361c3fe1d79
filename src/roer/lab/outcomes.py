"""How ended help was judged: reason of ending, grades, and whether people can go on without help."""

from dataclasses import dataclass

import numpy as np

from roer.lab.episodes import Episodes
from roer.lab.figures import assumed, fitted
from roer.lab.seeds import chance, spread
from roer.lab.world import World

REASONS = ("01", "02", "03", "04", "05")
WITHOUT = ("01", "02", "03", "04")
SPREAD = 1.75
CUT_AT_TEN = 0.1


@dataclass
class Outcomes:
    """Columns per care episode; -1 where there is none."""

    reason: np.ndarray
    young: np.ndarray
    parent: np.ndarray
    without: np.ndarray


def make_outcomes(world: World, episodes: Episodes, birth: np.ndarray) -> Outcomes:
    """Outcomes of help that has ended; only part of the families answers."""
    rng = world.rng("outcomes")
    n = len(episodes)
    ended = episodes.until <= world.as_of
    reason = np.where(ended, spread(rng, assumed("ending_reasons"), n), -1)
    age = (episodes.until - birth) / 365.25
    answered = ended & chance(rng, n, assumed("answered"))
    young = np.where(answered & (age >= 12), grades(rng, n, fitted("grade")["young"], reason), -1)
    parent = np.where(answered & (age < 16), grades(rng, n, fitted("grade")["parent"], reason), -1)
    without = np.where(answered, spread(rng, assumed("go_on_without"), n), -1)
    return Outcomes(reason, young, parent, without)


def grades(rng: np.random.Generator, n: int, mean: float, reason: np.ndarray) -> np.ndarray:
    """Grades around the printed mean, lower where help broke off, whole numbers from 1 to 10."""
    broken = np.isin(reason, (2, 3))
    shift = np.where(broken, -0.9, 0.9 * 0.11 / 0.89)
    return np.clip(np.rint(rng.normal(mean + CUT_AT_TEN + shift, SPREAD, n)), 1, 10).astype(np.int64)
