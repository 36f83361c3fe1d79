"""Make the cast of the demo, once."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from roer.core.models import Account
from roer.core.trail.seal import seal
from roer.demo.cast import make_cast
from roer.demo.families import add_families

TEST_MOMENT = datetime.fromisoformat("2026-09-01T09:00:00+02:00")


class Command(BaseCommand):
    """`roer make_cast`: in the test mode at a fixed moment, in the demo as of now."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError("The cast belongs to the demo. This installation is in production.")
        if Account.objects.filter(demo=True).exists():
            self.stdout.write("The cast is already there.")
            return
        cast = make_cast(TEST_MOMENT if settings.MODE == "test" else timezone.now())
        add_families(cast, cast.moment)
        seal()
        self.stdout.write(f"{len(cast.members)} members of the cast are there.")
