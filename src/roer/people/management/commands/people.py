"""Take persons over from a population-register file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Seat
from roer.people.brp import NotARegisterFile
from roer.people.commands.register import import_register


class Command(BaseCommand):
    """`roer people import-brp FILE`"""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=["import-brp"])
        parser.add_argument("file", type=Path)
        parser.add_argument("--as", dest="username", default="", help="the administrator who imports (login name)")

    def handle(self, *args: Any, **options: Any) -> None:
        seats = Seat.objects.filter(role=Role.ADMINISTRATOR, valid_until__isnull=True).select_related("organisation")
        if options["username"]:
            seats = seats.filter(account__username=options["username"])
        seat = seats.order_by("valid_from").first()
        if seat is None:
            raise CommandError("There is no such administrator.")
        try:
            data = options["file"].read_bytes()
            report = import_register(actor=Actor.of(seat, timezone.now()), data=data)
        except OSError as wrong:
            raise CommandError(f"The file cannot be read: {wrong.strerror}.") from wrong
        except NotARegisterFile as wrong:
            raise CommandError(f"This is no population-register file ({wrong}).") from wrong
        for outcome, count in sorted(report.counts.items()):
            self.stdout.write(f"{outcome}: {count}")
        for line, reason in report.told:
            self.stdout.write(f"line {line}: {reason}")
