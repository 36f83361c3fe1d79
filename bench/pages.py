"""Real pages under load: `python -m bench.pages [--users 8] [--seconds 30]`.

Web server, database and load share this machine. 70 percent details, 20 lists, 10 writes, by workers signed in; requests
go to 127.0.0.1 alone, a bounded number at a time. Needs the region that `bench.spine` loads.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, datetime
from http.client import HTTPConnection
from urllib.parse import urlencode
from uuid import uuid4

from bench.database import begin
from bench.scale import Scale
from roer.install.cluster import Cluster
from roer.install.supervisor import web_command

PORT = 18_437
WORKERS = 16  # people who are signed in
MIX = {"detail": 70, "list": 20, "write": 10}
PATIENCE = 60  # seconds until the server must answer
Taken = tuple[str, float, int]  # kind, milliseconds, status
Person = tuple[str, str, list[str]]  # session, token, dossiers


def main() -> None:
    """Start the server, let people work, print what they met."""
    parser = argparse.ArgumentParser(prog="bench.pages")
    parser.add_argument("--dossiers", type=int, default=100_000)
    parser.add_argument("--users", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--keep", action="store_true", help="write the figures to bench/results")
    options = parser.parse_args()
    scale = Scale(options.dossiers, options.dossiers * 10)
    cluster = begin(scale)
    try:
        people = sign_in(scale)
        with server(cluster, scale):
            _report(options, work_together(people, options.users, options.seconds))
    finally:
        cluster.stop()


def sign_in(scale: Scale) -> list[Person]:
    """Sessions of workers, made as a sign-in makes them, with the files in their caseload."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from bench.world import ident
    from roer.core.models import Account

    files = defaultdict(list)
    for child in scale.world().children():
        if child.worker < WORKERS:
            files[child.worker].append(str(child.dossier))
    people = []
    for number, dossiers in files.items():
        account = Account.objects.get(id=ident("worker account", number))
        session = SessionStore()
        session[SESSION_KEY] = str(account.pk)
        session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
        session[HASH_SESSION_KEY] = account.get_session_auth_hash()
        session.create()
        people.append((session.session_key, "t" * 32, dossiers))
    return people


@contextlib.contextmanager
def server(cluster: Cluster, scale: Scale) -> Iterator[None]:
    """The web server as `roer serve` runs it."""
    environment = os.environ | cluster.env(port=PORT, database=scale.database, keys_database=f"{scale.database}_keys")
    process = subprocess.Popen(web_command(PORT), env=environment, start_new_session=True)
    try:
        _wait()
        yield
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
        return _ask(HTTPConnection("127.0.0.1", PORT, timeout=5), "GET", "/healthz", ("", "", []))[0] == 200
    except OSError:
        return False


def work_together(people: list[Person], users: int, seconds: float) -> list[Taken]:
    """So many people at a time, each with one request under way."""
    with ProcessPoolExecutor(2) as pool:
        _work((people[0], 0, 3.0))
        parts = [(people[number % len(people)], number, seconds) for number in range(users)]
        halves = [parts[0::2], parts[1::2]]
        return [taken for half in pool.map(_work_of_half, halves) for taken in half]


def _work_of_half(parts: list[tuple[Person, int, float]]) -> list[Taken]:
    with ThreadPoolExecutor(len(parts) or 1) as pool:
        return [taken for one in pool.map(_work, parts) for taken in one]


def _work(part: tuple[Person, int, float]) -> list[Taken]:
    person, number, seconds = part
    source, taken = random.Random(number), []
    connection = HTTPConnection("127.0.0.1", PORT, timeout=30)
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        kind = source.choices(tuple(MIX), tuple(MIX.values()))[0]
        started = time.perf_counter()
        status, _body = _request(connection, kind, person, source)
        taken.append((kind, (time.perf_counter() - started) * 1000, status))
    return taken


def _request(connection: HTTPConnection, kind: str, person: Person, source: random.Random) -> tuple[int, bytes]:
    dossier = source.choice(person[2])
    if kind == "list":
        return _ask(connection, "GET", "/dossier/mensen/", person)
    if kind == "detail":
        page = source.choice(("", "tijdlijn/"))
        return _ask(connection, "GET", f"/dossier/{dossier}/{page}", person)
    note = {
        "words": "Gebeld over de afspraak.",
        "weight": "observation",
        "source": "saw",
        "label": 16,
        "command_id": uuid4(),
    }
    return _ask(connection, "POST", f"/dossier/{dossier}/notitie/", person, note)


def _ask(
    connection: HTTPConnection, method: str, path: str, person: Person, form: dict[str, object] | None = None
) -> tuple[int, bytes]:
    session, token, _dossiers = person
    headers = {"Host": f"localhost:{PORT}", "Cookie": f"zitting={session}; csrftoken={token}"}
    body = None
    if form is not None:
        headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://localhost:{PORT}"}
        body = urlencode(form | {"csrfmiddlewaretoken": token})
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    return answer.status, answer.read()


def _report(options: argparse.Namespace, taken: list[Taken]) -> None:
    from bench import report
    from bench.measure import in_short

    promised = report.targets()["throughput"]
    figures = {"per_second": round(len(taken) / options.seconds, 1), "users": options.users}
    for kind in ("", *MIX):
        times = [each[1] for each in taken if each[0] == kind or not kind]
        p50, p95 = in_short(times)
        figures[kind or "all"] = {"requests": len(times), "p50": p50, "p95": p95}
        print(f"{kind or 'all':8} {len(times):6} requests  p50 {p50:8.2f}  p95 {p95:8.2f} ms")
    figures["odd"] = sum(1 for each in taken if each[2] not in (200, 302))
    met = figures["per_second"] >= promised["per_second"] and figures["all"]["p95"] <= promised["p95"]  # type: ignore[index]
    print(
        f"{figures['per_second']} a second by {options.users} users; {figures['odd']} odd answers; load {os.getloadavg()[0]:.1f}"
    )
    print(f"{'met' if met else 'NOT MET'}: {promised['per_second']} a second, p95 {promised['p95']} ms")
    if options.keep:
        print(report.keep("pages", figures, datetime.now(UTC)))


if __name__ == "__main__":
    main()
