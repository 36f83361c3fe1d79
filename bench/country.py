"""Real pages under load on the synthetic country: `python -m bench.country [--scale 0.12] [--users 8] [--seconds 30]`.

Fifty thousand families in every state of a request (asked, talked, waiting, helped, closed), made by `roer lab` and
loaded as a demo loads them, in a database of its own; then the promised mix by workers with a caseload of usual size.
Making and loading goes on where it stopped; pages are asked as `bench.pages` asks them.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from bench.database import PLACE, begin, make_tables
from bench.pages import alone, report_pages, server, together
from bench.visitors import WORKERS, Person, sign_in_as
from roer.install.cluster import Cluster

AS_OF = date(2026, 11, 1)
USUAL = (20, 45)  # young people in a caseload
CASELOADS = (
    "SELECT seat_id, array_agg(DISTINCT dossier_id) FROM people_involvement WHERE part = 'case_manager'"
    " AND valid_until IS NULL GROUP BY seat_id HAVING count(DISTINCT dossier_id) BETWEEN %s AND %s ORDER BY seat_id LIMIT %s"
)
STATES = "SELECT state, count(*) FROM intake_helprequest GROUP BY state ORDER BY state"
FAMILIES = "SELECT count(*) FROM people_family"


@dataclass(frozen=True)
class Country:
    """A part of the country, evenly over all regions."""

    scale: float

    @property
    def database(self) -> str:
        """The name of its database."""
        return f"roer_bench_country_{self.scale:g}".replace(".", "_")

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return PLACE / self.database


def main() -> None:
    """Make and load what is not there, let people work, print what they met."""
    options = _options()
    country = Country(options.scale)
    cluster = begin(country)
    try:
        _ensure_loaded(cluster, country, options.processes)
        print(f"families: {_asked(FAMILIES)[0][0]:,}; requests by state: {dict(_asked(STATES))}", flush=True)
        if options.seconds:
            _measure(cluster, country, options)
    finally:
        cluster.stop()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.country")
    parser.add_argument("--scale", type=float, default=0.12, help="1 is the whole country")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--users", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=30, help="0 only loads")
    parser.add_argument("--keep", action="store_true", help="write the figures to bench/results")
    return parser.parse_args()


def _measure(cluster: Cluster, country: Country, options: argparse.Namespace) -> None:
    people = _workers()
    with server(cluster, country) as web:
        figures: dict[str, Any] = alone(people) | together(people, web, options)
    report_pages(figures, options.keep, "country")


def _ensure_loaded(cluster: Cluster, country: Country, processes: int) -> None:
    from django.db import connections

    from roer.lab.cli import Bar
    from roer.lab.loading.load import load
    from roer.lab.synthesize import Wanted, synthesize

    synthesize(Wanted("all", country.scale, 1, AS_OF), country.folder, processes, Bar())
    make_tables(cluster, country)
    if load(country.folder, datetime.now(UTC), processes, Bar()):
        with connections["owner"].cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _asked(question: str, values: tuple[int, ...] = ()) -> list[Any]:
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute(question, values)
        return cursor.fetchall()


def _workers() -> list[Person]:
    """Sessions of workers with a caseload of usual size; an account each, for nobody in a made-up country has one."""
    held = _asked(CASELOADS, (*USUAL, WORKERS))
    if not held:
        raise SystemExit(f"No worker here has {USUAL[0]} to {USUAL[1]} young people: take a larger --scale.")
    return [Person(sign_in_as(_account_of(seat)), [str(dossier) for dossier in files]) for seat, files in held]


def _account_of(seat_id: UUID) -> UUID:
    from roer.core.models import Account, Seat

    seat = Seat.objects.using("owner").get(id=seat_id)
    if seat.account_id is None:
        account = Account(
            id=uuid4(), username=f"worker-{seat.id}", password="!", person_id=seat.person_id, made_at=seat.valid_from,
            link_level="desk",
        )  # fmt: skip
        account.save(using="owner", force_insert=True)
        Seat.objects.using("owner").filter(id=seat.id).update(account_id=account.id)
        return account.id
    return seat.account_id


if __name__ == "__main__":
    main()
