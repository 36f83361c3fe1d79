"""People who are signed in and work: which pages they open, one request each at a time, over a connection kept open."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from http.client import HTTPConnection
from typing import NamedTuple
from urllib.parse import urlencode
from uuid import UUID, uuid4

from bench.scale import Scale

PORT = 18_437
WORKERS = 16  # people who are signed in
TOKEN = "t" * 32
MIX = {
    "file": 35, "timeline": 35,  # details
    "caseload": 10, "home": 5, "worklist": 5,  # lists
    "note": 10,  # writes
}  # fmt: skip
LISTS = {"caseload": "/dossier/mensen/", "home": "/thuis/", "worklist": "/werk/"}


class Person(NamedTuple):
    """Somebody at work: the session, and the files in the caseload."""

    session: str
    dossiers: list[str]


class Taken(NamedTuple):
    """One request: which kind, how long it took, and the status of the answer."""

    kind: str
    milliseconds: float
    status: int


class Part(NamedTuple):
    """What one of the people does: for so many seconds, drawing from an own source."""

    person: Person
    number: int
    seconds: float


def sign_in(scale: Scale) -> list[Person]:
    """Sessions of workers, made as a sign-in with a second factor makes them, with the files in their caseload."""
    files = defaultdict(list)
    for child in scale.world().children():
        if child.worker < WORKERS:
            files[child.worker].append(str(child.dossier))
    return [Person(_session(number), dossiers) for number, dossiers in files.items()]


def _session(worker: int) -> str:
    from bench.world import ident

    return sign_in_as(ident("worker account", worker))


def sign_in_as(account_id: UUID) -> str:
    """A session of this account, as a sign-in with a second factor makes it."""
    from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from roer.access.sessions import SessionStore
    from roer.core.models import Account

    account = Account.objects.get(id=account_id)
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa", "at": time.time()}]
    session.create()
    return str(session.session_key)


def work_together(people: list[Person], users: int, seconds: float) -> list[Taken]:
    """So many people at a time, each with one request under way; the first seconds warm the server and do not count."""
    parts = [Part(people[number % len(people)], number, seconds) for number in range(users)]
    halves = [parts[0::2], parts[1::2]]
    with ProcessPoolExecutor(2) as pool:
        return [taken for half in pool.map(_half, halves) for taken in half]


def _half(parts: list[Part]) -> list[Taken]:
    with ThreadPoolExecutor(len(parts) or 1) as pool:
        return [taken for one in pool.map(_work, parts) for taken in one]


def _work(part: Part) -> list[Taken]:
    source, taken = random.Random(part.number), []
    connection = HTTPConnection("127.0.0.1", PORT, timeout=30)
    ends = time.monotonic() + part.seconds
    while time.monotonic() < ends:
        kind = source.choices(tuple(MIX), tuple(MIX.values()))[0]
        started = time.perf_counter()
        status = _visit(connection, kind, part.person, source)
        taken.append(Taken(kind, (time.perf_counter() - started) * 1000, status))
    return taken


def _visit(connection: HTTPConnection, kind: str, person: Person, source: random.Random) -> int:
    dossier = source.choice(person.dossiers)
    if kind in LISTS:
        return ask(connection, "GET", LISTS[kind], person.session)
    if kind == "note":
        return ask(connection, "POST", f"/dossier/{dossier}/notitie/", person.session, note())
    return ask(connection, "GET", f"/dossier/{dossier}/{'tijdlijn/' if kind == 'timeline' else ''}", person.session)


def note() -> dict[str, object]:
    """What a worker fills in to write a short note."""
    return {
        "words": "Gebeld over de afspraak.", "weight": "observation", "source": "saw", "label": 16, "command_id": uuid4(),
    }  # fmt: skip


def ask(
    connection: HTTPConnection, method: str, path: str, session: str = "", form: dict[str, object] | None = None
) -> int:
    """One request with the session, as a browser sends it; returns the status of the answer."""
    headers = {"Host": f"localhost:{PORT}", "Cookie": f"zitting={session}; csrftoken={TOKEN}"}
    body = None
    if form is not None:
        headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://localhost:{PORT}"}
        body = urlencode(form | {"csrfmiddlewaretoken": TOKEN})
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    answer.read()
    return answer.status
