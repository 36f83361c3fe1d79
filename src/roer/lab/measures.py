"""Protection measures and youth probation: supervision orders, guardianships, and who supervises."""

from dataclasses import dataclass

import numpy as np

from roer.lab.episodes import Episodes
from roer.lab.figures import assumed, fitted
from roer.lab.law import STAY
from roer.lab.regions import region_share
from roer.lab.seeds import chance, evenly, spread
from roer.lab.world import World
from roer.lab.young import MEASURE_ONLY, Young

SUPERVISION, PROVISIONAL_SUPERVISION, GUARDIANSHIP, PROVISIONAL_GUARDIANSHIP = 11, 12, 21, 22
PROBATION = (41, 42)
CLOSED_AUTHORISATION, AWAY_AUTHORISATION = 71, 72
YEAR = 365.25
MAJORITY = int(18 * YEAR)


@dataclass
class Measures:
    """Columns of equal length; `until` may lie ahead: the day it ends by ruling or at eighteen."""

    young: np.ndarray
    kind: np.ndarray
    start: np.ndarray
    until: np.ndarray

    def __len__(self) -> int:
        return len(self.young)


def needed(kind: str, share: float) -> tuple[int, float]:
    """How many measures of a kind touch the last year, and their mean duration in years, from stock and flow."""
    stock, inflow = fitted("measure_on_date")[kind] * share, 2 * fitted("measure_in")[kind] * share
    return round(stock + inflow), stock / inflow


def make_measures(world: World, young: Young, episodes: Episodes) -> Measures:
    """Measures of every kind, at most one protection measure at a time per young person."""
    rng = world.rng("measures")
    share = world.scale * region_share([world.region])
    weight = leaning(young, episodes, world.as_of)
    free = (young.birth <= world.as_of) & (young.age < 19)
    parts = []
    for kind in ("21", "11", "22", "12"):
        count, years = needed(kind, share)
        part = of_kind(world, rng, young, int(kind), count, years, weight * free)
        free[part.young] = False
        parts.append(part)
    parts.append(probation(world, rng, young, share))
    return Measures(*(np.concatenate([getattr(p, name) for p in parts]) for name in Measures.__dataclass_fields__))


def leaning(young: Young, episodes: Episodes, day: int) -> np.ndarray:
    """Relative chance of a measure: who lives away, came by a certified institution, or has only a measure."""
    weight = np.full(len(young), 0.15)
    weight[young.status == MEASURE_ONLY] = 60
    recent = episodes.until > day - 365
    weight[episodes.young[recent & (episodes.referrer == 3)]] = 14
    weight[episodes.young[recent & (episodes.form >= STAY)]] = 30
    return weight


def of_kind(
    world: World, rng: np.random.Generator, young: Young, kind: int, count: int, years: float, weight: np.ndarray
) -> Measures:
    """Measures of one kind for the likeliest young people, long enough alive to have had them."""
    who = likeliest(rng, weight, count)
    n = len(who)
    length = durations(rng, kind, years, n)
    since = np.ceil(evenly(rng, n) * (365 + length)).astype(np.int64)
    age_days = world.as_of - young.birth[who]
    order, by_age = np.argsort(since), np.argsort(age_days + rng.normal(0, 900, n))
    paired = np.empty(n, dtype=np.int64)
    paired[order] = who[by_age]
    born, adult = young.birth[paired], young.birth[paired] + MAJORITY
    start = np.clip(world.as_of + 1 - since, born, np.minimum(adult - 30, world.as_of))
    until = np.minimum(np.maximum(start + length, world.as_of - 364), adult)
    return Measures(paired, np.full(n, kind), start, np.maximum(until, start + 1))


def durations(rng: np.random.Generator, kind: int, years: float, n: int) -> np.ndarray:
    """Days a measure lasts; the longer, the likelier that it is seen in a window of a year."""
    many = 8 * n
    if kind in (PROVISIONAL_SUPERVISION, PROVISIONAL_GUARDIANSHIP):
        days = years * YEAR * rng.uniform(0.6, 1.4, many)
    elif kind == GUARDIANSHIP:
        days = rng.uniform(2, 2 * years - 2, many) * YEAR
    else:
        days = rng.gamma(2.0, years / 2, many) * YEAR
    days = np.maximum(days, 14).astype(np.int64)
    return days[spread(rng, 365 + days, n)]


def probation(world: World, rng: np.random.Generator, young: Young, share: float) -> Measures:
    """Youth probation from twelve on: running on the day as printed, and ended in the year."""
    mean = assumed("probation_years")
    count = round(fitted("probation_on_date")["all"] * share * (1 + 1 / mean))
    old_enough = np.where(young.age >= 13, np.clip(young.age - 11, 1, 5), 0).astype(float)
    who = likeliest(rng, old_enough * np.where(young.sex == "M", 4.0, 1.0), count)
    length = (rng.gamma(2.0, mean / 2, len(who)) * YEAR).astype(np.int64) + 60
    start = world.as_of + 1 - np.ceil(evenly(rng, len(who)) * (365 + length)).astype(np.int64)
    start = np.maximum(start, young.birth[who] + int(12.2 * YEAR))
    until = np.maximum(start + length, world.as_of - 364)
    kind = np.where(chance(rng, len(who), 0.85), *PROBATION)
    return Measures(who, kind, np.minimum(start, world.as_of), until)


def likeliest(rng: np.random.Generator, weight: np.ndarray, count: int) -> np.ndarray:
    """Draw without replacement, by weight."""
    possible = np.flatnonzero(weight > 0)
    if count <= 0 or len(possible) == 0:
        return np.empty(0, dtype=np.int64)
    keys = rng.exponential(1.0, len(possible)) / weight[possible]
    return possible[np.argsort(keys, kind="stable")[:count]]


@dataclass
class Authorisations:
    """Court authorisations for a stay away from home (72) or closed (71)."""

    episode: np.ndarray
    kind: np.ndarray
    start: np.ndarray
    until: np.ndarray


def authorisations(measures: Measures, episodes: Episodes, n_young: int) -> Authorisations:
    """An authorisation for each closed stay, and for each stay during a supervision order."""
    supervised = np.zeros(n_young, dtype=bool)
    supervised[measures.young[measures.kind == SUPERVISION]] = True
    closed = episodes.form == STAY + 2
    away = (episodes.form >= STAY) & ~closed & supervised[episodes.young] & ~episodes.earlier
    which = np.flatnonzero(closed | away)
    start = episodes.start[which]
    until = np.minimum(start + np.where(closed[which], 180, 365), episodes.until[which])
    kind = np.where(closed[which], CLOSED_AUTHORISATION, AWAY_AUTHORISATION)
    return Authorisations(which, kind, start, until)
