"""`python -m bench.waiting`: the directory, ranked offers and the plan of a region, at the size of the country.

Makes its own rows in memory: nothing is read from a database but what is measured by `--database`. Figures, never assertions.
"""

from __future__ import annotations

import argparse
import random
import statistics
import time
from collections.abc import Callable
from datetime import date, timedelta

from roer.waiting.plan.joint import joint_plan
from roer.waiting.plan.shapes import Region, Waiting

ON, SEED = date(2027, 1, 12), 7
OPEN_TO, SIBLINGS = 20, 0.1


def region(waiting: int, offers: int, siblings: float, seed: int = SEED) -> Region:
    """A made-up region: so many who wait, offers with nought to six places, and a part with siblings."""
    draw = random.Random(seed)
    places = {f"offer{n}": draw.choice((0, 1, 1, 2, 3, 4, 6)) for n in range(offers)}
    made: list[Waiting] = []
    fits: dict[tuple[str, str], int] = {}
    while len(made) < waiting:
        size = draw.choice((2, 2, 3)) if draw.random() < siblings / 2 else 1
        together = f"siblings{len(made)}" if size > 1 else ""
        open_to = draw.sample(sorted(places), min(OPEN_TO, offers))
        for _n in range(size):
            key = f"child{len(made)}"
            since = ON - timedelta(days=draw.randrange(700))
            made.append(Waiting(key, draw.choices((0, 1, 2), (5, 30, 65))[0], since, together))
            fits |= {(key, offer): draw.randrange(40) for offer in open_to}
    return Region(ON, tuple(made), places, fits)


def measured(do: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Milliseconds: median and p95 by the clock, and processor time per round."""
    took = []
    before = time.process_time()
    for _n in range(rounds):
        start = time.perf_counter()
        do()
        took.append((time.perf_counter() - start) * 1000)
    cpu = (time.process_time() - before) * 1000 / rounds
    return statistics.median(took), sorted(took)[max(0, int(len(took) * 0.95) - 1)], cpu


def plans() -> None:
    """One region of 1,500 who wait and 300 offers, with and without siblings; then as many regions as the country has."""
    for siblings in (0.0, SIBLINGS):
        held = region(1500, 300, siblings)
        start, cpu = time.perf_counter(), time.process_time()
        plan = joint_plan(held)
        took, used = time.perf_counter() - start, time.process_time() - cpu
        above = (plan.fit - plan.at_best) / max(1, plan.at_best)
        says = f"{took:.1f} s, cpu {used:.1f} s, {len(plan.places)} placed, fit {above:.2%} above best"
        print(f"plan 1,500 x 300, siblings {siblings:.0%}: {says}")
    start, cpu = time.perf_counter(), time.process_time()
    for seed in range(42):
        joint_plan(region(1430, 143, SIBLINGS, seed))
    print(f"42 regions, 60,000 waiting: {time.perf_counter() - start:.0f} s, cpu {time.process_time() - cpu:.0f} s")


def main() -> None:
    """Measure what is asked."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument(
        "--directory", action="store_true", help="search and ranked offers, in the database of the tests"
    )
    asked.add_argument("--offers", type=int, default=6000)
    given = asked.parse_args()
    if given.directory:
        from bench.waiting_directory import directory

        directory(given.offers)
    else:
        plans()


if __name__ == "__main__":
    main()
