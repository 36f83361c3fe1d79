"""Make the country, region by region, on as many processes as asked, into Parquet."""

import multiprocessing
import shutil
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import pyarrow as pa

from roer.lab.region import make_region
from roer.lab.regions import region_codes, region_share
from roer.lab.store import RegionFiles, claim, clear_errors, is_done
from roer.lab.tables import Made, Writer
from roer.lab.world import World

LARGEST = 2.0
EARLIEST, LATEST = date(2020, 1, 1), date(2060, 12, 31)
EPOCH = date(1970, 1, 1)


class BadSize(ValueError):
    """The scale or day cannot be; the message says what can."""


@dataclass(frozen=True)
class Wanted:
    """A country to make: which region, how large, from which seed, up to which day."""

    region: str
    scale: float
    seed: int
    as_of: date

    def checked(self) -> "Wanted":
        """Itself, or BadSize / UnknownRegion with clear words."""
        region_codes(self.region)
        if not 0 < self.scale <= LARGEST:
            raise BadSize(
                f"A scale of {self.scale:g} cannot be. 1 is the whole number of young people, "
                f"0.01 one in a hundred; use more than 0 and at most {LARGEST:g}."
            )
        if self.seed < 0:
            raise BadSize("The seed is a whole number of zero or more.")
        if not EARLIEST <= self.as_of <= LATEST:
            raise BadSize(f"The day must lie between {EARLIEST} and {LATEST}.")
        return self

    def told(self) -> dict[str, object]:
        """For the manifest."""
        return {"scale": self.scale, "seed": self.seed, "as_of": self.as_of.isoformat()}

    def world(self, code: str) -> World:
        """One region of it."""
        return World(self.seed, code, self.scale, (self.as_of - EPOCH).days)


Told = Callable[[str, float], None]


def synthesize(wanted: Wanted, out: Path, processes: int = 1, tell: Told = lambda region, share: None) -> None:
    """Write all asked regions that are not there yet. `tell` hears each finished region and its share of the work.

    Raises UnknownRegion, BadSize, CannotWrite. The bytes depend on `wanted` only, never on `processes`.
    """
    codes = region_codes(wanted.checked().region)
    claim(out, wanted.told())
    sizes = {code: region_share([code]) for code in codes}
    whole = sum(sizes.values())
    todo = sorted((code for code in codes if not is_done(out, code)), key=lambda code: -sizes[code])
    for code in set(codes) - set(todo):
        tell(code, sizes[code] / whole)
    for code in finished(wanted, out, todo, processes):
        tell(code, sizes[code] / whole)
    shutil.rmtree(out / "unfinished", ignore_errors=True)


def finished(wanted: Wanted, out: Path, todo: list[str], processes: int) -> Iterable[str]:
    """Regions as they get done, by this process or by several."""
    work = partial(write_region, wanted, out)
    if processes <= 1 or len(todo) <= 1:
        yield from map(work, todo)
        return
    context = multiprocessing.get_context("spawn")
    with closing(context.Pool(min(processes, len(todo)), initializer=calm)) as pool:
        yield from pool.imap_unordered(work, todo)


def calm() -> None:
    """One thread per process: the processes are the parallelism."""
    pa.set_cpu_count(1)
    pa.set_io_thread_count(1)


def write_region(wanted: Wanted, out: Path, code: str) -> str:
    """Make and write one region; returns its code."""
    world = wanted.world(code)
    writer = Writer(Made(world, *make_region(world)))
    files = RegionFiles(out, code)
    with clear_errors(out):
        files.begin()
        for name, table in writer.tables():
            files.write(name, iter([table]))
        files.write("file_entry", writer.entries())
        files.finish()
    return code
