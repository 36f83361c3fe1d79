"""Reaching the database of an installation from a command, whether or not Roer is running.

Everyone who uses an embedded server shares a lock; the last one out stops it. Where the environment already names the
databases (production, `test-env`), nothing is started.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from roer.install import locks
from roer.install.cluster import Cluster

ALREADY_CHOSEN = "ROER_APP_DATABASE_URL"


@contextlib.contextmanager
def environment(data: Path, mode: str = "demo") -> Iterator[dict[str, str]]:
    """The ROER_* variables for this block, with a database that answers. Raises Fault."""
    if ALREADY_CHOSEN in os.environ:
        yield {name: value for name, value in os.environ.items() if name.startswith("ROER_")}
        return
    with running(data, mode) as cluster:
        yield cluster.env()


@contextlib.contextmanager
def running(data: Path, mode: str) -> Iterator[Cluster]:
    """The cluster of a data directory; stopped at the end unless somebody else still uses it."""
    with locks.together(data, "users") as company:
        cluster = Cluster.start(data, mode=mode, attached=False)
        try:
            yield cluster
        finally:
            if company.am_i_alone():
                cluster.stop()
