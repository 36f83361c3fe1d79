"""Put generated situations into the tables, as a bulk load does: facts only, no access rows yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date
from random import Random
from typing import Any
from uuid import UUID

from django.db.models import Model

from roer.access import facts as f
from roer.access.models import Closure, EmergencyAccess, Exclusion, Grant, Pause
from roer.access.tests.situations import BEGINNING, INSTITUTION, TEAM, Drawing
from roer.core.codes import Regime
from roer.core.models import Dossier, Item, Organisation, Person, Seat
from roer.people.models import (
    BirthDate,
    Family,
    FamilyMember,
    Incapacity,
    Involvement,
    ParentalResponsibility,
    ProtectionMeasure,
    SecretLocation,
)
from roer.people.models.facts import SecretLocationKeeper

SHARED = {TEAM, INSTITUTION}


def situation(number: int) -> f.Facts:
    """A situation of its own people and dossier, in a form that the tables allow."""
    facts = _moved(Drawing(Random(number)).facts(), number)
    return replace(
        facts,
        responsibilities=tuple(each for each in facts.responsibilities if each.valid_from != each.valid_until),
        measures=tuple(each for each in facts.measures if each.valid_until),
        incapacities=tuple(each for each in facts.incapacities if each.valid_until),
    )


def _moved(value: Any, number: int) -> Any:
    """The same with ids of its own, but for the organisations."""
    match value:
        case UUID():
            return value if value in SHARED else UUID(int=(number + 1) << 64 | value.int)
        case tuple():
            return tuple(_moved(each, number) for each in value)
        case frozenset():
            return frozenset(_moved(each, number) for each in value)
        case f.Period() | f.Facts():
            return replace(value, **{field.name: _moved(getattr(value, field.name), number) for field in fields(value)})
    return value


def organisations() -> list[Model]:
    """The two organisations of every situation."""
    return [
        Organisation(id=each, name="Huis", kind="provider", regime=Regime.YOUTH_ACT, valid_from=date(2019, 1, 1))
        for each in sorted(SHARED)
    ]


def rows(facts: f.Facts) -> Iterator[Model]:
    """Everything that stands in the tables for one situation, in the order in which it may be inserted."""
    yield from (Person(id=each, made_at=BEGINNING) for each in sorted(_people(facts)))
    for seat in facts.seats:
        yield Seat(
            id=seat.id, person_id=seat.person_id, role=seat.role, organisation_id=seat.organisation_id,
            medical_duty=seat.medical_duty, valid_from=seat.valid_from, valid_until=seat.valid_until,
        )  # fmt: skip
    yield Dossier(id=facts.dossier_id, kind=facts.kind, person_id=facts.person_id, made_at=BEGINNING)
    yield from _legal_position(facts)
    yield from _sharing(facts)
    if facts.kind == "family":
        yield Family(id=facts.dossier_id, dossier_id=facts.dossier_id, made_at=BEGINNING)
        yield from (
            FamilyMember(family_id=facts.dossier_id, part="other", **_of(facts, each)) for each in facts.members
        )


def _people(facts: f.Facts) -> set[UUID]:
    named = [
        facts.person_id,
        *(seat.person_id for seat in facts.seats),
        *(held.holder_id for held in facts.responsibilities),
    ]
    named += [each.person_id for each in (*facts.closures, *facts.exclusions, *facts.members, *facts.pauses)]
    return {each for each in (*named, *(grant.given_by for grant in facts.grants)) if each}


def _of(facts: f.Facts, fact: f.Period, **renamed: str) -> dict[str, Any]:
    values = {renamed.get(field.name, field.name): getattr(fact, field.name) for field in fields(fact)}
    return {"dossier_id": facts.dossier_id, **values}


def _recorded(facts: f.Facts, fact: f.Period, **renamed: str) -> dict[str, Any]:
    return {"recorded_at": BEGINNING, "recorded_by_id": facts.seats[0].id, **_of(facts, fact, **renamed)}


def _legal_position(facts: f.Facts) -> Iterator[Model]:
    birth = facts.birth
    yield BirthDate(
        dossier_id=facts.dossier_id, year=birth.year if birth else 0, month=birth.month if birth else None,
        day=birth.day if birth else None, expected=bool(birth and birth.expected), known_adult=facts.known_adult,
        recorded_at=BEGINNING, recorded_by_id=facts.seats[0].id,
    )  # fmt: skip
    for held in facts.responsibilities:
        yield ParentalResponsibility(**_recorded(facts, held, organisation_id="holder_organisation_id"))
    for measure in facts.measures:
        yield ProtectionMeasure(kind="supervision_order", **_recorded(facts, measure))
    for incapacity in facts.incapacities:
        yield Incapacity(reason_item=facts.dossier_id, second_seat_id=facts.seats[0].id, **_recorded(facts, incapacity))
    for secret in facts.secrets:
        values = _recorded(facts, secret)
        keepers = values.pop("keepers")
        location = SecretLocation(**values)
        yield location
        yield from (
            SecretLocationKeeper(location=location, seat_id=each, dossier_id=facts.dossier_id) for each in keepers
        )


def _sharing(facts: f.Facts) -> Iterator[Model]:
    yield from (Involvement(**_recorded(facts, each)) for each in facts.involvements)
    yield from (Grant(label=1, **_recorded(facts, each, given_by="given_by_id")) for each in facts.grants)
    yield from (Exclusion(**_recorded(facts, each)) for each in facts.exclusions)
    for emergency in facts.emergencies:
        yield EmergencyAccess(reason_item=facts.dossier_id, told_from=BEGINNING, **_recorded(facts, emergency))
    yield from _pauses(facts)
    for closure in facts.closures:
        yield Closure(
            ground=Closure.Ground.COURT, reason_item=facts.dossier_id, second_seat_id=facts.seats[0].id,
            review_on=date(2030, 1, 1), **_recorded(facts, closure),
        )  # fmt: skip


def _pauses(facts: f.Facts) -> Iterator[Model]:
    """A pause hangs on its reason: an item without words."""
    writer = facts.seats[0].id
    for number, pause in enumerate(facts.pauses):
        item = Item(
            id=UUID(int=facts.dossier_id.int + 1000 + number), dossier_id=facts.dossier_id, kind="test", label=1,
            author_seat_id=writer, recorded_at=BEGINNING, regime=Regime.OWN_SPACE,
        )  # fmt: skip
        yield item
        yield Pause(item=item, seat_id=writer, owner_seat_id=writer, look_due=BEGINNING, **_recorded(facts, pause))


def store(models: Iterable[Model], using: str) -> None:
    """Insert rows, table by table in the order in which the tables first appear."""
    by_table: dict[type[Model], list[Model]] = {}
    for row in models:
        by_table.setdefault(type(row), []).append(row)
    for table, of_table in by_table.items():
        table._default_manager.using(using).bulk_create(of_table, batch_size=2000)


def load(count: int, *, first: int = 0, using: str = "owner") -> list[f.Facts]:
    """Store so many situations; returns them."""
    made = [situation(number) for number in range(first, first + count)]
    store([*organisations(), *(row for facts in made for row in rows(facts))], using)
    return made
