"""`messages extract|compile|check [room ...]`: keep the English beside the Dutch."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from roer.web import catalogues


class Command(BaseCommand):
    help = "Collect the sentences of every room, check that each has English, and compile them."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=("extract", "compile", "check"))
        parser.add_argument("room", nargs="*", help="only these rooms")

    def handle(self, *args: Any, action: str, room: list[str], **options: Any) -> None:
        chosen = [path for path in catalogues.rooms() if not room or path.name in room]
        {"extract": self.extract, "compile": self.compile, "check": self.check_rooms}[action](chosen)

    def extract(self, rooms: list[Path]) -> None:
        for room in rooms:
            catalog = catalogues.merged(room)
            if len(catalog):
                catalogues.write(room, catalog)
                self.stdout.write(
                    f"{room.name}: {len(catalog)} sentences, {len(catalogues.check(room).missing)} without English"
                )

    def compile(self, rooms: list[Path]) -> None:
        made = [room.name for room in rooms if catalogues.compile_room(room)]
        self.stdout.write(f"compiled: {', '.join(made) or 'nothing'}")

    def check_rooms(self, rooms: list[Path]) -> None:
        found = [findings for room in rooms if (findings := catalogues.check(room))]
        for findings in found:
            for kind in ("missing", "broken", "unused"):
                for text in getattr(findings, kind):
                    self.stdout.write(f"{findings.room}: {kind}: {text}")
        if found:
            raise CommandError(
                "Some sentences lack good English. Run 'messages extract' and write it in the .po files."
            )
        self.stdout.write("Every sentence has its English.")
