"""Child processes that end when Roer ends, even when Roer is killed outright."""

import ctypes
import os
import signal
from collections.abc import Callable
from pathlib import Path

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def die_with_parent(with_signal: signal.Signals) -> Callable[[], None]:
    """A `preexec_fn`: the kernel sends this signal to the child when its parent dies, however it dies."""
    parent = os.getpid()

    def before_start() -> None:
        _libc.prctl(PR_SET_PDEATHSIG, int(with_signal), 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)

    return before_start


def is_alive(pid: int) -> bool:
    """True for a running process; a zombie counts as dead."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rsplit(")", 1)[1].split()[0] not in ("Z", "X")


def working_directory(pid: int) -> Path | None:
    """Where a process stands, or None when it is gone or not ours to see."""
    try:
        return Path(os.readlink(f"/proc/{pid}/cwd"))
    except OSError:
        return None


def stop_group(leader: int, with_signal: signal.Signals) -> None:
    """Send a signal to a child and everything it started (children are started in a session of their own)."""
    try:
        os.killpg(leader, with_signal)
    except ProcessLookupError:
        return
