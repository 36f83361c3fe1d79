"""A worry about a mentor or buddy: what was given waits at once, the young person reads it, a second person looks."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from roer.access import commands as access
from roer.access import queries
from roer.access.commands.sharing import CannotShare
from roer.core.actions import NotAllowed
from roer.core.actor import Actor, acting
from roer.core.codes import Label, Role
from roer.core.commands import Refused
from roer.core.items import NewItem, put, words_of
from roer.core.models import Event, Item, WorkItem
from roer.demo.cast import Cast
from roer.demo.recall import recall

AT = datetime.fromisoformat("2026-10-05T10:00:00+02:00")
NEXT_MINUTE = AT + timedelta(minutes=1)
LATER = AT + timedelta(days=2)


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def shares_with_jamila(cast: Cast, child: str, at: datetime) -> list[UUID]:
    """Two texts of the plan shared as a part, and one text of care by itself. Returns their items."""
    young = cast[child].at(at)
    access.share(
        actor=young, dossier_id=cast.dossier(child), seat_id=cast["jamila"].seat.id, labels=Label.PLAN,
        purpose="support", until=at + timedelta(days=300),
    )  # fmt: skip
    with acting(young, page="test"):
        items = [
            put(NewItem(cast.dossier(child), "test.item", label, "kanarie"), young)
            for label in (Label.PLAN, Label.PLAN, Label.CARE)
        ]
    access.open_item_for(actor=young, item_id=items[2].id, seat_id=cast["jamila"].seat.id, purpose="support")
    return [item.id for item in items]


def reads(actor: Actor, items: list[UUID]) -> int:
    with acting(actor, page="test"):
        return Item.objects.filter(id__in=items).count()


def test_a_worry_pauses_at_once_and_the_young_person_reads_why(cast: Cast) -> None:
    items, noor = shares_with_jamila(cast, "noor", AT), cast["noor"]
    jamila, file = cast["jamila"], cast.dossier("noor")
    assert reads(jamila.at(AT), items) == 3
    pause = access.pause_supporter(
        actor=cast["fatima"].at(AT), dossier_id=file, seat_id=jamila.seat.id, words="De juf maakt zich zorgen."
    )
    assert reads(jamila.at(NEXT_MINUTE), items) == 0
    with acting(noor.at(NEXT_MINUTE), page="test"):
        [held] = queries.pauses_of(file, noor.at(NEXT_MINUTE))
        assert words_of([held.item])[0][1] == "De juf maakt zich zorgen."
        assert Event.objects.filter(kind="access.supporter_paused", dossier_id=file).exists()
    work = WorkItem.objects.using("owner").get(thing_id=pause)
    assert work.due_at == AT + timedelta(hours=72)
    assert work.owner_seat_id not in (cast["fatima"].seat.id, jamila.seat.id)
    for other in ("jamila", "mirjam", "joost"):
        with acting(cast[other].at(NEXT_MINUTE), page="test"):
            assert queries.pauses_of(file, cast[other].at(NEXT_MINUTE)) == []
            assert not Event.objects.filter(kind="access.supporter_paused").exists()


@pytest.mark.parametrize(("outcome", "left"), [("goes_on", 2), ("ended", 0)])
def test_the_second_person_decides_with_words_that_the_young_person_reads(cast: Cast, outcome: str, left: int) -> None:
    child = "lina" if outcome == "goes_on" else "noor"
    at = AT + timedelta(days=20)
    file = cast.dossier(child)
    if child == "noor":
        with pytest.raises(CannotShare):
            shares_with_jamila(cast, child, at)
        items = []
    else:
        items = shares_with_jamila(cast, child, at)
        access.pause_supporter(
            actor=cast["mirjam"].at(at), dossier_id=file, seat_id=cast["jamila"].seat.id, words="Ik ken haar niet."
        )
    with acting(cast[child].at(at), page="test"):
        held = queries.pauses_of(file, cast[child].at(at))[0]
    looker = next(member for member in cast.members.values() if member.seat.id == held.owner_seat_id)
    with pytest.raises(Refused):
        access.look_into_pause(actor=looker.at(at), pause_id=held.id, outcome=outcome, words=" ")
    with pytest.raises(NotAllowed):
        access.look_into_pause(actor=cast["fatima"].at(at), pause_id=held.id, outcome="goes_on", words="Is goed.")
    found = access.look_into_pause(actor=looker.at(at), pause_id=held.id, outcome=outcome, words="Wij spraken elkaar.")
    assert reads(cast["jamila"].at(at + timedelta(hours=1)), items) == left
    assert reads(cast[child].at(at + timedelta(hours=1)), [found]) == 1
    assert not WorkItem.objects.using("owner").filter(thing_id=held.id, state="open").exists()
    if outcome == "goes_on":
        with pytest.raises(Refused):
            access.pause_supporter(
                actor=cast["mirjam"].at(at + timedelta(days=3)), dossier_id=file, seat_id=cast["jamila"].seat.id,
                words="Nog steeds.",
            )  # fmt: skip


def test_nobody_pauses_a_stranger_or_finds_out_who_supports_somebody(cast: Cast) -> None:
    file = cast.dossier("noor")
    for who in ("viktor", "kemal", "joost"):
        actor = cast[who].at(LATER)
        with acting(actor, page="test"):
            assert queries.supporters_of(file, actor) == []
        with pytest.raises(NotAllowed):
            access.pause_supporter(actor=actor, dossier_id=file, seat_id=cast["jamila"].seat.id, words="Let op.")
    assert cast["jamila"].seat.role == Role.BUDDY
