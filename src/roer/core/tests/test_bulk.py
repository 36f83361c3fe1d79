"""What is loaded in bulk reads like what was written by a command, and only for whoever may read it."""

from __future__ import annotations

import uuid
from datetime import datetime

import pytest

from roer.core.actor import Actor, acting
from roer.core.bulk import LoadedItem, load_items
from roer.core.codes import Label, Regime
from roer.core.items import words_of
from roer.core.models import Item
from roer.demo.cast import Cast
from roer.demo.recall import recall

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def read(actor: Actor, wanted: set[uuid.UUID]) -> set[str | None]:
    with acting(actor, page="test"):
        return {words for _item, words in words_of(Item.objects.visible_to(actor).filter(id__in=wanted))}


def test_loaded_words_open_for_readers_and_for_nobody_else(cast: Cast) -> None:
    seat, dossier = cast["fatima"].seat, cast.dossier("sem")
    items = [
        LoadedItem(
            uuid.uuid4(), dossier, "test.loaded", int(Label.PLAN), words, seat.id, seat.organisation_id,
            Regime.YOUTH_ACT, AT,
        )
        for words in ("Sem fietst graag.", "Sem slaapt slecht.")
    ]  # fmt: skip
    assert load_items(items) == 2
    wanted = {item.id for item in items}
    assert read(cast["mirjam"].at(AT), wanted) == {"Sem fietst graag.", "Sem slaapt slecht."}
    assert read(cast["noor"].at(AT), wanted) == set()
