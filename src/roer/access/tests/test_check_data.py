"""Facts that went through the tables give the rows that they give in memory, and a wrong row is found."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connections

from roer.access.derive import derive
from roer.access.facts import Facts
from roer.access.rederive import rows_of
from roer.access.tests.stored import load

COUNT = 150


@pytest.fixture(scope="module")
def stored(world: str) -> list[Facts]:
    return load(COUNT)


def check() -> str:
    said = StringIO()
    call_command("check_data", stdout=said, stderr=said, batch=40)
    return said.getvalue()


def test_all_dossiers_get_the_rows_of_their_facts(stored: list[Facts]) -> None:
    with pytest.raises(CommandError, match="have other access rows"):
        check()
    call_command("rederive_all", stdout=StringIO(), batch=40)
    standing = rows_of([facts.dossier_id for facts in stored], "owner")
    assert standing == {facts.dossier_id: derive(facts) for facts in stored}
    assert "every access row follows from the facts" in check()
    assert sum(map(len, standing.values())) > COUNT * 4


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE core_access SET labels = 4095 WHERE ctid = (SELECT min(ctid) FROM core_access WHERE labels <> 4095)",
        "DELETE FROM core_access WHERE ctid = (SELECT min(ctid) FROM core_access)",
        "UPDATE core_access SET valid_until = NULL WHERE ctid = (SELECT min(ctid) FROM core_access WHERE valid_until IS NOT NULL)",
    ],
)
def test_a_wrong_row_is_found_and_put_right(stored: list[Facts], damage: str) -> None:
    call_command("rederive_all", stdout=StringIO())
    with connections["owner"].cursor() as cursor:
        cursor.execute(damage)
        assert cursor.rowcount == 1
    with pytest.raises(CommandError, match="1 of"):
        check()
    said = StringIO()
    call_command("rederive_all", stdout=said)
    assert "of 1 were put right" in said.getvalue()
    assert "every access row follows" in check()
