"""Lock files in the data directory; the kernel frees them when a process ends, however it ends."""

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path

from roer.install.faults import Fault
from roer.install.places import private_directory


@contextlib.contextmanager
def in_turn(data: Path, name: str) -> Iterator[None]:
    """Hold DATA/locks/<name> while the block runs; wait for whoever holds it."""
    with (private_directory(data / "locks") / name).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def only_one(data: Path, name: str) -> Iterator[None]:
    """Hold DATA/locks/<name> while the block runs. Raises Fault when Roer is running there."""
    with (private_directory(data / "locks") / name).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Fault(f"Roer is already running on {data}. Stop it first, or choose another place: DATA=") from None
        yield


@contextlib.contextmanager
def together(data: Path, name: str) -> Iterator["Company"]:
    """Share DATA/locks/<name> with others while the block runs."""
    with (private_directory(data / "locks") / name).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_SH)
        yield Company(lock.fileno())


class Company:
    """Those who share a lock."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def am_i_alone(self) -> bool:
        """True when nobody else shares the lock; then nobody can join until it is let go."""
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
