"""Wrap all version keys under the newest master key."""

from typing import Any

from django.core.management.base import BaseCommand

from roer.core.vault.keystore import rewrap


class Command(BaseCommand):
    """`roer rewrap_keys`"""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{rewrap()} keys wrapped under the newest master key.")
