"""Long-running children of the launcher: started, started again when they fall, ended together."""

import contextlib
import signal
import subprocess
import time
from dataclasses import dataclass, field

from roer.install.faults import Fault
from roer.install.processes import die_with_parent, stop_group

GRACE = 10.0  # seconds a child gets to end by itself
FALLS_ALLOWED = 5  # per child and minute


@dataclass
class Child:
    """One long-running process and the moments at which it fell in the last minute."""

    name: str
    command: list[str]
    environment: dict[str, str]
    process: subprocess.Popen[bytes] | None = None
    falls: list[float] = field(default_factory=list)

    def start(self) -> None:
        """Start it in a session of its own; it ends when this process dies."""
        self.process = subprocess.Popen(
            self.command, env=self.environment, stdin=subprocess.DEVNULL, start_new_session=True,
            preexec_fn=die_with_parent(signal.SIGTERM),
        )  # fmt: skip

    def restart_if_fallen(self, at: float) -> None:
        """Start it again after clearing what it left behind; `at` in seconds. Raises Fault when it keeps falling."""
        if self.process is None or self.process.poll() is None:
            return
        stop_group(self.process.pid, signal.SIGKILL)
        self.falls = [moment for moment in self.falls if at - moment < 60] + [at]
        if len(self.falls) > FALLS_ALLOWED:
            raise Fault(f"The {self.name} keeps stopping (exit code {self.process.returncode}); see above why.")
        self.start()


def stop_all(children: list[Child]) -> None:
    """Ask all to end at the same time, wait, and kill what is still there after the grace period."""
    started = [child.process for child in children if child.process]
    for process in started:
        stop_group(process.pid, signal.SIGTERM)
    deadline = time.monotonic() + GRACE
    for process in started:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(max(0.1, deadline - time.monotonic()))
        stop_group(process.pid, signal.SIGKILL)
        process.wait()
