"""Care episodes: those of the last year drawn from the fitted law, and the earlier help of the same young people."""

from dataclasses import dataclass, fields

import numpy as np

from roer.lab.figures import assumed, toml
from roer.lab.law import STAY, law
from roer.lab.regions import region_share
from roer.lab.seeds import chance, evenly
from roer.lab.world import World
from roer.lab.young import HELPED, Young

YEAR = 365.25
WINDOW = 365
CLOSED = 6
CLOSED_FROM = 10
HORIZON = 3652
GROWN = 18 * YEAR


@dataclass
class Episodes:
    """Columns of equal length. Days since 1970; `until` is the day the help ends or is planned to end."""

    young: np.ndarray
    form: np.ndarray
    referrer: np.ndarray
    start: np.ndarray
    until: np.ndarray
    earlier: np.ndarray

    def __len__(self) -> int:
        return len(self.young)

    def taken(self, which: np.ndarray) -> "Episodes":
        """Some of them, or all in another order."""
        return Episodes(*(getattr(self, field.name)[which] for field in fields(self)))


def joined(*parts: Episodes) -> Episodes:
    """Episodes one after another."""
    return Episodes(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Episodes)))


def make_episodes(world: World, young: Young) -> Episodes:
    """All care episodes of ten years, ordered by young person and start."""
    helped = np.flatnonzero(young.status == HELPED)
    recent = last_year(world, young, helped)
    every = joined(recent, *earlier_help(world, young, recent))
    return every.taken(np.lexsort((every.until, every.start, every.young)))


def drawn(world: World, rng: np.random.Generator, n: int) -> Episodes:
    """n care episodes that ran at some moment in the last year, of nobody yet."""
    form, referrer, days = law().draw(rng, n, WINDOW / YEAR)
    start = world.as_of + 1 - np.ceil(evenly(rng, n) * (WINDOW + days)).astype(np.int64)
    nobody = np.full(n, -1, dtype=np.int64)
    return Episodes(nobody, form, referrer, start - weekend(start), start + days, np.zeros(n, dtype=bool))


def last_year(world: World, young: Young, helped: np.ndarray) -> Episodes:
    """One main care episode for everyone helped, with the stays among them; the rest as additional help."""
    rng = world.rng("episodes")
    total = max(len(helped), round(law().episodes_in(1.0) * world.scale * region_share([world.region])))
    pool = drawn(world, rng, total)
    stays = np.flatnonzero(pool.form >= STAY)
    others = rng.permutation(np.flatnonzero(pool.form < STAY))
    stays, spare = stays[: len(helped)], len(helped) - min(len(stays), len(helped))
    main = pool.taken(np.concatenate([stays, others[:spare]]))
    main.young = matched(rng, world, young, helped, main)
    more = pool.taken(others[spare:])
    more.young = receivers(rng, young, main, more)
    return fitting(world, young, joined(main, more), rng)


def matched(rng: np.random.Generator, world: World, young: Young, helped: np.ndarray, main: Episodes) -> np.ndarray:
    """Give each main care episode a young person: grown-ups first, then age beside the age usual for the form."""
    since = world.as_of - main.start
    owner = np.full(len(main), -1, dtype=np.int64)
    grown = helped[young.age[helped] >= 18]
    taken = long_enough(rng, since, world.as_of - young.birth[grown] - GROWN)
    owner[taken[taken >= 0]] = grown[taken >= 0]
    left = np.setdiff1d(helped, grown[taken >= 0], assume_unique=True)
    free = np.flatnonzero(owner < 0)
    wished = np.array(assumed("wished_age"))[main.form[free]] + 0.45 * since[free] / YEAR
    spread_of = np.where(main.form[free] == CLOSED, 1.2, 4.2)
    by_wish = free[np.argsort(wished + rng.normal(0, 1, len(free)) * spread_of)]
    age = (world.as_of - young.birth[left]) / YEAR
    owner[by_wish] = left[np.argsort(age + rng.normal(0, 1.0, len(left)))]
    return owner


def long_enough(rng: np.random.Generator, since: np.ndarray, needed: np.ndarray) -> np.ndarray:
    """For each need a care episode that began at least that long ago, or -1: help above 18 began before it."""
    order = np.argsort(-since)
    pool = order.tolist()
    steps = -since[order]
    found = np.full(len(needed), -1, dtype=np.int64)
    for rank, who in enumerate(np.argsort(-needed)):
        room = int(np.searchsorted(steps, -needed[who], side="right")) - rank
        if room > 0:
            found[who] = pool.pop(int(rng.random() * min(room, len(pool))))
    return found


def receivers(rng: np.random.Generator, young: Young, main: Episodes, more: Episodes) -> np.ndarray:
    """Who gets additional help: more often with stay or a certified institution, and only after birth."""
    weight = np.cumsum(1.0 + 1.2 * (main.form >= STAY) + 0.5 * (main.referrer == 3))
    who = np.zeros(len(more), dtype=np.int64)
    open_ = np.arange(len(more))
    for _ in range(6):
        who[open_] = main.young[np.searchsorted(weight, rng.random(len(open_)) * weight[-1])]
        age_then = more.start[open_] - young.birth[who[open_]]
        open_ = open_[(age_then < 0) | (age_then > GROWN)]
    return who


def fitting(world: World, young: Young, episodes: Episodes, rng: np.random.Generator) -> Episodes:
    """Nothing before birth, nothing begun as an adult, nothing closed for the youngest."""
    birth = young.birth[episodes.young]
    too_soon = episodes.start < birth
    room = np.maximum(np.minimum(episodes.until, world.as_of) - birth, 1)
    episodes.start[too_soon] = (birth + np.floor(rng.random(len(episodes)) * room * 0.8).astype(np.int64))[too_soon]
    adult = birth + int(GROWN) - 1
    late = episodes.start > adult
    episodes.start[late] = (adult - rng.integers(0, 300, len(episodes)))[late]
    small = (episodes.form == CLOSED) & (episodes.start - birth < CLOSED_FROM * YEAR)
    episodes.form[small] = CLOSED + 1
    episodes.until = np.minimum(np.maximum(episodes.until, episodes.start + 7), birth + int(23 * YEAR))
    return episodes


def earlier_help(world: World, young: Young, recent: Episodes) -> list[Episodes]:
    """Up to four earlier spells per young person, each ended before the next began and before the last year."""
    rng = world.rng("earlier")
    n = len(young)
    first = np.full(n, np.iinfo(np.int32).max, dtype=np.int64)
    np.minimum.at(first, recent.young, recent.start)
    waiting = first > world.as_of
    first[waiting] = world.as_of
    follow_up = ~waiting & (first < world.as_of - WINDOW)
    stays_now = np.zeros(n, dtype=bool)
    stays_now[recent.young[recent.form >= STAY]] = True
    spells = []
    likely = np.where(follow_up, assumed("earlier_help"), toml("fitted")["repeated"]) * (young.status == HELPED)
    for _ in range(4):
        spell = one_spell(rng, world, young, first, likely, follow_up, stays_now)
        spells.append(spell)
        reached = np.zeros(n, dtype=bool)
        reached[spell.young] = True
        likely = likely * reached * 1.1
        first[spell.young] = spell.start
        follow_up = reached
    return spells


def one_spell(
    rng: np.random.Generator,
    world: World,
    young: Young,
    before: np.ndarray,
    likely: np.ndarray,
    follow_up: np.ndarray,
    stays_now: np.ndarray,
) -> Episodes:
    """One care episode before the day `before` for those chance picks and who had time for it."""
    n = len(young)
    ages = np.maximum(before - young.birth, 0) / YEAR
    who = np.flatnonzero(rng.random(n) < likely * np.clip(ages / 9, 0, 1.25))
    form, referrer, days = law().draw(rng, len(who), 0)
    again = stays_now[who] & chance(rng, len(who), assumed("earlier_stay"))
    form[again], referrer[again], days[again] = drawn_stays(rng, int(again.sum()))
    straight = follow_up[who] & chance(rng, len(who), 0.45)
    gap = np.where(straight, rng.integers(0, 21, len(who)), 40 + rng.exponential(1.1 * YEAR, len(who)))
    until = np.minimum(before[who] - gap, world.as_of - WINDOW - 1).astype(np.int64)
    start = until - days
    earliest = np.maximum(young.birth[who], world.as_of - HORIZON)
    start = np.maximum(start - weekend(start), earliest)
    small = (form == CLOSED) & (start - young.birth[who] < CLOSED_FROM * YEAR)
    form[small] = CLOSED + 1
    fits = (until - start >= 14) & (start < young.birth[who] + GROWN)
    kept = Episodes(who, form, referrer, start, until, np.ones(len(who), dtype=bool))
    return kept.taken(np.flatnonzero(fits))


def drawn_stays(rng: np.random.Generator, n: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Form, referrer and duration of n stays, by the same law."""
    form, referrer, days = law().draw(rng, 40 * n + 400, 0)
    stays = np.flatnonzero(form >= STAY)
    stays = rng.choice(stays, n)
    return form[stays], referrer[stays], days[stays]


def weekend(day: np.ndarray) -> np.ndarray:
    """Days back to Friday for a Saturday or Sunday: help begins on a working day."""
    return np.maximum((day + 3) % 7 - 4, 0)


def is_running(episodes: Episodes, day: int) -> np.ndarray:
    """Care episodes that have begun and not ended on a day."""
    return (episodes.start <= day) & (episodes.until > day)
