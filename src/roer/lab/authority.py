"""Parental responsibility over every child, as a dated fact: by law (not registered) or by register and ruling."""

from dataclasses import dataclass, field

import numpy as np

from roer.lab.families import ALONE, APART, BLENDED, KIN, ONE_PARENT, SAME_SEX, Children, Families
from roer.lab.figures import assumed
from roer.lab.measures import GUARDIANSHIP, PROVISIONAL_GUARDIANSHIP, Measures
from roer.lab.people import Relations
from roer.lab.seeds import chance
from roer.lab.world import NEVER, World

KINDS = ("parental_authority", "joint_authority_with_a_non_parent", "guardianship")
PARENTAL, JOINT, GUARDIAN = range(3)
BASES = ("by_law", "registered", "ruling")
BY_LAW, REGISTERED, RULING = range(3)
CODES = ("1", "12", "1D", "2", "2D", "D", "3D")
RECOGNITION_GIVES_AUTHORITY = int(np.datetime64("2023-01-01").astype(int))
MAJORITY = int(18 * 365.25) + 1


@dataclass
class Authority:
    """Batches of equal length: child, holder (a person, or -1 with an organisation), kind, basis, days."""

    batches: list[tuple[np.ndarray, ...]] = field(default_factory=list)
    registered: list[tuple[np.ndarray, ...]] = field(default_factory=list)

    def give(
        self, child: np.ndarray, holder: np.ndarray, kind: int, basis: object, start: object, organisation: object = -1
    ) -> None:
        """Authority from a day on; holders that do not exist are left out."""
        n = len(child)
        columns = [np.broadcast_to(np.asarray(c), (n,)) for c in (holder, kind, basis, start, organisation)]
        there = (columns[0] >= 0) | (columns[4] >= 0)
        self.batches.append((child[there], *(c[there] for c in columns)))

    def register(self, child: np.ndarray, code: str, start: np.ndarray) -> None:
        """A registered code of table 61, from a day on."""
        number = np.full(len(child), CODES.index(code))
        self.registered.append((child, number, np.broadcast_to(start, (len(child),))))

    def columns(self) -> list[np.ndarray]:
        """Child, holder, kind, basis, start, organisation, for all batches."""
        return [np.concatenate(column) for column in zip(*self.batches, strict=True)]


@dataclass
class Position:
    """Rows ready to write: who has authority over whom from when until when, and what the register says."""

    child: np.ndarray
    holder: np.ndarray
    organisation: np.ndarray
    kind: np.ndarray
    basis: np.ndarray
    start: np.ndarray
    until: np.ndarray
    registered_child: np.ndarray
    registered_code: np.ndarray
    registered_start: np.ndarray


def make_authority(
    world: World,
    children: Children,
    families: Families,
    relations: Relations,
    measures: Measures,
    guardian: int,
    died: np.ndarray,
) -> Position:
    """Authority over every born child. `guardian`: the institution for guardianships; `died`: per person."""
    rng = world.rng("authority")
    book = Authority()
    born = np.flatnonzero(children.birth <= world.as_of)
    form = families.form[children.family[born]]
    usual = ~np.isin(form, (ONE_PARENT, SAME_SEX, KIN, ALONE))
    of_two_parents(rng, book, children, families, relations, born[usual])
    single = born[form == ONE_PARENT]
    book.give(single, relations.parent1[children.family[single]], PARENTAL, BY_LAW, children.birth[single])
    of_two_mothers(rng, book, children, relations, born[form == SAME_SEX])
    of_kin(rng, book, children, relations, born[form == KIN], world.as_of)
    alone = born[form == ALONE]
    arrival = np.maximum(children.birth[alone], world.as_of - 900)
    book.give(alone, np.full(len(alone), -1), GUARDIAN, RULING, arrival, guardian)
    book.register(alone, "D", arrival)
    ended = rulings_after_separation(world, rng, book, children, families, relations, born)
    return closed_by_guardianship(book, children, measures, guardian, ended, died)


def of_two_parents(
    rng: np.random.Generator,
    book: Authority,
    children: Children,
    families: Families,
    relations: Relations,
    who: np.ndarray,
) -> None:
    """Married or recognised since 2023: both by law. Else the mother by law, and both once registered."""
    family = children.family[who]
    married = chance(rng, len(families), assumed("married"))[family]
    by_law = married | (children.birth[who] >= RECOGNITION_GIVES_AUTHORITY)
    both = ~by_law & chance(rng, len(who), assumed("joint_by_registration"))
    book.give(who, relations.parent1[family], PARENTAL, BY_LAW, children.birth[who])
    book.give(who[by_law], relations.parent2[family[by_law]], PARENTAL, BY_LAW, children.birth[who[by_law]])
    day = children.birth[who[both]] + rng.integers(3, 200, int(both.sum()))
    apart = families.split[family[both]]
    day = np.minimum(day, apart - 1)
    known = relations.parent2[family[both]] >= 0
    book.give(who[both], relations.parent2[family[both]], PARENTAL, REGISTERED, day)
    book.register(who[both][known], "12", day[known])


def of_two_mothers(
    rng: np.random.Generator, book: Authority, children: Children, relations: Relations, who: np.ndarray
) -> None:
    """The second parent of the same sex: by law, or as a partner with joint authority beside the parent."""
    family = children.family[who]
    book.give(who, relations.parent1[family], PARENTAL, BY_LAW, children.birth[who])
    joint = chance(rng, len(who), 0.4)
    book.give(who[~joint], relations.parent2[family[~joint]], PARENTAL, BY_LAW, children.birth[who[~joint]])
    book.give(who[joint], relations.parent2[family[joint]], JOINT, RULING, children.birth[who[joint]] + 40)
    book.register(who[joint], "1D", children.birth[who[joint]] + 40)


def of_kin(
    rng: np.random.Generator,
    book: Authority,
    children: Children,
    relations: Relations,
    who: np.ndarray,
    as_of: int,
) -> None:
    """A child with kin: the carer is guardian by ruling, or shares authority, or the parents kept it."""
    family = children.family[who]
    pick = rng.random(len(who))
    no_parent = (relations.parent1[family] < 0) & (relations.parent2[family] < 0)
    guardian, shared = no_parent | (pick < 0.5), ~no_parent & (pick > 0.94)
    birth = children.birth[who]
    since = birth + np.floor(rng.random(len(who)) * np.maximum(as_of - birth, 1) * 0.6).astype(np.int64)
    kept = ~guardian
    for parent in (relations.parent1, relations.parent2):
        book.give(who[kept], parent[family[kept]], PARENTAL, BY_LAW, birth[kept])
    book.give(who[guardian], relations.carer1[family[guardian]], GUARDIAN, RULING, since[guardian])
    book.register(who[guardian], "D", since[guardian])
    book.give(who[shared], relations.carer1[family[shared]], JOINT, RULING, since[shared])
    book.register(who[shared], "3D", since[shared])


def rulings_after_separation(
    world: World,
    rng: np.random.Generator,
    book: Authority,
    children: Children,
    families: Families,
    relations: Relations,
    born: np.ndarray,
) -> dict[str, np.ndarray]:
    """After some separations a judge left authority with one parent; a few step-parents got it jointly."""
    family = children.family[born]
    with_two = (relations.parent1[family] >= 0) & (relations.parent2[family] >= 0)
    apart = np.isin(families.form[family], APART) & with_two & (families.split[family] < world.as_of - 90)
    sole = chance(rng, len(families), assumed("sole_after_ruling"))[family] & apart
    with_father = families.form[family] == 3
    day = families.split[family] + 80
    book.register(born[sole & ~with_father], "1", day[sole & ~with_father])
    book.register(born[sole & with_father], "2", day[sole & with_father])
    step = apart & ~sole & (families.form[family] == BLENDED) & chance(rng, len(born), 0.02)
    step &= day + 400 < world.as_of
    book.give(born[step], relations.step[family[step]], JOINT, RULING, day[step] + 400)
    book.register(born[step], "1D", day[step] + 400)
    lost = np.where(with_father, relations.parent1[family], relations.parent2[family])
    step_lost = relations.parent2[family]
    children_lost = np.concatenate([born[sole], born[step]])
    return {
        "child": children_lost,
        "holder": np.concatenate([lost[sole], step_lost[step]]),
        "day": np.concatenate([day[sole], day[step] + 400]),
    }


def closed_by_guardianship(
    book: Authority,
    children: Children,
    measures: Measures,
    guardian: int,
    ended: dict[str, np.ndarray],
    died: np.ndarray,
) -> Position:
    """End authority at eighteen, at a ruling, and when a certified institution became guardian."""
    mine = np.flatnonzero(np.isin(measures.kind, (GUARDIANSHIP, PROVISIONAL_GUARDIANSHIP)))
    who, start = measures.young[mine], measures.start[mine]
    book.give(who, np.full(len(who), -1), GUARDIAN, RULING, start, guardian)
    book.register(who, "D", start)
    child, holder, kind, basis, begin, organisation = book.columns()
    until = children.birth[child] + MAJORITY
    until = np.where(organisation >= 0, until, np.minimum(until, last_day(child, who, start)))
    own_end = np.full(len(children), NEVER, dtype=np.int64)
    own_end[who] = measures.until[mine]
    institution = organisation >= 0
    until = np.where(institution & np.isin(child, who), np.minimum(until, own_end[child]), until)
    until = np.minimum(until, ruling_ends(child, holder, ended))
    until = np.where(institution, until, np.minimum(until, died[holder]))
    good = begin < until
    registered = [np.concatenate(column) for column in zip(*book.registered, strict=True)]
    rows = (child, holder, organisation, kind, basis, begin, until)
    return Position(*(column[good] for column in rows), *registered)


def last_day(child: np.ndarray, who: np.ndarray, start: np.ndarray) -> np.ndarray:
    """The day a guardianship ended the authority of others, or NEVER."""
    first = np.full(int(max(child.max(initial=0), who.max(initial=0))) + 1, NEVER, dtype=np.int64)
    np.minimum.at(first, who, start)
    return first[child]


def ruling_ends(child: np.ndarray, holder: np.ndarray, ended: dict[str, np.ndarray]) -> np.ndarray:
    """The day a ruling took authority from a holder, or NEVER."""
    if len(ended["child"]) == 0:
        return np.full(len(child), NEVER)
    key, lost = child * 10**9 + holder, ended["child"] * 10**9 + ended["holder"]
    order = np.argsort(lost)
    place = np.minimum(np.searchsorted(lost[order], key), len(lost) - 1)
    return np.where(lost[order][place] == key, ended["day"][order][place], NEVER)
