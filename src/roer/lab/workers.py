"""Who worked with whom, from when until when; in groups also the workers of the group."""

from dataclasses import dataclass

import numpy as np

from roer.lab.episodes import Episodes
from roer.lab.figures import assumed, toml
from roer.lab.law import FORMS
from roer.lab.organisations import Professionals
from roer.lab.world import NEVER, World

MAIN, RESIDENTIAL = 0, 1
ROLES = ("main", "residential")
YEAR = 365.25
GROUPS = (FORMS.index("13"), FORMS.index("14"))


@dataclass
class Workers:
    """Columns of equal length: care episode, professional (place in the region), role, days."""

    episode: np.ndarray
    professional: np.ndarray
    role: np.ndarray
    start: np.ndarray
    until: np.ndarray

    def __len__(self) -> int:
        return len(self.episode)


def make_workers(world: World, episodes: Episodes, organisation: np.ndarray, professionals: Professionals) -> Workers:
    """Main workers one after another, ordered by care episode and day; then the workers of groups."""
    rng = world.rng("workers")
    first, size = slices(professionals)
    main = main_workers(world, rng, episodes, organisation, first, size)
    group = group_workers(world, rng, episodes, organisation, first, size)
    both = Workers(*(np.concatenate([getattr(p, k) for p in (main, group)]) for k in Workers.__dataclass_fields__))
    employ(professionals, both, world.as_of)
    return both


def slices(professionals: Professionals) -> tuple[np.ndarray, np.ndarray]:
    """First professional and number of professionals of every organisation."""
    size = np.bincount(professionals.organisation)
    return np.cumsum(size) - size, size


def main_workers(
    world: World,
    rng: np.random.Generator,
    episodes: Episodes,
    organisation: np.ndarray,
    first: np.ndarray,
    size: np.ndarray,
) -> Workers:
    """One worker at a time; a change makes the next one take over that day."""
    lived = np.minimum(episodes.until, world.as_of) - episodes.start
    rate = toml("fitted")["other_worker_per_year"] * np.array(assumed("workers_per_year_factor"))[episodes.form]
    changes = np.where(lived > 30, rng.poisson(rate * np.maximum(lived - 14, 0) / YEAR), 0)
    changed = np.repeat(np.arange(len(episodes)), changes)
    day = 14 + np.floor(rng.random(len(changed)) * np.maximum(lived[changed] - 15, 1)).astype(np.int64)
    which = np.concatenate([np.arange(len(episodes)), changed])
    start = np.concatenate([episodes.start, episodes.start[changed] + day])
    which, start = np.unique(np.stack([which, start]), axis=1)
    last = np.append(np.diff(which) != 0, True)
    until = np.where(last, episodes.until[which], np.roll(start, -1))
    rank = np.arange(len(which)) - np.maximum.accumulate(
        np.where(np.diff(which, prepend=-1) != 0, np.arange(len(which)), 0)
    )
    at = organisation[which]
    begin = np.floor(rng.random(len(episodes)) * size[organisation]).astype(np.int64)[which]
    return Workers(which, first[at] + (begin + rank) % size[at], np.full(len(which), MAIN), start, until)


def group_workers(
    world: World,
    rng: np.random.Generator,
    episodes: Episodes,
    organisation: np.ndarray,
    first: np.ndarray,
    size: np.ndarray,
) -> Workers:
    """A handful of residential workers at a time around every child in a group, replaced through the years."""
    stays = np.flatnonzero(np.isin(episodes.form, GROUPS))
    lived = np.maximum(np.minimum(episodes.until[stays], world.as_of) - episodes.start[stays], 1)
    team = assumed("group_workers")
    count = team + rng.poisson(team * assumed("group_turnover") * lived / YEAR)
    which = np.repeat(np.arange(len(stays)), count)
    rank = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    joined = rank >= team
    length = lived[which]
    start = np.where(joined, np.floor(rng.random(len(which)) * length), 0).astype(np.int64)
    leaves = rng.random(len(which)) < assumed("group_turnover") * (length - start) / YEAR * 0.8
    end = start + 1 + np.floor(rng.random(len(which)) * (length - start)).astype(np.int64)
    whole = episodes.until[stays][which] - episodes.start[stays][which]
    at = organisation[stays][which]
    who = first[at] + (which * 5 + rank) % size[at]
    from_day = episodes.start[stays][which]
    until = from_day + np.where(leaves, np.minimum(end, whole), whole)
    start = np.minimum(from_day + start, until - 1)
    return Workers(stays[which], who, np.full(len(which), RESIDENTIAL), start, until)


def employ(professionals: Professionals, workers: Workers, as_of: int) -> None:
    """Nobody helps before being employed or after having left: dates of employment follow the work."""
    np.minimum.at(professionals.since, workers.professional, workers.start - 30)
    last = np.full(len(professionals), -NEVER, dtype=np.int64)
    np.maximum.at(last, workers.professional, workers.until)
    left = professionals.until < NEVER
    still = left & (last > as_of)
    professionals.until[left] = np.maximum(professionals.until[left], last[left])
    professionals.until[still] = NEVER
