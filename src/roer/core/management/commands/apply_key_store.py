"""Make the table of the key store, as its owner."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import connections

from roer.core.vault.keystore import TABLE


class Command(BaseCommand):
    """`roer apply_key_store`"""

    help = __doc__
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        with connections["keys_owner"].cursor() as cursor:
            cursor.execute(TABLE)
