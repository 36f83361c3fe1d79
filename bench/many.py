"""The same work by several people at a time, each in a process with connections of its own."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db import connections

from bench.measure import WARM_UP, Work, backends, in_short, timed
from bench.world import World

MakeWork = Callable[[World, int], dict[str, Work]]


@dataclass(frozen=True)
class Crowd:
    """Milliseconds for one person among several, and how much goes through together."""

    name: str
    users: int
    p50: float
    p95: float
    per_second: float


@dataclass(frozen=True)
class Shared:
    """What the processes share: a gate at which they wait for each other, and where they put (seconds, milliseconds)."""

    together: Any
    results: Any


def crowd(name: str, make: MakeWork, world: World, users: int, times: int) -> Crowd:
    """Let `users` people do the same, each with work of their own, and wait for all."""
    connections.close_all()
    fork = multiprocessing.get_context("fork")
    with fork.Manager() as manager:
        shared = Shared(manager.Barrier(users), manager.list())
        people = [
            fork.Process(target=_one, args=(partial(make, world, number), name, times, shared))
            for number in range(users)
        ]
        for person in people:
            person.start()
        for person in people:
            person.join()
        taken = [each for part in shared.results for each in part[1]]
        seconds = max(part[0] for part in shared.results)
    return Crowd(name, users, *in_short(taken), round(len(taken) / seconds, 1))


def _one(make: Callable[[], dict[str, Work]], name: str, times: int, shared: Shared) -> None:
    backends.clear()  # those of the process that began; by the clock alone here
    work = make()[name]
    for _ in range(WARM_UP):
        work()
    shared.together.wait()
    started = time.perf_counter()
    walls = [timed(work).wall for _ in range(times)]
    shared.results.append((time.perf_counter() - started, walls))
    connections.close_all()
