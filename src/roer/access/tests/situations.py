"""Generated situations: the facts of one dossier, and the moments at which asking is worth while.

A child, a mother and a father in two households, a grandmother, two workers (one may be the mother), two organisations.
Who holds what, since when and until when is drawn; birthdays and summer-time nights are drawn more often than other days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, time, timedelta
from random import Random
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from roer.access import facts as f
from roer.core.codes import Label, Role
from roer.core.days import PartialDate

T = TypeVar("T")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MICROSECOND = timedelta(microseconds=1)
CHILD, MOTHER, FATHER, GRANDMOTHER, ANNA, BEN = (UUID(int=number) for number in range(1, 7))
TEAM, INSTITUTION = UUID(int=11), UUID(int=12)
EVERY_LABEL = int(Label.everything())
BEGINNING = datetime(2019, 1, 1, tzinfo=AMSTERDAM)

# 29 February, 31 December, 1 January, birthdays in a night in which the clock changes, and an ordinary day.
BIRTH_DAYS = [
    date(2008, 2, 29), date(2012, 2, 29), date(2007, 12, 31), date(2013, 12, 31), date(2014, 1, 1),
    date(2013, 10, 26), date(2008, 10, 25), date(2014, 3, 29), date(2010, 3, 28), date(2011, 6, 30),
]  # fmt: skip
GRANDMOTHER_ROLES = [
    Role.CARER, Role.CARER, Role.GUARDIAN, Role.BUDDY, Role.CHOSEN_MENTOR, Role.CONFIDENTIAL_ADVISER,
    Role.NETWORK_MEMBER,
]  # fmt: skip
AUTHORITY = ["parental", "parental", "parental", "joint_non_parent", "partial_transfer", "none"]
GUARDIANSHIP = ["guardianship", "guardianship", "provisional_guardianship"]
CERTAINTY = ["verified", "verified", "registered", "unknown"]
PARTS = [
    "familiar_face", "case_manager", "stand_in", "specialist", "care_provider", "family_supervisor", "guardian_worker",
    "foster_carer", "assessor", "decider", "referrer", "consulted",
]  # fmt: skip


def situations() -> st.SearchStrategy[f.Facts]:
    """The facts of one dossier."""
    return st.randoms(use_true_random=False).map(lambda random: Drawing(random).facts())


def birthdays(birth: PartialDate | None) -> list[datetime]:
    """The moments at which the first and the last possible child turns 12, 16 and 18, counted here once more."""
    if birth is None or birth.year == 0:
        return []
    possible = [date(birth.year, 1, 1) + timedelta(days=number) for number in range(366)]
    possible = [day for day in possible if day.year == birth.year and birth.month in (None, day.month)]
    possible = [day for day in possible if birth.day in (None, day.day)]
    return [_midnight(day, years) for years in (12, 16, 18) for day in (possible[0], possible[-1])]


def _midnight(born: date, years: int) -> datetime:
    try:
        day = date(born.year + years, born.month, born.day)
    except ValueError:
        day = date(born.year + years, 3, 1)
    return datetime.combine(day, time(), AMSTERDAM)


def worth_asking(facts: f.Facts) -> list[datetime]:
    """Birthdays and every begin and end, with the microsecond before each."""
    ends = {end for fact in facts.periods() for end in (fact.valid_from, fact.valid_until) if end}
    exact = {moment.astimezone(AMSTERDAM) for moment in ends | set(birthdays(facts.birth))}
    return sorted(exact | {moment - MICROSECOND for moment in exact})


class Drawing:
    """Draws one situation from a source of chance."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.birth = self._birth()
        self.special = birthdays(self.birth)

    def facts(self) -> f.Facts:
        """All facts of one dossier."""
        is_family = self.chance(8)
        seats = self._seats()
        ids = [seat.id for seat in seats]
        return f.Facts(
            dossier_id=UUID(int=21),
            kind="family" if is_family else "person",
            person_id=None if is_family else CHILD,
            birth=self.birth,
            known_adult=self.chance(12),
            seats=tuple(seats),
            responsibilities=self.some(5, self._responsibility),
            measures=self.some(2, lambda: f.MeasureFact(*self.period(), self.one([INSTITUTION, INSTITUTION, TEAM]))),
            secrets=self.some(1, lambda: f.SecretFact(*self.period(), frozenset(self.random.sample(ids, 3)))),
            involvements=self.some(6, lambda: self._involvement(ids)),
            grants=self.some(4, lambda: self._grant(ids)),
            closures=self.some(1, lambda: f.ClosureFact(*self.period(), self.one(self._people()), self._labels())),
            exclusions=self.some(2, self._exclusion),
            incapacities=self.some(1, lambda: f.IncapacityFact(*self.period())),
            pauses=self.some(1, lambda: f.PauseFact(*self.period(), self.one(self._people()))),
            emergencies=self.some(1, lambda: f.EmergencyFact(*self.period(), self.one(ids))),
            members=self.some(3, lambda: f.MemberFact(*self.period(), self.one(self._people()))),
        )

    def one(self, values: list[T]) -> T:
        """One of these."""
        return self.random.choice(values)

    def chance(self, of: int) -> bool:
        """True once in so many times."""
        return self.random.randrange(of) == of - 1

    def some(self, most: int, make: Callable[[], T]) -> tuple[T, ...]:
        """Up to so many of something; at least one of what a family mostly has."""
        return tuple(make() for _ in range(self.random.randint(most // 3, most)))

    def moment(self) -> datetime:
        """A birthday, the microsecond before it, or any moment."""
        if self.special and self.chance(4):
            return self.one(self.special) - self.one([MICROSECOND, timedelta(0)])
        return BEGINNING + timedelta(hours=self.random.randint(0, 24 * 365 * 20))

    def period(self) -> tuple[datetime, datetime | None]:
        """A period; most began at the beginning and are open."""
        begins = self.one([BEGINNING, BEGINNING, self.moment()])
        ends = self.one([None, None, self.moment()])
        return (ends, begins) if ends and ends < begins else (begins, ends)

    def _birth(self) -> PartialDate | None:
        day = self.one(BIRTH_DAYS) if self.chance(2) else date(2005, 1, 1) + timedelta(self.random.randint(0, 8000))
        known = self.one(["day"] * 6 + ["month", "year", "expected", "year zero", "nothing"])
        if known == "nothing":
            return None
        if known == "year zero":
            return PartialDate(0)
        month, number = (day.month if known != "year" else None), (day.day if known in ("day", "expected") else None)
        return PartialDate(day.year, month, number, known == "expected")

    def _seats(self) -> list[f.SeatFact]:
        rows = [
            (CHILD, self.one([Role.SELF, Role.SELF, Role.PARENT, Role.GUEST, Role.BUDDY]), None),
            (MOTHER, Role.PARENT, None),
            (FATHER, self.one([Role.PARENT, Role.CARER, Role.BUDDY]), None),
            (GRANDMOTHER, self.one(GRANDMOTHER_ROLES), None),
            (self.one([ANNA, ANNA, MOTHER]), Role.PROFESSIONAL, TEAM),
            (BEN, Role.FAMILY_SUPERVISOR, INSTITUTION),
            (self.one([BEN, None]), Role.REFERRER, self.one([TEAM, None])),
        ]
        return [
            f.SeatFact(*self.period(), UUID(int=100 + number), *row, self.chance(2)) for number, row in enumerate(rows)
        ]

    def _responsibility(self) -> f.ResponsibilityFact:
        holder = self.one([MOTHER, MOTHER, FATHER, GRANDMOTHER, None])
        organisation = None if holder else INSTITUTION
        kind = self.one(GUARDIANSHIP if holder in (None, GRANDMOTHER) else AUTHORITY)
        return f.ResponsibilityFact(*self.period(), holder, organisation, kind, self.one(CERTAINTY))

    def _involvement(self, seats: list[UUID]) -> f.InvolvementFact:
        """Mostly workers and the grandmother, sometimes somebody who should have no part at all."""
        seat, part = self.one([*seats[3:], *seats[4:6], seats[1]]), self.one(PARTS)
        if seat == seats[3] and self.chance(2):
            part = "foster_carer"
        if seat == seats[5] and self.chance(2):
            part = self.one(["guardian_worker", "family_supervisor"])
        return f.InvolvementFact(*self.period(), seat, part, "help", self.chance(2))

    def _grant(self, seats: list[UUID]) -> f.GrantFact:
        giver = self.one([CHILD, CHILD, MOTHER, FATHER, BEN])
        return f.GrantFact(
            *self.period(), self.one([*seats, seats[3]]), self._labels(), "support", giver, giver != CHILD
        )

    def _exclusion(self) -> f.ExclusionFact:
        person, organisation = self.one(
            [(self.one([GRANDMOTHER, *self._people()]), None), (None, self.one([TEAM, INSTITUTION]))]
        )
        return f.ExclusionFact(*self.period(), person, organisation)

    def _people(self) -> list[UUID]:
        return [MOTHER, FATHER, GRANDMOTHER, ANNA, BEN, CHILD]

    def _labels(self) -> int:
        return self.one([EVERY_LABEL, EVERY_LABEL, self.random.randint(1, EVERY_LABEL)])


def overlap(one: f.AccessRow, other: f.AccessRow) -> bool:
    """Do two rows hold at the same moment, or does one begin where the other ends?"""
    return _begins_by(one, other.valid_until) and _begins_by(other, one.valid_until)


def _begins_by(row: f.AccessRow, end: datetime | None) -> bool:
    return end is None or row.valid_from <= end


def masks(rows: Iterable[f.AccessRow], at: datetime) -> dict[UUID, dict[UUID | None, int]]:
    """What each seat reads at a moment, by data controller (None: of any), as the row policies add rows up."""
    found: dict[UUID, dict[UUID | None, int]] = {}
    for row in rows:
        if row.valid_from <= at and (row.valid_until is None or at < row.valid_until):
            of_seat = found.setdefault(row.seat_id, {})
            of_seat[row.data_controller_id] = of_seat.get(row.data_controller_id, 0) | row.labels
    return found
