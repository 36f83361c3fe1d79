"""Check the access log: chains, codes and the unsealed tail."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from roer.core.trail.verify import verify


class Command(BaseCommand):
    """`roer audit verify`"""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        verdict = verify()
        found = f"{verdict.lines} sealed lines, {verdict.raw_lines} raw lines, {verdict.unsealed} not sealed yet."
        if not verdict.is_whole:
            raise CommandError(f"The access log is broken at {verdict.broken}. {found}")
        self.stdout.write(f"The access log is whole. {found}")
