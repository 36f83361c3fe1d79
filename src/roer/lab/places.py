"""Places to live away from home: foster families, family-type homes, groups; and who lived where, when."""

from dataclasses import dataclass

import numpy as np

from roer.lab.episodes import Episodes
from roer.lab.figures import assumed
from roer.lab.law import STAY
from roer.lab.organisations import Offers
from roer.lab.seeds import chance
from roer.lab.world import World

KINDS = ("foster_family", "family_type_home", "closed_group", "residential_group")
FOSTER, FAMILY_TYPE, CLOSED, GROUP = range(4)
BEDS = np.array([2, 4, 10, 8])
REASONS = ("first_place", "closer_to_family", "long_term_place", "place_ended", "did_not_fit", "other_help_needed")
YEAR = 365.25


@dataclass
class Homes:
    """Columns of equal length. `offer`: whose offer the home belongs to; `kin`: a foster family from the network."""

    kind: np.ndarray
    offer: np.ndarray
    kin: np.ndarray

    def __len__(self) -> int:
        return len(self.kind)


@dataclass
class Placements:
    """Columns of equal length, ordered by care episode and day; together they fill the stay without a gap."""

    episode: np.ndarray
    young: np.ndarray
    home: np.ndarray
    start: np.ndarray
    until: np.ndarray
    reason: np.ndarray

    def __len__(self) -> int:
        return len(self.young)


def make_places(
    world: World, episodes: Episodes, offer_of: np.ndarray, offers: Offers, family: np.ndarray
) -> tuple[Homes, Placements]:
    """Homes of the region and every placement of ten years."""
    rng = world.rng("places")
    stays = np.flatnonzero(episodes.form >= STAY)
    which, start, until = cut_by_moves(world, rng, episodes, stays)
    kind = episodes.form[which] - STAY
    now = (start <= world.as_of) & (until > world.as_of)
    homes, home = homes_for_now(rng, kind, offer_of[which], family[episodes.young[which]], now)
    homes, home = homes_for_before(rng, homes, home, kind, offers)
    first = np.diff(which, prepend=-1) != 0
    reason = np.where(first, 0, rng.choice([1, 2, 3, 4, 5], len(which), p=[0.12, 0.23, 0.2, 0.25, 0.2]))
    return homes, Placements(which, episodes.young[which], home, start, until, reason)


def cut_by_moves(
    world: World, rng: np.random.Generator, episodes: Episodes, stays: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Cut each stay at its moves: care episode, first day and last day of each part."""
    lived = np.minimum(episodes.until[stays], world.as_of) - episodes.start[stays]
    rate = np.array(assumed("moves_per_year"))[episodes.form[stays]]
    moves = np.where(lived > 45, rng.poisson(rate * np.maximum(lived, 0) / YEAR), 0)
    moved = np.repeat(np.arange(len(stays)), moves)
    day = 21 + np.floor(rng.random(len(moved)) * (lived[moved] - 30)).astype(np.int64)
    start = np.concatenate([episodes.start[stays], episodes.start[stays][moved] + day])
    which = np.concatenate([np.arange(len(stays)), moved])
    which, start = np.unique(np.stack([which, start]), axis=1)
    last = np.append(np.diff(which) != 0, True) if len(which) else np.empty(0, dtype=bool)
    until = np.where(last, episodes.until[stays][which], np.roll(start, -1))
    return stays[which], start, until


def homes_for_now(
    rng: np.random.Generator, kind: np.ndarray, offer: np.ndarray, family: np.ndarray, now: np.ndarray
) -> tuple[Homes, np.ndarray]:
    """Fill homes with who lives there on the day, never above their beds; siblings mostly stay together."""
    order = np.flatnonzero(now)
    order = order[np.lexsort((family[order], offer[order], kind[order]))]
    same_family = np.diff(family[order], prepend=-1) == 0
    same_offer = np.diff(offer[order], prepend=-1) == 0
    rank = np.arange(len(order)) - np.maximum.accumulate(np.where(same_offer, 0, np.arange(len(order))))
    full_house = rank % np.where(kind[order] == FOSTER, 10**6, BEDS[kind[order]]) == 0
    alone = np.where(same_family, chance(rng, len(order), 0.12), chance(rng, len(order), 0.8))
    new = ~same_offer | np.where(kind[order] == FOSTER, alone, full_house)
    number = np.cumsum(new) - 1
    home = np.full(len(kind), -1, dtype=np.int64)
    home[order] = number
    opened = order[new]
    mixed = np.zeros(int(new.sum()), dtype=bool)
    mixed[number[~new & ~same_family]] = True
    kin = (kind[opened] == FOSTER) & ~mixed & chance(rng, len(opened), assumed("kin_foster") * 1.15)
    return Homes(kind[opened], offer[opened], kin), home


def homes_for_before(
    rng: np.random.Generator, homes: Homes, home: np.ndarray, kind: np.ndarray, offers: Offers
) -> tuple[Homes, np.ndarray]:
    """Past placements happened in homes of the same kind: foster families of the past, groups that still exist."""
    for code in range(len(KINDS)):
        past = np.flatnonzero((home < 0) & (kind == code))
        if len(past) == 0:
            continue
        extra = max(1, len(past) // 2 if code == FOSTER else len(past) // (4 * BEDS[code]))
        owners = np.flatnonzero(offers.form == STAY + code)
        kin = chance(rng, extra, assumed("kin_foster")) & (code == FOSTER)
        first = len(homes)
        homes = Homes(
            np.append(homes.kind, np.full(extra, code)),
            np.append(homes.offer, rng.choice(owners, extra)),
            np.append(homes.kin, kin),
        )
        pool = np.arange(first, first + extra)
        if code != FOSTER:
            pool = np.flatnonzero(homes.kind == code)
        home[past] = pool[(rng.integers(0, len(pool)) + np.arange(len(past))) % len(pool)]
    return homes, home
