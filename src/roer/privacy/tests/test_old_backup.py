"""Destruction is real: a dump from before, restored beside today's key store, shows nothing of it."""

from __future__ import annotations

import contextlib
import os
import subprocess
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import pytest
from django.db import connections

from roer.core.actor import acting
from roer.core.codes import Label
from roer.core.items import NewItem, put, words_of
from roer.core.models import Item
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.install import binaries, dumps
from roer.install.cluster import Cluster
from roer.people import commands as people
from roer.privacy import commands
from roer.privacy.models import DataRequestAnswer

AT = datetime.fromisoformat("2027-03-01T10:00:00+01:00")
CANARY = "kanariepietvogel"


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    made = recall()
    people.involve(
        actor=made["fatima"].at(AT), dossier_id=made.dossier("noor"), seat_id=made["tom"].seat.id, part="specialist"
    )
    return made


def note(cast: Cast, words: str) -> UUID:
    tom = cast["tom"].at(AT)
    with acting(tom, page="test"):
        return put(NewItem(cast.dossier("noor"), "dossier.note", Label.CARE, words, "observation"), tom).id


def reads(cast: Cast, items: list[UUID]) -> list[str | None]:
    noor = cast["noor"].at(AT)
    with acting(noor, page="test"):
        found = dict((item.id, words) for item, words in words_of(Item.objects.filter(id__in=items)))
    return [found.get(item) for item in items]


@contextlib.contextmanager
def looking_at(name: str) -> Iterator[None]:
    """Every connection but the key store's goes to another database for a while."""
    before = {alias: connections[alias].settings_dict["NAME"] for alias in connections.databases}
    try:
        for alias, database in before.items():
            connections[alias].close()
            connections[alias].settings_dict["NAME"] = database if alias.startswith("keys") else name
        yield
    finally:
        for alias, database in before.items():
            connections[alias].close()
            connections[alias].settings_dict["NAME"] = database


def plain(dump: Path) -> bytes:
    """Everything that stands in a dump, unpacked."""
    program = binaries.find().program("pg_restore")
    return subprocess.run([program, "--file=-", str(dump)], capture_output=True, check=True).stdout


@pytest.mark.req("PRI-35")
def test_an_older_dump_with_todays_keys_does_not_bring_back_what_was_destroyed(
    cast: Cast, cluster: Cluster, world: str, tmp_path: Path
) -> None:
    gone, kept = note(cast, CANARY), note(cast, "Noor fietst graag")
    url, older = os.environ["ROER_OWNER_DATABASE_URL"], tmp_path / "older.dump"
    dumps.dump(url, older)
    request = commands.ask_destruction(actor=cast["noor"].at(AT), item_id=gone, copy_answer="taken")
    restored = f"{world}_older"
    cluster.create(restored)
    try:
        dumps.restore(urlunsplit(urlsplit(url)._replace(path=f"/{restored}")), older)
        with looking_at(restored):
            assert reads(cast, [gone, kept]) == [CANARY, "Noor fietst graag"], "before destruction the dump is whole"
        answer = DataRequestAnswer.objects.using("owner").get(request_id=request)
        commands.answer_request(actor=cast["tom"].at(AT), answer_id=answer.id, outcome="granted")
        with looking_at(restored):
            assert reads(cast, [gone, kept]) == [None, "Noor fietst graag"]
    finally:
        cluster.drop(restored)
    content = plain(older)
    assert CANARY.encode() not in content
    assert CANARY.encode().hex().encode() not in content
