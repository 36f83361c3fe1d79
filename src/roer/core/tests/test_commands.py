"""A command happens whole, once, or not at all."""

from __future__ import annotations

import threading
import uuid
from datetime import datetime

import pytest
from django.db import connections
from django.test import override_settings

from roer.core.actor import Actor, acting
from roer.core.codes import Label
from roer.core.commands import ReadOnly, Refused, SentBefore, command, tell
from roer.core.items import NewItem, put
from roer.core.models import CommandRun, Event, Item
from roer.demo.cast import Cast
from roer.demo.recall import recall

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


@command
def say(*, actor: Actor, dossier_id: uuid.UUID, words: str) -> uuid.UUID:
    """A command of these tests: put words down, and refuse the word 'nee'."""
    item = put(NewItem(dossier_id, "test.said", Label.PLAN, words), actor)
    tell(dossier_id, "test.said", label=Label.PLAN, item_id=item.id)
    if words == "nee":
        raise Refused("Dat kan niet.")
    return item.id


def counts(actor: Actor) -> tuple[int, int, int]:
    with acting(actor, page="test"):
        return (
            Item.objects.filter(kind="test.said").count(),
            Event.objects.filter(kind="test.said").count(),
            CommandRun.objects.count(),
        )


def test_sending_twice_does_nothing_twice_and_gives_the_same_answer(cast: Cast) -> None:
    actor, sem = cast["fatima"].at(AT), cast.dossier("sem")
    command_id = uuid.uuid4()
    first = say(actor=actor, dossier_id=sem, words="ja", command_id=command_id)
    before = counts(actor)
    assert say(actor=actor, dossier_id=sem, words="ja", command_id=command_id) == first
    assert counts(actor) == before


def test_sending_twice_at_the_same_moment_does_it_once(cast: Cast) -> None:
    actor, sem = cast["fatima"].at(AT), cast.dossier("sem")
    command_id, found = uuid.uuid4(), []

    def send() -> None:
        found.append(say(actor=actor, dossier_id=sem, words="tegelijk", command_id=command_id))
        connections.close_all()

    items = counts(actor)[0]
    threads = [threading.Thread(target=send) for _each in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1
    assert counts(actor)[0] == items + 1


def test_an_id_of_somebody_elses_command_opens_nothing(cast: Cast) -> None:
    command_id = uuid.uuid4()
    say(actor=cast["fatima"].at(AT), dossier_id=cast.dossier("sem"), words="van mij", command_id=command_id)
    with pytest.raises(SentBefore):
        say(actor=cast["ismail"].at(AT), dossier_id=cast.dossier("daan"), words="van hem", command_id=command_id)


def test_a_refusal_leaves_nothing(cast: Cast) -> None:
    actor = cast["fatima"].at(AT)
    before = counts(actor)
    with pytest.raises(Refused):
        say(actor=actor, dossier_id=cast.dossier("sem"), words="nee")
    assert counts(actor) == before


def test_reading_goes_on_while_writing_is_off(cast: Cast) -> None:
    actor = cast["fatima"].at(AT)
    with override_settings(ROER_READ_ONLY=True), pytest.raises(ReadOnly):
        say(actor=actor, dossier_id=cast.dossier("sem"), words="nu niet")
    assert counts(actor)[0] > 0


def test_nobody_writes_in_a_dossier_out_of_reach(cast: Cast) -> None:
    from django.db.utils import ProgrammingError

    with pytest.raises(ProgrammingError, match="row-level security"):
        say(actor=cast["viktor"].at(AT), dossier_id=cast.dossier("sem"), words="inbraak")
