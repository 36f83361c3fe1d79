"""Everyone who appears: children, parents, partners, kin, foster carers; with names and dates of birth."""

from dataclasses import dataclass, field

import numpy as np

from roer.lab.families import ALONE, BLENDED, KIN, ONE_PARENT, SAME_SEX, WIDOWED, Children, Families
from roer.lab.figures import assumed
from roer.lab.names import book, cultures, distinct, given_names, partner_cultures, surnames
from roer.lab.places import FOSTER, Homes
from roer.lab.seeds import chance
from roer.lab.world import NEVER, World
from roer.lab.young import Young

KINDS = (
    "young_person",
    "sibling",
    "parent",
    "step_parent",
    "kin_carer",
    "host_carer",
    "foster_carer",
    "step_sibling",
    "child_of_young_person",
)
YOUNG, SIBLING, PARENT, STEP_PARENT, KIN_CARER, HOST_CARER, FOSTER_CARER, STEP_SIBLING, BABY = range(9)
DAY, MONTH, YEAR_ONLY = range(3)
GIRLS, BOYS, MOTHERS, FATHERS = range(4)
YEAR = 365.25


@dataclass
class Persons:
    """Columns of equal length, grown part by part. `precision`: whether day, month or only year of birth is known."""

    parts: dict[str, list[np.ndarray]] = field(default_factory=dict)
    count: int = 0

    def add(self, n: int, **columns: object) -> np.ndarray:
        """Add n people; a scalar holds for all. Returns their numbers."""
        defaults = {"died": NEVER, "precision": DAY}
        for name, value in {**defaults, **columns}.items():
            self.parts.setdefault(name, []).append(np.broadcast_to(np.asarray(value), (n,)))
        self.count += n
        return np.arange(self.count - n, self.count)

    def column(self, name: str) -> np.ndarray:
        """One column for everyone."""
        return np.concatenate(self.parts[name])


@dataclass
class Relations:
    """Numbers of people per family (or -1): first and second parent, partner, carers; per foster home its carers."""

    parent1: np.ndarray
    parent2: np.ndarray
    step: np.ndarray
    step_child: np.ndarray
    carer1: np.ndarray
    carer2: np.ndarray
    foster1: np.ndarray
    foster2: np.ndarray
    mothers: np.ndarray
    babies: np.ndarray
    language: np.ndarray


def make_people(
    world: World, young: Young, children: Children, families: Families, homes: Homes, away: np.ndarray
) -> tuple[Persons, Relations]:
    """All people of a region. `away`: young people who ever stayed elsewhere."""
    rng = world.rng("people")
    persons = Persons()
    culture = cultures(rng, len(families), families.form == ALONE)
    other = partner_cultures(rng, culture)
    surname1, surname2 = surnames(rng, culture), surnames(rng, other)
    takes_second = chance(rng, len(families), 0.82) & (families.form != ONE_PARENT)
    surname = np.where(takes_second, surname2, surname1)
    partly = book().refugee[culture] & chance(rng, len(families), assumed("partial_birth_date"))
    add_children(rng, persons, young, children, families, culture, surname, partly)
    parents = add_parents(world, rng, persons, families, (culture, other), (surname1, surname2), partly)
    step, step_child = add_partners(world, rng, persons, families, culture)
    carers = add_carers(world, rng, persons, families, culture, surname1)
    fosters = add_foster_carers(world, rng, persons, homes)
    mothers, babies = add_babies(world, rng, persons, young, children, families, surname, away)
    return persons, Relations(*parents, step, step_child, *carers, *fosters, mothers, babies, culture)


def add_children(
    rng: np.random.Generator,
    persons: Persons,
    young: Young,
    children: Children,
    families: Families,
    culture: np.ndarray,
    surname: np.ndarray,
    partly: np.ndarray,
) -> None:
    """Young people and their brothers and sisters; in one family no name twice."""
    family = children.family
    girl = children.sex == "V"
    local = chance(rng, len(children), 0.22)
    naming = np.where(local, 0, culture[family])
    is_young = children.young >= 0
    persons.add(
        len(children),
        given=distinct(rng, family, naming, np.where(girl, GIRLS, BOYS)),
        surname=surname[family],
        sex=children.sex,
        birth=children.birth,
        precision=np.where(partly[family], np.where(chance(rng, len(children), 0.5), MONTH, YEAR_ONLY), DAY),
        municipality=families.municipality[family],
        kind=np.where(is_young, YOUNG, SIBLING),
    )


def add_parents(
    world: World,
    rng: np.random.Generator,
    persons: Persons,
    families: Families,
    culture: tuple[np.ndarray, np.ndarray],
    surname: tuple[np.ndarray, np.ndarray],
    partly: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """First and second parents who are known; of widowed parents the other has died."""
    n, form = len(families), families.form
    fathers = (form == SAME_SEX) & chance(rng, n, 0.35)
    mothers = (form == SAME_SEX) & ~fathers
    gone = form == ALONE
    unknown = (form == ONE_PARENT) & chance(rng, n, 0.55)
    lost = (form == KIN) & chance(rng, n, 0.35)
    first_died = (form == WIDOWED) & chance(rng, n, 0.4)
    died = (world.as_of - 60 - rng.random(n) * np.maximum(world.as_of - 60 - families.youngest, 0) * 0.9).astype(
        np.int64
    )
    died = np.maximum(died, families.youngest)
    sex1, sex2 = np.where(fathers, "M", "V"), np.where(mothers, "V", "M")
    father_birth = np.where(
        mothers, np.minimum(families.father_birth, families.eldest - 19 * 365), families.father_birth
    )
    numbers = []
    plans = (
        (sex1, families.mother_birth, culture[0], surname[0], ~gone & ~lost, first_died),
        (sex2, father_birth, culture[1], surname[1], ~gone & ~unknown & ~lost, (form == WIDOWED) & ~first_died),
    )
    for sex, birth, background, name, there, dead in plans:
        who = np.flatnonzero(there)
        number = np.full(n, -1, dtype=np.int64)
        number[who] = persons.add(
            len(who),
            given=given_names(rng, background[who], np.where(sex[who] == "V", MOTHERS, FATHERS)),
            surname=name[who],
            sex=sex[who],
            birth=birth[who],
            precision=np.where(partly[who], YEAR_ONLY, DAY),
            municipality=families.municipality[who],
            kind=PARENT,
            died=np.where(dead[who], died[who], NEVER),
        )
        numbers.append(number)
    return numbers[0], numbers[1]


def add_adults(
    rng: np.random.Generator, persons: Persons, kind: int, birth: np.ndarray, sex: np.ndarray, **fixed: np.ndarray
) -> np.ndarray:
    """Adults with a name of their own background unless `culture` and `surname` are given."""
    n = len(birth)
    culture = fixed.get("culture")
    culture = cultures(rng, n) if culture is None else culture
    surname = fixed.get("surname")
    return persons.add(
        n,
        given=given_names(rng, culture, np.where(sex == "V", MOTHERS, FATHERS)),
        surname=surnames(rng, culture) if surname is None else surname,
        sex=sex,
        birth=birth.astype(np.int64),
        municipality=fixed["municipality"],
        kind=kind,
    )


def add_partners(
    world: World, rng: np.random.Generator, persons: Persons, families: Families, culture: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The new partner in blended families, and sometimes a child of that partner."""
    step, child = (np.full(len(families), -1, dtype=np.int64) for _ in range(2))
    who = np.flatnonzero(families.form == BLENDED)
    birth = np.minimum(families.mother_birth[who] + rng.normal(-1, 5, len(who)) * YEAR, world.as_of - 23 * YEAR)
    sex = np.where(chance(rng, len(who), 0.95), "M", "V")
    town = families.municipality[who]
    step[who] = add_adults(rng, persons, STEP_PARENT, birth, sex, municipality=town)
    with_child = np.flatnonzero(chance(rng, len(who), assumed("step_child")) & (birth < world.as_of - 28 * YEAR))
    latest, earliest = world.as_of - 400, np.maximum(birth[with_child] + 20 * YEAR, world.as_of - 17 * YEAR)
    born = (earliest + rng.random(len(with_child)) * (latest - earliest)).astype(np.int64)
    girl = chance(rng, len(with_child), 0.5)
    child[who[with_child]] = persons.add(
        len(with_child),
        given=given_names(rng, cultures(rng, len(with_child)), np.where(girl, GIRLS, BOYS)),
        surname=persons.parts["surname"][-1][with_child],
        sex=np.where(girl, "V", "M"),
        birth=born,
        municipality=town[with_child],
        kind=STEP_SIBLING,
    )
    return step, child


def add_carers(
    world: World,
    rng: np.random.Generator,
    persons: Persons,
    families: Families,
    culture: np.ndarray,
    surname: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Grandparents, aunts and uncles who raise a child, and hosts of children who came alone."""
    first, second = (np.full(len(families), -1, dtype=np.int64) for _ in range(2))
    for form, kind in ((KIN, KIN_CARER), (ALONE, HOST_CARER)):
        who = np.flatnonzero(families.form == form)
        older = np.where(chance(rng, len(who), 0.6), rng.uniform(21, 32, len(who)), rng.uniform(-4, 6, len(who)))
        birth = np.minimum(families.mother_birth[who] - older * YEAR, families.eldest[who] - 23 * YEAR)
        birth = np.maximum(birth, world.as_of - 78 * YEAR)
        own = {"culture": culture[who], "municipality": families.municipality[who]}
        if form == KIN:
            own["surname"] = surname[who]
        first[who] = add_adults(rng, persons, kind, birth, np.full(len(who), "V"), **own)
        pair = np.flatnonzero(chance(rng, len(who), 0.6))
        own = {"culture": culture[who[pair]], "municipality": families.municipality[who[pair]]}
        second[who[pair]] = add_adults(rng, persons, kind, birth[pair] - 500, np.full(len(pair), "M"), **own)
    return first, second


def add_foster_carers(
    world: World, rng: np.random.Generator, persons: Persons, homes: Homes
) -> tuple[np.ndarray, np.ndarray]:
    """One or two carers in every foster home."""
    first, second = (np.full(len(homes), -1, dtype=np.int64) for _ in range(2))
    who = np.flatnonzero(homes.kind == FOSTER)
    town = rng.integers(0, len(world.codes()), len(who))
    birth = world.as_of - rng.uniform(36, 66, len(who)) * YEAR
    first[who] = add_adults(rng, persons, FOSTER_CARER, birth, np.full(len(who), "V"), municipality=town)
    pair = np.flatnonzero(chance(rng, len(who), 0.78))
    sex = np.where(chance(rng, len(pair), 0.93), "M", "V")
    second[who[pair]] = add_adults(rng, persons, FOSTER_CARER, birth[pair] - 700, sex, municipality=town[pair])
    return first, second


def add_babies(
    world: World,
    rng: np.random.Generator,
    persons: Persons,
    young: Young,
    children: Children,
    families: Families,
    surname: np.ndarray,
    away: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Some young women with help are a mother themselves."""
    possible = (young.age >= 17) & (young.sex == "V") & ~away
    mothers = np.flatnonzero(possible & chance(rng, len(young), assumed("young_parents")))
    n = len(mothers)
    earliest = np.maximum(young.birth[mothers] + 16 * YEAR, world.as_of - 2.5 * YEAR)
    girl = chance(rng, n, 0.5)
    babies = persons.add(
        n,
        given=given_names(rng, cultures(rng, n), np.where(girl, GIRLS, BOYS)),
        surname=surname[children.family[mothers]],
        sex=np.where(girl, "V", "M"),
        birth=(earliest + rng.random(n) * (world.as_of - 20 - earliest)).astype(np.int64),
        municipality=families.municipality[children.family[mothers]],
        kind=BABY,
    )
    return mothers, babies
