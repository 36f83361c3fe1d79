"""Households and who belongs to them, day by day: two homes after a separation, none while staying elsewhere."""

from dataclasses import dataclass

import numpy as np

from roer.lab.families import APART, CO_PARENTS, WITH_FATHER, Children, Families
from roer.lab.figures import assumed, toml
from roer.lab.people import Persons, Relations
from roer.lab.places import FOSTER, Homes, Placements
from roer.lab.seeds import chance
from roer.lab.world import NEVER, World
from roer.lab.young import Young

KINDS = ("family", "other_parent", "foster", "own")
FAMILY, OTHER_PARENT, FOSTER_HOME, OWN = range(4)
FORTNIGHT = 14
YEAR = 365.25


@dataclass
class Households:
    """Columns of equal length. Street and number are invented; there is no postal code."""

    municipality: np.ndarray
    kind: np.ndarray
    secret: np.ndarray
    street: np.ndarray
    number: np.ndarray
    of_family: np.ndarray
    other: np.ndarray
    of_home: np.ndarray
    of_young: np.ndarray
    moved_out: np.ndarray


@dataclass
class Members:
    """Columns of equal length: who, where, from, until, nights in a fortnight, and whether it is the main address."""

    person: np.ndarray
    household: np.ndarray
    start: np.ndarray
    until: np.ndarray
    nights: np.ndarray
    main: np.ndarray


def make_households(world: World, families: Families, homes: Homes, young: Young, away: np.ndarray) -> Households:
    """A household per family, one for a parent apart, one per foster home, and some of young adults."""
    rng = world.rng("households")
    apart = np.flatnonzero(np.isin(families.form, APART))
    foster = np.flatnonzero(homes.kind == FOSTER)
    grown = np.flatnonzero((young.age >= 18) & ~away & chance(rng, len(young), assumed("own_household")))
    towns = len(world.codes())
    moved = np.where(chance(rng, len(apart), 0.3), rng.integers(0, towns, len(apart)), families.municipality[apart])
    sizes = [len(families), len(apart), len(foster), len(grown)]
    kind = np.repeat([FAMILY, OTHER_PARENT, FOSTER_HOME, OWN], sizes)
    municipality = np.concatenate(
        [families.municipality, moved, rng.integers(0, towns, len(foster)), young.municipality[grown]]
    )
    n = len(kind)
    secret = chance(rng, n, assumed("secret_households")) & (kind != FOSTER_HOME)
    secret |= (kind == FOSTER_HOME) & chance(rng, n, 0.03)
    starts = np.cumsum([0, *sizes])
    other, of_home, of_young = (np.full(size, -1, dtype=np.int64) for size in (len(families), len(homes), len(young)))
    other[apart], of_home[foster] = starts[1] + np.arange(len(apart)), starts[2] + np.arange(len(foster))
    of_young[grown] = starts[3] + np.arange(len(grown))
    secret[other[apart]] &= ~secret[apart]
    streets = len(toml("words")["streets"]["first"]) * len(toml("words")["streets"]["last"])
    street, number = rng.integers(0, streets, n), 1 + np.floor(rng.random(n) ** 2 * 180).astype(np.int64)
    moved_out = np.full(len(young), NEVER, dtype=np.int64)
    adult = young.birth[grown] + int(18 * YEAR) + 1
    moved_out[grown] = adult + np.floor(rng.random(len(grown)) * np.maximum(world.as_of - adult, 1)).astype(np.int64)
    places = (np.arange(len(families)), other, of_home, of_young, moved_out)
    return Households(municipality, kind, secret, street, number, *places)


def make_members(
    world: World,
    young: Young,
    children: Children,
    families: Families,
    persons: Persons,
    relations: Relations,
    households: Households,
    placements: Placements,
    arrived: np.ndarray,
) -> Members:
    """Membership of everyone; children leave the household for the days they stay elsewhere."""
    rng = world.rng("members")
    rows = [*children_rows(world, rng, young, children, families, households, arrived)]
    rows += adult_rows(world, rng, families, persons, relations, households)
    rows += later_rows(children, persons, relations, households)
    person, household, start, until, nights, main = (np.concatenate(column) for column in zip(*rows, strict=True))
    until = np.minimum(until, persons.column("died")[person])
    keep = (start < until) & (start <= world.as_of)
    members = Members(*(c[keep] for c in (person, household, start, until, nights, main)))
    cut = without_stays(members, placements)
    here = cut.start <= world.as_of
    return Members(*(getattr(cut, name)[here] for name in Members.__dataclass_fields__))


Rows = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]


def row(person: np.ndarray, household: np.ndarray, start: object, until: object, nights: object, main: bool) -> Rows:
    """A batch of memberships; scalars are repeated."""
    n = len(person)
    starts, untils, fortnights, mains = (np.broadcast_to(np.asarray(c), (n,)) for c in (start, until, nights, main))
    return person, household, starts, untils, fortnights, mains


def children_rows(
    world: World,
    rng: np.random.Generator,
    young: Young,
    children: Children,
    families: Families,
    households: Households,
    arrived: np.ndarray,
) -> list[Rows]:
    """Children live in the family household from birth; after a separation where the form says."""
    who = np.arange(len(children))
    family = children.family
    form, split = families.form[family], families.split[family]
    left = np.full(len(children), NEVER, dtype=np.int64)
    left[: len(young)] = households.moved_out
    start = np.maximum(children.birth, arrived[family])
    home, other = households.of_family[family], households.other[family]
    rows = [row(who, home, start, np.minimum(split, left), FORTNIGHT, True)]
    some = np.where(chance(rng, len(who), 0.72), rng.integers(1, 5, len(who)), 0)
    some = np.where(form == CO_PARENTS, FORTNIGHT // 2, some)
    to_father = form == WITH_FATHER
    apart = np.flatnonzero(np.isin(form, APART))
    since, until, nights = np.maximum(split, start)[apart], left[apart], some[apart]
    main, second = np.where(to_father, other, home)[apart], np.where(to_father, home, other)[apart]
    rows.append(row(apart, main, since, until, FORTNIGHT - nights, True))
    seen = nights > 0
    rows.append(row(apart[seen], second[seen], since[seen], until[seen], nights[seen], False))
    return rows


def adult_rows(
    world: World,
    rng: np.random.Generator,
    families: Families,
    persons: Persons,
    relations: Relations,
    households: Households,
) -> list[Rows]:
    """Parents, partners and carers in the households of the family."""
    began = families.eldest - 200
    rows = []
    raised_elsewhere = relations.carer1 >= 0
    for number, leaves in ((relations.parent1, False), (relations.parent2, True)):
        who = np.flatnonzero((number >= 0) & ~raised_elsewhere)
        apart = families.split[who] if leaves else np.full(len(who), NEVER)
        alone = leaves & (families.form[who] == 4)
        here = who[~alone]
        rows.append(row(number[here], households.of_family[here], began[here], apart[~alone], FORTNIGHT, True))
        if leaves:
            moved = who[families.split[who] < NEVER]
            rows.append(row(number[moved], households.other[moved], families.split[moved], NEVER, FORTNIGHT, True))
    for number in (relations.carer1, relations.carer2):
        who = np.flatnonzero(number >= 0)
        rows.append(row(number[who], households.of_family[who], began[who], NEVER, FORTNIGHT, True))
    who = np.flatnonzero(relations.step >= 0)
    joined = families.split[who] + np.floor(rng.random(len(who)) * (world.as_of - families.split[who])).astype(np.int64)
    rows.append(row(relations.step[who], households.of_family[who], joined, NEVER, FORTNIGHT, True))
    with_child = relations.step_child[who] >= 0
    child = relations.step_child[who][with_child]
    since = np.maximum(joined[with_child], persons.column("birth")[child])
    rows.append(row(child, households.of_family[who][with_child], since, NEVER, 7, True))
    return rows


def later_rows(
    children: Children,
    persons: Persons,
    relations: Relations,
    households: Households,
) -> list[Rows]:
    """Foster carers, young adults in a household of their own, and babies with their young mother."""
    rows = []
    for number in (relations.foster1, relations.foster2):
        home = np.flatnonzero(number >= 0)
        since = persons.column("birth")[number[home]] + int(25 * YEAR)
        rows.append(row(number[home], households.of_home[home], since, NEVER, FORTNIGHT, True))
    own = np.flatnonzero(households.of_young >= 0)
    rows.append(row(own, households.of_young[own], households.moved_out[own], NEVER, FORTNIGHT, True))
    mother = relations.mothers
    where = np.where(households.of_young[mother] >= 0, households.of_young[mother], children.family[mother])
    born = persons.column("birth")[relations.babies]
    rows.append(row(relations.babies, where, born, NEVER, FORTNIGHT, True))
    return rows


def without_stays(members: Members, placements: Placements) -> Members:
    """Cut the days of a stay elsewhere out of the membership of a child."""
    spans: dict[int, list[tuple[int, int]]] = {}
    for who, start, until in zip(
        placements.young.tolist(), placements.start.tolist(), placements.until.tolist(), strict=True
    ):
        spans.setdefault(who, []).append((start, until))
    touched = np.isin(members.person, np.fromiter(spans, dtype=np.int64, count=len(spans)))
    kept = [getattr(members, name)[~touched] for name in Members.__dataclass_fields__]
    pieces = []
    columns = [getattr(members, name)[touched].tolist() for name in Members.__dataclass_fields__]
    for person, household, start, until, nights, main in zip(*columns, strict=True):
        for begin, end in outside(start, until, spans[person]):
            pieces.append((person, household, begin, end, nights, main))
    added = [np.array(column) for column in zip(*pieces, strict=True)] if pieces else [c[:0] for c in kept]
    return Members(*(np.concatenate([old, new.astype(old.dtype)]) for old, new in zip(kept, added, strict=True)))


def outside(start: int, until: int, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of [start, until) after taking the spans out."""
    left = []
    for begin, end in sorted(spans):
        if begin > start and start < until:
            left.append((start, min(begin, until)))
        start = max(start, end)
    if start < until:
        left.append((start, until))
    return left
