"""Who belongs to which family, in which role, from when until when."""

from dataclasses import dataclass, field

import numpy as np

from roer.lab.region import Life
from roer.lab.world import NEVER

ROLES = (
    "young_person",
    "sibling",
    "parent",
    "step_parent",
    "kin_carer",
    "host_carer",
    "step_sibling",
    "mother",
    "child",
)


@dataclass
class Memberships:
    """Batches of equal length: family, person, role, first day, first day no longer, primary."""

    batches: list[tuple[np.ndarray, ...]] = field(default_factory=list)

    def add(
        self, family: np.ndarray, person: np.ndarray, role: str, start: np.ndarray, until: object = NEVER,
        primary: bool = True,
    ) -> None:  # fmt: skip
        """People who exist, in one role."""
        there = person >= 0
        columns = (family, person, np.full(len(person), ROLES.index(role)), start)
        ends = tuple(np.broadcast_to(np.asarray(c), (len(person),)) for c in (until, primary))
        self.batches.append(tuple(column[there] for column in columns + ends))

    def columns(self) -> list[np.ndarray]:
        """Everything together, a column each."""
        return [np.concatenate(column) for column in zip(*self.batches, strict=True)]


def family_members(life: Life, as_of: int) -> list[np.ndarray]:
    """Family, person, role, first day, first day no longer (a death ends it) and primary, role by role."""
    rows, died = Memberships(), life.persons.column("died")
    children(rows, life, as_of)
    adults(rows, life, as_of)
    young_mothers(rows, life)
    family, person, role, start, until, primary = rows.columns()
    return [family, person, role, start, np.minimum(until, died[person]), primary.astype(bool)]


def children(rows: Memberships, life: Life, as_of: int) -> None:
    """Young people and their siblings; a young mother has a family of her own from the birth of her child."""
    kids, rel = life.children, life.relations
    joins = np.minimum(kids.birth, as_of)
    second = np.full(len(kids), NEVER, dtype=np.int64)
    baby_birth = life.persons.column("birth")[rel.babies]
    second[rel.mothers] = baby_birth
    is_young, who = kids.young >= 0, np.arange(len(kids))
    rows.add(kids.family[is_young], who[is_young], "young_person", joins[is_young], second[is_young])
    rows.add(kids.family[~is_young], who[~is_young], "sibling", joins[~is_young])
    rows.add(kids.family[rel.mothers], rel.mothers, "young_person", baby_birth, primary=False)


def adults(rows: Memberships, life: Life, as_of: int) -> None:
    """Parents, carers and new partners, and the children these bring."""
    fam, rel = life.families, life.relations
    every, began = np.arange(len(fam)), np.minimum(fam.eldest - 200, as_of - 30)
    for person, role in (
        (rel.parent1, "parent"),
        (rel.parent2, "parent"),
        (rel.carer1, "kin_carer"),
        (rel.carer2, "kin_carer"),
    ):
        rows.add(every, person, role, began)
    joined = np.minimum(fam.split, as_of - 30)
    step_birth = life.persons.column("birth")[np.maximum(rel.step_child, 0)]
    rows.add(every, rel.step, "step_parent", joined)
    rows.add(every, rel.step_child, "step_sibling", np.maximum(joined, step_birth))


def young_mothers(rows: Memberships, life: Life) -> None:
    """The own family of a young person with a baby."""
    rel = life.relations
    baby_birth = life.persons.column("birth")[rel.babies]
    own = len(life.families) + np.arange(len(rel.mothers))
    rows.add(own, rel.mothers, "mother", baby_birth)
    rows.add(own, rel.babies, "child", baby_birth)
