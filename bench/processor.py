"""How long processors were busy for each part of the whole: the web server, the database, the load itself."""

from __future__ import annotations

import os
import resource
from dataclasses import dataclass
from pathlib import Path

import psutil


@dataclass(frozen=True)
class Busy:
    """Seconds of processor."""

    web: float
    database: float
    load: float

    def since(self, before: Busy) -> Busy:
        """What was used in between."""
        return Busy(self.web - before.web, self.database - before.database, self.load - before.load)

    def a_request(self, requests: int) -> dict[str, float]:
        """Milliseconds for one request by part, and how many a second all cores could carry when nobody else used them."""
        parts = {name: round(seconds * 1000 / requests, 1) for name, seconds in vars(self).items()}
        whole = (self.web + self.database + self.load) / requests
        return {**parts, "capacity": round((os.cpu_count() or 1) / whole, 1)}


def busy(web: int, cluster: Path) -> Busy:
    """Processor time until now. `web` is the server's process; `cluster` the folder of the database server."""
    postmaster = int((cluster / "pg" / "postmaster.pid").read_text().split()[0])
    load = sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return Busy(_of_tree(web), _of_tree(postmaster), load)


def _of_tree(pid: int) -> float:
    whole = psutil.Process(pid)
    return sum(_of_one(each) for each in (whole, *whole.children(recursive=True)))


def _of_one(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(times.user + times.system)
