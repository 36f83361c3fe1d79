"""A database made at once is the database that the migrations make."""

from __future__ import annotations

import pytest
from conftest import point_at
from django.core.management import call_command
from django.db import connections

from roer.install.cluster import Cluster

WHAT_STANDS = {
    "columns": """SELECT table_name, column_name, data_type, is_nullable, column_default, character_maximum_length
        FROM information_schema.columns WHERE table_schema = 'public'""",
    "constraints": """SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace""",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "functions": "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    "triggers": "SELECT tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "migrations": "SELECT app, name FROM django_migrations",
    "municipalities": "SELECT code, name FROM people_municipality",
}


def _made(cluster: Cluster, name: str, *steps: str) -> dict[str, set[tuple[object, ...]]]:
    cluster.create(name)
    cluster.create(f"{name}_keys", keys=True)
    point_at(cluster, name)
    try:
        for step in steps:
            call_command(step, **({"database": "owner", "verbosity": 0} if step == "migrate" else {}))
        return {what: _rows(question) for what, question in WHAT_STANDS.items()}
    finally:
        connections["owner"].close()
        cluster.drop(name)
        cluster.drop(f"{name}_keys")


def _rows(question: str) -> set[tuple[object, ...]]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(question)
        return set(cursor.fetchall())


@pytest.mark.long
def test_a_database_made_at_once_is_the_one_the_migrations_make(cluster: Cluster) -> None:
    at_once = _made(cluster, "roer_at_once", "first_tables", "migrate")
    assert len(at_once["columns"]) > 1000
    assert at_once == _made(cluster, "roer_one_by_one", "migrate")
