"""Writing many rows of one kind in one statement, spelt once for a process and prepared once by the database.

Django spells an INSERT anew for each number of rows, with a parameter for each column of each row.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection, models


def put_rows(rows: Sequence[models.Model], *, skip_known: bool = False) -> None:
    """Write new rows of one model, under the row policies of whoever acts; `skip_known` leaves out what clashes.

    Every column is taken as it stands in the row: no moment is filled in. Raises TypeError for bytes.
    """
    if not rows:
        return
    sql, names = _spelt(type(rows[0]), skip_known)
    values = [{column: getattr(row, name) for name, column in names} for row in rows]
    with connection.cursor() as cursor:
        cursor.execute(sql, [json.dumps(values, default=_plain)])


@functools.cache
def _spelt(model: type[models.Model], skip_known: bool) -> tuple[str, tuple[tuple[str, str], ...]]:
    names = tuple((field.attname, str(field.column)) for field in model._meta.concrete_fields)
    table, columns = f'"{model._meta.db_table}"', ", ".join(f'"{column}"' for _name, column in names)
    sql = f"INSERT INTO {table} ({columns}) SELECT {columns} FROM jsonb_populate_recordset(NULL::{table}, %s::jsonb)"
    return sql + (" ON CONFLICT DO NOTHING" if skip_known else ""), names


def _plain(value: Any) -> str:
    if isinstance(value, UUID | date):
        return str(value)
    raise TypeError(f"a {type(value).__name__} is no column of many rows")
