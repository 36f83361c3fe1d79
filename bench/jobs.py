"""Work that runs beside requests: access derived again, and the sealing of the access log."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from django.db import connections, transaction
from psycopg.types.json import Jsonb

from bench.load import dossier_ids
from bench.measure import Case
from bench.words import item_id
from bench.world import AT, LONG_CHILD, Child, World, ident
from roer.access.rederive import differing, rederive
from roer.core.bulk import copy_rows
from roer.core.models import RawLogLine
from roer.core.trail.log import mac
from roer.core.trail.seal import seal

SAMPLE, AT_ONCE = 4000, 500
FRESH_LINES = 3000


@dataclass(frozen=True)
class Rate:
    """How much of something goes through in a second."""

    name: str
    per_second: float
    remark: str = ""


def family_cases(world: World) -> list[Case]:
    """Derive one family again, as every change of a fact does: found equal, and with all rows replaced."""
    child = next(each for each in world.children() if each.number == LONG_CHILD)
    files = _files_of(child, world)
    return [
        Case(f"derive a family of {len(files)} files again", partial(_rederived, files), {}),
        Case("the same, all rows replaced", partial(_replaced, files), {}),
    ]


def _files_of(child: Child, world: World) -> list[uuid.UUID]:
    siblings = [each.dossier for each in world.children() if each.family == child.family]
    parents = [ident("parent dossier", f * 2 + p) for f, p in world.own_files() if f == child.family]
    return [ident("family dossier", child.family), *siblings, *parents]


def _rederived(files: list[uuid.UUID]) -> None:
    with transaction.atomic():
        rederive(files)


def _replaced(files: list[uuid.UUID]) -> None:
    """The rows are taken away first, so that each file differs; undone at the end."""
    with transaction.atomic():
        with connections["default"].cursor() as cursor:
            for file in files:
                cursor.execute("SELECT access_replace(%s, '[]')", [file])
        rederive(files)
        transaction.set_rollback(True)


def derive_everything(world: World) -> Rate:
    """The nightly check that facts and rows agree, on a sample spread over all files."""
    files = dossier_ids(world)
    sample = files[:: max(1, len(files) // SAMPLE)]
    started, different = time.perf_counter(), 0
    for start in range(0, len(sample), AT_ONCE):
        different += len(differing(sample[start : start + AT_ONCE]))
    rate = len(sample) / (time.perf_counter() - started)
    minutes = world.dossiers / rate / 60
    return Rate(
        "files derived again", round(rate), f"all {world.dossiers:,}: {minutes:.1f} minutes; {different} differ"
    )


def sealing(world: World) -> list[Rate]:
    """Seal fresh raw lines of one file each, then once more with nothing to do: that is what runs every minute."""
    while seal():
        pass
    _add_lines(world)
    sealed, seconds = _timed(seal)
    _nothing, idle = _timed(seal)
    lines = RawLogLine.objects.using("clock").count()
    return [
        Rate("raw lines sealed", round(sealed / seconds)),
        Rate("seal runs with nothing to do", round(1 / idle, 1), f"{lines:,} raw lines in all"),
    ]


def _timed(work: Callable[[], int]) -> tuple[int, float]:
    started = time.perf_counter()
    return work(), time.perf_counter() - started


def _add_lines(world: World) -> None:
    lines = []
    for number, child in zip(range(FRESH_LINES), world.children(), strict=False):
        items = sorted(str(item_id("child", child.number, place)) for place in range(3))
        seen = {str(child.dossier): {"basis": "involved", "items": items}}
        line = RawLogLine(
            id=uuid.uuid4(), at=AT - timedelta(seconds=FRESH_LINES - number), page="dossier:timeline", action="read",
            seat_id=ident("worker seat", child.worker), seen=seen,
        )  # fmt: skip
        lines.append((line.id, line.at, line.seat_id, line.page, line.action, Jsonb(seen), mac(line)))
    copy_rows(RawLogLine, ("id", "at", "seat_id", "page", "action", "seen", "mac"), lines)
