"""Derive the access rows of all dossiers again and report every difference with what stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections, transaction

from roer.access.facts import AccessRow
from roer.access.management.sweep import ALIAS, add_batch, all_dossiers
from roer.access.rederive import differing, rows_of

SHOWN = 50


class Command(BaseCommand):
    """`roer check_data`: changes nothing; ends with 1 when a row is missing or too many."""

    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        add_batch(parser)

    def handle(self, *, batch: int, **_: Any) -> None:
        checked, different = 0, 0
        for page in all_dossiers(batch, self.stdout.write):
            checked += len(page)
            for line in differences(page):
                different += 1
                if different <= SHOWN:
                    self.stderr.write(line)
        if different:
            raise CommandError(f"{different} of {checked} dossiers have other access rows than their facts give.")
        self.stdout.write(f"{checked} dossiers: every access row follows from the facts.")


def differences(dossier_ids: list[UUID]) -> Iterator[str]:
    """One line for each dossier whose rows differ; facts and rows are read as of one moment."""
    with transaction.atomic(using=ALIAS):
        with connections[ALIAS].cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        right = differing(dossier_ids, ALIAS)
        standing = rows_of(right, ALIAS)
    for dossier_id, rows in right.items():
        yield f"{dossier_id}: {_count(rows - standing[dossier_id])} missing, {_count(standing[dossier_id] - rows)} too many"


def _count(rows: frozenset[AccessRow]) -> str:
    return f"{len(rows)} row" if len(rows) == 1 else f"{len(rows)} rows"
