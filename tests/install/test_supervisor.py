"""Children of the launcher: ports, restarts and the end of all of them."""

import os
import socket
import sys
import time

import psutil
import pytest

from roer.install.children import FALLS_ALLOWED, Child, stop_all
from roer.install.faults import Fault
from roer.install.processes import is_alive
from roer.install.supervisor import check_port, demo

SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = [
    sys.executable,
    "-c",
    "import os, signal, time; signal.signal(15, signal.SIG_IGN); os.fork(); time.sleep(60)",
]
FALLING = [sys.executable, "-c", "raise SystemExit(3)"]


def child(command: list[str]) -> Child:
    return Child("sleeper", command, dict(os.environ))


def alive_in_groups(leaders: list[int]) -> list[int]:
    """Process ids that still run in the groups of these children."""
    return [process.pid for process in psutil.process_iter() if group(process.pid) in leaders and is_alive(process.pid)]


def group(pid: int) -> int | None:
    try:
        return os.getpgid(pid)
    except ProcessLookupError:
        return None


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_a_taken_port_is_said_in_plain_words(address: str) -> None:
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as taken:
        taken.bind((address, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Fault, match=f"Port {port} is taken.*make demo PORT={port + 1}"):
            check_port(port)


def test_a_free_port_is_fine(free_port: int) -> None:
    check_port(free_port)


def test_a_child_that_fell_is_started_again_but_not_for_ever() -> None:
    falling = child(FALLING)
    falling.start()
    for at in range(FALLS_ALLOWED):
        assert falling.process is not None
        falling.process.wait()
        falling.restart_if_fallen(float(at))
    assert falling.process is not None
    falling.process.wait()
    with pytest.raises(Fault, match=r"keeps stopping \(exit code 3\)"):
        falling.restart_if_fallen(float(FALLS_ALLOWED))


def test_falls_of_more_than_a_minute_ago_do_not_count() -> None:
    falling = child(FALLING)
    falling.start()
    for at in range(2 * FALLS_ALLOWED):
        assert falling.process is not None
        falling.process.wait()
        falling.restart_if_fallen(at * 61.0)
    stop_all([falling])


def test_stopping_ends_every_child_and_what_it_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("roer.install.children.GRACE", 0.5)
    children = [child(SLEEPER), child(STUBBORN)]
    for each in children:
        each.start()
    time.sleep(0.3)  # until the stubborn one has forked
    leaders = [each.process.pid for each in children if each.process]
    stop_all(children)
    deadline = time.monotonic() + 5
    while (left := alive_in_groups(leaders)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert left == []


def test_the_demo_does_not_run_over_production(monkeypatch: pytest.MonkeyPatch, tmp_path: os.PathLike[str]) -> None:
    monkeypatch.setenv("ROER_MODE", "production")
    with pytest.raises(Fault, match="real installation"):
        demo(tmp_path, 8000)  # type: ignore[arg-type]
