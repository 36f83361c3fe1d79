"""norms_book: write the norms book and the lock of the rules, or check that both are up to date."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from roer.core.rules.book import book
from roer.core.rules.errata import read_errata
from roer.core.rules.locks import LOCK, broken, lines, loose_ends, missing, read_lock, write_lock
from roer.core.rules.registry import REGISTRY
from roer.core.rules.rooms import load_rooms

BOOK = Path("docs/norms")


class Command(BaseCommand):
    """Writes docs/norms/<room>.md and locked.json; `--check` writes nothing and fails when either would change."""

    help = __doc__ or ""
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="write nothing; fail when book or lock is out of date")
        parser.add_argument("--before-release", action="store_true", help="lock changed rules anew; no release yet")
        parser.add_argument("--release", action="store_true", help="from now on a changed rule needs an erratum")
        parser.add_argument("--out", type=Path, default=BOOK, help="folder of the book")
        parser.add_argument("--lock", type=Path, default=LOCK, help="the lock file")

    def handle(self, *, check: bool, before_release: bool, release: bool, out: Path, lock: Path, **_: Any) -> None:
        load_rooms()
        with override("nl"):
            pages, faults = book(), loose_ends(REGISTRY)
        locked, released = read_lock(lock)
        found = lines(REGISTRY)
        if before_release and released:
            raise CommandError("A release was made: list an erratum, or give the rule a new version.")
        if not before_release:
            faults += broken(locked, found, read_errata())
        if check:
            faults += missing(locked, found) + _out_of_date(pages, out)
        if faults:
            raise CommandError("\n".join(faults))
        if not check:
            _write(pages, out)
            write_lock(found, released=released or release, path=lock)
        self.stdout.write(f"{len(found)} versions of rules and figures, {len(pages)} pages.")


def _write(pages: dict[str, str], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.md"):
        if old.name not in pages:
            old.unlink()
    for name, text in pages.items():
        (out / name).write_text(text, "utf-8")


def _out_of_date(pages: dict[str, str], out: Path) -> list[str]:
    kept = {one.name: one.read_text("utf-8") for one in out.glob("*.md")}
    wrong = sorted(name for name in kept.keys() | pages.keys() if kept.get(name) != pages.get(name))
    return [f"{out / name} is out of date: run norms_book." for name in wrong]
