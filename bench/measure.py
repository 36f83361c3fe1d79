"""Timing side by side: the variants of a case take turns, so that a busy machine is unfair to all of them alike."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test.utils import CaptureQueriesContext

Work = Callable[[], object]
WARM_UP = 3


@dataclass(frozen=True)
class Case:
    """Something to measure: as it is, and other ways of doing the same by name."""

    name: str
    work: Work
    others: dict[str, Work]
    times: int = 60


@dataclass(frozen=True)
class Figures:
    """Milliseconds for one case. `cpu` is processor time of Python and PostgreSQL together, which a busy machine changes
    little; `ratios` are processor time of this way over the other way, medians of rounds side by side."""

    name: str
    p50: float
    p95: float
    cpu: float
    queries: int
    ratios: dict[str, float]


def measure(case: Case) -> Figures:
    """Run all variants in turn, warm, with the collector off during each round."""
    ways = {"": case.work, **case.others}
    for work in ways.values():
        for _ in range(WARM_UP):
            work()
    taken: dict[str, list[Taken]] = {name: [] for name in ways}
    for _ in range(case.times):
        gc.collect(0)
        for name, work in ways.items():
            taken[name].append(timed(work))
    own = taken[""]
    ratios = {name: _ratio(own, times) for name, times in taken.items() if name}
    cpu = round(median(each.cpu for each in own), 2)
    return Figures(case.name, *in_short([each.wall for each in own]), cpu, count_queries(case.work), ratios)


def _ratio(own: list[Taken], other: list[Taken]) -> float:
    return round(median(mine.cpu / max(theirs.cpu, 0.001) for mine, theirs in zip(own, other, strict=True)), 2)


@dataclass(frozen=True)
class Taken:
    """Milliseconds of one run: by the clock, and of processors."""

    wall: float
    cpu: float


def timed(work: Work) -> Taken:
    """Time one run."""
    processor, started = processor_time(), time.perf_counter()
    work()
    wall = time.perf_counter() - started
    return Taken(wall * 1000, (processor_time() - processor) * 1000)


def processor_time() -> float:
    """Seconds that this process and the database processes behind its connections have been on a processor."""
    return time.process_time() + sum(_on_processor(pid) for pid in set(backends.values()))


def _on_processor(pid: int) -> float:
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


backends: dict[str, int] = {}


def note_backends(**connected: BaseDatabaseWrapper) -> None:
    """Say which connections are used, so that the time of their server processes counts."""
    for name, connection in connected.items():
        connection.ensure_connection()
        backends[name] = connection.connection.info.backend_pid


def in_short(times: list[float]) -> tuple[float, float]:
    """Median and 95th percentile, rounded."""
    return round(median(times), 2), round(quantiles(times, n=20)[18], 2)


def count_queries(work: Work) -> int:
    """Statements on the main database and the key store, those that open and close the transaction included."""
    with ExitStack() as stack:
        watched = [stack.enter_context(CaptureQueriesContext(connections[alias])) for alias in ("default", "keys")]
        work()
    return sum(len(each.captured_queries) for each in watched)
