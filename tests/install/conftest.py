"""Clusters of their own for the tests of the launcher; none of them loads Django."""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from roer.install.cluster import Cluster

# What a test run itself was started with must not steer the installations made here.
STEERING = ("DATABASE_URL", "ROER_APP_DATABASE_URL", "ROER_DATA", "ROER_MODE")


def unsteered() -> dict[str, str]:
    """The environment as a newcomer has it."""
    return {name: value for name, value in os.environ.items() if not name.startswith("ROER_") and name not in STEERING}


@pytest.fixture(autouse=True)
def _no_steering(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in STEERING:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def open_directory() -> Iterator[Path]:
    """A directory that every account can pass through, as /var/lib is."""
    place = Path(tempfile.mkdtemp(prefix="roer-open-"))
    place.chmod(0o755)
    yield place
    shutil.rmtree(place)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A running embedded cluster for one module."""
    with pytest.MonkeyPatch.context() as patch:
        for name in STEERING:
            patch.delenv(name, raising=False)
        running = Cluster.start(tmp_path_factory.mktemp("data"), mode="test", for_tests=True)
        yield running
        running.stop()


@pytest.fixture
def free_port() -> int:
    """A port of this machine that nobody uses."""
    return find_free_port()


def find_free_port() -> int:
    """Ask the kernel for one."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another account")
