"""The ledger in one pass over the tables says the same as a plain reading of each child, day by day."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roer.core.codes import Label
from roer.core.days import PartialDate, start_of, turns
from roer.core.models import Dossier, Organisation, Person, Seat
from roer.dossier.models import Plan
from roer.living.models import ChildTalk, Placement, Schooling, StayConsent
from roer.living.rederive import facts_of, rederive
from roer.living.titles import title_on
from roer.people.models import BirthDate, CourtAuthorisation, Involvement, ParentalResponsibility, ProtectionMeasure

FIRST = date(2027, 1, 1)
CONTACT = 28
GAPS = ("owner", "title", "contact", "plan", "school")


@dataclass
class Child:
    """One child as plain dates: half-open day spans, None open."""

    birth: date
    measures: list[tuple[int, int]] = field(default_factory=list)
    owners: list[tuple[int, int | None]] = field(default_factory=list)
    stays: list[tuple[int, int | None]] = field(default_factory=list)
    rulings: list[tuple[int, int]] = field(default_factory=list)
    yes: list[tuple[int, str]] = field(default_factory=list)
    talks: list[int] = field(default_factory=list)
    plans: list[tuple[int, int | None]] = field(default_factory=list)
    school: list[tuple[int, int | None]] = field(default_factory=list)
    dossier_id: UUID | None = None


def spans(draw: random.Random, most: int, days: int) -> list[tuple[int, int | None]]:
    """Some spans one after the other; the last may be open."""
    points = sorted(draw.sample(range(-40, days), 2 * draw.randint(0, most)))
    found: list[tuple[int, int | None]] = list(zip(points[::2], points[1::2], strict=True))
    if found and draw.random() < 0.5:
        found[-1] = (found[-1][0], None)
    return found


def child(draw: random.Random, days: int) -> Child:
    """A child with whatever a year may bring."""
    closed = [(a, b or days + 50) for a, b in spans(draw, 1, days)]
    return Child(
        FIRST - timedelta(days=draw.randint(0, 24 * 365)), closed, spans(draw, 2, days), spans(draw, 2, days),
        [(a, b or days) for a, b in spans(draw, 2, days)],
        [(draw.randint(-30, days), draw.choice(["given", "withdrawn"])) for _n in range(draw.randint(0, 3))],
        [draw.randint(-40, days) for _n in range(draw.randint(0, 4))], spans(draw, 2, days), spans(draw, 2, days),
    )  # fmt: skip


def on(day: int) -> date:
    """A day of the year by number."""
    return FIRST + timedelta(days=day)


class Loader:
    """Loads children as owner, in a few large writes."""

    def __init__(self, seat: Seat, institution: Organisation) -> None:
        self.seat, self.institution, self.begin = seat, institution, start_of(FIRST - timedelta(days=60))
        self.rows: dict[type, list[Any]] = {}

    def add(self, model: type, **given: Any) -> Any:
        """One row more."""
        made = model(**given)
        self.rows.setdefault(model, []).append(made)
        return made

    def put(self, one: Child) -> None:
        """One child with everything."""
        person = self.add(Person, made_at=self.begin)
        dossier = self.add(Dossier, kind="person", person=person, made_at=self.begin)
        one.dossier_id = dossier.id
        own = {"dossier_id": dossier.id, "recorded_at": self.begin, "recorded_by_id": self.seat.id}
        self._legal(one, person, own)
        self._daily(one, own | {"label": int(Label.PLAN)})
        self._stays(one, person, own | {"label": int(Label.PLACE)})

    def _legal(self, one: Child, person: Person, own: dict[str, Any]) -> None:
        self.add(BirthDate, year=one.birth.year, month=one.birth.month, day=one.birth.day, **own)
        held = {"kind": "parental", "certainty": "verified", "valid_from": self.begin}
        self.add(ParentalResponsibility, holder=person, **held, **own)
        for a, b in one.measures:
            spell = {"valid_from": moment(a), "valid_until": moment(b), "organisation": self.institution}
            self.add(ProtectionMeasure, kind="supervision_order", **spell, **own)
        for a, b in one.rulings:
            spell = {"ruled_at": moment(a), "valid_from": moment(a), "valid_until": moment(b)}
            self.add(CourtAuthorisation, kind="out_of_home", number="1", **spell, **own)

    def _daily(self, one: Child, own: dict[str, Any]) -> None:
        for a, end in one.owners:
            held = {key: value for key, value in own.items() if key != "label"}
            spell = {"valid_from": moment(a), "valid_until": moment(end)}
            self.add(Involvement, seat=self.seat, part="case_manager", purpose="help", **spell, **held)
        for day in one.talks:
            self.add(ChildTalk, spoken_on=on(day), seat=self.seat, **own)
        for a, end in one.school:
            self.add(Schooling, state="school", valid_from=moment(a), valid_until=moment(end), **own)
        for a, end in one.plans:
            made = {"dossier_id": own["dossier_id"], "label": own["label"], "made_at": self.begin, "made_by": self.seat}
            self.add(Plan, kind="help", state="active", settled_at=moment(a), ended_at=moment(end), **made)

    def _stays(self, one: Child, person: Person, own: dict[str, Any]) -> None:
        for a, end in one.stays:
            spell = {"valid_from": moment(a), "valid_until": moment(end), "ended": "" if end is None else "home"}
            stay = self.add(Placement, form_id="foster_family", step="first", reason="safety", **spell, **own)
            for at, answer in one.yes:
                self.add(StayConsent, placement=stay, person=person, answer=answer, answered_at=moment(at), **own)

    def write(self) -> None:
        """Everything at once, and the titles that follow."""
        for model, made in self.rows.items():
            model._default_manager.using("owner").bulk_create(made, batch_size=2000)  # type: ignore[attr-defined]
        rederive([row.id for row in self.rows[Dossier]], using="owner")


def moment(day: int | None) -> Any:
    """Noon of a day; None is open. At noon, so that the midnights in between are real."""
    return None if day is None else start_of(on(day)) + timedelta(hours=12)


def at_night(found: Iterable[tuple[int, int | None]], day: int) -> bool:
    """Does one of these spans hold at the last moment of a day?"""
    return any(a <= day and (b is None or b > day) for a, b in found)


def plainly(one: Child, day: int, facts: dict[UUID, list[Any]]) -> set[str] | None:
    """What a child was without on a day, read slowly; None when it was not in care."""
    today = on(day)
    twentythree = turns(23, PartialDate.of(one.birth))
    away = any(a <= day and (b is None or b >= day) for a, b in one.stays)
    if not (away or at_night(one.measures, day)) or (twentythree and twentythree <= today):
        return None
    without = {name for name, held in (("owner", one.owners), ("plan", one.plans)) if not at_night(held, day)}
    titles = [title_on(stay, today) for stay in facts.get(one.dossier_id, [])]  # type: ignore[arg-type]
    if any(title is not None and not title.is_lawful for title in titles):
        without.add("title")
    if not any(day - CONTACT < talk <= day for talk in one.talks):
        without.add("contact")
    five, eighteen = (turns(years, PartialDate.of(one.birth)) for years in (5, 18))
    if five and eighteen and five <= today < eighteen and not at_night(one.school, day):
        without.add("school")
    return without


def quickly(day: int, using: str = "owner") -> dict[UUID, set[str]]:
    """What the one pass says of every child in care."""
    with connections[using].cursor() as cursor:
        cursor.execute(
            "SELECT dossier_id, no_owner, no_title, no_contact, no_plan, COALESCE(no_school, false)"
            " FROM living_ledger(%s, %s, %s, %s)", [on(day), start_of(on(day)), start_of(on(day + 1)), CONTACT],
        )  # fmt: skip
        return {row[0]: {name for name, gap in zip(GAPS, row[1:], strict=True) if gap} for row in cursor.fetchall()}


def compare(seed: int, how_many: int, days: Iterable[int]) -> None:
    """Load children and hold both readings beside one another, on some days."""
    draw = random.Random(seed)
    seat = Seat.objects.using("owner").filter(role="professional").order_by("id").first()
    institution = Organisation.objects.using("owner").filter(kind="certified_institution").order_by("id").first()
    children = [child(draw, 365) for _n in range(how_many)]
    days = list(days)
    others = {day: set(quickly(day)) for day in days}
    loader = Loader(seat, institution)  # type: ignore[arg-type]
    for one in children:
        loader.put(one)
    loader.write()
    facts = facts_of([one.dossier_id for one in children if one.dossier_id], using="owner")
    for day in days:
        found = quickly(day)
        assert set(found) - others[day] <= {one.dossier_id for one in children}, "a row of nobody"
        for one in children:
            assert found.get(one.dossier_id) == plainly(one, day, facts), (seed, day, one)  # type: ignore[arg-type]


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6))
def test_one_pass_says_the_same_as_reading_each_child(world: str, seed: int) -> None:
    compare(seed, 30, random.Random(seed).sample(range(365), 12))


@pytest.mark.long
def test_the_same_for_ten_thousand_children_through_a_year(world: str) -> None:
    compare(1, 10_000, range(0, 365, 28))
