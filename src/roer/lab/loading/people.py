"""Persons with a dossier each, families, households, and the facts from which access follows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from roer.core.bulk import DOSSIERS, PERSONS
from roer.lab.loading.source import Region, Row, at, ident, moment_of_making, until
from roer.people.bulk import (
    BIRTHS,
    FAMILIES,
    HOUSEHOLD_MEMBERS,
    HOUSEHOLDS,
    MEASURES,
    MEMBERS,
    RESPONSIBILITIES,
    SECRET_PLACES,
)

PARTS = {
    "young_person": "young_person", "sibling": "young_person", "step_sibling": "young_person", "child": "young_person",
    "parent": "parent", "mother": "parent", "step_parent": "carer", "kin_carer": "carer", "host_carer": "carer",
}  # fmt: skip
YOUNG_KINDS = ("young_person", "sibling", "step_sibling", "child_of_young_person")
AUTHORITY = {
    "parental_authority": "parental",
    "joint_authority_with_a_non_parent": "joint_non_parent",
    "guardianship": "guardianship",
}
CERTAINTY = {"by_law": "unknown", "registered": "registered", "ruling": "verified"}
MEASURE_KINDS = {
    "11": "supervision_order", "12": "provisional_supervision_order", "41": "probation", "42": "probation",
}  # fmt: skip
MAJORITY = 18


def load_people(region: Region) -> int:
    """All persons and what the law needs to know about them."""
    return sum(
        table.load(rows)
        for table, rows in (
            (PERSONS, ((ident("person", n), moment_of_making(region)) for (n,) in region.rows("person", "person_id"))),
            (DOSSIERS, _dossiers(region)),
            (FAMILIES, _families(region)),
            (MEMBERS, _members(region)),
            (HOUSEHOLDS, _households(region)),
            (HOUSEHOLD_MEMBERS, _residents(region)),
            (BIRTHS, _births(region)),
            (RESPONSIBILITIES, _responsibilities(region)),
            (MEASURES, _measures(region)),
            (SECRET_PLACES, _secret_places(region)),
        )
    )


def recorder(region: Region) -> UUID:
    """The seat that put the facts of a region down."""
    return ident("desk seat", region.base)


def _dossiers(region: Region) -> Iterator[Row]:
    made = moment_of_making(region)
    for (number,) in region.rows("person", "person_id"):
        yield ident("dossier", number), "person", ident("person", number), True, made
    for (number,) in region.rows("family", "family_id"):
        yield ident("family dossier", number), "family", None, True, made


def _families(region: Region) -> Iterator[Row]:
    for (number,) in region.rows("family", "family_id"):
        yield ident("family", number), ident("family dossier", number), moment_of_making(region)


def _members(region: Region) -> Iterator[Row]:
    """A mother who is a young person herself keeps one primary family at a time, as the country on disk says."""
    columns = ("family_id", "person_id", "role", "is_primary", "from_date", "until_date")
    for number, (family, person, role, primary, first, last) in region.numbered("family_member", *columns):
        yield (
            ident("member", number), ident("family", family), ident("family dossier", family), ident("person", person),
            PARTS[role], primary, at(first), until(last),
        )  # fmt: skip


def _households(region: Region) -> Iterator[Row]:
    for (number,) in region.rows("household", "household_id"):
        yield ident("household", number), moment_of_making(region)


def _residents(region: Region) -> Iterator[Row]:
    columns = ("household_id", "person_id", "from_date", "until_date")
    for number, (household, person, first, last) in region.numbered("household_member", *columns):
        yield (
            ident("resident", number), ident("household", household), ident("dossier", person), ident("person", person),
            at(first), until(last),
        )  # fmt: skip


def _fact(region: Region, kind: str, number: int, person: int) -> Row:
    return ident(kind, number), ident("dossier", person), moment_of_making(region), recorder(region)


def _births(region: Region) -> Iterator[Row]:
    columns = ("person_id", "kind", "birth_year", "birth_month", "birth_day", "birth_date", "is_expected")
    for number, kind, year, month, day, born, expected in region.rows("person", *columns):
        adult = kind not in YOUNG_KINDS and grown(born, region.as_of)
        yield (*_fact(region, "birth", number, number), year, month, day, expected, adult)


def grown(born: date, on: date) -> bool:
    """Eighteen or older for sure."""
    return (on.year - born.year, on.month, on.day) > (MAJORITY, born.month, born.day)


def _responsibilities(region: Region) -> Iterator[Row]:
    """A guardian who is a person is no parent here; who holds authority otherwise is."""
    columns = ("child_id", "holder_id", "organisation_id", "kind", "basis", "from_date", "until_date")
    for number, (child, holder, organisation, kind, basis, first, last) in region.numbered("authority", *columns):
        yield (
            *_fact(region, "responsibility", number, child), ident("person", holder) if holder is not None else None,
            ident("organisation", organisation) if holder is None else None, kind == "parental_authority",
            AUTHORITY[kind], CERTAINTY[basis], basis, at(first), until(last),
        )  # fmt: skip


def _measures(region: Region) -> Iterator[Row]:
    """Guardianship is authority, and stands there; a measure that runs ends on the day that was ruled."""
    columns = ("person_id", "organisation_id", "kind", "from_date", "until_date", "expected_end_date")
    for number, (person, organisation, kind, first, last, expected) in region.numbered("protection_measure", *columns):
        if kind in MEASURE_KINDS:
            yield (
                *_fact(region, "measure", number, person), MEASURE_KINDS[kind], ident("organisation", organisation),
                at(first), at(last or expected),
            )  # fmt: skip


def _secret_places(region: Region) -> Iterator[Row]:
    """Everybody who lives at a secret address, for as long as they live there."""
    secret = {number for number, hidden in region.rows("household", "household_id", "is_secret") if hidden}
    columns = ("household_id", "person_id", "from_date", "until_date")
    for number, (household, person, first, last) in region.numbered("household_member", *columns):
        if household in secret:
            yield (*_fact(region, "secret", number, person), at(first), until(last))
