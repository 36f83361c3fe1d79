"""A server of our own for measuring, with the settings of production, below the cache; and Django pointed at it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from bench.scale import Scale
from roer.install.cluster import Cluster
from roer.install.places import CACHE

PLACE = CACHE / "bench"


class Place(Protocol):
    """Whatever has a database of its own."""

    @property
    def database(self) -> str:
        """The name of the database."""
        ...


def begin(scale: Place, *, attached: bool = True) -> Cluster:
    """Start the server and point this process at the database of this scale."""
    cluster = Cluster.start(PLACE, mode="test", attached=attached, for_tests=False)
    os.environ.update(cluster.env(database=scale.database, keys_database=f"{scale.database}_keys"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "roer.settings"
    import django

    django.setup()
    return cluster


def ensure_filled(cluster: Cluster, scale: Scale, say: Callable[[str], None], *, again: bool) -> dict[str, float]:
    """Make, migrate and load the databases unless they are there; apply today's row policies. Returns the load's figures."""
    record = PLACE / f"{scale.database}.json"
    if again or not record.exists():
        _drop(cluster, scale)
        record.unlink(missing_ok=True)
    make_tables(cluster, scale)
    if not record.exists():
        _fill(scale, record, say)
    return json.loads(record.read_text())


def make_tables(cluster: Cluster, place: Place) -> None:
    """Make the databases unless they are there, with the tables and row policies of today."""
    from django.core.management import call_command

    if cluster.create(place.database):
        cluster.create(f"{place.database}_keys", keys=True)
    call_command("first_tables")
    call_command("migrate", database="owner", verbosity=0)
    call_command("apply_policies")
    call_command("apply_key_store")


def _fill(scale: Scale, record: Path, say: Callable[[str], None]) -> None:
    from bench.load import load

    say(f"Loading {scale.dossiers:,} dossiers and {scale.items:,} items; this is kept for the next time.")
    record.write_text(json.dumps(load(scale.world(), say)))


def _drop(cluster: Cluster, scale: Scale) -> None:
    cluster.drop(scale.database)
    cluster.drop(f"{scale.database}_keys")
