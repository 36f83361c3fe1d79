"""File entries: what was written, when, by whom; kept as building blocks and turned into sentences by `texts`."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from roer.lab.episodes import Episodes
from roer.lab.figures import assumed
from roer.lab.texts import DETAILS, GENERAL, GROWN, KINDS, OPENS, OWN_MIDDLES, WORDS
from roer.lab.workers import MAIN, Workers
from roer.lab.world import World

BATCH = 60_000
MONTH = 30.44
BIG = 8 * 365
THEME_FIRST = 2.0
USUAL = np.array([25, 14, 12, 7, 9, 5, 8, 4, 8, 0, 0, 8], dtype=float)
START, ENDING = KINDS.index("start"), KINDS.index("ending")
SCHOOL, OWN_WORDS, OBSERVATION = (KINDS.index(kind) for kind in ("school_contact", "own_words", "observation"))
CONVERSATION = KINDS.index("conversation")


@dataclass
class Entries:
    """Columns of equal length, ordered by care episode and day; `open`, `middle`, `close` choose building blocks."""

    episode: np.ndarray
    day: np.ndarray
    kind: np.ndarray
    author: np.ndarray
    theme: np.ndarray
    open: np.ndarray
    middle: np.ndarray
    close: np.ndarray

    def __len__(self) -> int:
        return len(self.day)


def make_entries(
    world: World, episodes: Episodes, birth: np.ndarray, theme: np.ndarray, workers: Workers
) -> Iterator[Entries]:
    """All entries in batches of care episodes, so that memory stays small. `birth`, `theme`: per care episode."""
    rng = world.rng("entries")
    main = np.flatnonzero(workers.role == MAIN)
    keys = workers.episode[main] * 10**6 + workers.start[main]
    for first in range(0, len(episodes), BATCH):
        part = np.arange(first, min(first + BATCH, len(episodes)))
        yield some_entries(world, rng, episodes, part, birth, theme, (keys, workers.professional[main]))


def some_entries(
    world: World,
    rng: np.random.Generator,
    episodes: Episodes,
    part: np.ndarray,
    birth: np.ndarray,
    theme: np.ndarray,
    authors: tuple[np.ndarray, np.ndarray],
) -> Entries:
    """The entries of a range of care episodes: a start, what was written on the way, and an ending."""
    last = np.minimum(episodes.until[part], world.as_of)
    lived = last - episodes.start[part]
    between = rng.poisson(assumed("entries_per_month") * lived / MONTH)
    ended = episodes.until[part] <= world.as_of
    counts = between + 1 + ended
    row = np.repeat(np.arange(len(part)), counts)
    rank = np.arange(len(row)) - np.repeat(np.cumsum(counts) - counts, counts)
    at_start, at_end = rank == 0, (rank == counts[row] - 1) & ended[row]
    offset = np.floor(rng.random(len(row)) * (lived[row] + 1)).astype(np.int64)
    offset[at_start], offset[at_end] = 0, lived[row[at_end]]
    day = episodes.start[part][row] + offset
    plain = ~(at_start | at_end)
    day[plain] = on_a_working_day(day, episodes.start[part][row])[plain]
    order = np.argsort(row * np.int64(10**6) + day, kind="stable")
    row, day, at_start, at_end = row[order], day[order], at_start[order], at_end[order]
    kind = kinds(rng, day - birth[part][row], at_start, at_end)
    about = theme[part][row]
    place = np.searchsorted(authors[0], part[row] * 10**6 + day, side="right") - 1
    return Entries(part[row], day, kind, authors[1][place], about, *blocks(rng, kind, about, day - birth[part][row]))


def kinds(rng: np.random.Generator, age_days: np.ndarray, at_start: np.ndarray, at_end: np.ndarray) -> np.ndarray:
    """The kind of each entry; small children have no school and are seen rather than quoted."""
    edges = np.cumsum(USUAL) / USUAL.sum()
    kind = np.searchsorted(edges, rng.random(len(age_days)), side="right").astype(np.uint8)
    kind[(kind == SCHOOL) & (age_days < 4.2 * 365)] = CONVERSATION
    kind[(kind == OWN_WORDS) & (age_days < 5.5 * 365)] = OBSERVATION
    kind[at_start] = START
    kind[at_end] = ENDING
    return kind


def blocks(
    rng: np.random.Generator, kind: np.ndarray, theme: np.ndarray, age_days: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Which opening, middle and closing sentence each entry uses; what small children cannot do is left out."""
    small = age_days < BIG
    middles = np.where(OWN_MIDDLES[kind] > 0, OWN_MIDDLES[kind], DETAILS[theme] + len(GENERAL))
    middles = np.where(kind == OWN_WORDS, WORDS[theme], middles)
    opens, closes = (total[kind] - np.where(small, grown[kind], 0) for total, grown in zip(OPENS, GROWN, strict=True))
    picks = rng.random((3, len(kind)), dtype=np.float32)
    picks[1] = np.where((kind == OWN_WORDS) | (OWN_MIDDLES[kind] > 0), picks[1], picks[1] ** THEME_FIRST)
    sizes = (opens, middles, closes)
    return tuple(np.floor(pick * size).astype(np.uint8) for pick, size in zip(picks, sizes, strict=True))


def on_a_working_day(day: np.ndarray, earliest: np.ndarray) -> np.ndarray:
    """Saturdays and Sundays become the Friday before, unless that is before the help began."""
    friday = day - np.maximum((day + 3) % 7 - 4, 0)
    return np.where(friday >= earliest, friday, day)
