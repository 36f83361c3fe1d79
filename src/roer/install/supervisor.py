"""What `make demo` runs: the database, then the tables and people, then web server and job worker until told to end."""

import contextlib
import errno
import os
import signal
import socket
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from roer.install import django_commands, locks
from roer.install.children import Child, stop_all
from roer.install.cluster import Cluster
from roer.install.commands import migrate
from roer.install.faults import Fault

PATIENCE = 120.0  # seconds until the web server must answer
LOOK_EVERY = 0.5  # seconds
ENDINGS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


PREPARATION = (
    *migrate.STEPS,
    ("messages", "compile"),
    ("make_cast",),
    ("collectstatic", "--no-input", "--verbosity=0"),
)


class _Ended(BaseException):
    """Somebody asked Roer to end; stops whatever the launcher is in the middle of."""


def web_command(port: int, host: str = "127.0.0.1", workers: int = 2) -> list[str]:
    """The web server: worker processes of one thread, measured to be best on two cores."""
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
        "--workers", str(workers), "--blocking-threads", "1", "--no-ws", "--log-level", "warning",
        "--respawn-failed-workers", "--workers-kill-timeout", "5", "roer.wsgi:application",
    ]  # fmt: skip


def job_command() -> list[str]:
    """The job worker, which also starts what is due every so often."""
    return django_commands.command_line("procrastinate", "worker")


def demo(data: Path, port: int) -> int:
    """Run the demo until Ctrl-C or SIGTERM, then end every child. Returns the exit code. Raises Fault."""
    if os.environ.get("ROER_MODE", "demo") != "demo":
        raise Fault("ROER_MODE says that this is a real installation. The demo does not run over it.")
    for number in ENDINGS:
        signal.signal(number, _end)
    try:
        with locks.only_one(data, "demo"):
            check_port(port)
            with _database(data) as cluster:
                _serve(cluster.env(port=port), port)
    except _Ended:
        say("Roer has stopped.")
    return 0


def say(line: str) -> None:
    """One line of progress."""
    print(line, flush=True)


def _end(number: int, frame: FrameType | None) -> None:
    for each in ENDINGS:
        signal.signal(each, signal.SIG_IGN)
    raise _Ended


@contextlib.contextmanager
def _database(data: Path) -> Iterator[Cluster]:
    """The cluster for as long as the demo runs; the shared lock keeps other commands from stopping it."""
    say("Starting the database ...")
    with locks.together(data, "users"):
        cluster = Cluster.start(data, mode="demo")
        try:
            yield cluster
        finally:
            cluster.stop()


def _serve(environment: dict[str, str], port: int) -> None:
    say("Making tables, row policies and invented people (long only the first time) ...")
    django_commands.run_all(environment, PREPARATION)
    say("Starting the web server and the job worker ...")
    full = django_commands.complete(environment)
    children = [Child("web server", web_command(port), full), Child("job worker", job_command(), full)]
    try:
        for child in children:
            child.start()
        _wait_until_ready(children, port)
        say(f"Roer is ready: http://localhost:{port}")
        while True:
            time.sleep(LOOK_EVERY)
            _look_after(children)
    finally:
        stop_all(children)


def _look_after(children: list[Child]) -> None:
    for child in children:
        child.restart_if_fallen(time.monotonic())


def _wait_until_ready(children: list[Child], port: int) -> None:
    deadline = time.monotonic() + PATIENCE
    pages = ["/healthz", "/readyz"]
    while not all(answers(port, page) for page in pages):
        if time.monotonic() > deadline:
            raise Fault(f"Roer did not become ready within {PATIENCE:.0f} seconds; see above why.")
        _look_after(children)
        time.sleep(0.1)


def answers(port: int, page: str) -> bool:
    """True when the web server on this machine answers the page with 200."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{page}", timeout=5) as reply:
            return int(reply.status) == 200
    except (urllib.error.URLError, OSError):
        return False


def check_port(port: int) -> None:
    """Raise Fault when something else answers on this port of localhost, by either of its addresses."""
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(family) as probe:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((host, port))
        except OSError as why:
            _explain(port, why)


def _explain(port: int, why: OSError) -> None:
    if why.errno == errno.EADDRINUSE:
        raise Fault(f"Port {port} is taken by another program. Choose another: make demo PORT={port + 1}") from why
    if why.errno == errno.EACCES:
        raise Fault(f"Port {port} is not yours to use. Choose one above 1023: make demo PORT=8000") from why
    if why.errno not in (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT):  # no IPv6 on this machine
        raise why
