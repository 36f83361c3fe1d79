"""After a correction the old sentence is nowhere: not in the main database, and not readable from an older dump."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from django.db import connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roer.core.actor import acting
from roer.core.models import Item, ItemVersion
from roer.core.vault import keystore
from roer.core.vault.words import InvalidTag, read_versions, unseal
from roer.demo.cast import Cast
from roer.dossier import commands, queries
from roer.dossier.tests.conftest import AT

CANARY = "kanariegeel-verdriet"


TABLES = "SELECT format('%I', relname) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"


def everything_in_the_database() -> list[str]:
    """Tables of the main database in which the canary stands, in any column, as text or as bytes."""
    spellings, found = [f"%{CANARY}%", f"%{CANARY.encode().hex()}%"], []
    with connections["owner"].cursor() as cursor:
        cursor.execute(TABLES)
        for (table,) in cursor.fetchall():
            cursor.execute(f"SELECT count(*) FROM {table} t WHERE t::text LIKE ANY (%s)", [spellings])
            if cursor.fetchone()[0]:
                found.append(table)
    return found


@pytest.mark.req("PRI-35")
def test_a_corrected_word_is_in_no_table_and_an_older_copy_of_its_row_does_not_open(cast: Cast) -> None:
    lina = cast["lina"].at(AT)
    item = commands.write_words(actor=lina, dossier_id=cast.dossier("lina"), words=f"Ik heb {CANARY}.")
    assert everything_in_the_database() == []
    with acting(lina, page="test"):
        dumped = ItemVersion.objects.get(item_id=item)
    key = keystore.get_keys([dumped.id])[dumped.id]
    assert CANARY in unseal(key, bytes(dumped.ciphertext), dumped.id, item)
    offer = commands.correct_own_words(actor=lina, item_id=item, words="Ik ben somber.", based_on=1)
    commands.answer_copy_offer(actor=lina, offer_id=offer, answer="not_needed")
    assert everything_in_the_database() == []
    assert keystore.get_keys([dumped.id]) == {}
    with acting(lina, page="test"):
        now = ItemVersion.objects.get(item_id=item, number=2)
    with pytest.raises(InvalidTag):
        unseal(keystore.get_keys([now.id])[now.id], bytes(dumped.ciphertext), dumped.id, item)
    with acting(cast["fatima"].at(AT), page="test"):
        assert queries.search_caseload(CANARY, cast["fatima"].at(AT)).hits == []


STEPS = st.lists(st.sampled_from(["correct", "answer", "late"]), min_size=1, max_size=6)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_the_order_the_readable_wordings_are_the_current_and_the_unanswered(
    cast: Cast, steps: list[str]
) -> None:
    noor = cast["noor"].at(AT)
    item = commands.write_words(actor=noor, dossier_id=cast.dossier("noor"), words="woord 1", concerns="nobody")
    number, offers = 1, list[tuple[UUID, str]]()
    for step in steps:
        if step == "correct":
            offer = commands.correct_own_words(actor=noor, item_id=item, words=f"woord {number + 1}", based_on=number)
            offers.append((offer, f"woord {number}"))
            number += 1
        elif offers:
            gone, _text = offers.pop(0 if step == "answer" else -1)
            commands.answer_copy_offer(actor=noor.moved_to(AT + timedelta(days=1)), offer_id=gone, answer="copy")
    with acting(noor, page="test"):
        readable = [text for _version, text in read_versions(Item.objects.get(id=item)) if text is not None]
    assert sorted(readable) == sorted([f"woord {number}", *(text for _offer, text in offers)])
