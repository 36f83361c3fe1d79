"""A migration that is cut off half-way: starting it again finishes it, and nothing stands half."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from roer.install.cluster import Cluster
from roer.install.commands.migrate import STEPS

pytestmark = pytest.mark.long
ROOT = Path(__file__).parents[2]
TABLES = """
    SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns
    WHERE table_schema = 'public' ORDER BY 1, 2
"""


@pytest.fixture
def empty(cluster: Cluster) -> Iterator[dict[str, str]]:
    """Two empty databases and the environment that points at them."""
    name = f"roer_m_{uuid.uuid4().hex[:10]}"
    cluster.create(name)
    cluster.create(f"{name}_keys", keys=True)
    yield os.environ | cluster.env(database=name, keys_database=f"{name}_keys") | {
        "DJANGO_SETTINGS_MODULE": "roer.settings", "PYTHONPATH": str(ROOT / "src"),
    }  # fmt: skip
    cluster.drop(name)
    cluster.drop(f"{name}_keys")


def start(env: dict[str, str], *steps: tuple[str, ...]) -> subprocess.Popen[bytes]:
    line = [sys.executable, "-m", "roer.install.sequence", json.dumps(steps)]
    return subprocess.Popen(line, env=env, cwd=ROOT, stdout=subprocess.DEVNULL)


def tables(env: dict[str, str]) -> list[tuple[str, ...]]:
    with psycopg.connect(env["ROER_OWNER_DATABASE_URL"]) as connection:
        return [tuple(row) for row in connection.execute(TABLES)]


ONE_BY_ONE = tuple(step for step in STEPS if step != ("first_tables",))


@pytest.mark.parametrize("after", ["django_migrations", "core_account", "intake_helprequest"])
@pytest.mark.parametrize("steps", [ONE_BY_ONE, STEPS], ids=["one by one", "at once"])
def test_killed_in_the_middle_and_started_again(
    empty: dict[str, str], world: str, cluster: Cluster, steps: tuple[tuple[str, ...], ...], after: str
) -> None:
    """Kill as soon as a table is there; each migration is whole or absent, and the end is the same as without."""
    process = start(empty, *steps)
    while process.poll() is None and after not in {row[0] for row in tables(empty)}:
        pass  # each look is a round trip to the database, so this is no busy loop
    process.send_signal(signal.SIGKILL)
    process.wait(60)
    assert start(empty, *steps).wait(300) == 0
    assert start(empty, ("apply_policies", "--check"), ("makemigrations", "--check", "--dry-run")).wait(300) == 0
    straight = cluster.env(database=world, keys_database=f"{world}_keys")
    assert tables(empty) == tables(straight)
