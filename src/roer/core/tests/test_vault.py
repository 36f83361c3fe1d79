"""Words stand in the vault and nowhere else; what is destroyed is gone, also from an older copy of the database."""

from __future__ import annotations

import json
import os
import uuid
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from django.conf import settings
from django.db import connections, transaction
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.commands import command
from roer.core.items import NewItem, put
from roer.core.models import Destruction, Hold, Item, ItemVersion
from roer.core.vault import keystore
from roer.core.vault.destroy import Held, destroy_item, finish_destructions, sweep_orphan_keys
from roer.core.vault.words import Wording, add_version, read_items, read_versions, seal, unseal
from roer.demo.cast import Cast, Member
from roer.demo.recall import recall

AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")
CANARY = "waterjuffer-veertienzestig"


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def say(member: Member, words: str = CANARY) -> Item:
    assert member.dossier_id
    with acting(member.at(AT), page="test"):
        return put(NewItem(member.dossier_id, "test.said", Label.OWN_WORDS, words), member.at(AT))


def read(member: Member, item: Item) -> str | None:
    with acting(member.at(AT), page="test"):
        return read_items([Item.objects.get(id=item.id)])[item.id]


@command
def forget(*, actor, item_id: uuid.UUID) -> uuid.UUID:  # type: ignore[no-untyped-def]
    return destroy_item(Item.objects.get(id=item_id), ground="7.3.9", actor=actor)


def everything_in(alias: str) -> str:
    """All rows of all tables, as text."""
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [row[0] for row in cursor.fetchall()]
        found = []
        for table in tables:
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            found += [row[0] for row in cursor.fetchall()]
    return "\n".join(found)


@given(words=st.text(max_size=300), other=st.uuids())
def test_what_is_sealed_opens_only_with_its_own_key_and_place(words: str, other: uuid.UUID) -> None:
    key, version, item = os.urandom(32), uuid.uuid4(), uuid.uuid4()
    sealed = seal(key, words, version, item)
    assert unseal(key, sealed, version, item) == words
    with pytest.raises(InvalidTag):
        unseal(key, sealed, other, item)
    with pytest.raises(InvalidTag):
        unseal(os.urandom(32), sealed, version, item)


def test_words_stand_nowhere_in_plain(cast: Cast) -> None:
    item = say(cast["noor"])
    assert read(cast["noor"], item) == CANARY
    for alias in ("owner", "keys_owner"):
        assert CANARY not in everything_in(alias)
        assert CANARY.encode().hex() not in everything_in(alias)


@pytest.mark.req("PRI-32")
def test_what_is_destroyed_is_gone_and_leaves_a_proof_without_content(cast: Cast) -> None:
    item = say(cast["noor"])
    proof_id = forget(actor=cast["noor"].at(AT), item_id=item.id)
    assert read(cast["noor"], item) is None
    assert keystore.get_keys([item.current_version]) == {}
    with acting(cast["noor"].at(AT), page="test"):
        proof = Destruction.objects.get(id=proof_id)
    assert (proof.ground, proof.version_ids) == ("7.3.9", [item.current_version])


@pytest.mark.req("PRI-35")
def test_an_older_copy_of_the_database_shows_nothing_with_the_keys_of_today(cast: Cast) -> None:
    item = say(cast["noor"])
    with acting(cast["noor"].at(AT), page="test"):
        older = bytes(ItemVersion.objects.get(id=item.current_version).ciphertext)
    forget(actor=cast["noor"].at(AT), item_id=item.id)
    with connections["owner"].cursor() as cursor:  # put the older row back, as a restored dump would
        cursor.execute(
            "UPDATE core_itemversion SET ciphertext = %s, destroyed_at = NULL WHERE id = %s",
            [older, item.current_version],
        )
    assert read(cast["noor"], item) is None


def test_a_hold_stops_destruction(cast: Cast) -> None:
    item = say(cast["noor"])
    actor = cast["noor"].at(AT)
    with acting(actor, page="test"):
        Hold(item=item, ground="complaint", placed_by_id=actor.seat_id, placed_at=AT).save(force_insert=True)
    with pytest.raises(Held):
        forget(actor=actor, item_id=item.id)
    assert read(cast["noor"], item) == CANARY


def test_a_destruction_cut_off_before_the_key_is_finished_later(cast: Cast) -> None:
    item = say(cast["noor"])
    key = keystore.get_keys([item.current_version])
    forget(actor=cast["noor"].at(AT), item_id=item.id)
    assert key
    with connections["keys"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO version_key (version_id, generation, wrapped) VALUES (%s, 1, %s)",
            [item.current_version, b"x" * 40],
        )
    assert finish_destructions(AT) > 0
    with connections["keys"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM version_key WHERE version_id = %s", [item.current_version])
        assert cursor.fetchone()[0] == 0


def test_keys_of_a_write_that_never_came_through_are_swept(cast: Cast) -> None:
    with transaction.atomic():
        item = say(cast["noor"])
        transaction.set_rollback(True)
    assert keystore.get_keys([item.current_version])
    kept = say(cast["noor"])
    assert sweep_orphan_keys(datetime.now(AT.tzinfo) + timedelta(hours=1)) >= 1
    assert not keystore.get_keys([item.current_version])
    assert read(cast["noor"], kept) == CANARY


def test_versions_follow_each_other(cast: Cast) -> None:
    item, actor = say(cast["noor"], "eerst"), cast["noor"].at(AT)
    with acting(actor, page="test"):
        add_version(item, Wording("daarna"), actor, parent_id=item.current_version)
        assert [words for _version, words in read_versions(Item.objects.get(id=item.id))] == ["eerst", "daarna"]
    assert read(cast["noor"], item) == "daarna"


def test_a_new_master_key_opens_what_an_older_one_closed(cast: Cast, tmp_path: Path) -> None:
    from roer.install.masterkeys import add_generation

    item = say(cast["noor"])
    ring = tmp_path / "master-keys.json"
    ring.write_text(Path(settings.ROER_MASTER_KEYS).read_text())
    add_generation(ring, AT.date())
    with override_settings(ROER_MASTER_KEYS=ring):
        assert keystore.rewrap() > 0
        assert read(cast["noor"], item) == CANARY
        held = json.loads(ring.read_text())
        held["generations"][0]["retired"] = AT.date().isoformat()
        ring.write_text(json.dumps(held))
        assert read(cast["noor"], item) == CANARY
