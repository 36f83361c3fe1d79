"""The whole launcher, as a newcomer meets it. Slow: every start loads Django three times."""

import os
import re
import shutil
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from roer.install.places import ROOT

from .conftest import find_free_port, needs_root, unsteered

pytestmark = pytest.mark.long
PATIENCE = 600  # seconds, on a busy machine


class Demo:
    """A running `make demo`, with everything it has said so far."""

    def __init__(self, port: int, data: Path, clone: Path = ROOT, become: tuple[str, ...] = (), **environment: str):
        self.port = port
        self.data = data
        self.output = data.with_name(f"{data.name}.out").open("w+")
        self.make = subprocess.Popen(
            [*become, "make", "demo", f"PORT={port}", f"DATA={data}"], cwd=clone, stdin=subprocess.DEVNULL,
            stdout=self.output, stderr=self.output, env=unsteered() | environment, start_new_session=True,
        )  # fmt: skip

    def said(self) -> str:
        return Path(self.output.name).read_text()

    def wait_until(self, sentence: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while sentence not in self.said():
            assert self.make.poll() is None, self.said()
            assert time.monotonic() < deadline, self.said()
            time.sleep(0.1)

    def wait_until_ready(self) -> None:
        self.wait_until(f"Roer is ready: http://localhost:{self.port}\n")

    def family(self) -> list[psutil.Process]:
        return psutil.Process(self.make.pid).children(recursive=True)

    def end(self, number: signal.Signals = signal.SIGTERM) -> None:
        if self.make.poll() is None:
            os.killpg(self.make.pid, number)
        self.make.wait(60)
        self.output.close()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory in which the invented people are already made, and nothing runs."""
    data = tmp_path_factory.mktemp("prepared") / "data"
    first = Demo(find_free_port(), data)
    first.wait_until_ready()
    first.end()
    return data


@pytest.fixture
def demo(prepared: Path, tmp_path: Path, free_port: int) -> Iterator[Demo]:
    shutil.copytree(prepared, tmp_path / "data")
    running = Demo(free_port, tmp_path / "data")
    running.wait_until_ready()
    yield running
    running.end()


def status(port: int, page: str, host: str = "127.0.0.1") -> int:
    with urllib.request.urlopen(f"http://{host}:{port}{page}", timeout=20) as reply:
        return int(reply.status)


def roer(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [ROOT / "roer", *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL, env=unsteered()
    )


def wait_until_gone(family: list[psutil.Process]) -> None:
    _, left = psutil.wait_procs(family, timeout=20)
    assert [process for process in left if process.status() != psutil.STATUS_ZOMBIE] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_ends_whole_and_keeps_its_data(demo: Demo, number: signal.Signals) -> None:
    assert (status(demo.port, "/", "localhost"), status(demo.port, "/healthz"), status(demo.port, "/readyz")) == (
        200,
    ) * 3
    keys = (demo.data / "secrets" / "master-keys.json").read_bytes()
    family = demo.family()
    assert len(family) > 5
    demo.end(number)
    wait_until_gone(family)
    again = Demo(demo.port, demo.data)
    try:
        again.wait_until_ready()
        assert (demo.data / "secrets" / "master-keys.json").read_bytes() == keys
    finally:
        again.end()


def test_a_second_start_says_what_is_in_the_way(demo: Demo, tmp_path: Path) -> None:
    same_place = roer("demo", "--port", "1", "--data", str(demo.data))
    assert "already running" in same_place.stderr
    same_port = roer("demo", "--port", str(demo.port), "--data", str(tmp_path / "other"))
    assert f"Port {demo.port} is taken" in same_port.stderr
    assert (same_place.returncode, same_port.returncode) == (1, 1)
    assert status(demo.port, "/readyz") == 200


def test_a_backup_of_a_running_roer_does_not_disturb_it(demo: Demo, tmp_path: Path) -> None:
    made = roer("backup", str(tmp_path / "backup"), "--data", str(demo.data))
    assert made.returncode == 0, made.stderr
    assert status(demo.port, "/readyz") == 200
    refused = roer("restore", str(tmp_path / "backup"), "--data", str(demo.data))
    assert "already running" in refused.stderr
    demo.end()
    restored = roer("restore", str(tmp_path / "backup"), "--data", str(demo.data))
    assert (restored.returncode, "keys of today" in restored.stdout) == (0, True), restored.stderr
    again = Demo(demo.port, demo.data)
    try:
        again.wait_until_ready()
    finally:
        again.end()


def test_a_killed_launcher_takes_everything_along(demo: Demo) -> None:
    family = demo.family()
    os.killpg(demo.make.pid, signal.SIGKILL)
    wait_until_gone(family)
    again = Demo(demo.port, demo.data)
    try:
        again.wait_until_ready()
    finally:
        again.end()


def test_a_killed_web_server_comes_back(demo: Demo) -> None:
    web = [process for process in demo.family() if "granian" in " ".join(process.cmdline())]
    for process in web:
        process.kill()
    wait_until_gone(web)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            assert status(demo.port, "/readyz") == 200
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail(demo.said())


def test_the_operators_commands_leave_an_installation_that_starts(demo: Demo) -> None:
    rotated = roer("rotate-keys", "--data", str(demo.data))
    assert "Master key 2 is in use" in rotated.stdout, rotated.stderr
    assert status(demo.port, "/readyz") == 200
    demo.end()
    for words, sentence in [
        (("rotate-keys", "--retire"), "Retired: 1."),
        (("audit", "verify"), "The access log is whole."),
        (("upgrade",), "The databases are at this version."),
    ]:
        done = roer(*words, "--data", str(demo.data))
        assert (done.returncode, sentence in done.stdout) == (0, True), done.stdout + done.stderr
    again = Demo(demo.port, demo.data)
    try:
        again.wait_until_ready()
    finally:
        again.end()


@needs_root
def test_a_fresh_clone_runs_as_a_plain_user(open_directory: Path, free_port: int) -> None:
    clone, home = open_directory / "clone", open_directory / "home"
    subprocess.run(["git", "clone", "--quiet", f"file://{ROOT}", clone], check=True)
    home.mkdir()
    subprocess.run(["chown", "-R", "65534:65534", clone, home], check=True)
    become = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    running = Demo(free_port, home / "data", clone, become, HOME=str(home), PATH="/usr/bin:/bin", PYTHONPATH="")
    try:
        running.wait_until_ready()
        assert re.search(r"making \.venv", running.said())
        assert status(free_port, "/healthz") == 200
    finally:
        running.end()
