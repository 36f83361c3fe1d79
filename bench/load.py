"""Fill a database with the invented region, each stage timed. Run once for a scale; the result is kept in the cache."""

from __future__ import annotations

import multiprocessing
import time
import uuid
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db import connections
from psycopg.types.json import Jsonb

from bench.people import load_people
from bench.words import SPREAD, item_id, items
from bench.world import AT, BEGIN, LOOKED_AT_CHILD, Child, World, ident, moment_between
from roer.access.derive import derive
from roer.access.rederive import facts_of
from roer.core.bulk import copy_rows, load_items
from roer.core.models import Access, Event, ItemShare, RawLogLine
from roer.core.trail.log import mac
from roer.core.trail.seal import seal

PROCESSES = 2
ROWS_AT_ONCE = 1000
LINES_OF_ONE = 10_000
ACCESS = (
    "dossier_id", "seat_id", "labels", "data_controller_id", "basis", "purpose", "given_by_id", "valid_from",
    "valid_until",
)  # fmt: skip


def load(world: World, say: Callable[[str], None]) -> dict[str, float]:
    """Load everything; returns seconds by stage and rates."""
    figures: dict[str, float] = {}
    for name, stage in STAGES.items():
        started = time.perf_counter()
        stage(world)
        figures[name] = round(time.perf_counter() - started, 1)
        say(f"  {name}: {figures[name]} s")
    return figures


def in_parts(work: Callable[[World, int, int], Any], world: World) -> None:
    """Do a piece of work in as many processes as there are cores."""
    connections.close_all()
    fork = multiprocessing.get_context("fork")
    with fork.Pool(PROCESSES) as pool:
        pool.starmap(work, [(world, part, PROCESSES) for part in range(PROCESSES)])


def _items(world: World, part: int, parts: int) -> None:
    load_items(items(world, part, parts))


def dossier_ids(world: World) -> list[uuid.UUID]:
    """All dossiers."""
    families = [ident("family dossier", number) for number in range(world.families)]
    parents = [ident("parent dossier", family * 2 + parent) for family, parent in world.own_files()]
    return families + [child.dossier for child in world.children()] + parents


def _access(world: World, part: int, parts: int) -> None:
    mine = dossier_ids(world)[part::parts]
    for start in range(0, len(mine), ROWS_AT_ONCE):
        batch = facts_of(mine[start : start + ROWS_AT_ONCE], using="owner")
        copy_rows(Access, ACCESS, ((facts.dossier_id, *_values(row)) for facts in batch for row in derive(facts)))


def _values(row: Any) -> tuple[Any, ...]:
    return (
        row.seat_id, row.labels, row.data_controller_id, row.basis, row.purpose, row.given_by, row.valid_from,
        row.valid_until,
    )  # fmt: skip


def _shares(world: World) -> None:
    """About one item in a hundred of the children: half opened for one seat, half shut for a parent."""
    columns = ("id", "item_id", "dossier_id", "seat_id", "person_id", "basis", "purpose", "valid_from")
    found = _query("SELECT id, dossier_id FROM core_item WHERE get_byte(uuid_send(id), 15) % 100 = 1 ORDER BY id")
    copy_rows(ItemShare, columns, _share_rows(world, found))


def _share_rows(world: World, found: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    for number, (item, dossier) in enumerate(found):
        opened = ident("worker seat", number % world.workers) if number % 2 else None
        shut = None if opened else ident("parent", number % (world.families * 2))
        yield ident("share", number), item, dossier, opened, shut, "grant" if opened else "closed", "help", BEGIN


def _events(world: World) -> None:
    columns = (
        "id", "command_id", "dossier_id", "label", "item_id", "kind", "happened_at", "recorded_at", "seat_id", "codes",
    )  # fmt: skip
    found = _query(
        "SELECT id, dossier_id, label, recorded_at, author_seat_id FROM core_item"
        " WHERE get_byte(uuid_send(id), 14) % 3 = 0"
    )
    rows = (
        (uuid.uuid4(), uuid.uuid4(), dossier, label, item, "dossier.note_written", at, at, seat, Jsonb({}))
        for item, dossier, label, at, seat in found
    )
    copy_rows(Event, columns, rows)


def _looks(world: World) -> None:
    """Raw lines of who looked, of the last days: many dossiers a little, one dossier very often."""
    columns = ("id", "at", "seat_id", "page", "action", "seen", "mac")
    copy_rows(RawLogLine, columns, _raw_lines(world))


def _raw_lines(world: World) -> Iterator[tuple[Any, ...]]:
    source = world.randomness("looks")
    for child in world.children():
        looks = LINES_OF_ONE if child.number == LOOKED_AT_CHILD else child.number % 2
        for _ in range(looks):
            yield _raw_line(child, source)


def _raw_line(child: Child, source: Any) -> tuple[Any, ...]:
    shown = sorted({str(item_id("child", child.number, place)) for place in source.sample(range(4), 3)})
    seen = {str(child.dossier): {"basis": "involved", "items": shown}}
    at = AT - (AT - moment_between(source)) / 200
    line = RawLogLine(
        id=uuid.uuid4(), at=at, seat_id=ident("worker seat", child.worker), page="dossier:timeline", action="read",
        seen=seen,
    )  # fmt: skip
    return line.id, line.at, line.seat_id, line.page, line.action, Jsonb(seen), mac(line)


def _seal(_world: World) -> None:
    while seal():
        pass


def _tidy(_world: World) -> None:
    """Statistics and visibility maps, as a server has them that has run for a night."""
    for alias in ("owner", "keys_owner"):
        with connections[alias].cursor() as cursor:
            cursor.execute("VACUUM (ANALYZE)")


def _query(statement: str) -> Iterable[tuple[Any, ...]]:
    with connections["owner"].cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


STAGES: dict[str, Callable[[World], None]] = {
    "people and facts": lambda world: load_people(world) and None,
    "items, versions, keys": lambda world: in_parts(_items, world),
    "access rows by derive": lambda world: in_parts(_access, world),
    "item shares": _shares,
    "events": _events,
    "raw log lines": _looks,
    "sealing": _seal,
    "vacuum and statistics": _tidy,
}
__all__ = ["SPREAD", "dossier_ids", "in_parts", "load"]
