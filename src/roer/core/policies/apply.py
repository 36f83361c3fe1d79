"""Apply all policies, grants and functions as owner, or tell where the database differs from the declarations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib import resources

from django.apps import apps
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from roer.core.policies.plan import APP, CLOCK, LIBRARY_TABLES, declared_models, statements

MONTHS_AHEAD = 3
STATE = """
SELECT 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text || ' ' ||
       coalesce(qual, '') || ' ' || coalesce(with_check, '') FROM pg_policies WHERE schemaname = 'public'
UNION ALL
SELECT 'grant ' || c.relname || ' ' || coalesce(c.relacl::text, '') || ' row security ' || c.relrowsecurity
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
UNION ALL
SELECT 'columns ' || c.relname || ' ' || a.attname || ' ' || a.attacl::text
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
 WHERE c.relnamespace = 'public'::regnamespace AND a.attacl IS NOT NULL
UNION ALL
SELECT 'function ' || p.oid::regprocedure || ' ' || p.prosecdef || ' ' || coalesce(p.proacl::text, '') || p.prosrc
  FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
   AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
"""


def sql_files() -> Iterator[tuple[str, str]]:
    """Each room's functions: every file in its `sql` folder, by room and name."""
    for config in apps.get_app_configs():
        if not config.name.startswith("roer."):
            continue
        folder = resources.files(config.name) / "sql"
        if folder.is_dir():
            for file in sorted(folder.iterdir(), key=lambda each: each.name):
                yield f"{config.label}/{file.name}", file.read_text()


def all_statements(today: date) -> Iterator[str]:
    """Everything, in order: schema, tables, library tables, partitions, functions."""
    yield f"REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO {APP}, {CLOCK}, roer_export"
    yield f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {APP}, {CLOCK}"
    for model in declared_models():
        yield from statements(model)
    for table, grants in LIBRARY_TABLES.items():
        yield f"REVOKE ALL ON {table} FROM PUBLIC, {APP}, {CLOCK}"
        if grants:
            yield f"GRANT {grants} ON {table} TO {APP}"
    yield from _partitions(today)
    for _name, text in sql_files():
        yield text
    yield _FUNCTION_GRANTS


def _partitions(today: date) -> Iterator[str]:
    """A month of raw log lines each, some months ahead; a line outside them lands in the default part."""
    first = today.replace(day=1)
    for ahead in range(MONTHS_AHEAD):
        start, end = _month(first, ahead), _month(first, ahead + 1)
        yield (
            f"CREATE TABLE IF NOT EXISTS core_rawlogline_{start:%Y_%m} PARTITION OF core_rawlogline"
            f" FOR VALUES FROM ('{start} 00:00:00+00') TO ('{end} 00:00:00+00')"
        )


def _month(first: date, ahead: int) -> date:
    months = first.year * 12 + first.month - 1 + ahead
    return date(months // 12, months % 12 + 1, 1)


_FUNCTION_GRANTS = f"""
DO $$
DECLARE f regprocedure;
BEGIN
    FOR f IN SELECT p.oid::regprocedure FROM pg_proc p
             WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO {APP}', f);
    END LOOP;
END $$
"""


def apply(today: date) -> None:
    """Apply everything in one transaction, as owner."""
    connection = connections["owner"]
    with transaction.atomic(using="owner"), connection.cursor() as cursor:
        for statement in all_statements(today):
            cursor.execute(statement)


def differences(today: date) -> list[str]:
    """What would change if the policies were applied now; empty when the database is as declared."""
    connection = connections["owner"]
    with transaction.atomic(using="owner"):
        before = _state(connection)
        apply(today)
        after = _state(connection)
        transaction.set_rollback(True, using="owner")
    return [f"missing: {line}" for line in sorted(after - before)] + [
        f"not declared: {line}" for line in sorted(before - after)
    ]


def _state(connection: BaseDatabaseWrapper) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(STATE)
        return {row[0] for row in cursor.fetchall()}
