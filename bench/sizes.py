"""How large the tables are."""

from __future__ import annotations

from django.db import connections

LARGEST = """
SELECT relname, c.reltuples::bigint, pg_table_size(c.oid) / 1048576, pg_indexes_size(c.oid) / 1048576
  FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
 ORDER BY pg_total_relation_size(c.oid) DESC LIMIT 8
"""


def sizes() -> dict[str, dict[str, int]]:
    """Rows, and megabytes of table and indexes, for the largest tables of both databases."""
    found = {}
    for alias in ("owner", "keys_owner"):
        with connections[alias].cursor() as cursor:
            cursor.execute(LARGEST)
            found |= {name: {"rows": rows, "table": table, "indexes": indexes} for name, rows, table, indexes in cursor}
    return found
