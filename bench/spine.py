"""Measure the spine: `python -m bench.spine [--dossiers 100000 --items 1000000] [--again] [--only WORD] [--keep]`.

The region is loaded once for each size and kept below the cache; its server has the settings of production.
"""

from __future__ import annotations

import argparse
import os
import re
from datetime import UTC, datetime

from bench.database import begin, ensure_filled
from bench.scale import Scale

USERS = (1, 8)
MANY = ("caseload list of 33 names", "timeline of a file", "writing an item")


def main() -> None:
    """Load where needed, measure, print, and keep the figures when asked."""
    options = _options()
    scale = Scale(options.dossiers, options.items)
    cluster = begin(scale)
    try:
        loaded = ensure_filled(cluster, scale, print, again=options.again)
        _measure(scale, loaded, options)
    finally:
        cluster.stop()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.spine")
    parser.add_argument("--dossiers", type=int, default=100_000)
    parser.add_argument("--items", type=int, default=1_000_000)
    parser.add_argument("--again", action="store_true", help="load anew")
    parser.add_argument("--only", default="", help="only the cases with this in their name")
    parser.add_argument("--keep", action="store_true", help="write the figures to bench/results")
    return parser.parse_args()


def _measure(scale: Scale, loaded: dict[str, float], options: argparse.Namespace) -> None:
    from bench import jobs, report, ways
    from bench.many import crowd
    from bench.measure import measure
    from bench.sizes import sizes

    world, wanted = scale.world(), re.compile(options.only)
    print(f"{scale.dossiers:,} dossiers, {scale.items:,} items; load average {os.getloadavg()[0]:.1f}; milliseconds")
    report.print_heading()
    cases = (case for case in (*ways.cases(world), *jobs.family_cases(world)) if wanted.search(case.name))
    figures = [report.print_figure(measure(case)) for case in cases]
    if options.only:
        return
    rates = [jobs.derive_everything(world), *jobs.sealing(world)]
    report.print_rates(rates)
    crowds = [crowd(name, ways.for_one_of_many, world, users, 40) for name in MANY for users in USERS]
    report.print_crowds(crowds)
    ways.tidy()
    report.print_verdicts(figures)
    print(f"\nLoad average {os.getloadavg()[0]:.1f}")
    if options.keep:
        parts = {
            "scale": scale, "seconds to load": loaded, "sizes": sizes(), "figures": figures, "rates": rates, "users": crowds,
        }  # fmt: skip
        print(report.keep("spine", parts, datetime.now(UTC)))


if __name__ == "__main__":
    main()
