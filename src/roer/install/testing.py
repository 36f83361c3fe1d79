"""A database server for tests, shared by every test run in this clone, fast and thrown away without regret."""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from roer.install import locks
from roer.install.cluster import Cluster, embedded
from roer.install.places import CACHE, ROOT

MEMORY = Path("/dev/shm")
ROOM = 4 << 30  # bytes that must be free there


def directory() -> Path:
    """Where the shared test server keeps its files: in memory where there is room, else in the clone.

    A copy of a database is some thirteen hundred files, which memory makes ten times as fast as a disk.
    """
    place = MEMORY / f"roer-test-{os.getuid()}-{hashlib.sha256(bytes(ROOT)).hexdigest()[:12]}"
    if place.is_dir():
        return place if place.stat().st_uid == os.getuid() else CACHE / "test"
    roomy = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free >= ROOM
    return place if roomy else CACHE / "test"


def test_cluster() -> Cluster:
    """The shared test server, started when it is not running; it stays until `./roer test-env --stop`."""
    return Cluster.start(directory(), mode="test", attached=False, for_tests=True)


test_cluster.__test__ = False  # type: ignore[attr-defined]  # pytest would take it for a test


def stop_test_cluster() -> None:
    """End the shared test server, if it runs, and give the memory back."""
    if (directory() / "pg").is_dir():
        embedded(directory(), for_tests=True).stop()
    if directory().parent == MEMORY:
        shutil.rmtree(directory(), ignore_errors=True)


@contextlib.contextmanager
def shared_environment() -> Iterator[dict[str, str]]:
    """The test server's environment for one run, with two empty databases of its own.

    The server ends with the last run that found it asleep.
    """
    with locks.together(directory(), "users") as company:
        was_running = (directory() / "pg").is_dir() and embedded(directory(), for_tests=True).pid() is not None
        cluster = test_cluster()
        try:
            with empty_databases(cluster, f"roer_run_{os.getpid()}") as environment:
                yield environment
        finally:
            if not was_running and company.am_i_alone():
                cluster.stop()


@contextlib.contextmanager
def empty_databases(cluster: Cluster, name: str) -> Iterator[dict[str, str]]:
    """A main database and a key store that exist for the length of the block."""
    cluster.create(name)
    cluster.create(f"{name}_keys", keys=True)
    try:
        yield cluster.env(database=name, keys_database=f"{name}_keys")
    finally:
        cluster.drop(name)
        cluster.drop(f"{name}_keys")
