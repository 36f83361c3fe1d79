"""Where a request goes, without a web server: `python -m bench.inside [--dossiers 5000] [--only file] [--profile]`.

Asks the application itself for pages of workers, and says what each kind of page costs Python and PostgreSQL in
processor time, how many statements it sends, and how large it is. `--profile` lists the dearest functions.
"""

from __future__ import annotations

import argparse
import cProfile
import io
import itertools
import os
import pstats
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any
from urllib.parse import urlencode

from bench.database import begin, ensure_filled
from bench.scale import Scale
from bench.visitors import LISTS, MIX, PORT, TOKEN, Person, note, sign_in

ROUNDS = 40
WARM_UP = 12  # psycopg prepares a statement the fifth time

Ask = Callable[[str, Person, str], bytes]


@dataclass(frozen=True)
class Cost:
    """Milliseconds of processor, medians; statements and bytes of one request."""

    kind: str
    python: float
    database: float
    statements: int
    size: int


def main() -> None:
    """Load where needed, ask each kind of page in turn, print."""
    options = _options()
    scale = Scale(options.dossiers, options.dossiers * 10)
    cluster = begin(scale)
    try:
        ensure_filled(cluster, scale, print, again=options.again)
        _measure(sign_in(scale), [kind for kind in MIX if options.only in kind], options)
    finally:
        cluster.stop()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.inside")
    parser.add_argument("--dossiers", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--again", action="store_true", help="load anew")
    parser.add_argument("--only", default="", help="only the kinds with this in their name")
    parser.add_argument("--profile", action="store_true")
    return parser.parse_args()


def _measure(people: list[Person], kinds: list[str], options: argparse.Namespace) -> None:
    from roer.wsgi import application

    turns = itertools.cycle([(person, dossier) for person in people for dossier in person.dossiers[:3]])
    asks = {kind: _asker(application, kind, turns) for kind in kinds}
    for _ in range(WARM_UP):
        for ask in asks.values():
            ask()
    costs = _costs(asks, options.rounds)
    print(f"{'':9} {'python':>8} {'database':>8} {'all':>8} {'asks':>6} {'bytes':>8}   load {os.getloadavg()[0]:.1f}")
    for held in costs:
        whole = held.python + held.database
        print(f"{held.kind:9} {held.python:8.1f} {held.database:8.1f} {whole:8.1f} {held.statements:6} {held.size:8}")
    share = sum(MIX[kind] for kind in kinds)
    mixed = sum(MIX[held.kind] * (held.python + held.database) for held in costs) / share
    print(f"{'the mix':9} {mixed:26.1f}")
    if options.profile:
        for kind, ask in asks.items():
            print(f"\n{kind}\n{_profiled(ask)}")


def _asker(application: Any, kind: str, turns: Iterator[tuple[Person, str]]) -> Callable[[], bytes]:
    return lambda: _ask(application, kind, *next(turns))


def _ask(application: Any, kind: str, person: Person, dossier: str) -> bytes:
    body = urlencode(note() | {"csrfmiddlewaretoken": TOKEN}).encode() if kind == "note" else b""
    path = LISTS.get(kind) or f"/dossier/{dossier}/{ {'timeline': 'tijdlijn/', 'note': 'notitie/'}.get(kind, '') }"
    answer = application(_environ(path, person, body), _check(302 if kind == "note" else 200))
    try:
        return b"".join(answer)
    finally:
        answer.close()


def _environ(path: str, person: Person, body: bytes) -> dict[str, Any]:
    return {
        "REQUEST_METHOD": "POST" if body else "GET", "PATH_INFO": path, "QUERY_STRING": "", "SERVER_NAME": "localhost",
        "SERVER_PORT": str(PORT), "SERVER_PROTOCOL": "HTTP/1.1", "REMOTE_ADDR": "127.0.0.1", "wsgi.url_scheme": "http",
        "HTTP_HOST": f"localhost:{PORT}", "HTTP_COOKIE": f"zitting={person.session}; csrftoken={TOKEN}",
        "HTTP_ORIGIN": f"http://localhost:{PORT}", "CONTENT_TYPE": "application/x-www-form-urlencoded",
        "CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body), "wsgi.errors": io.StringIO(),
    }  # fmt: skip


def _check(wanted: int) -> Callable[..., None]:
    def start(status: str, _headers: list[tuple[str, str]], _fault: object = None) -> None:
        if not status.startswith(str(wanted)):
            raise RuntimeError(f"answered {status} where {wanted} was expected")

    return start


def _costs(asks: dict[str, Callable[[], bytes]], rounds: int) -> list[Cost]:
    from django.db import connections

    from bench import measure

    measure.note_backends(default=connections["default"], keys=connections["keys"])
    taken: dict[str, list[tuple[float, float]]] = {kind: [] for kind in asks}
    for _ in range(rounds):
        for kind, ask in asks.items():
            both, python = measure.processor_time(), time.process_time()
            ask()
            spent = time.process_time() - python
            taken[kind].append((spent * 1000, (measure.processor_time() - both - spent) * 1000))
    return [
        Cost(kind, median(p for p, _d in taken[kind]), median(d for _p, d in taken[kind]), measure.count_queries(ask),
             len(ask()))
        for kind, ask in asks.items()
    ]  # fmt: skip


def _profiled(ask: Callable[[], bytes], rounds: int = 30) -> str:
    watch, page = cProfile.Profile(), io.StringIO()
    watch.enable()
    for _ in range(rounds):
        ask()
    watch.disable()
    stats = pstats.Stats(watch, stream=page).strip_dirs()
    stats.sort_stats("cumulative").print_stats(70)
    stats.sort_stats("tottime").print_stats(35)
    return page.getvalue()


if __name__ == "__main__":
    main()
