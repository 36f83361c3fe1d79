"""Count the requirements of the catalogue that a test proves, per room and tier."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

ROOT = Path(__file__).parents[5]
MARK = re.compile(r'mark\.req\("([A-Z]{3}-\d+)"\)')


def proven(root: Path) -> set[str]:
    """The ids that stand as a mark on a test."""
    files = [*root.glob("src/**/test_*.py"), *root.glob("tests/**/*.py")]
    return {found for file in files for found in MARK.findall(file.read_text())}


class Command(BaseCommand):
    """`make requirements CATALOGUE=dir`"""

    help = __doc__
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--catalogue", type=Path, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        import yaml  # only where the catalogue is counted; not needed to run Roer

        files = sorted(options["catalogue"].glob("*.yaml"))
        if not files:
            raise CommandError(f"There is no catalogue in {options['catalogue']}.")
        marked, known = proven(ROOT), set()
        for file in files:
            entries = yaml.safe_load(file.read_text())
            known |= {entry["id"] for entry in entries}
            all_of = Counter(entry["tier"] for entry in entries)
            done = Counter(entry["tier"] for entry in entries if entry["id"] in marked)
            tiers = ", ".join(f"tier {tier}: {done[tier]} of {all_of[tier]}" for tier in sorted(all_of))
            self.stdout.write(f"{file.stem:10} {tiers}")
        if unknown := sorted(marked - known):
            raise CommandError(f"Marked but not in the catalogue: {', '.join(unknown)}")
