"""Too late: one tap, a receipt, a clock of two weeks, and a penalty by the day."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError
from hypothesis import given
from hypothesis import strategies as st

from roer.core.actor import acting
from roer.core.days import start_of
from roer.core.models import WorkItem
from roer.decisions import commands as decisions
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.rights import commands, queries
from roer.rights.commands.handling import CannotFile
from roer.rights.models import NoticeOfDefault
from roer.rights.rules import notice_ends, penalty

RECEIVED = date(2026, 10, 6)
LAST = date(2026, 12, 1)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


@pytest.fixture
def application(cast: Cast) -> UUID:
    fatima = cast["fatima"].at(start_of(RECEIVED) + timedelta(hours=9))
    return decisions.apply_for_help(
        actor=fatima, dossier_id=cast.dossier("sem"), words="Hulp voor Sem.", received_on=RECEIVED,
        responsible_seat_id=cast["joost"].seat.id, filed_by=cast["mirjam"].person_id,
    )  # fmt: skip


@pytest.mark.req("RIG-75")
def test_from_the_first_day_after_the_term_one_tap_gives_a_receipt_and_a_clock(cast: Cast, application: UUID) -> None:
    mirjam = cast["mirjam"]
    with pytest.raises(CannotFile):
        commands.say_it_is_late(actor=mirjam.at(start_of(LAST) + timedelta(hours=20)), application_id=application)
    first = mirjam.at(start_of(LAST + timedelta(days=1)) + timedelta(minutes=5))
    made = commands.say_it_is_late(actor=first, application_id=application)
    with acting(first, page="test"):
        view = queries.notice_for(made, first)
        assert (view.row.filed_at, view.row.decide_by, view.penalty, view.decided) == (
            first.at,
            date(2026, 12, 16),
            0,
            False,
        )
        with pytest.raises(DatabaseError), acting(first, page="test"):
            NoticeOfDefault.objects.filter(id=made).delete()
    with pytest.raises(CannotFile):
        commands.say_it_is_late(actor=first, application_id=application)
    fatima = cast["fatima"].at(first.at)
    with acting(fatima, page="test"):
        assert WorkItem.objects.filter(
            kind="rights.decide_after_notice", thing_id=made, owner_seat_id=fatima.seat_id
        ).exists()
    later = mirjam.at(start_of(date(2027, 1, 5)))
    with acting(later, page="test"):
        assert queries.notice_for(made, later).penalty == 14 * 23 + 6 * 35


def test_a_worker_writes_down_a_call_and_the_father_sees_his_own(cast: Cast, application: UUID) -> None:
    day = start_of(LAST + timedelta(days=3))
    called = cast["fatima"].at(day).for_person(cast["kemal"].person_id)
    made = commands.say_it_is_late(actor=called, application_id=application, how="phone")
    kemal = cast["kemal"].at(day)
    with acting(kemal, page="test"):
        assert [one.id for one in queries.notices_by_me(kemal)] == [made]
    with pytest.raises(CannotFile):
        commands.say_it_is_late(actor=cast["fatima"].at(day), application_id=application)


@pytest.mark.req("RIG-75")
@given(st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.integers(0, 120))
def test_the_penalty_grows_by_the_day_and_stops_after_six_weeks(ends: date, days: int) -> None:
    now, next_day = penalty(ends, ends + timedelta(days=days)), penalty(ends, ends + timedelta(days=days + 1))
    assert 0 <= now <= next_day <= 14 * (23 + 35 + 45)
    assert (next_day == now) == (days >= 42)
    assert notice_ends(ends) >= ends + timedelta(weeks=2)
