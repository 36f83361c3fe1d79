"""Apply row policies, grants and functions; with --check, say where the database differs."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from roer.core.policies.apply import apply, differences


class Command(BaseCommand):
    """`roer apply_policies [--check]`"""

    help = __doc__
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.localdate()
        if not options["check"]:
            apply(today)
            return
        if found := differences(today):
            raise CommandError("The database differs from the declarations:\n" + "\n".join(found))
        self.stdout.write("Policies, grants and functions are as declared.")
