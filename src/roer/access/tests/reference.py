"""Who may read, asked of the law one question at a time: slow, plain, and written without looking at how rows are made.

Articles are of the Jeugdwet. The choices where the law is silent stand in docs/decisions/2026-11-22-who-reads-what.md.
Labels are written by name and ages are counted from every birth day that is possible, so that nothing here is shared
with the code under test but the facts themselves.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from uuid import UUID
from zoneinfo import ZoneInfo

from roer.access.facts import Facts, GrantFact, InvolvementFact, Period, SeatFact
from roer.core.codes import Label
from roer.core.days import PartialDate

CHILD_VIEW = "IDENTITY PLACE DAILY PLAN OWN_WORDS PRIVATE"
GUEST_VIEW = "IDENTITY DAILY PLAN OWN_WORDS LETTERS"
PARENT_READS_FOR_CHILD = "IDENTITY PLACE DAILY PLAN CARE OWN_WORDS MEDICAL LETTERS"
PARENT_IS_INFORMED = "IDENTITY PLACE DAILY PLAN LETTERS"
IN_DANGER = "IDENTITY PLACE DAILY PLAN CARE SAFETY MEDICAL"
SHARED_BY_THE_FAMILY = "IDENTITY DAILY PLAN"
NEVER_GIVEN_AS_A_WHOLE = "SAFETY JUSTICE EXPLOITATION PRIVATE"

# part: what it reads of everybody, what of the own organisation only
PARTS = {
    "familiar_face": ("IDENTITY PLACE DAILY PLAN OWN_WORDS LETTERS", "CARE SAFETY"),
    "case_manager": ("IDENTITY PLACE DAILY PLAN OWN_WORDS LETTERS", "CARE SAFETY"),
    "stand_in": ("IDENTITY PLACE DAILY PLAN OWN_WORDS LETTERS", "CARE SAFETY"),
    "specialist": ("IDENTITY PLACE DAILY PLAN OWN_WORDS", "CARE SAFETY"),
    "care_provider": ("IDENTITY PLACE DAILY PLAN OWN_WORDS", "CARE SAFETY"),
    "family_supervisor": ("IDENTITY PLACE DAILY PLAN OWN_WORDS LETTERS", "CARE SAFETY JUSTICE"),
    "guardian_worker": ("IDENTITY PLACE DAILY PLAN OWN_WORDS LETTERS", "CARE SAFETY JUSTICE"),
    "foster_carer": ("IDENTITY PLACE DAILY PLAN", ""),
    "assessor": ("IDENTITY PLAN OWN_WORDS LETTERS", "CARE SAFETY"),
    "decider": ("IDENTITY PLAN LETTERS", ""),
    "referrer": ("IDENTITY", "LETTERS MEDICAL"),
    "back_office": ("IDENTITY PLACE", "LETTERS"),
    "consulted": ("", "CARE"),
}
WORK = {
    "professional", "family_supervisor", "referrer", "provider_worker", "assessor", "decider", "waiting_coordinator",
    "complaints_officer", "administrator", "back_office",
}  # fmt: skip


def may_read(facts: Facts, seat_id: UUID, label: Label, data_controller_id: UUID | None, at: datetime) -> bool:
    """May this seat, at this moment, read something with this label that this organisation (or none) answers for?"""
    seat = _seat(facts, seat_id, at)
    if seat is None:
        return False
    if facts.kind == "family":
        return label.name in SHARED_BY_THE_FAMILY.split() and _reads_with_the_family(facts, seat, label, at)
    if _is_about_the_reader(facts, seat, label, at):
        return True
    if _is_closed_for(facts, seat.person_id, label, at) or (label.name == "PLACE" and _is_secret_for(facts, seat, at)):
        return False
    return (
        _reads_for_the_child(facts, seat, label, at)
        or _is_informed_as_a_parent(facts, seat, label, at)
        or _needs_it_for_the_help(facts, seat, label, data_controller_id, at)
        or _got_it_from_who_may_give(facts, seat, label, at)
        or _opened_it_in_danger(facts, seat, label, at)
    )


def decides_for_the_person(facts: Facts, seat_id: UUID, at: datetime) -> bool:
    """Whose file is it to share and whose log to read: the person's, and under twelve who exercises the rights (7.3.15)."""
    seat = _seat(facts, seat_id, at)
    if seat is None or facts.kind == "family":
        return False
    if _is_about_the_reader(facts, seat, Label.IDENTITY, at):
        return True
    return any(
        _reads_for_the_child(facts, seat, label, at)
        and not _is_closed_for(facts, seat.person_id, label, at)
        and not (label.name == "PLACE" and _is_secret_for(facts, seat, at))
        for label in Label
    )


# 7.3.10: the person reads. 7.3.15 lid 1: under twelve others exercise that right; the child has a view of its own (PRI-01).


def _is_about_the_reader(facts: Facts, seat: SeatFact, label: Label, at: datetime) -> bool:
    if facts.person_id is None or seat.person_id != facts.person_id:
        return False
    if seat.role == "guest":
        return label.name in GUEST_VIEW.split()
    if seat.role not in ("self", "parent", "carer", "guardian"):
        return False
    if _is_surely(facts, 12, at) or label.name in CHILD_VIEW.split():
        return True
    return not _birth_days(facts.birth) and label.name == "LETTERS"


# 7.3.15 lid 1: parents with authority, or the guardian, of a child that is surely under twelve. Lid 2: and of an older
# child that cannot weigh its interests; of an adult only whom another law names.


def _others_exercise_the_rights(facts: Facts, at: datetime) -> bool:
    if not _may_be(facts, 12, at):
        return True
    return any(_is_in(each, at) for each in facts.incapacities) and not _may_be(facts, 18, at)


def _reads_for_the_child(facts: Facts, seat: SeatFact, label: Label, at: datetime) -> bool:
    if label.name not in PARENT_READS_FOR_CHILD.split() or not _others_exercise_the_rights(facts, at):
        return False
    return _holds_authority(facts, seat, at) or _acts_for_guardian(facts, seat, at)


# 7.3.11 lid 2b: from twelve to fifteen they may be informed; from sixteen nothing that was not given (7.3.5).


def _is_informed_as_a_parent(facts: Facts, seat: SeatFact, label: Label, at: datetime) -> bool:
    if label.name not in PARENT_IS_INFORMED.split() or _may_be(facts, 16, at):
        return False
    return _holds_authority(facts, seat, at)


def _holds_authority(facts: Facts, seat: SeatFact, at: datetime) -> bool:
    if seat.person_id is None or seat.role not in ("parent", "carer", "guardian"):
        return False
    return _person_holds_authority(facts, seat.person_id, at)


def _person_holds_authority(facts: Facts, person_id: UUID, at: datetime) -> bool:
    for held in facts.responsibilities:
        right_kind = held.kind in ("parental", "joint_non_parent", "guardianship", "provisional_guardianship")
        if held.holder_id == person_id and right_kind and held.certainty != "unknown" and _is_in(held, at):
            return True
    return False


def _institution_is_guardian(facts: Facts, organisation_id: UUID | None, at: datetime) -> bool:
    for held in facts.responsibilities:
        is_guardian = held.kind in ("guardianship", "provisional_guardianship") and held.certainty != "unknown"
        if held.organisation_id and held.organisation_id == organisation_id and is_guardian and _is_in(held, at):
            return True
    return False


def _acts_for_guardian(facts: Facts, seat: SeatFact, at: datetime) -> bool:
    return any(
        involvement.part == "guardian_worker" and _works_by_right(facts, seat, involvement, at)
        for involvement in _involvements(facts, seat, at)
    )


# 7.3.11 lid 2a: who is directly involved or stands in, as far as needed; 5.4 and 4.1.3 lid 3 for foster carers.


def _needs_it_for_the_help(
    facts: Facts, seat: SeatFact, label: Label, data_controller_id: UUID | None, at: datetime
) -> bool:
    for involvement in _involvements(facts, seat, at):
        if not _works_by_right(facts, seat, involvement, at):
            continue
        of_all, of_own = PARTS[involvement.part]
        by_law = involvement.part in ("family_supervisor", "guardian_worker", "foster_carer")
        is_open = label.name == "IDENTITY" or not _eighteen_came_between(facts, involvement.valid_from, at)
        if label.name in of_all.split() and is_open and (by_law or not _is_shut_out(facts, seat, at)):
            return True
        if _is_own_note(seat, involvement, label, of_own) and data_controller_id == seat.organisation_id:
            return True
    return False


def _is_own_note(seat: SeatFact, involvement: InvolvementFact, label: Label, of_own: str) -> bool:
    if seat.organisation_id is None:
        return False
    if label.name == "MEDICAL":
        return seat.medical_duty and (involvement.medical or "MEDICAL" in of_own.split())
    return label.name in of_own.split()


def _works_by_right(facts: Facts, seat: SeatFact, involvement: InvolvementFact, at: datetime) -> bool:
    if not (seat.role in WORK or (seat.role == "carer" and involvement.part == "foster_carer")):
        return False
    if involvement.part == "family_supervisor":
        return any(
            measure.organisation_id == seat.organisation_id and _is_in(measure, at) for measure in facts.measures
        )
    if involvement.part == "guardian_worker":
        known_to_be_minor = not _birth_days(facts.birth) and not facts.known_adult
        return (known_to_be_minor or not _may_be(facts, 18, at)) and _institution_is_guardian(
            facts, seat.organisation_id, at
        )
    return True


def _involvements(facts: Facts, seat: SeatFact, at: datetime) -> list[InvolvementFact]:
    return [each for each in facts.involvements if each.seat_id == seat.id and _is_in(each, at)]


# 7.3.11 lid 1: with consent of the person; under twelve of who represents (7.3.15 lid 1).


def _got_it_from_who_may_give(facts: Facts, seat: SeatFact, label: Label, at: datetime) -> bool:
    if label.name in NEVER_GIVEN_AS_A_WHOLE.split():
        return False
    return any(
        grant.seat_id == seat.id
        and grant.labels & label != 0
        and _is_in(grant, at)
        and _giver_could_give(facts, grant, label, at)
        and not _exclusion_ends_grant(facts, seat, at)
        and not any(pause.person_id == seat.person_id and _is_in(pause, at) for pause in facts.pauses)
        for grant in facts.grants
    )


def _giver_could_give(facts: Facts, grant: GrantFact, label: Label, at: datetime) -> bool:
    if _eighteen_came_between(facts, grant.valid_from, at):
        return False
    if not grant.by_representative:
        return _is_surely(facts, 12, grant.valid_from)
    if not _others_exercise_the_rights(facts, at) or _is_closed_for(facts, grant.given_by, label, at):
        return False
    guardian_then_and_now = any(
        _institution_is_guardian(facts, organisation_id, at) and _is_same_guardian(facts, organisation_id, grant, at)
        for organisation_id in {held.organisation_id for held in facts.responsibilities}
    )
    return _person_holds_authority(facts, grant.given_by, at) or guardian_then_and_now


def _is_same_guardian(facts: Facts, organisation_id: UUID | None, grant: GrantFact, at: datetime) -> bool:
    """One guardianship of this institution holds both when the grant was given and now."""
    return any(
        held.organisation_id == organisation_id
        and held.kind in ("guardianship", "provisional_guardianship")
        and held.certainty != "unknown"
        and _is_in(held, at)
        and _is_in(held, grant.valid_from)
        for held in facts.responsibilities
    )


def _exclusion_ends_grant(facts: Facts, seat: SeatFact, at: datetime) -> bool:
    """PRI-12: those who decide for a child never shut out the child's own mentor or confidential adviser."""
    is_own_supporter = seat.role in ("chosen_mentor", "confidential_adviser") and not _may_be(facts, 16, at)
    return _is_shut_out(facts, seat, at) and not is_own_supporter


# Acute danger (PRI-21), and the shared dossier of a family.


def _opened_it_in_danger(facts: Facts, seat: SeatFact, label: Label, at: datetime) -> bool:
    if label.name not in IN_DANGER.split():
        return False
    return any(emergency.seat_id == seat.id and _is_in(emergency, at) for emergency in facts.emergencies)


def _reads_with_the_family(facts: Facts, seat: SeatFact, label: Label, at: datetime) -> bool:
    if _is_closed_for(facts, seat.person_id, label, at) or _is_shut_out(facts, seat, at):
        return False
    if seat.role in ("self", "parent", "carer", "guardian") and any(
        member.person_id == seat.person_id and _is_in(member, at) for member in facts.members
    ):
        return True
    return any(
        label.name in PARTS[each.part][0].split() and _works_by_right(facts, seat, each, at)
        for each in _involvements(facts, seat, at)
    )


# What takes away: 7.3.15 lid 4 and 7.3.11 lid 3 close for a person; the owner shuts out; a place is secret (PRI-38).


def _is_closed_for(facts: Facts, person_id: UUID | None, label: Label, at: datetime) -> bool:
    return any(each.person_id == person_id and each.labels & label and _is_in(each, at) for each in facts.closures)


def _is_shut_out(facts: Facts, seat: SeatFact, at: datetime) -> bool:
    for exclusion in facts.exclusions:
        of_person = exclusion.person_id is not None and exclusion.person_id == seat.person_id
        of_organisation = exclusion.organisation_id is not None and exclusion.organisation_id == seat.organisation_id
        if _is_in(exclusion, at) and (of_person or of_organisation):
            return True
    return False


def _is_secret_for(facts: Facts, seat: SeatFact, at: datetime) -> bool:
    return any(_is_in(secret, at) and seat.id not in secret.keepers for secret in facts.secrets)


def _seat(facts: Facts, seat_id: UUID, at: datetime) -> SeatFact | None:
    return next((seat for seat in facts.seats if seat.id == seat_id and _is_in(seat, at)), None)


def _is_in(period: Period, at: datetime) -> bool:
    if at < period.valid_from:
        return False
    return period.valid_until is None or at < period.valid_until


# Ages, from every day on which the person can be born.


@lru_cache(maxsize=2000)
def _birth_days(birth: PartialDate | None) -> tuple[date, ...]:
    """All possible birth days; none when the year is unknown."""
    if birth is None or birth.year == 0:
        return ()
    days = (date(birth.year, 1, 1) + timedelta(days=number) for number in range(366))
    return tuple(
        day
        for day in days
        if day.year == birth.year and birth.month in (None, day.month) and birth.day in (None, day.day)
    )


def _years_lived(born: date, at: datetime) -> int:
    today = at.astimezone(ZoneInfo("Europe/Amsterdam")).date()
    had_birthday = (today.month, today.day) >= (born.month, born.day)
    return today.year - born.year - (0 if had_birthday else 1)


@lru_cache(maxsize=20000)
def _ages(birth: PartialDate | None, at: datetime) -> tuple[int, ...]:
    return tuple(sorted({_years_lived(born, at) for born in _birth_days(birth)}))


def _may_be(facts: Facts, years: int, at: datetime) -> bool:
    """Can the person be this old? Yes when nothing is known, or when somebody said that this is an adult."""
    ages = _ages(facts.birth, at)
    return facts.known_adult or not ages or max(ages) >= years


def _is_surely(facts: Facts, years: int, at: datetime) -> bool:
    """Is the person this old, whatever the birth day? A birth date goes before what somebody said."""
    ages = _ages(facts.birth, at)
    return min(ages) >= years if ages else facts.known_adult


def _eighteen_came_between(facts: Facts, given_at: datetime, at: datetime) -> bool:
    """DOS-19: did the first or the last possible eighteenth birthday come since something was given?"""
    days = _birth_days(facts.birth)
    return any(_years_lived(born, given_at) < 18 <= _years_lived(born, at) for born in (*days[:1], *days[-1:]))
