"""What ends, ends everywhere: a measure, a time in which others decide, and a secret that danger asked for."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from roer.access import commands as access
from roer.access.queries import who_reads
from roer.core.actor import acting
from roer.core.codes import Basis, Label
from roer.core.commands import Refused
from roer.core.items import NewItem, put, words_of
from roer.core.models import Access, AccessLogLine, Event, Item
from roer.core.trail.seal import seal
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import commands as people
from roer.people.models import Family, ProtectionMeasure

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")
NEXT_YEAR = AT + timedelta(days=365)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def rows(dossier_id: UUID, seat_id: UUID, at: datetime) -> list[int]:
    held = Access.objects.using("owner").filter(dossier_id=dossier_id, seat_id=seat_id, valid_from__lte=at)
    return [row.labels for row in held if row.valid_until is None or row.valid_until > at]


def sees(cast: Cast, who: str, items: list[UUID], at: datetime) -> bool:
    with acting(cast[who].at(at), page="test"):
        return Item.objects.filter(id__in=items).exists()


def test_a_supervisor_leaves_the_family_file_when_the_measure_ends(cast: Cast) -> None:
    fatima, ismail = cast["fatima"], cast["ismail"]
    family = Family.objects.using("owner").get(members__person=cast["sem"].person_id)
    people.involve(actor=fatima.at(AT), dossier_id=family.dossier_id, seat_id=ismail.seat.id, part="family_supervisor")
    assert rows(family.dossier_id, ismail.seat.id, AT) == []
    people.record_measure(
        actor=fatima.at(AT), dossier_id=cast.dossier("sem"), kind="supervision_order",
        organisation_id=cast["ismail"].seat.organisation_id, valid_from=AT, valid_until=NEXT_YEAR,
    )  # fmt: skip
    assert rows(family.dossier_id, ismail.seat.id, AT) != []
    assert rows(family.dossier_id, ismail.seat.id, NEXT_YEAR) == []
    measure = ProtectionMeasure.objects.using("owner").get(dossier_id=cast.dossier("sem"))
    people.involve(
        actor=fatima.at(AT), dossier_id=cast.dossier("sem"), seat_id=ismail.seat.id, part="family_supervisor"
    )
    earlier = AT + timedelta(days=30)
    people.end_measure(actor=ismail.at(earlier), measure_id=measure.id, ended_at=earlier)
    for dossier in (family.dossier_id, cast.dossier("sem")):
        assert rows(dossier, ismail.seat.id, earlier) == []


REASONS = [("", "joost", 30), ("Reden", "fatima", 30), ("Reden", "joost", 0), ("Reden", "joost", 500)]


@pytest.mark.parametrize(("reason", "second", "days"), REASONS)
def test_nobody_takes_over_without_a_reason_a_second_worker_and_a_day(
    cast: Cast, reason: str, second: str, days: int
) -> None:
    with pytest.raises(Refused):
        people.record_incapacity(
            actor=cast["fatima"].at(AT), dossier_id=cast.dossier("lina"), reason=reason,
            second_seat_id=cast[second].seat.id, look_again_on=AT.date() + timedelta(days=days),
        )  # fmt: skip


def test_parents_exercise_the_rights_of_a_fifteen_year_old_who_cannot_until_the_day_to_look_again(cast: Cast) -> None:
    lina, file = cast["lina"], cast.dossier("lina")
    with acting(lina.at(AT), page="test"):
        words = put(NewItem(file, "test.item", Label.OWN_WORDS, "kanarie"), lina.at(AT)).id
    assert not sees(cast, "mirjam", [words], AT)
    made = people.record_incapacity(
        actor=cast["fatima"].at(AT), dossier_id=file, reason="Ligt in coma.", second_seat_id=cast["joost"].seat.id,
        look_again_on=date(2026, 12, 1),
    )  # fmt: skip
    assert sees(cast, "mirjam", [words], AT + timedelta(minutes=1))
    assert sees(cast, "lina", [words], AT + timedelta(minutes=1))
    assert not sees(cast, "mirjam", [words], datetime.fromisoformat("2026-12-01T00:00:00+01:00"))
    people.end_incapacity(actor=cast["fatima"].at(AT + timedelta(days=2)), incapacity_id=made)
    assert not sees(cast, "mirjam", [words], AT + timedelta(days=2))
    with pytest.raises(Refused):
        people.record_incapacity(
            actor=cast["fatima"].at(AT), dossier_id=cast.dossier("sem"), reason="Is negen.",
            second_seat_id=cast["joost"].seat.id, look_again_on=date(2026, 12, 1),
        )  # fmt: skip


@pytest.mark.req("PRI-29")
def test_emergency_access_is_told_when_it_ends_or_later_when_two_people_say_so(cast: Cast) -> None:
    noor, joost, file = cast["noor"], cast["joost"], cast.dossier("noor")
    opened = access.open_in_danger(actor=joost.at(AT), dossier_id=file, reason="Noor is weg sinds vannacht.")
    with acting(joost.at(AT), page="test"):
        words_of(Item.objects.filter(dossier_id=file, kind="people.name"))
    seal()
    told = AT + timedelta(hours=8)
    assert not knows_of_danger(cast, AT + timedelta(minutes=1))
    assert knows_of_danger(cast, told)
    for reason, second, until in (
        ("", "fatima", told + timedelta(days=3)),
        ("De dader leest mee.", "joost", told + timedelta(days=3)),
        ("De dader leest mee.", "fatima", told + timedelta(days=200)),
    ):
        with pytest.raises(Refused):
            access.delay_telling(
                actor=joost.at(AT), emergency_id=opened, reason=reason, second_seat_id=cast[second].seat.id, until=until
            )  # fmt: skip
    access.delay_telling(
        actor=joost.at(AT + timedelta(minutes=5)), emergency_id=opened, reason="De dader leest mee.",
        second_seat_id=cast["fatima"].seat.id, until=AT + timedelta(days=3),
    )  # fmt: skip
    seal()
    assert not knows_of_danger(cast, AT + timedelta(days=2))
    with acting(noor.at(AT + timedelta(minutes=6)), page="test"):
        assert Basis.EMERGENCY not in {reader.basis for reader in who_reads(file)}
    after = noor.at(AT + timedelta(days=3))
    assert knows_of_danger(cast, after.at)
    with acting(after, page="test"):
        lines = AccessLogLine.objects.filter(dossier_id=file, seat_id=joost.seat.id)
        assert {line.at for line in lines} >= {AT}, "with its own, earlier date"
        assert "test" in {line.page for line in lines}, "and every page that was opened"


def knows_of_danger(cast: Cast, at: datetime) -> bool:
    """Does Noor read anything of what Joost did?"""
    noor, joost = cast["noor"].at(at), cast["joost"].seat.id
    with acting(noor, page="test"):
        looked = AccessLogLine.objects.filter(dossier_id=cast.dossier("noor"), seat_id=joost).exists()
        event = Event.objects.filter(dossier_id=cast.dossier("noor"), kind="access.opened_in_danger").exists()
    return looked or event
