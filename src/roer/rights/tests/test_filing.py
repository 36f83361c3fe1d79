"""Objections and complaints: who files, who handles, what is kept, and who reads."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from roer.access import commands as access
from roer.core.actions import NotAllowed
from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.models import Hold, Item, WorkItem
from roer.decisions.models import Decision
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.rights import commands, queries
from roer.rights.commands.handling import CannotFile
from roer.rights.models import Complaint, Objection

AT = datetime.fromisoformat("2026-09-20T10:00:00+02:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


@pytest.fixture(scope="module")
def decision(cast: Cast) -> Decision:
    """The decision about Boris that was sent."""
    with acting(cast["wouter"].at(AT), page="test"):
        return Decision.objects.get(dossier_id=cast.dossier("boris"), state="sent")


@pytest.mark.req("RIG-33")
def test_a_father_objects_and_an_officer_who_took_no_part_gets_it_with_its_clock(
    cast: Cast, decision: Decision
) -> None:
    wouter, olaf = cast["wouter"].at(AT), cast["olaf"].at(AT)
    made = commands.file_objection(actor=wouter, decision_id=decision.id, words="Twee uur is te veel.")
    with acting(olaf, page="test"):
        view = queries.objection_for(made, olaf)
        assert view.text == "Twee uur is te veel."
        assert view.is_owner
        assert any("twee uur hulp" in text for text in view.texts)
        assert (view.row.last_filing_day, view.row.answer_by) == (date(2026, 10, 13), date(2026, 11, 24))
        assert view.row.in_time
        assert WorkItem.objects.filter(kind="rights.handle_objection", thing_id=made).exists()
    for who in ("ilse", "dewi", "fatima", "viktor", "wim"):
        with acting(cast[who].at(AT), page="test"):
            assert not Objection.objects.filter(id=made).exists(), who
            assert not Item.objects.filter(kind="rights.objection", id=view.row.item_id).exists(), who


def test_what_an_objection_needs_is_kept_until_it_is_over(cast: Cast, decision: Decision) -> None:
    ilse = cast["ilse"].at(AT)
    made = commands.file_objection(actor=ilse, decision_id=decision.id, words="Het begint te laat.")
    with acting(ilse, page="test"):
        held = Hold.objects.filter(ground=f"ob:{made.hex}", lifted_at__isnull=True)
        assert held.filter(item_id=decision.item_id).exists()
        assert held.count() > 3
    commands.withdraw_objection(actor=ilse, objection_id=made)
    with acting(ilse, page="test"):
        assert not Hold.objects.filter(ground=f"ob:{made.hex}", lifted_at__isnull=True).exists()
    with pytest.raises(CannotFile):
        commands.withdraw_objection(actor=ilse, objection_id=made)


def test_a_late_objection_is_registered_too(cast: Cast, decision: Decision) -> None:
    late = datetime.fromisoformat("2026-12-01T10:00:00+01:00")
    made = commands.file_objection(actor=cast["boris"].at(late), decision_id=decision.id, words="Ik las het nu pas.")
    with acting(cast["boris"].at(late), page="test"):
        assert not Objection.objects.get(id=made).in_time


def test_a_draft_and_another_family_take_no_objection(cast: Cast, decision: Decision) -> None:
    with acting(cast["henriette"].at(AT), page="test"):
        draft = Decision.objects.get(dossier_id=cast.dossier("sofie"))
    with pytest.raises(CannotFile):
        commands.file_objection(actor=cast["henriette"].at(AT), decision_id=draft.id, words="Nee.")
    with pytest.raises(Decision.DoesNotExist):
        commands.file_objection(actor=cast["viktor"].at(AT), decision_id=decision.id, words="Nee.")


def test_what_a_supporter_puts_ready_waits_for_a_yes(cast: Cast, decision: Decision) -> None:
    boris, jamila = cast["boris"].at(AT), cast["jamila"].at(AT)
    access.share(
        actor=boris, dossier_id=cast.dossier("boris"), seat_id=cast["jamila"].seat.id,
        labels=int(Label.LETTERS | Label.PLAN), purpose="support",
        until=datetime.fromisoformat("2026-12-31T00:00:00+01:00"),
    )  # fmt: skip
    made = commands.put_forward_objection(
        actor=jamila, decision_id=decision.id, words="Boris wil iemand anders.", person_id=cast["boris"].person_id
    )
    with acting(cast["olaf"].at(AT), page="test"):
        assert not Objection.objects.filter(id=made).exists()
    with pytest.raises(NotAllowed):
        commands.say_yes(actor=jamila, objection_id=made)
    commands.say_yes(actor=boris, objection_id=made)
    with acting(cast["olaf"].at(AT), page="test"):
        assert Objection.objects.get(id=made).state == "received"


def test_a_complaint_is_read_by_filer_and_officer_only(cast: Cast) -> None:
    ilse = cast["ilse"].at(AT)
    made = commands.file_complaint(
        actor=ilse,
        words="Ik werd niet teruggebeld.",
        about="waiting",
        organisation_id=cast["fatima"].seat.organisation_id,
    )
    readers = set()
    for name, member in cast.members.items():
        with acting(member.at(AT), page="test"):
            if Complaint.objects.filter(id=made).exists():
                readers.add(name)
    assert readers == {"ilse", "olaf"}
    with acting(ilse, page="test"):
        assert Complaint.objects.get(id=made).answer_by == date(2026, 11, 2)
    commands.answer_complaint(
        actor=cast["olaf"].at(AT), complaint_id=made, words="Dat hoorde niet. Wij bellen voortaan terug.",
        judgement="founded", measures="yes", lesson="Een dag om terug te bellen staat nu in de agenda.",
    )  # fmt: skip
    with acting(ilse, page="test"):
        assert Complaint.objects.get(id=made).state == "answered"
