"""The invented region on which is measured: who exists and who works with whom, as plain rows that follow from numbers.

Four dossiers a family: one shared, 1.8 of children, 1.2 of parents. Nothing is drawn at random twice: an identifier
follows from a kind and a number, so that a measurement finds its people again without asking.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import blake2b
from uuid import UUID

CHILDREN = (1, 2, 2, 3, 1)  # by family, in turn
OWN_FILES = (1, 1, 2, 1, 1)  # parents with a file of their own
CASELOAD = 33
LEAD_CASELOAD = 3000
LEADS = 10
ACCOUNTS = 50  # workers and young people who can sign in
TEAMS, PROVIDERS = 40, 60
AT = datetime.fromisoformat("2026-11-01T10:00:00+01:00")
BEGIN = datetime.fromisoformat("2023-11-01T00:00:00+01:00")
LONG_CHILD, LOOKED_AT_CHILD = 0, 1  # one with a timeline of 1,000 items, one with 10,000 lines of who looked


def ident(kind: str, number: int = 0) -> UUID:
    """The identifier of the n-th thing of a kind; looks random, so that indexes grow as they do in real life."""
    return UUID(bytes=blake2b(f"{kind} {number}".encode(), digest_size=16).digest())


@dataclass(frozen=True)
class Child:
    """A young person by number. `rank` scatters neighbours over workers, as in real life."""

    number: int
    family: int
    age: int
    rank: int

    @property
    def dossier(self) -> UUID:
        return ident("child dossier", self.number)

    @property
    def worker(self) -> int:
        """The familiar face."""
        return self.rank // CASELOAD

    @property
    def provider_worker(self) -> int | None:
        """One child in three also has a care provider."""
        return self.rank // 3 // CASELOAD if self.rank % 3 == 0 else None


@dataclass(frozen=True)
class World:
    """A region of so many dossiers."""

    dossiers: int = 100_000
    items: int = 1_000_000
    seed: int = 7

    @property
    def families(self) -> int:
        return self.dossiers // 4

    @property
    def child_count(self) -> int:
        return self.families * 9 // 5

    @property
    def workers(self) -> int:
        return self.child_count // CASELOAD + 1

    @property
    def providers(self) -> int:
        return self.child_count // 3 // CASELOAD + 1

    @property
    def adult_workers(self) -> int:
        return self.families * 6 // 5 // 2 // CASELOAD + 1

    def children(self) -> Iterator[Child]:
        """All children, by family."""
        number, step = 0, _coprime(self.child_count)
        for family in range(self.families):
            for _ in range(CHILDREN[family % 5]):
                age = 15 if number in (LONG_CHILD, LOOKED_AT_CHILD) else (number * 7) % 18
                yield Child(number, family, age, (number * step) % self.child_count)
                number += 1

    def own_files(self) -> Iterator[tuple[int, int]]:
        """(family, which parent) of every parent with a file of their own."""
        for family in range(self.families):
            for parent in range(OWN_FILES[family % 5]):
                yield family, parent

    def randomness(self, purpose: str) -> random.Random:
        """A source for one purpose."""
        return random.Random(f"{self.seed} {purpose}")


def _coprime(count: int) -> int:
    return next(step for step in (7919, 104_729, 15_485_863) if count % step)


def moment_between(source: random.Random) -> datetime:
    """A moment in the three years before."""
    return BEGIN + timedelta(seconds=source.randrange(int((AT - BEGIN).total_seconds())))
