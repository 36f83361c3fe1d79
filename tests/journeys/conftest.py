"""Journeys: a real server and a real browser on a fresh copy of the database, as the people of the cast."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Browser, sync_playwright

from roer.demo.cast import Cast
from roer.demo.recall import recall
from tests.journeys.people import Stage

# Playwright keeps an event loop in this thread; the database is only used from here, one call at a time.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

ROOT = Path(__file__).parents[2]
PATIENCE = 180


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@pytest.fixture(scope="session")
def static_files() -> None:
    """English sentences, stylesheets and drawings, where the server looks for them."""
    call_command("messages", "compile", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(scope="module")
def server(world: str, static_files: None) -> Iterator[str]:
    """The real web process on this module's database; gives its address."""
    port = _free_port()
    address = f"http://localhost:{port}"
    env = {**os.environ, "ROER_PORT": str(port), "ROER_SITE": address, "PYTHONPATH": str(ROOT / "src")}
    line = [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
        "--workers", "1", "--blocking-threads", "1", "--no-access-log", "--log-level", "warning", "roer.wsgi:application",
    ]  # fmt: skip
    process = subprocess.Popen(line, env=env, cwd=ROOT)
    try:
        _wait_until_ready(port, process)
        yield address
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait_until_ready(port: int, process: subprocess.Popen[bytes]) -> None:
    """Knock until the server answers; the connection itself is the wait, bounded by its time-out."""
    import http.client
    import time

    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            asked = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            asked.request("GET", "/readyz")
            if asked.getresponse().status == 200:
                return
        except OSError:
            select_a_moment()
    raise RuntimeError("the server did not get ready")


def select_a_moment() -> None:
    """Yield the processor for a tenth of a second while another process starts."""
    import select

    select.select([], [], [], 0.1)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        flags = [
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
        ]
        chromium = playwright.chromium.launch(
            executable_path=os.environ.get("ROER_CHROMIUM", "/usr/bin/chromium"), args=flags
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    """The cast as it stands in this module's database."""
    return recall()


@pytest.fixture
def stage(server: str, browser: Browser, cast: Cast) -> Iterator[Stage]:
    """Where people come on: `stage.enter("noor")` gives Noor at her phone."""
    made = Stage(server, browser, cast)
    yield made
    made.close()
