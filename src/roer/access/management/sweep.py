"""Go through all dossiers as the owner of the tables, some hundreds at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

from django.core.management.base import CommandParser
from django.db.models import QuerySet

from roer.core.models import Dossier

ALIAS = "owner"
LINES_OF_PROGRESS = 20


def add_batch(parser: CommandParser) -> None:
    """Let the caller choose how many dossiers are read at a time."""
    parser.add_argument("--batch", type=int, default=500, help="dossiers read at a time")


def all_dossiers(batch: int, tell: Callable[[str], object]) -> Iterator[list[UUID]]:
    """Give the ids of all dossiers in batches, and tell about twenty times how far it is."""
    dossiers = Dossier.objects.using(ALIAS).order_by("id").values_list("id", flat=True)
    total, done, told = dossiers.count(), 0, 0
    page = _page(dossiers, batch)
    while page:
        yield page
        done += len(page)
        if done * LINES_OF_PROGRESS // max(total, 1) > told:
            told = done * LINES_OF_PROGRESS // total
            tell(f"{done} of {total} dossiers")
        page = _page(dossiers.filter(id__gt=page[-1]), batch)


def _page(dossiers: QuerySet[Dossier, UUID], batch: int) -> list[UUID]:
    return list(dossiers[:batch])
