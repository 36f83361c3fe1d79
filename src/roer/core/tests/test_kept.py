"""A kept question answers as the same question spelt anew, for every reader, and keeps nothing of who asked first."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

import pytest
from django.db.models import F, QuerySet

from roer.core.actor import Actor, acting
from roer.core.kept import kept
from roer.core.models import Access, Item
from roer.core.visible import in_period
from roer.demo.recall import recall

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")


def _spelt(kinds: list[str], actor: Actor, *, most: int) -> QuerySet[Item]:
    items = Item.objects.visible_to(actor).filter(kind__among=kinds).annotate(whose=F("dossier__person_id"))
    return items.select_related("author_seat").order_by("-recorded_at", "id")[:most]


def _asked(seat_id: UUID, actor: Actor) -> QuerySet[Access, tuple[UUID, int]]:
    rows = Access.objects.filter(in_period(actor.at), seat_id=seat_id).order_by("id")
    return rows.values_list("dossier_id", "labels")


ITEMS, ACCESS = kept(_spelt), kept(_asked)
KINDS = ["people.name", "dossier.words", "dossier.note"]


def test_every_reader_gets_the_rows_of_the_question_spelt_anew(world: str) -> None:
    cast, sizes = recall(), set()
    for who in ("noor", "mirjam", "fatima", "dewi"):
        actor = cast[who].at(AT)
        with acting(actor, page="test"):
            for most in (3, 50):
                plain, found = list(_spelt(KINDS, actor, most=most)), ITEMS(KINDS, actor, most=most)
                assert [item.__dict__.keys() for item in found] == [item.__dict__.keys() for item in plain]
                assert [(i.id, i.whose, i.author_seat.role) for i in found] == [
                    (i.id, i.whose, i.author_seat.role) for i in plain
                ]  # type: ignore[attr-defined]
            assert ACCESS(actor.seat_id, actor) == list(_asked(actor.seat_id, actor))
            sizes.add(len(found))
    assert len(sizes) > 1, "readers who see the same prove nothing"


def test_a_question_cannot_take_the_shape_of_one_reader() -> None:
    def by_role(actor: Actor) -> QuerySet[Item]:
        return Item.objects.filter(kind="x") if actor.role == "self" else Item.objects.none()

    with pytest.raises(AttributeError):
        kept(by_role)(object())  # type: ignore[arg-type]


def test_no_value_is_no_question() -> None:
    with pytest.raises(ValueError, match="kinds"):
        ITEMS(None, None, most=1)  # type: ignore[arg-type]
