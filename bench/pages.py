"""Real pages under load: `python -m bench.pages [--users 8] [--seconds 30] [--sign-ins 150]`.

Web server, database and load share this machine. 70 percent details, 20 lists, 10 writes, by workers signed in; requests
go to 127.0.0.1 alone, a bounded number at a time. Needs the region that `bench.spine` loads.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from http.client import HTTPConnection
from typing import Any

from bench.arrivals import arrive, give_passwords
from bench.database import PLACE, Place, begin
from bench.processor import busy
from bench.scale import Scale
from bench.visitors import MIX, PORT, Taken, ask, sign_in, work_together
from roer.install.cluster import Cluster
from roer.install.supervisor import web_command

PATIENCE = 60  # seconds until the server must answer
WARM = 5.0  # seconds: each server process has then prepared its statements and read its templates


def main() -> None:
    """Start the server, let people work, print what they met."""
    options = _options()
    scale = Scale(options.dossiers, options.dossiers * 10)
    cluster = begin(scale)
    try:
        give_passwords()  # first: a new password ends the sessions of before
        people = sign_in(scale)
        with server(cluster, scale) as web:
            figures = alone(people) | together(people, web, options) | _arriving(options.sign_ins, web)
        report_pages(figures, options.keep, "pages")
    finally:
        cluster.stop()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.pages")
    parser.add_argument("--dossiers", type=int, default=100_000)
    parser.add_argument("--users", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--sign-ins", type=int, default=150)
    parser.add_argument("--keep", action="store_true", help="write the figures to bench/results")
    return parser.parse_args()


@contextlib.contextmanager
def server(cluster: Cluster, scale: Place) -> Iterator[int]:
    """The web server as `roer serve` runs it; gives its process."""
    environment = os.environ | cluster.env(port=PORT, database=scale.database, keys_database=f"{scale.database}_keys")
    process = subprocess.Popen(web_command(PORT), env=environment, start_new_session=True)
    try:
        _wait()
        yield process.pid
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait() -> None:
    deadline = time.monotonic() + PATIENCE
    while not _answers():
        if time.monotonic() > deadline:
            raise TimeoutError("the web server does not answer")
        time.sleep(0.2)


def _answers() -> bool:
    try:
        return ask(HTTPConnection("127.0.0.1", PORT, timeout=5), "GET", "/healthz") == 200
    except OSError:
        return False


def alone(people: list[Any]) -> dict[str, Any]:
    """One person, after a warm-up by all."""
    work_together(people, 4, WARM)
    return {"alone": _by_kind(work_together(people, 1, WARM * 2))}


def together(people: list[Any], web: int, options: argparse.Namespace) -> dict[str, Any]:
    """Many people at a time, and what each part of the machine had to do for them."""
    before, started = busy(web, PLACE), time.monotonic()
    taken = work_together(people, options.users, options.seconds)
    seconds = time.monotonic() - started
    processor = busy(web, PLACE).since(before).a_request(len(taken))
    return {
        "users": options.users, "per_second": round(len(taken) / seconds, 1), "together": _by_kind(taken),
        "processor ms a request": processor, "odd": sum(1 for each in taken if each.status != _right(each.kind)),
    }  # fmt: skip


def _right(kind: str) -> int:
    """The status of an answer that did what was asked: a note leads on, a page is shown."""
    return 302 if kind == "note" else 200


def _arriving(people: int, web: int) -> dict[str, Any]:
    """Sign-ins with a password; 302 is in."""
    before = busy(web, PLACE)
    taken, seconds = arrive(people)
    done = sum(1 for each in taken if each.status == 302)
    processor = busy(web, PLACE).since(before).a_request(len(taken))
    return {"sign-ins": {"asked": people, "done": done, "seconds": round(seconds, 1), "processor ms": processor}}


def _by_kind(taken: list[Taken]) -> dict[str, dict[str, float]]:
    from bench.measure import in_short

    found = {}
    for kind in ("all", *MIX):
        times = [each.milliseconds for each in taken if kind in ("all", each.kind)]
        if len(times) > 1:
            p50, p95 = in_short(times)
            found[kind] = {"requests": len(times), "p50": p50, "p95": p95}
    return found


def report_pages(figures: dict[str, Any], keep: bool, kind: str) -> None:
    """Print what was met, and keep it as `kind` when asked."""
    from bench import report

    for who in ("alone", "together"):
        for page, held in figures[who].items():
            print(f"{who:8} {page:9} {held['requests']:6} requests  p50 {held['p50']:8.2f}  p95 {held['p95']:8.2f} ms")
    print(f"{figures['per_second']} a second by {figures['users']} users; {figures['odd']} odd answers")
    print(f"processor, ms a request: {figures['processor ms a request']}; load {os.getloadavg()[0]:.1f}")
    if "sign-ins" in figures:
        print(f"sign-ins: {figures['sign-ins']}")
    for line in report.page_verdicts(figures, report.targets()):
        print(line)
    if keep:
        print(report.keep(kind, figures, datetime.now(UTC)))


if __name__ == "__main__":
    main()
