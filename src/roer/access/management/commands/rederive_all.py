"""Bring the access rows of all dossiers in line with their facts: after a bulk load, or when the derivation changed."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from roer.access.management.sweep import ALIAS, add_batch, all_dossiers
from roer.access.rederive import rederive


class Command(BaseCommand):
    """`roer rederive_all`: each dossier in one statement, so that readers see the old rows or the new ones."""

    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        add_batch(parser)

    def handle(self, *, batch: int, **_: Any) -> None:
        seen, changed = 0, 0
        for page in all_dossiers(batch, self.stdout.write):
            seen += len(page)
            changed += len(rederive(page, ALIAS))
        self.stdout.write(f"{seen} dossiers: the access rows of {changed} were put right.")
