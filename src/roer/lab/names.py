"""Given names and surnames that go together, for children, their parents and everyone else."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from roer.lab.figures import assumed, toml
from roer.lab.seeds import chance, spread

SETS = ("girls", "boys", "mothers", "fathers")


@dataclass(frozen=True)
class NameBook:
    """All names in one list; per background and set a slice of it. Surnames come with their prefix."""

    given: tuple[str, ...]
    surnames: tuple[str, ...]
    prefixes: tuple[str, ...]
    slices: dict[str, np.ndarray]
    surname_slices: np.ndarray
    prefix_of: np.ndarray
    weights: np.ndarray
    languages: tuple[str, ...]
    refugee: np.ndarray


@cache
def book() -> NameBook:
    """The name book, read once."""
    cultures = toml("names")
    given: list[str] = []
    slices: dict[str, list[tuple[int, int]]] = {kind: [] for kind in SETS}
    surnames: list[tuple[str, str]] = []
    surname_slices = []
    for culture in cultures.values():
        for kind in SETS:
            names = culture[kind].split()
            slices[kind].append((len(given), len(names)))
            given.extend(names)
        family = [tuple((name + ",").split(",")[:2]) for name in culture["surnames"].split(";")]
        surname_slices.append((len(surnames), len(family)))
        surnames.extend(family)
    prefixes = sorted({prefix for _, prefix in surnames})
    return NameBook(
        tuple(given),
        tuple(name for name, _ in surnames),
        tuple(prefixes),
        {kind: np.array(parts) for kind, parts in slices.items()},
        np.array(surname_slices),
        np.array([prefixes.index(prefix) for _, prefix in surnames]),
        np.array([culture["weight"] for culture in cultures.values()], dtype=float),
        tuple(culture["language"] for culture in cultures.values()),
        np.array([culture.get("refugee", False) for culture in cultures.values()]),
    )


def cultures(rng: np.random.Generator, n: int, refugee: np.ndarray | None = None) -> np.ndarray:
    """A background for n families; families of refugees get one of the countries people fled from."""
    drawn = spread(rng, book().weights, n)
    if refugee is not None:
        drawn[refugee] = spread(rng, book().weights * book().refugee, int(refugee.sum()))
    return drawn


def partner_cultures(rng: np.random.Generator, first: np.ndarray) -> np.ndarray:
    """The background of the other parent: mostly the same one."""
    mixed = chance(rng, len(first), assumed("mixed_background"))
    return np.where(mixed, cultures(rng, len(first)), first)


def given_names(rng: np.random.Generator, culture: np.ndarray, kind: np.ndarray) -> np.ndarray:
    """A given name for everyone, early names of a list more often. `kind`: place in SETS."""
    table = np.stack([book().slices[name] for name in SETS])[kind, culture]
    return table[:, 0] + np.floor(rng.random(len(culture)) ** 1.3 * table[:, 1]).astype(np.int64)


def surnames(rng: np.random.Generator, culture: np.ndarray) -> np.ndarray:
    """A surname for everyone."""
    table = book().surname_slices[culture]
    return table[:, 0] + np.floor(rng.random(len(culture)) ** 1.2 * table[:, 1]).astype(np.int64)


def distinct(rng: np.random.Generator, family: np.ndarray, culture: np.ndarray, kind: np.ndarray) -> np.ndarray:
    """Given names such that no two children of one family carry the same one (nearly always: four tries)."""
    name = given_names(rng, culture, kind)
    for _ in range(4):
        order = np.lexsort((name, family))
        same = (np.diff(family[order], prepend=-1) == 0) & (np.diff(name[order], prepend=-1) == 0)
        again = order[same]
        name[again] = given_names(rng, culture[again], kind[again])
    return name
