"""From facts to access rows. Pure: the same facts give the same rows, today and in ten years.

The table of who reads what is docs/decisions/2026-11-22-who-reads-what.md; the law is Jeugdwet 7.3.10, 7.3.11, 7.3.15.
`reads_at` answers for one moment; `derive` asks it at every moment on which something changes and joins equal answers.
Birthdays and ends are therefore rows in advance: nothing has to run at midnight.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from roer.access.facts import AccessRow, ExclusionFact, Facts, InvolvementFact, Period, SeatFact
from roer.core.codes import Basis, Label, Role
from roer.core.days import Side, start_of, turns

L = Label
P = TypeVar("P", bound=Period)
CHILD_VIEW = L.IDENTITY | L.PLACE | L.DAILY | L.PLAN | L.OWN_WORDS | L.PRIVATE
GUEST_VIEW = L.IDENTITY | L.DAILY | L.PLAN | L.OWN_WORDS | L.LETTERS
REPRESENTS = L.IDENTITY | L.PLACE | L.DAILY | L.PLAN | L.CARE | L.OWN_WORDS | L.MEDICAL | L.LETTERS
INFORMED = L.IDENTITY | L.PLACE | L.DAILY | L.PLAN | L.LETTERS
HELPS = L.IDENTITY | L.PLACE | L.DAILY | L.PLAN | L.OWN_WORDS
OWN_NOTES = L.CARE | L.SAFETY
EMERGENCY = L.IDENTITY | L.PLACE | L.DAILY | L.PLAN | L.CARE | L.SAFETY | L.MEDICAL
FAMILY = L.IDENTITY | L.DAILY | L.PLAN
NEVER_BY_GRANT = L.SAFETY | L.JUSTICE | L.EXPLOITATION | L.PRIVATE

OWN_CAPACITIES = {Role.SELF, Role.PARENT, Role.CARER, Role.GUARDIAN}
RESPONSIBLE_CAPACITIES = {Role.PARENT, Role.CARER, Role.GUARDIAN}
SURE = {"verified", "registered"}
GUARDIANSHIPS = {"guardianship", "provisional_guardianship"}
WITH_AUTHORITY = {"parental", "joint_non_parent"} | GUARDIANSHIPS


@dataclass(frozen=True)
class Part:
    """What a part in the help gives: labels of any data controller, and labels of the own one only."""

    wide: Label
    own: Label
    basis: Basis = Basis.INVOLVED


PARTS = {
    "familiar_face": Part(HELPS | L.LETTERS, OWN_NOTES),
    "case_manager": Part(HELPS | L.LETTERS, OWN_NOTES),
    "stand_in": Part(HELPS | L.LETTERS, OWN_NOTES),
    "specialist": Part(HELPS, OWN_NOTES),
    "care_provider": Part(HELPS, OWN_NOTES),
    "family_supervisor": Part(HELPS | L.LETTERS, OWN_NOTES | L.JUSTICE, Basis.MEASURE),
    "guardian_worker": Part(HELPS | L.LETTERS, OWN_NOTES | L.JUSTICE, Basis.GUARDIANSHIP),
    "foster_carer": Part(L.IDENTITY | L.DAILY | L.PLAN, L(0), Basis.CARE_AT_HOME),
    "assessor": Part(L.IDENTITY | L.PLAN | L.OWN_WORDS | L.LETTERS, OWN_NOTES),
    "decider": Part(L.IDENTITY | L.PLAN | L.LETTERS, L(0)),
    "referrer": Part(L.IDENTITY, L.LETTERS | L.MEDICAL),
}


@dataclass(frozen=True)
class Reading:
    """What one seat may read at one moment, on one basis."""

    seat_id: UUID
    labels: Label
    data_controller_id: UUID | None
    basis: str
    purpose: str
    given_by: UUID | None = None

    def at(self, valid_from: datetime, valid_until: datetime | None) -> AccessRow:
        """The same, as a row with a period."""
        return AccessRow(
            self.seat_id, int(self.labels), self.data_controller_id, self.basis, self.purpose, self.given_by,
            valid_from, valid_until,
        )  # fmt: skip


def turned(facts: Facts, years: int, side: Side) -> datetime | None:
    """The moment at which the person turns `years`, on the early or late side of what is known; None when nobody knows."""
    day = turns(years, facts.birth, side) if facts.birth else None
    return start_of(day) if day else None


def has_turned(facts: Facts, years: int, at: datetime, *, protects: Side) -> bool:
    """Has the person turned `years`? When the birth date is not known, the protective side answers."""
    if facts.known_adult:
        return True
    moment = turned(facts, years, protects)
    return protects == "earliest" if moment is None else moment <= at


def reads_at(facts: Facts, at: datetime) -> Iterator[Reading]:
    """Who reads what at this moment, after everything that closes or masks."""
    seats = {seat.id: seat for seat in facts.seats if seat.holds(at)}
    found = _family(facts, seats, at) if facts.kind == "family" else _person(facts, seats, at)
    for reading in found:
        labels = _masked(facts, seats[reading.seat_id], reading, at)
        if labels:
            yield replace(reading, labels=labels)


def derive(facts: Facts) -> frozenset[AccessRow]:
    """All access rows of a dossier, past and future."""
    moments = sorted(_turning_points(facts))
    open_rows: dict[Reading, datetime] = {}
    rows: set[AccessRow] = set()
    for at in moments:
        now = set(reads_at(facts, at))
        for reading in [reading for reading in open_rows if reading not in now]:
            rows.add(reading.at(open_rows.pop(reading), at))
        for reading in now:
            open_rows.setdefault(reading, at)
    return frozenset(rows | {reading.at(since, None) for reading, since in open_rows.items()})


def _turning_points(facts: Facts) -> set[datetime]:
    ends = {end for period in facts.periods() for end in (period.valid_from, period.valid_until) if end}
    sides: tuple[Side, Side] = ("earliest", "latest")
    birthdays = {turned(facts, years, side) for years in (12, 16, 18) for side in sides}
    return ends | {day for day in birthdays if day}


def _person(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    yield from _self(facts, seats, at)
    yield from _responsible(facts, seats, at)
    yield from _involved(facts, seats, at)
    yield from _granted(facts, seats, at)
    yield from _emergency(facts, seats, at)


def _self(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    grown = has_turned(facts, 12, at, protects="latest")
    for seat in seats.values():
        if seat.person_id is None or seat.person_id != facts.person_id:
            continue
        if seat.role == Role.GUEST:
            yield Reading(seat.id, GUEST_VIEW, None, Basis.SELF, "own_file")
        elif seat.role in OWN_CAPACITIES:
            yield Reading(seat.id, L.everything() if grown else CHILD_VIEW, None, Basis.SELF, "own_file")


def _responsible(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    if has_turned(facts, 16, at, protects="earliest"):
        return
    represents = not has_turned(facts, 12, at, protects="earliest")
    for held in _live(facts.responsibilities, at):
        if held.kind not in WITH_AUTHORITY or held.certainty not in SURE:
            continue
        guardian = held.kind in GUARDIANSHIPS
        basis = Basis.GUARDIANSHIP if guardian else Basis.AUTHORITY if represents else Basis.INFORMED
        for seat in seats.values():
            if seat.person_id == held.holder_id and held.holder_id and seat.role in RESPONSIBLE_CAPACITIES:
                yield Reading(seat.id, REPRESENTS if represents else INFORMED, None, basis, "upbringing")


def _involved(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    grown_up = has_turned(facts, 18, at, protects="earliest") and not facts.known_adult
    for involvement in _live(facts.involvements, at):
        seat = seats.get(involvement.seat_id)
        if seat is None or not _has_title(facts, involvement, seat, at):
            continue
        part = PARTS[involvement.part]
        wide = part.wide & L.IDENTITY if grown_up else part.wide | _guardian_extra(facts, involvement, at)
        yield Reading(seat.id, wide, None, part.basis, involvement.purpose)
        own = part.own | (L.MEDICAL if involvement.medical and seat.medical_duty else L(0))
        if own and seat.organisation_id:
            yield Reading(seat.id, own, seat.organisation_id, part.basis, involvement.purpose)


def _has_title(facts: Facts, involvement: InvolvementFact, seat: SeatFact, at: datetime) -> bool:
    """A supervisor needs a live measure of the own organisation; a guardian worker its guardianship."""
    if involvement.part == "family_supervisor":
        return any(m.organisation_id == seat.organisation_id for m in _live(facts.measures, at))
    if involvement.part == "guardian_worker":
        return any(
            held.organisation_id == seat.organisation_id and held.kind in GUARDIANSHIPS and held.certainty in SURE
            for held in _live(facts.responsibilities, at)
        )
    return True


def _guardian_extra(facts: Facts, involvement: InvolvementFact, at: datetime) -> Label:
    """Under twelve, whoever is guardian exercises the child's rights (7.3.15 lid 1)."""
    young = not has_turned(facts, 12, at, protects="earliest")
    return REPRESENTS if involvement.part == "guardian_worker" and young else L(0)


def _granted(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    for grant in _live(facts.grants, at):
        if grant.seat_id in seats and not _grant_is_over(facts, grant.valid_from, grant.by_representative, at):
            labels = L(grant.labels) & ~NEVER_BY_GRANT
            yield Reading(grant.seat_id, labels, None, Basis.GRANT, grant.purpose, grant.given_by)


def _grant_is_over(facts: Facts, given_at: datetime, by_representative: bool, at: datetime) -> bool:
    """What a parent gave ends when the child turns twelve; what was given before eighteen waits for a new choice then."""
    if by_representative and has_turned(facts, 12, at, protects="earliest"):
        return True
    if facts.known_adult:
        return False
    eighteen = turned(facts, 18, "earliest")
    return eighteen is not None and given_at < eighteen <= at


def _emergency(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    for emergency in _live(facts.emergencies, at):
        if emergency.seat_id in seats:
            yield Reading(emergency.seat_id, EMERGENCY, None, Basis.EMERGENCY, "danger")


def _family(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    members = {member.person_id for member in _live(facts.members, at)}
    for seat in seats.values():
        if seat.person_id in members and seat.role in OWN_CAPACITIES:
            yield Reading(seat.id, FAMILY, None, Basis.FAMILY, "own_file")
    for involvement in _live(facts.involvements, at):
        if involvement.seat_id in seats:
            wide = PARTS[involvement.part].wide & (FAMILY | L.LETTERS)
            yield Reading(involvement.seat_id, wide, None, Basis.INVOLVED, involvement.purpose)


def _masked(facts: Facts, seat: SeatFact, reading: Reading, at: datetime) -> Label:
    """Take away what is closed for this person, what the owner shut, and a secret place."""
    labels = reading.labels
    if reading.basis == Basis.SELF:
        return labels
    for closure in _live(facts.closures, at):
        if closure.person_id == seat.person_id:
            labels &= ~L(closure.labels)
    rests_on_consent = reading.basis == Basis.GRANT or (
        reading.basis == Basis.INVOLVED and not reading.data_controller_id
    )
    if rests_on_consent and any(_shuts(exclusion, seat) for exclusion in _live(facts.exclusions, at)):
        return L(0)
    if any(seat.id not in secret.keepers for secret in _live(facts.secrets, at)):
        labels &= ~L.PLACE
    return labels


def _shuts(exclusion: ExclusionFact, seat: SeatFact) -> bool:
    by_person = exclusion.person_id is not None and exclusion.person_id == seat.person_id
    by_organisation = exclusion.organisation_id is not None and exclusion.organisation_id == seat.organisation_id
    return by_person or by_organisation


def _live(periods: Iterable[P], at: datetime) -> Iterator[P]:
    return (period for period in periods if period.holds(at))
