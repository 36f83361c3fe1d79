"""Load a made-up country from Parquet into this database: `roer lab load DIR`."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import psycopg
from django.core.management.base import BaseCommand, CommandError
from django.db import Error
from django.utils import timezone

from roer.lab.cli import Bar
from roer.lab.loading.load import CannotLoad, load
from roer.lab.store import CannotWrite

AGAIN = "What was finished is kept; the same command goes on where it stopped."


class Command(BaseCommand):
    """`roer lab load DIR`"""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("folder", type=Path)
        parser.add_argument("--processes", type=int, default=2)

    def handle(self, *, folder: Path, processes: int, **_: Any) -> None:
        try:
            rows = load(folder.resolve(), timezone.now(), processes, Bar())
        except (CannotLoad, CannotWrite) as why:
            raise CommandError(str(why)) from why
        except (Error, psycopg.Error) as why:
            raise CommandError(f"The database says: {str(why).splitlines()[0]}. {AGAIN}") from why
        told = (
            ", ".join(f"{count:,} rows of {subject}" for subject, count in rows.items())
            or "everything stood there already"
        )
        self.stdout.write(f"{folder}: {told}. Everyone in it is made up.")
