"""Take in referrals from a doctor's own system."""

from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from roer.core.actor import Actor
from roer.core.models import Seat
from roer.intake.importing import take_in


class Command(BaseCommand):
    """`roer import_referrals FILE --seat ID`: good lines come in, broken ones are listed by number and reason."""

    help = __doc__

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--seat", type=UUID, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        seat = Seat.objects.select_related("organisation").filter(id=options["seat"]).first()
        if seat is None:
            raise CommandError("There is no such seat.")
        try:
            count, broken = take_in(options["file"].read_text("utf-8"), Actor.of(seat, timezone.now()))
        except (OSError, ValueError) as why:
            raise CommandError(str(why)) from why
        for each in broken:
            self.stdout.write(f"line {each.line}: {each.why}")
        self.stdout.write(f"{count} came in, {len(broken)} did not.")
