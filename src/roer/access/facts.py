"""The facts from which access follows, for one dossier, as plain values. `derive` reads nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from roer.core.days import PartialDate


@dataclass(frozen=True)
class Period:
    """`[valid_from, valid_until)`; None is open."""

    valid_from: datetime
    valid_until: datetime | None

    def holds(self, at: datetime) -> bool:
        """Does the period hold this moment?"""
        return self.valid_from <= at and (self.valid_until is None or at < self.valid_until)


@dataclass(frozen=True)
class SeatFact(Period):
    """A seat that may be concerned."""

    id: UUID
    person_id: UUID | None
    role: str
    organisation_id: UUID | None
    medical_duty: bool


@dataclass(frozen=True)
class ResponsibilityFact(Period):
    """Authority or guardianship over the child, held by a person or an organisation."""

    holder_id: UUID | None
    organisation_id: UUID | None
    kind: str
    certainty: str


@dataclass(frozen=True)
class MeasureFact(Period):
    """A court measure carried out by an organisation."""

    organisation_id: UUID


@dataclass(frozen=True)
class SecretFact(Period):
    """The place is secret but for these seats."""

    keepers: frozenset[UUID]


@dataclass(frozen=True)
class InvolvementFact(Period):
    """A seat works with this dossier."""

    seat_id: UUID
    part: str
    purpose: str
    medical: bool


@dataclass(frozen=True)
class GrantFact(Period):
    """The owner, or a representative of a child under twelve, shares labels with a seat."""

    seat_id: UUID
    labels: int
    purpose: str
    given_by: UUID
    by_representative: bool


@dataclass(frozen=True)
class ClosureFact(Period):
    """Labels closed for a person."""

    person_id: UUID
    labels: int


@dataclass(frozen=True)
class ExclusionFact(Period):
    """A person or organisation shut out by the owner."""

    person_id: UUID | None
    organisation_id: UUID | None


@dataclass(frozen=True)
class IncapacityFact(Period):
    """The person cannot weigh the own interests in this (7.3.15 lid 2), with a reason and two people."""


@dataclass(frozen=True)
class PauseFact(Period):
    """Somebody raised a concern about a supporter: what was given to that person waits (PRI-05)."""

    person_id: UUID


@dataclass(frozen=True)
class EmergencyFact(Period):
    """A seat opened the dossier in danger."""

    seat_id: UUID


@dataclass(frozen=True)
class MemberFact(Period):
    """A person belongs to the family of this (family) dossier."""

    person_id: UUID


@dataclass(frozen=True)
class Facts:
    """Everything that decides who reads one dossier. `birth` is None when nothing is known."""

    dossier_id: UUID
    kind: str
    person_id: UUID | None = None
    birth: PartialDate | None = None
    known_adult: bool = False
    seats: tuple[SeatFact, ...] = ()
    responsibilities: tuple[ResponsibilityFact, ...] = ()
    measures: tuple[MeasureFact, ...] = ()
    secrets: tuple[SecretFact, ...] = ()
    involvements: tuple[InvolvementFact, ...] = ()
    grants: tuple[GrantFact, ...] = ()
    closures: tuple[ClosureFact, ...] = ()
    exclusions: tuple[ExclusionFact, ...] = ()
    incapacities: tuple[IncapacityFact, ...] = ()
    pauses: tuple[PauseFact, ...] = ()
    emergencies: tuple[EmergencyFact, ...] = ()
    members: tuple[MemberFact, ...] = ()

    def periods(self) -> list[Period]:
        """All dated facts."""
        return [
            *self.seats, *self.responsibilities, *self.measures, *self.secrets, *self.involvements, *self.grants,
            *self.closures, *self.exclusions, *self.incapacities, *self.pauses, *self.emergencies, *self.members,
        ]  # fmt: skip


@dataclass(frozen=True)
class AccessRow:
    """One row of the access table, without its dossier."""

    seat_id: UUID
    labels: int
    data_controller_id: UUID | None
    basis: str
    purpose: str
    given_by: UUID | None
    valid_from: datetime
    valid_until: datetime | None = field(default=None)


_KINDS: dict[str, type[Any]] = {
    "seats": SeatFact,
    "responsibilities": ResponsibilityFact,
    "measures": MeasureFact,
    "secrets": SecretFact,
    "involvements": InvolvementFact,
    "grants": GrantFact,
    "closures": ClosureFact,
    "exclusions": ExclusionFact,
    "incapacities": IncapacityFact,
    "pauses": PauseFact,
    "emergencies": EmergencyFact,
    "members": MemberFact,
}


def facts_from_json(held: dict[str, Any]) -> Facts:
    """Read what the database function `access_facts` gives."""
    birth: dict[str, Any] = held.get("birth") or {}
    known = bool(birth.get("year"))
    return Facts(
        dossier_id=UUID(held["dossier_id"]),
        kind=held["kind"],
        person_id=_uuid(held["person_id"]),
        birth=PartialDate(birth["year"], birth["month"], birth["day"], birth["expected"]) if known else None,
        known_adult=birth.get("known_adult", False),
        **{name: tuple(_value(kind, row) for row in held.get(name) or ()) for name, kind in _KINDS.items()},
    )


def _uuid(text: str | None) -> UUID | None:
    return UUID(text) if text else None


def _value(kind: type[Any], row: dict[str, Any]) -> Any:
    values = dict(row)
    for name, value in row.items():
        if name in ("valid_from", "valid_until"):
            values[name] = datetime.fromisoformat(value) if value else None
        elif name == "keepers":
            values[name] = frozenset(UUID(each) for each in value or ())
        elif name == "id" or name.endswith("_id") or name == "given_by":
            values[name] = _uuid(value)
    return kind(**values)
