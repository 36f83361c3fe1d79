"""A case meeting reads what the family marked, until it is closed; never the file, and never who is kept out."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from roer.access import commands as access
from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.commands import Refused
from roer.core.models import Item, WorkItem
from roer.demo.cast import Cast
from roer.dossier import commands, queries
from roer.dossier.models import CaseMeetingItem
from roer.dossier.refusals import CannotMeet
from roer.dossier.tests.conftest import AT

ON = date(2026, 9, 20)


def notes(cast: Cast, number: int, at: datetime = AT) -> list[UUID]:
    fatima = cast["fatima"].at(at)
    return [
        commands.write_note(actor=fatima, dossier_id=cast.dossier("noor"), words=f"Tekst {n} {uuid4()}.", weight="fact")
        for n in range(number)
    ]


def plan(cast: Cast, *who: str) -> UUID:
    return commands.plan_case_meeting(  # type: ignore[no-any-return]
        actor=cast["fatima"].at(AT), dossier_id=cast.dossier("noor"), purpose="Hoe helpen wij Noor naar school?",
        held_on=ON, seat_ids=[cast[each].seat.id for each in who],
    )  # fmt: skip


def read_by(cast: Cast, who: str, items: list[UUID]) -> int:
    with acting(cast[who].at(AT), page="test"):
        return Item.objects.filter(id__in=items).count()


@pytest.mark.req("PRI-36")
def test_five_of_many_are_chosen_four_are_marked_and_the_others_read_four_until_it_is_closed(cast: Cast) -> None:
    """The selection has a term of no days: it is gone when the meeting is closed."""
    fatima, noor = cast["fatima"].at(AT), cast["noor"].at(AT)
    items = notes(cast, 60)
    meeting = plan(cast, "tom", "eva")
    commands.select_for_meeting(actor=fatima, meeting_id=meeting, item_ids=items[:5])
    assert read_by(cast, "tom", items) == 0
    commands.mark_for_meeting(actor=noor, meeting_id=meeting, item_ids=items[:4])
    assert read_by(cast, "tom", items) == 0
    commands.begin_case_meeting(actor=fatima, meeting_id=meeting)
    assert [read_by(cast, who, items) for who in ("tom", "eva")] == [4, 4]
    commands.mark_for_meeting(actor=noor, meeting_id=meeting, item_ids=items[:3])
    assert read_by(cast, "tom", items) == 3
    commands.close_case_meeting(actor=fatima, meeting_id=meeting)
    assert [read_by(cast, who, items) for who in ("tom", "eva")] == [0, 0]
    assert not CaseMeetingItem.objects.using("owner").filter(meeting_id=meeting).exists()


def test_the_whole_file_is_refused_and_so_is_what_is_not_in_it(cast: Cast) -> None:
    fatima, meeting = cast["fatima"].at(AT), plan(cast, "tom")
    notes(cast, 6)
    with acting(fatima, page="test"):
        everything = [each.item_id for each in queries.meeting_for(meeting, fatima).texts]
        whole = list(
            Item.objects.filter(dossier_id=cast.dossier("noor"), kind__in=["dossier.note", "dossier.words", "dossier.matters"])
            .exclude(state="destroyed").values_list("id", flat=True)
        )  # fmt: skip
    assert len(everything) >= 6
    with pytest.raises(CannotMeet):
        commands.select_for_meeting(actor=fatima, meeting_id=meeting, item_ids=whole)
    for odd in ([], [uuid4()]):
        with pytest.raises(NotAllowed):
            commands.select_for_meeting(actor=fatima, meeting_id=meeting, item_ids=odd)


def test_in_danger_it_starts_at_once_and_marking_is_a_task_with_a_day(cast: Cast) -> None:
    fatima, items = cast["fatima"].at(AT), notes(cast, 2)
    meeting = plan(cast, "tom")
    commands.select_for_meeting(actor=fatima, meeting_id=meeting, item_ids=items)
    commands.begin_case_meeting(actor=fatima, meeting_id=meeting, in_danger=True)
    assert read_by(cast, "tom", items) == 2
    task = WorkItem.objects.using("owner").get(kind="dossier.mark_selection", thing_id=meeting)
    assert (task.owner_seat_id, task.state) == (fatima.seat_id, "open")
    commands.mark_for_meeting(actor=cast["noor"].at(AT), meeting_id=meeting, item_ids=[])
    assert read_by(cast, "tom", items) == 0


@pytest.mark.parametrize("who", ["tom", "joost", "mirjam", "viktor"])
def test_nobody_else_chooses_marks_or_closes(cast: Cast, who: str) -> None:
    items, meeting, actor = notes(cast, 1), plan(cast, "tom"), cast[who].at(AT)
    with pytest.raises(NotAllowed):
        commands.select_for_meeting(actor=actor, meeting_id=meeting, item_ids=items)
    with pytest.raises(NotAllowed):
        commands.mark_for_meeting(actor=actor, meeting_id=meeting, item_ids=items)
    with pytest.raises(NotAllowed):
        commands.close_case_meeting(actor=actor, meeting_id=meeting)


def test_somebody_the_family_keeps_out_is_not_let_in_by_a_meeting(cast: Cast) -> None:
    """A colleague who adds such a person reads that the family keeps somebody out, and not why (PRI-12)."""
    access.shut_out(actor=cast["noor"].at(AT), dossier_id=cast.dossier("noor"), person_id=cast["wim"].person_id)
    with pytest.raises(Refused, match="buiten het dossier"):
        plan(cast, "wim")


def test_the_pages_of_a_meeting_from_plan_to_close(cast: Cast) -> None:
    item, file = notes(cast, 1, AT + timedelta(days=1))[0], cast.dossier("noor")
    fatima, noor, tom, viktor = (sign_in(cast, who) for who in ("fatima", "noor", "tom", "viktor"))
    base = {"command_id": str(uuid4())}
    made = fatima.post(f"/dossier/{file}/overleg/", base | {"purpose": "School", "held_on": "2099-01-01", "who": "tom"})
    assert made.status_code == 302
    page = made["Location"]
    fatima.post(page, {"command_id": str(uuid4()), "item_ids": [str(item)], "does": "select"})
    assert "Welke teksten mogen de anderen lezen?" in noor.get(page).content.decode()
    assert noor.post(page, {"command_id": str(uuid4()), "item_ids": [str(item)]}).status_code == 302
    assert "Er is nu niets te lezen." in tom.get(page).content.decode()
    fatima.post(page, {"command_id": str(uuid4()), "does": "begin"})
    assert "Tekst 0" in tom.get(page).content.decode()
    fatima.post(page, {"command_id": str(uuid4()), "does": "close"})
    assert "Tekst 0" not in tom.get(page).content.decode()
    assert viktor.get(page).status_code == 404
    nobody = fatima.post(
        f"/dossier/{file}/overleg/", base | {"purpose": "x", "held_on": "2099-01-01", "who": "niemand"}
    )
    assert nobody.status_code == 200


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client
