"""Chance that repeats: one stream per seed, region and subject, never per process."""

from zlib import crc32

import numpy as np
from numpy.typing import ArrayLike


def stream(seed: int, region: int, subject: str) -> np.random.Generator:
    """The random stream of one subject in one region; the same whoever asks, and in whatever order."""
    root = np.random.SeedSequence(seed, spawn_key=(region, crc32(subject.encode())))
    return np.random.Generator(np.random.PCG64DXSM(root))


def spread(rng: np.random.Generator, weights: ArrayLike, n: int) -> np.ndarray:
    """Draw n indices so that each share is met to within one draw, in random order."""
    if n == 0:
        return np.empty(0, dtype=np.int64)
    edges = np.cumsum(np.asarray(weights, dtype=float).ravel())
    ticks = (np.arange(n) + rng.random()) / n * edges[-1]
    return rng.permutation(np.minimum(np.searchsorted(edges, ticks, side="right"), len(edges) - 1))


def within(rng: np.random.Generator, edges: list[float], shares: list[float], n: int) -> np.ndarray:
    """Draw n numbers from bands: a band by its share, evenly inside the band."""
    band = spread(rng, np.asarray(shares), n)
    low, high = np.asarray(edges[:-1], float)[band], np.asarray(edges[1:], float)[band]
    return low + rng.random(n) * (high - low)


def evenly(rng: np.random.Generator, n: int) -> np.ndarray:
    """n numbers between 0 and 1, one in each n-th part, in random order: chance without lumps."""
    return rng.permutation((np.arange(n) + rng.random(n)) / max(n, 1))


def chance(rng: np.random.Generator, n: int, share: float) -> np.ndarray:
    """A mask of n with the given share true."""
    return rng.random(n) < share
