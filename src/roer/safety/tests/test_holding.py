"""Who holds the case: direction follows the measure and back, the team stays, and nobody lets go before the other accepts."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.days import PartialDate, start_of
from roer.core.dossiers import head_dossier
from roer.demo.cast import AUTHORITY, Cast
from roer.demo.recall import recall
from roer.people import commands as people
from roer.people.queries import certificates, legal_position
from roer.safety import commands, queries
from roer.safety.commands import CannotWrite, RuleSays
from roer.safety.models import ProtectorAssignment
from roer.safety.queries import Holding

FIRST = datetime.fromisoformat("2027-05-01T00:00:00+02:00")
LAST = datetime.fromisoformat("2027-11-01T00:00:00+01:00")
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    made.organisations["institution"] = made["ismail"].seat.organisation  # type: ignore[assignment]
    made.worker("nadja", "Nadja Kooi", "family_supervisor", "institution", "jeugdbeschermer")
    people.record_certificate(
        actor=made["anja"].at(FIRST), organisation_id=made["ismail"].seat.organisation_id, valid_from=FIRST - 300 * DAY
    )
    return made


def child(cast: Cast, name: str) -> UUID:
    fatima = cast["fatima"].at(FIRST - 10 * DAY)
    dossier_id = head_dossier(people.register_person(actor=fatima, name=name, birth=PartialDate(2018))).id
    people.record_responsibility(actor=fatima, dossier_id=dossier_id, holder_id=cast["mirjam"].person_id, **AUTHORITY)
    return dossier_id


def order(cast: Cast, dossier_id: UUID, seat: str = "ismail") -> tuple[UUID, UUID]:
    """A supervision order from 1 May to 31 October with a protector, entered by the protector's own institution."""
    fatima = cast["fatima"].at(FIRST - DAY)
    measure = people.record_measure(
        actor=fatima, dossier_id=dossier_id, kind="supervision_order", organisation_id=cast[seat].seat.organisation_id,
        valid_from=FIRST, valid_until=LAST,
    )  # fmt: skip
    people.involve(actor=fatima, dossier_id=dossier_id, seat_id=cast[seat].seat.id, part="family_supervisor")
    ismail = cast[seat].at(FIRST)
    return measure, commands.assign_protector(
        actor=ismail, dossier_id=dossier_id, measure_id=measure, seat_id=ismail.seat_id
    )


def holding(cast: Cast, who: str, dossier_id: UUID, at: datetime) -> Holding:
    with acting(cast[who].at(at), page="test"):
        return queries.holding_of(dossier_id, cast[who].at(at))


def test_direction_follows_the_measure_and_comes_back_by_itself_and_the_team_is_linked_every_day(cast: Cast) -> None:
    dossier_id = child(cast, "Teun de Wit")
    order(cast, dossier_id)
    day = FIRST - DAY
    while day < LAST + 3 * DAY:
        held = holding(cast, "fatima", dossier_id, day)
        assert held.team is not None
        assert held.team.id == cast["fatima"].seat.id, day
        expected = cast["ismail" if FIRST <= day < LAST else "fatima"].seat.id
        assert held.direction is not None
        assert held.direction.id == expected, day
        day += 30 * DAY
    before, after = holding(cast, "mirjam", dossier_id, FIRST + DAY), holding(cast, "mirjam", dossier_id, LAST)
    assert [one.direction.id for one in (before, after) if one.direction] == [
        cast["ismail"].seat.id,
        cast["fatima"].seat.id,
    ]


def test_a_measure_that_ends_early_gives_direction_back_at_that_moment(cast: Cast) -> None:
    dossier_id = child(cast, "Fenna de Wit")
    measure, _assignment = order(cast, dossier_id)
    early = FIRST + 60 * DAY
    people.end_measure(actor=cast["ismail"].at(early), measure_id=measure, ended_at=early)
    held = holding(cast, "fatima", dossier_id, early + DAY)
    assert held.direction is not None
    assert held.direction.id == cast["fatima"].seat.id


def test_handing_over_ends_only_when_the_other_accepted(cast: Cast) -> None:
    dossier_id = child(cast, "Jip de Wit")
    _measure, assignment = order(cast, dossier_id)
    ismail, nadia = cast["ismail"].at(FIRST + 10 * DAY), cast["nadja"]
    asked = commands.hand_over_protector(actor=ismail, assignment_id=assignment, to_seat_id=nadia.seat.id)
    with pytest.raises(CannotWrite):
        commands.hand_over_protector(actor=ismail, assignment_id=assignment, to_seat_id=nadia.seat.id)
    with pytest.raises(NotAllowed):
        commands.answer_handover(actor=ismail, handover_id=asked, accepts=True)
    for at in (FIRST + 11 * DAY, FIRST + 12 * DAY):
        assert holding(cast, "fatima", dossier_id, at).direction.id == ismail.seat_id  # type: ignore[union-attr]
    commands.answer_handover(actor=nadia.at(FIRST + 12 * DAY), handover_id=asked, accepts=True)
    periods = ProtectorAssignment.objects.using("owner").filter(dossier_id=dossier_id).order_by("valid_from")
    assert [(each.valid_from, each.valid_until) for each in periods] == [
        (FIRST, FIRST + 12 * DAY), (FIRST + 12 * DAY, LAST)
    ], "no moment between them"  # fmt: skip
    with acting(cast["ismail"].at(FIRST + 13 * DAY), page="test"):
        assert legal_position(dossier_id, cast["ismail"].at(FIRST + 13 * DAY)).measures == (), (
            "who let go reads no further"
        )


def test_a_no_leaves_everything_as_it_was(cast: Cast) -> None:
    dossier_id = child(cast, "Saar de Wit")
    _measure, assignment = order(cast, dossier_id)
    asked = commands.hand_over_protector(
        actor=cast["ismail"].at(FIRST + DAY), assignment_id=assignment, to_seat_id=cast["nadja"].seat.id
    )
    commands.answer_handover(actor=cast["nadja"].at(FIRST + 2 * DAY), handover_id=asked, accepts=False)
    assert holding(cast, "fatima", dossier_id, FIRST + 3 * DAY).direction.id == cast["ismail"].seat.id  # type: ignore[union-attr]


@pytest.mark.req("SAF-34")
def test_an_institution_without_a_valid_certificate_gets_no_new_measure(cast: Cast) -> None:
    """An institution that loses its certificate: nothing new, and what runs is listed until another said yes."""
    dossier_id = child(cast, "Kind zonder instelling")
    running = child(cast, "Kind met instelling")
    people.record_certificate(
        actor=cast["anja"].at(FIRST),
        organisation_id=cast["ismail"].seat.organisation_id,
        valid_from=FIRST,
        body="Keurmerk",
    )
    _measure, assignment = order(cast, running)
    with acting(cast["ismail"].at(FIRST + DAY), page="test"):
        assert queries.measures_to_move(cast["ismail"].at(FIRST + DAY)) == []
    lost_on = (FIRST + 170 * DAY).date()
    commands.note_certificate(
        actor=cast["anja"].at(FIRST),
        organisation_id=cast["ismail"].seat.organisation_id,
        status="suspended",
        on=lost_on,
    )
    suspended = cast["ismail"].at(start_of(lost_on) + DAY)
    with acting(suspended, page="test"):
        moving = queries.measures_to_move(suspended)
        assert (assignment, "Kind met instelling") in [(row.id, name) for row, name in moving]
        place, held, valid = next(row for row in certificates(suspended.at) if row[0].id == suspended.organisation_id)
    assert (held.ended_as, held.body, valid) == ("suspended", "Keurmerk", False)  # type: ignore[union-attr]
    with pytest.raises(NotAllowed):
        commands.note_certificate(actor=suspended, organisation_id=place.id, status="valid", on=lost_on)
    late = FIRST + timedelta(days=240)
    fatima = cast["fatima"].at(late)
    measure = people.record_measure(
        actor=fatima, dossier_id=dossier_id, kind="supervision_order", organisation_id=cast["ismail"].seat.organisation_id,
        valid_from=late, valid_until=late + 90 * DAY,
    )  # fmt: skip
    people.involve(actor=fatima, dossier_id=dossier_id, seat_id=cast["ismail"].seat.id, part="family_supervisor")
    with pytest.raises(RuleSays, match="certificaat"):
        commands.assign_protector(
            actor=cast["ismail"].at(late), dossier_id=dossier_id, measure_id=measure, seat_id=cast["ismail"].seat.id
        )
    with acting(cast["ismail"].at(late), page="test"):
        assert queries.holding_of(dossier_id, cast["ismail"].at(late)).without_protector


def test_a_team_or_a_provider_never_carries_out_a_measure(cast: Cast) -> None:
    dossier_id = child(cast, "Mees de Wit")
    measure, _assignment = order(cast, dossier_id)
    with pytest.raises(RuleSays):
        commands.assign_protector(
            actor=cast["ismail"].at(FIRST + DAY),
            dossier_id=dossier_id,
            measure_id=measure,
            seat_id=cast["fatima"].seat.id,
        )


def test_an_order_on_one_of_three_siblings_changes_nothing_for_the_others(cast: Cast) -> None:
    three = [child(cast, name) for name in ("Een de Wit", "Twee de Wit", "Drie de Wit")]
    order(cast, three[1])
    directions = [holding(cast, "fatima", each, FIRST + DAY).direction for each in three]
    expected = [cast[name].seat.id for name in ("fatima", "ismail", "fatima")]
    assert [seat.id for seat in directions if seat] == expected
