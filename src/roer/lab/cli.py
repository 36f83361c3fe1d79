"""The commands of this room: synthesize, calibration, families, advance."""

import argparse
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from roer.lab.advance import advance
from roer.lab.calibration import is_within, report, saved
from roer.lab.calibration_page import as_html, as_markdown, verdict
from roer.lab.family_tales import tales
from roer.lab.regions import UnknownRegion
from roer.lab.store import CannotWrite, clear_errors, put, totals
from roer.lab.synthesize import BadSize, Wanted, synthesize

WIDTH = 30


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns 0 when done, 2 when something asked cannot be."""
    args = parser().parse_args(argv)
    try:
        return args.run(args)
    except (UnknownRegion, BadSize, CannotWrite) as why:
        print(f"roer lab: {why}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. Finished regions are kept; the same command goes on where it stopped.", file=sys.stderr)
        return 130


def parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    top = argparse.ArgumentParser(prog="roer lab", description="A synthetic Netherlands: no real child is in it.")
    commands = top.add_subparsers(required=True, metavar="command")
    make = commands.add_parser("synthesize", help="make a country or a region into Parquet files")
    make.add_argument("--region", default="all", help="'all', a code such as JZ12, or part of a region's name")
    make.add_argument("--scale", type=float, default=1.0, help="1 is everyone, 0.01 one in a hundred")
    make.add_argument("--seed", type=int, default=1)
    make.add_argument("--as-of", type=a_day, required=True, help="last day known, YYYY-MM-DD")
    make.add_argument("--out", type=Path, required=True)
    make.add_argument("--processes", type=int, default=2)
    make.set_defaults(run=run_synthesize)
    show = commands.add_parser("calibration", help="put a country beside the printed figures: JSON, Markdown and HTML")
    show.add_argument("folder", type=Path)
    show.add_argument(
        "--to", type=Path, help="where to write calibration.json, .md and .html; the folder itself if absent"
    )
    show.set_defaults(run=run_calibration)
    move = commands.add_parser("advance", help="move a country on by some days, into a new folder")
    move.add_argument("folder", type=Path)
    move.add_argument("--days", type=int, required=True)
    move.add_argument("--out", type=Path, required=True)
    move.set_defaults(run=run_advance)
    tell = commands.add_parser("families", help="print twenty random families in plain Dutch, for a reader to judge")
    tell.add_argument("folder", type=Path)
    tell.add_argument("--seed", type=int, default=1)
    tell.add_argument("--count", type=int, default=20)
    tell.set_defaults(run=run_families)
    return top


def a_day(text: str) -> date:
    """A day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is no day; write it as 2026-11-01") from None


class Bar:
    """A line that shows how far the work is; one line per step when the output is no terminal."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock, self.begun, self.part = clock, clock(), 0.0

    def __call__(self, step: str, share: float) -> None:
        """One more step is done."""
        self.part = min(1.0, self.part + share)
        filled = "#" * round(self.part * WIDTH)
        line = f"[{filled:.<{WIDTH}}] {self.part:4.0%}  {self.clock() - self.begun:5.1f} s  {step}"
        end = "\r" if sys.stderr.isatty() and self.part < 0.9999 else "\n"
        print(line, end=end, file=sys.stderr, flush=True)


def run_synthesize(args: argparse.Namespace) -> int:
    """Make a country, then say what came out."""
    wanted = Wanted(args.region, args.scale, args.seed, args.as_of)
    synthesize(wanted, args.out, args.processes, Bar())
    made = totals(args.out)
    size = sum(told["bytes"] for told in made.values()) / 2**20
    counts = ((name, made[name]["rows"]) for name in ("young_person", "care_episode", "file_entry"))
    words = ", ".join(f"{rows:,} {name.replace('_', ' ')} rows" for name, rows in counts)
    print(f"{args.out}: {words}; {size:,.0f} MB. Everyone in it is made up.")
    return 0


def run_calibration(args: argparse.Namespace) -> int:
    """Compare, write three files, and say the outcome; 1 when a fitted figure is beyond its margin."""
    found = report(args.folder)
    to = args.to or args.folder
    with clear_errors(to):
        to.mkdir(parents=True, exist_ok=True)
        saved(found, to / "calibration.json")
        page = as_markdown(found)
        put(to / "calibration.md", page)
        put(to / "calibration.html", as_html(page))
    print(verdict(found))
    return 0 if is_within(found) else 1


def run_advance(args: argparse.Namespace) -> int:
    """Move a country on, then say what happened."""
    counts = advance(args.folder, args.days, args.out, Bar())
    told = ", ".join(f"{count:,} {kind.replace('_', ' ')}" for kind, count in counts.items())
    print(f"{args.out}: {args.days} days later. {told}.")
    return 0


def run_families(args: argparse.Namespace) -> int:
    """Print random families."""
    print("Deze gezinnen zijn verzonnen. Wie op iemand lijkt, lijkt toevallig.\n")
    for tale in tales(args.folder, args.seed, args.count):
        print(tale)
    return 0


if __name__ == "__main__":
    sys.exit(main())
