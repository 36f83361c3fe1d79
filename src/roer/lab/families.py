"""Families around the young people: who are brothers and sisters, which parents, since when apart."""

from dataclasses import dataclass

import numpy as np

from roer.lab.figures import assumed
from roer.lab.seeds import chance, spread, within
from roer.lab.world import NEVER, World
from roer.lab.young import Young

FORMS = (
    "together",
    "co_parents",
    "apart_with_mother",
    "apart_with_father",
    "one_parent",
    "blended",
    "same_sex_parents",
    "widowed",
    "with_kin",
    "refugee_alone",
)
TOGETHER, CO_PARENTS, WITH_MOTHER, WITH_FATHER, ONE_PARENT, BLENDED, SAME_SEX, WIDOWED, KIN, ALONE = range(10)
APART = (CO_PARENTS, WITH_MOTHER, WITH_FATHER, BLENDED)
BETWEEN_BIRTHS = 290
YEAR = 365.25


@dataclass
class Children:
    """All children of the families: first the young people themselves (`young` >= 0), then brothers and sisters."""

    family: np.ndarray
    birth: np.ndarray
    sex: np.ndarray
    young: np.ndarray

    def __len__(self) -> int:
        return len(self.family)


@dataclass
class Families:
    """Columns of equal length, one place per family. `split`: day the parents went apart, or NEVER."""

    municipality: np.ndarray
    form: np.ndarray
    eldest: np.ndarray
    youngest: np.ndarray
    mother_birth: np.ndarray
    father_birth: np.ndarray
    split: np.ndarray

    def __len__(self) -> int:
        return len(self.form)


def grouped(world: World, young: Young) -> tuple[Young, np.ndarray]:
    """Put young people of one municipality together as brothers and sisters; returns them in family order."""
    rng = world.rng("families")
    near = young.birth + rng.normal(0, 1.9 * YEAR, len(young))
    young = young.taken(np.lexsort((near, young.municipality)))
    sizes = 1 + spread(rng, assumed("together"), len(young))
    first = np.zeros(len(young), dtype=bool)
    starts = np.cumsum(sizes)
    first[starts[starts < len(young)]] = True
    first |= np.diff(young.municipality, prepend=-1) != 0
    first |= np.abs(np.diff(young.birth, prepend=-(10**6))) > 14 * YEAR
    first |= (young.birth > world.as_of) & chance(rng, len(young), 0.7)
    family = np.cumsum(first) - 1
    return twins_or_apart(rng, young, family)


def twins_or_apart(rng: np.random.Generator, young: Young, family: np.ndarray) -> tuple[Young, np.ndarray]:
    """Two births too close together become twins, or two families."""
    order = np.lexsort((young.birth, family))
    young, family = young.taken(order), family[order]
    gap, same = np.diff(young.birth, prepend=0), np.diff(family, prepend=-1) == 0
    close = same & (gap < BETWEEN_BIRTHS)
    twin = close & (young.age == np.roll(young.age, 1)) & chance(rng, len(young), 0.14)
    twin &= ~np.roll(twin, 1)
    young.birth[twin] = np.roll(young.birth, 1)[twin]
    lone = close & ~twin
    starts = (~same) | lone | (np.roll(lone, 1) & same)
    return young, np.cumsum(starts) - 1


def siblings(world: World, young: Young, family: np.ndarray) -> Children:
    """Add brothers and sisters who have no help, born at possible distances; a few are still expected."""
    rng = world.rng("siblings")
    anchor = np.flatnonzero(np.diff(family, prepend=-1) != 0)
    counts = spread(rng, assumed("siblings"), len(anchor))
    whose = np.repeat(anchor, counts)
    gap = (1.1 + rng.gamma(2.0, 1.2, len(whose))) * YEAR * np.where(chance(rng, len(whose), 0.5), 1, -1)
    birth = young.birth[whose] + gap.astype(np.int64)
    fits = (birth <= world.as_of) & (birth > world.as_of - 24 * YEAR)
    expecting = anchor[chance(rng, len(anchor), assumed("unborn")) & (young.age[anchor] < 12)]
    whose = np.concatenate([whose[fits], expecting])
    birth = np.concatenate([birth[fits], world.as_of + rng.integers(10, 200, len(expecting))])
    sex = np.where(chance(rng, len(whose), 0.512), "M", "V")
    numbers = np.concatenate([np.arange(len(young)), np.full(len(whose), -1)])
    everyone = Children(
        np.concatenate([family, family[whose]]),
        np.concatenate([young.birth, birth]),
        np.concatenate([young.sex, sex]),
        numbers,
    )
    return possible(possible(everyone))


def possible(children: Children) -> Children:
    """Leave out brothers and sisters born too soon before or after another child of the family."""
    order = np.lexsort((children.birth, children.family))
    birth, family, added = children.birth[order], children.family[order], children.young[order] < 0
    gap = np.diff(birth, prepend=-(10**7))
    close = (np.diff(family, prepend=-1) == 0) & (gap < BETWEEN_BIRTHS)
    wrong = added & (close | np.append(close[1:], False))
    keep = np.ones(len(children), dtype=bool)
    keep[order[wrong]] = False
    return Children(*(getattr(children, field)[keep] for field in ("family", "birth", "sex", "young")))


def make_families(world: World, young: Young, children: Children) -> Families:
    """Form, parents and day of separation of every family."""
    rng = world.rng("forms")
    n = int(children.family.max()) + 1
    eldest = np.full(n, NEVER, dtype=np.int64)
    youngest = np.full(n, -NEVER, dtype=np.int64)
    np.minimum.at(eldest, children.family, children.birth)
    np.maximum.at(youngest, children.family, children.birth)
    form = family_forms(rng, world.as_of - eldest, n)
    municipality = np.zeros(n, dtype=np.int64)
    youth = children.young >= 0
    municipality[children.family[youth]] = young.municipality[children.young[youth]]
    mother = mother_births(rng, eldest, youngest)
    father = np.minimum(mother + rng.normal(-2.4 * YEAR, 4.4 * YEAR, n), eldest - 18 * YEAR).astype(np.int64)
    split = split_days(rng, world.as_of, eldest, youngest, form)
    return Families(municipality, form, eldest, youngest, mother, father, split)


def family_forms(rng: np.random.Generator, eldest_age: np.ndarray, n: int) -> np.ndarray:
    """Forms by their assumed shares; who are apart have older children, children alone are teenagers."""
    form = np.sort(spread(rng, assumed("family_forms"), n))
    rank = {TOGETHER: 9, CO_PARENTS: 12, WITH_MOTHER: 12, WITH_FATHER: 13, ONE_PARENT: 9, BLENDED: 12, SAME_SEX: 8}
    wished = np.array([rank.get(code, 13) for code in range(len(FORMS))], dtype=float)
    wished[ALONE] = 17
    by_form = np.argsort(wished[form] + rng.normal(0, 6, n))
    by_age = np.argsort(eldest_age / YEAR + rng.normal(0, 3, n))
    placed = np.empty(n, dtype=np.int64)
    placed[by_age] = form[by_form]
    placed[(placed == ALONE) & (eldest_age < 13 * YEAR)] = KIN
    young_split = np.isin(placed, APART) & (eldest_age < 1.5 * YEAR)
    placed[young_split] = ONE_PARENT
    return placed


def mother_births(rng: np.random.Generator, eldest: np.ndarray, youngest: np.ndarray) -> np.ndarray:
    """Birthdays of mothers: around thirty at the first child, and not past 46 at the last."""
    age = within(rng, [16.5, 20, 25, 30, 35, 40, 44], [0.02, 0.13, 0.34, 0.34, 0.14, 0.03], len(eldest))
    last = 46 - (youngest - eldest) / YEAR
    return (eldest - np.maximum(np.minimum(age, last), 16.5) * YEAR).astype(np.int64)


def split_days(
    rng: np.random.Generator, as_of: int, eldest: np.ndarray, youngest: np.ndarray, form: np.ndarray
) -> np.ndarray:
    """The day parents went apart: after the last birth, or in the pregnancy, and before the last month."""
    earliest = np.minimum(np.maximum(eldest + 200, youngest - 200), as_of - 60)
    day = earliest + rng.beta(1.1, 1.4, len(form)) * (as_of - 30 - earliest)
    apart = np.isin(form, APART)
    return np.where(apart, day, NEVER).astype(np.int64)
