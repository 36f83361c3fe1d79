"""mutants: take each rule away in turn and run the tests that carry its mark; every one of them has to bite."""

import os
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from roer.core.rules.mutants import CannotRun, Verdict, run_mutants, verdicts
from roer.core.rules.registry import REGISTRY
from roer.core.rules.rooms import load_rooms


class Command(BaseCommand):
    """Fails when a rule has no marked test, or when its marked tests stay green without it."""

    help = __doc__ or ""
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="*", help="where to look for tests; without any, everywhere")
        parser.add_argument("--pytest", action="append", default=[], help="one more option for pytest, as --pytest=-v")

    def handle(self, *, paths: list[str], pytest: list[str], **_: Any) -> None:
        if os.environ.get("ROER_MODE") != "test":
            raise CommandError("Rules are taken away in test mode only: set ROER_MODE=test.")
        load_rooms()
        try:
            found = verdicts({one.name for one in REGISTRY}, run_mutants([*pytest, *paths]))
        except CannotRun as why:
            raise CommandError(str(why)) from None
        faults = [f"{name}: {verdict}" for name, verdict in found.items() if verdict is not Verdict.BITES]
        if faults:
            raise CommandError("\n".join(faults))
        self.stdout.write(f"{len(found)} rules, and the tests of each bite.")
