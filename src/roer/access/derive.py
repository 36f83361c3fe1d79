"""From facts to access rows. Pure: the same facts give the same rows, today and in ten years.

The table of who reads what is docs/decisions/2026-11-22-who-reads-what.md; the law is Jeugdwet 7.3.10, 7.3.11, 7.3.15.
`reads_at` answers for one moment; `derive` asks it at every moment on which something changes and joins equal answers.
Birthdays and ends are therefore rows in advance: nothing has to run at midnight.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import TypeVar
from uuid import UUID

from roer.access.facts import (
    AccessRow,
    ExclusionFact,
    Facts,
    GrantFact,
    InvolvementFact,
    Period,
    ResponsibilityFact,
    SeatFact,
)
from roer.core.codes import PRIVATE_ROLES, Basis, Label, Role
from roer.core.days import PartialDate, Side, start_of, turns
from roer.core.rules import Param
from roer.people.queries import CHILD_UNTIL, reached

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
OWN_SUPPORTERS = {Role.CHOSEN_MENTOR, Role.CONFIDENTIAL_ADVISER}
SIDES: tuple[Side, Side] = ("earliest", "latest")
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
    "guardian_worker": Part(HELPS | L.LETTERS, OWN_NOTES | L.JUSTICE, Basis.MEASURE),
    "foster_carer": Part(L.IDENTITY | L.PLACE | L.DAILY | L.PLAN, L(0), Basis.CARE_AT_HOME),
    "assessor": Part(L.IDENTITY | L.PLAN | L.OWN_WORDS | L.LETTERS, OWN_NOTES),
    "decider": Part(L.IDENTITY | L.PLAN | L.LETTERS, L(0)),
    "referrer": Part(L.IDENTITY, L.LETTERS | L.MEDICAL),
    "back_office": Part(L.IDENTITY | L.PLACE, L.LETTERS),
    "consulted": Part(L(0), L.CARE),
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


def turned(facts: Facts, years: int | Param, side: Side) -> datetime | None:
    """The moment at which the person turns `years`, on the early or late side of what is known; None when nobody knows."""
    if facts.birth is None:
        return None
    return _turned(facts.birth, years, side) if isinstance(years, int) else _reached(facts.birth, years, side)


@lru_cache(maxsize=1000)
def _turned(birth: PartialDate, years: int, side: Side) -> datetime | None:
    """Asked at every turning point of every fact, so worth remembering."""
    day = turns(years, birth, side)
    return start_of(day) if day else None


@lru_cache(maxsize=1000)
def _reached(birth: PartialDate, bound: Param, side: Side) -> datetime | None:
    """The same for a bound that is a dated figure."""
    day = reached(bound, birth, side)
    return start_of(day) if day else None


def has_turned(facts: Facts, years: int | Param, at: datetime, *, protects: Side) -> bool:
    """Has the person turned `years`? When the birth date is not known, or two facts differ, the protective side answers."""
    moment = turned(facts, years, protects)
    if facts.known_adult and (protects == "earliest" or moment is None):
        return True
    return protects == "earliest" if moment is None else moment <= at


def is_represented(facts: Facts, at: datetime) -> bool:
    """Do others exercise the rights of this person? Under twelve, and later when interests cannot be weighed (7.3.15).

    The second ends with eighteen here: who acts for an adult follows from another law (7.3.15 lid 2 and 3).
    """
    if not has_turned(facts, 12, at, protects="earliest"):
        return True
    return any(_live(facts.incapacities, at)) and not has_turned(facts, CHILD_UNTIL, at, protects="earliest")


def waits_for_choice(facts: Facts, given: Period, at: datetime) -> bool:
    """What began before eighteen waits from that birthday for a new choice (DOS-19); what begins later is that choice."""
    birthdays = (turned(facts, CHILD_UNTIL, side) for side in SIDES)
    return any(given.valid_from < day <= at for day in birthdays if day)


def reads_at(facts: Facts, at: datetime) -> Iterator[Reading]:
    """Who reads what at this moment, after everything that closes or masks."""
    seats = {seat.id: seat for seat in facts.seats if seat.holds(at)}
    found = _family(facts, seats, at) if facts.kind == "family" else _person(facts, seats, at)
    for reading in found:
        labels = _masked(facts, seats[reading.seat_id], reading, at)
        if labels:
            yield reading if labels == reading.labels else replace(reading, labels=labels)


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
    birthdays = {turned(facts, years, side) for years in (12, 16, CHILD_UNTIL) for side in SIDES}
    return ends | {day for day in birthdays if day}


def _person(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    yield from _self(facts, seats, at)
    yield from _responsible(facts, seats, at)
    yield from _involved(facts, seats, at)
    yield from _granted(facts, seats, at)
    yield from _emergency(facts, seats, at)


def _self(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    for seat in seats.values():
        if seat.person_id is None or seat.person_id != facts.person_id:
            continue
        if seat.role == Role.GUEST:
            yield Reading(seat.id, GUEST_VIEW, None, Basis.SELF, "own_file")
        elif seat.role in OWN_CAPACITIES:
            yield Reading(seat.id, _own_view(facts, at), None, Basis.SELF, "own_file")


def _own_view(facts: Facts, at: datetime) -> Label:
    """From twelve everything (7.3.10); under twelve the child view; of unknown age also the letters that a guest reads."""
    if has_turned(facts, 12, at, protects="latest"):
        return L.everything()
    return CHILD_VIEW if turned(facts, 12, "latest") else CHILD_VIEW | GUEST_VIEW


def _responsible(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    represents = is_represented(facts, at)
    if has_turned(facts, 16, at, protects="earliest") and not represents:
        return
    for held in _live(facts.responsibilities, at):
        if not _has_authority(held):
            continue
        basis = Basis.GUARDIANSHIP if held.kind in GUARDIANSHIPS else Basis.AUTHORITY
        for seat in seats.values():
            if held.holder_id and seat.person_id == held.holder_id and seat.role in RESPONSIBLE_CAPACITIES:
                labels, why = (REPRESENTS, basis) if represents else (INFORMED, Basis.INFORMED)
                yield Reading(seat.id, labels, None, why, "upbringing")


def _has_authority(held: ResponsibilityFact) -> bool:
    """Is this authority or guardianship, and sure? Unknown means: not before somebody verified it."""
    return held.kind in WITH_AUTHORITY and held.certainty in SURE


def _involved(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    for involvement in _live(facts.involvements, at):
        seat = seats.get(involvement.seat_id)
        if seat is None or not _may_hold(involvement, seat) or not _has_title(facts, involvement, seat, at):
            continue
        part = PARTS[involvement.part]
        wide = part.wide & L.IDENTITY if waits_for_choice(facts, involvement, at) else part.wide
        yield Reading(seat.id, wide, None, part.basis, involvement.purpose)
        if involvement.part == "guardian_worker" and is_represented(facts, at):
            yield Reading(seat.id, REPRESENTS, None, Basis.GUARDIANSHIP, involvement.purpose)
        own = part.own | (L.MEDICAL if involvement.medical else L(0))
        own = own if seat.medical_duty else own & ~L.MEDICAL
        if own and seat.organisation_id:
            yield Reading(seat.id, own, seat.organisation_id, part.basis, involvement.purpose)


def _may_hold(involvement: InvolvementFact, seat: SeatFact) -> bool:
    """Parts in the help are work; of private seats only a foster carer's has one. A buddy starts with nothing (PRI-05)."""
    return seat.role not in PRIVATE_ROLES or (involvement.part == "foster_carer" and seat.role == Role.CARER)


def _has_title(facts: Facts, involvement: InvolvementFact, seat: SeatFact, at: datetime) -> bool:
    """A supervisor needs a live measure of the own organisation; a guardian worker its guardianship of a minor."""
    if involvement.part == "family_supervisor":
        return any(measure.organisation_id == seat.organisation_id for measure in _live(facts.measures, at))
    if involvement.part == "guardian_worker":
        return not _is_of_age(facts, at) and any(
            held.organisation_id is not None
            and held.organisation_id == seat.organisation_id
            and held.kind in GUARDIANSHIPS
            and _has_authority(held)
            for held in _live(facts.responsibilities, at)
        )
    return True


def _is_of_age(facts: Facts, at: datetime) -> bool:
    """Is or may the person be eighteen? A guardianship says that a person of unknown age is not."""
    eighteen = turned(facts, CHILD_UNTIL, "earliest")
    return facts.known_adult or (eighteen is not None and eighteen <= at)


def _granted(facts: Facts, seats: dict[UUID, SeatFact], at: datetime) -> Iterator[Reading]:
    for grant in _live(facts.grants, at):
        if grant.seat_id not in seats or not _grant_counts(facts, grant, at):
            continue
        labels = L(grant.labels) & ~NEVER_BY_GRANT
        if grant.by_representative:
            labels &= ~_closed_for(facts, grant.given_by, at)
        yield Reading(grant.seat_id, labels, None, Basis.GRANT, grant.purpose, grant.given_by)


def _grant_counts(facts: Facts, grant: GrantFact, at: datetime) -> bool:
    """A representative's grant lives as long as the representing; a person's own needs twelve years when it is given."""
    if waits_for_choice(facts, grant, at):
        return False
    if grant.by_representative:
        return is_represented(facts, at) and _still_represents(facts, grant, at)
    return has_turned(facts, 12, grant.valid_from, protects="latest")


def _still_represents(facts: Facts, grant: GrantFact, at: datetime) -> bool:
    """The giver holds authority now, or the institution that was guardian when its worker gave it still is."""
    return any(
        _has_authority(held)
        and (held.holder_id == grant.given_by or (held.organisation_id is not None and held.holds(grant.valid_from)))
        for held in _live(facts.responsibilities, at)
    )


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
        helper = seats.get(involvement.seat_id)
        if helper is not None and _may_hold(involvement, helper) and _has_title(facts, involvement, helper, at):
            wide = PARTS[involvement.part].wide & FAMILY
            yield Reading(helper.id, wide, None, Basis.INVOLVED, involvement.purpose)


def _masked(facts: Facts, seat: SeatFact, reading: Reading, at: datetime) -> Label:
    """Take away what is closed for this person, what the owner shut, and a secret place. Nothing shuts out oneself."""
    if reading.basis == Basis.SELF:
        return reading.labels
    if _rests_on_consent(facts, seat, reading, at) and any(_shuts(each, seat) for each in _live(facts.exclusions, at)):
        return L(0)
    if reading.basis == Basis.GRANT and any(each.person_id == seat.person_id for each in _live(facts.pauses, at)):
        return L(0)
    labels = reading.labels & ~_closed_for(facts, seat.person_id, at)
    is_secret = any(seat.id not in secret.keepers for secret in _live(facts.secrets, at))
    return labels & ~L.PLACE if is_secret else labels


def _rests_on_consent(facts: Facts, seat: SeatFact, reading: Reading, at: datetime) -> bool:
    """May an exclusion end it? Not an own file, a measure or danger, nor what a child's own supporters got (PRI-12)."""
    if reading.basis == Basis.GRANT:
        return seat.role not in OWN_SUPPORTERS or has_turned(facts, 16, at, protects="earliest")
    return reading.basis in (Basis.INVOLVED, Basis.FAMILY) and reading.data_controller_id is None


def _closed_for(facts: Facts, person_id: UUID | None, at: datetime) -> Label:
    closed = L(0)
    for closure in _live(facts.closures, at):
        if closure.person_id == person_id:
            closed |= L(closure.labels)
    return closed


def _shuts(exclusion: ExclusionFact, seat: SeatFact) -> bool:
    by_person = exclusion.person_id is not None and exclusion.person_id == seat.person_id
    by_organisation = exclusion.organisation_id is not None and exclusion.organisation_id == seat.organisation_id
    return by_person or by_organisation


def _live(periods: Iterable[P], at: datetime) -> Iterator[P]:
    return (period for period in periods if period.holds(at))
