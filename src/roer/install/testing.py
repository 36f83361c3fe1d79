"""A database server for tests, shared by every test run in this clone, fast and thrown away without regret."""

from pathlib import Path

from roer.install.cluster import Cluster, embedded
from roer.install.places import CACHE


def directory() -> Path:
    """Where the shared test server keeps its files."""
    return CACHE / "test"


def test_cluster() -> Cluster:
    """The shared test server, started when it is not running; it stays until `./roer test-env --stop`."""
    return Cluster.start(directory(), mode="test", attached=False, for_tests=True)


test_cluster.__test__ = False  # type: ignore[attr-defined]  # pytest would take it for a test


def stop_test_cluster() -> None:
    """End the shared test server, if it runs."""
    if (directory() / "pg").is_dir():
        embedded(directory(), for_tests=True).stop()
