"""Killed in mid-write: what was acknowledged is there, whole; nothing is there in half."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest
from django.db import connections

from roer.core.actor import acting
from roer.core.models import Item
from roer.core.vault.words import read_items
from roer.demo.cast import Cast
from roer.demo.recall import recall
from tests.crash.writer import KIND

ROOT = Path(__file__).parents[2]
AT = datetime.fromisoformat("2026-09-10T10:00:00+02:00")
HALVES = """
SELECT (SELECT count(*) FROM core_item i WHERE i.kind = %(kind)s AND NOT EXISTS
          (SELECT 1 FROM core_itemversion v WHERE v.id = i.current_version)),
       (SELECT count(*) FROM core_item i WHERE i.kind = %(kind)s AND NOT EXISTS
          (SELECT 1 FROM core_event e WHERE e.item_id = i.id)),
       (SELECT count(*) FROM core_event e WHERE e.kind = %(kind)s AND NOT EXISTS
          (SELECT 1 FROM core_commandrun c WHERE c.id = e.command_id AND c.result IS NOT NULL)),
       (SELECT count(*) FROM core_event e WHERE e.kind = %(kind)s AND NOT EXISTS
          (SELECT 1 FROM core_rawlogline r WHERE r.seen::text LIKE '%%' || e.item_id::text || '%%'))
"""


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def write_and_kill(cast: Cast, acknowledged: int) -> dict[UUID, str]:
    """Start a writer, kill it some way after so many acknowledgements; what it acknowledged, by item."""
    arguments = [str(cast["fatima"].seat.id), str(cast.dossier("sem")), AT.isoformat()]
    env = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    line = [sys.executable, "-m", "tests.crash.writer", *arguments]
    with subprocess.Popen(line, env=env, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _each in range(acknowledged)]
        writer.kill()
        said += writer.stdout.read().splitlines(keepends=True)
    whole = [each.split() for each in said if each.endswith("\n")]
    return {UUID(item): f"zin {number}" for item, number in whole}


def check(cast: Cast, acknowledged: dict[UUID, str]) -> None:
    with connections["owner"].cursor() as cursor:
        cursor.execute(HALVES, {"kind": KIND})
        assert cursor.fetchone() == (0, 0, 0, 0)
    with acting(cast["fatima"].at(AT), page="test"):
        items = list(Item.objects.filter(id__in=acknowledged))
        assert read_items(items) == acknowledged


def test_a_killed_writer_leaves_no_half_write(cast: Cast) -> None:
    check(cast, write_and_kill(cast, 7))


@pytest.mark.long
def test_hundreds_of_killed_writers_leave_no_half_write(cast: Cast) -> None:
    chance = random.Random(20261122)
    for _round in range(200):
        check(cast, write_and_kill(cast, chance.randint(1, 12)))
