"""Rows of the people of the invented region: seats, dossiers, families, and the facts from which access follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

from bench.world import ACCOUNTS, BEGIN, LEAD_CASELOAD, LEADS, PROVIDERS, TEAMS, Child, World, ident
from roer.access.models import Closure, Exclusion, Grant
from roer.core.bulk import copy_rows
from roer.core.codes import Label, Regime, Role
from roer.core.models import Account, Dossier, Organisation, Person, Seat
from roer.people.models import BirthDate, Family, FamilyMember, Involvement, ParentalResponsibility, SecretLocation
from roer.people.models.facts import SecretLocationKeeper

Row = tuple[Any, ...]
FACT = ("id", "dossier_id", "recorded_at", "recorded_by_id")
SHARING = ("id", "dossier_id", "recorded_at", "recorded_by_id", "valid_from")
UNTIL = datetime.fromisoformat("2028-01-01T00:00:00+01:00")
recorder = ident("worker seat", 0)


def load_people(world: World) -> int:
    """Everything but items, events, shares and access; returns how many rows."""
    tables = (*_anchors(world), *_family_tables(world), *_fact_tables(world), *_sharing_tables(world))
    return sum(copy_rows(model, columns, rows) for model, columns, rows in tables)


def _anchors(world: World) -> Iterator[tuple[type, tuple[str, ...], Iterator[Row]]]:
    yield Person, ("id", "made_at"), ((person, BEGIN) for person in _persons(world))
    account = ("id", "username", "password", "person_id", "is_active", "made_at", "demo", "link_level")
    yield Account, account, _accounts(world)
    organisation = ("id", "name", "kind", "regime", "municipality_code", "valid_from")
    yield Organisation, organisation, _organisations()
    seat = (
        "id", "account_id", "person_id", "role", "organisation_id", "discipline", "medical_duty", "work_name",
        "valid_from",
    )  # fmt: skip
    yield Seat, seat, _seats(world)
    yield Dossier, ("id", "kind", "person_id", "is_head", "made_at"), _dossiers(world)


def _persons(world: World) -> Iterator[Any]:
    yield from (ident("child", child.number) for child in world.children())
    yield from (ident("parent", number) for number in range(world.families * 2))
    yield from (ident("worker", number) for number in range(world.workers))


def _accounts(world: World) -> Iterator[Row]:
    for kind, count in (("worker", world.workers), ("child", world.child_count)):
        for number in range(min(ACCOUNTS, count)):
            person = ident(kind, number)
            yield ident(f"{kind} account", number), f"{kind}{number}", "!", person, True, BEGIN, False, "desk"


def _organisations() -> Iterator[Row]:
    day = BEGIN.date()
    for number in range(TEAMS):
        yield ident("team", number), f"Wijkteam {number}", "local_team", Regime.YOUTH_ACT, "0000", day
    for number in range(PROVIDERS):
        regime = Regime.MEDICAL if number % 3 == 0 else Regime.YOUTH_ACT
        yield ident("provider", number), f"Aanbieder {number}", "provider", regime, "", day


def _seats(world: World) -> Iterator[Row]:
    for kind, count, role in (
        ("worker", world.workers, Role.PROFESSIONAL), ("lead", LEADS, Role.PROFESSIONAL),
        ("adult worker", world.adult_workers, Role.PROFESSIONAL), ("provider worker", world.providers, Role.PROVIDER_WORKER),
    ):  # fmt: skip
        for number in range(count):
            yield _work_seat(kind, number, role)
    for child in world.children():
        if child.age >= 12:
            account = ident("child account", child.number) if child.number < ACCOUNTS else None
            yield (
                ident("child seat", child.number),
                account,
                ident("child", child.number),
                Role.SELF,
                None,
                "",
                False,
                "",
                BEGIN,
            )
    for number in range(world.families * 2):
        yield ident("parent seat", number), None, ident("parent", number), Role.PARENT, None, "", False, "", BEGIN


def _work_seat(kind: str, number: int, role: str) -> Row:
    account = ident("worker account", number) if kind == "worker" and number < ACCOUNTS else None
    person = ident("worker", number) if kind == "worker" else None
    organisation = ident("provider", number % PROVIDERS) if kind == "provider worker" else ident("team", number % TEAMS)
    medical = kind == "provider worker" and number % PROVIDERS % 3 == 0
    return (
        ident(f"{kind} seat", number),
        account,
        person,
        role,
        organisation,
        "youth_worker",
        medical,
        f"W. {number}",
        BEGIN,
    )


def _dossiers(world: World) -> Iterator[Row]:
    for number in range(world.families):
        yield ident("family dossier", number), "family", None, True, BEGIN
    for child in world.children():
        yield child.dossier, "person", ident("child", child.number), True, BEGIN
    for family, parent in world.own_files():
        number = family * 2 + parent
        yield ident("parent dossier", number), "person", ident("parent", number), True, BEGIN


def _family_tables(world: World) -> Iterator[tuple[type, tuple[str, ...], Iterator[Row]]]:
    families = ((ident("family", n), ident("family dossier", n), BEGIN) for n in range(world.families))
    yield Family, ("id", "dossier_id", "made_at"), families
    columns = ("id", "family_id", "dossier_id", "person_id", "part", "is_primary", "valid_from")
    yield FamilyMember, columns, _members(world)


def _members(world: World) -> Iterator[Row]:
    member = partial(_member, iter(range(10**9)))
    for child in world.children():
        yield member(child.family, ident("child", child.number), "young_person")
    for number in range(world.families * 2):
        yield member(number // 2, ident("parent", number), "parent")


def _member(numbers: Iterator[int], family: int, person: Any, part: str) -> Row:
    return (
        ident("member", next(numbers)),
        ident("family", family),
        ident("family dossier", family),
        person,
        part,
        True,
        BEGIN,
    )


def _fact_tables(world: World) -> Iterator[tuple[type, tuple[str, ...], Iterator[Row]]]:
    yield BirthDate, (*FACT, "year", "month", "day", "expected", "known_adult"), _births(world)
    responsibility = (*FACT, "holder_id", "is_parent", "kind", "certainty", "ground", "valid_from")
    yield ParentalResponsibility, responsibility, _responsibilities(world)
    involvement = (*FACT, "seat_id", "part", "purpose", "medical", "reason_code", "valid_from")
    yield Involvement, involvement, _involvements(world)
    secret = [child for child in world.children() if child.number % 100 == 7]
    locations = ((*_fact("secret", child.number, child.dossier), BEGIN) for child in secret)
    yield SecretLocation, (*FACT, "valid_from"), locations
    keepers = ((ident("secret", child.number), ident("worker seat", child.worker), child.dossier) for child in secret)
    yield SecretLocationKeeper, ("location_id", "seat_id", "dossier_id"), keepers


def _fact(kind: str, number: int, dossier: Any) -> Row:
    return ident(kind, number), dossier, BEGIN, recorder


def _births(world: World) -> Iterator[Row]:
    for child in world.children():
        month, day = child.number % 12 + 1, child.number % 28 + 1
        yield (*_fact("birth", child.number, child.dossier), 2026 - child.age, month, day, False, False)
    for family, parent in world.own_files():
        number = family * 2 + parent
        yield (*_fact("parent birth", number, ident("parent dossier", number)), 1985, 5, 5, False, True)


def _responsibilities(world: World) -> Iterator[Row]:
    for child in world.children():
        for parent in (0, 1):
            number = child.family * 2 + parent
            kind = "none" if parent and child.family % 12 == 0 else "parental"
            held = (ident("parent", number), True, kind, "verified", "birth_in_marriage", BEGIN)
            yield _fact("responsibility", child.number * 2 + parent, child.dossier) + held


def _involvements(world: World) -> Iterator[Row]:
    involve = partial(_involve, iter(range(10**9)))
    family = None
    for child in world.children():
        yield involve(child.dossier, "worker seat", child.worker, "familiar_face")
        if child.provider_worker is not None:
            yield involve(child.dossier, "provider worker seat", child.provider_worker, "care_provider")
        if child.rank < LEADS * LEAD_CASELOAD:
            yield involve(child.dossier, "lead seat", child.rank // LEAD_CASELOAD, "case_manager")
        if child.family != family:
            family = child.family
            yield involve(ident("family dossier", family), "worker seat", child.worker, "familiar_face")
    for place, (family, parent) in enumerate(world.own_files()):
        if place % 2 == 0:
            dossier = ident("parent dossier", family * 2 + parent)
            yield involve(dossier, "adult worker seat", place // 2 // 33, "familiar_face")


def _involve(numbers: Iterator[int], dossier: Any, kind: str, seat: int, part: str) -> Row:
    medical = part == "care_provider" and seat % PROVIDERS % 3 == 0
    return (*_fact("involvement", next(numbers), dossier), ident(kind, seat), part, "help", medical, "", BEGIN)


def _sharing_tables(world: World) -> Iterator[tuple[type, tuple[str, ...], Iterator[Row]]]:
    grown = [child for child in world.children() if child.age >= 12]
    grant = (*SHARING, "valid_until", "seat_id", "labels", "purpose", "given_by_id", "by_representative", "label")
    yield Grant, grant, (_grant(child, world) for child in grown if child.number % 10 == 3)
    closure = (*SHARING, "person_id", "labels", "ground", "reason_item", "second_seat_id", "review_on")
    yield Closure, closure, (_closure(child) for child in grown if child.number % 200 == 5)
    closed = (
        (*_fact("exclusion", child.number, child.dossier), BEGIN, ident("parent", child.family * 2 + 1))
        for child in grown if child.number % 200 == 9
    )  # fmt: skip
    yield Exclusion, (*SHARING, "person_id"), closed


def _grant(child: Child, world: World) -> Row:
    helper = ident("adult worker seat", child.number % world.adult_workers)
    person, labels = ident("child", child.number), int(Label.PLAN | Label.DAILY)
    fact = _fact("grant", child.number, child.dossier)
    return *fact, BEGIN, UNTIL, helper, labels, "support", person, False, int(Label.PRIVATE)


def _closure(child: Child) -> Row:
    parent, labels = ident("parent", child.family * 2 + 1), int(Label.LETTERS | Label.PLAN)
    fact, second = _fact("closure", child.number, child.dossier), ident("worker seat", 1)
    return *fact, BEGIN, parent, labels, "7.3.11-3", ident("reason", child.number), second, UNTIL.date()
