"""Routes × cast: nobody sees a word that the law does not let them read, and no address fails.

In every dossier stands one canary word per label, written by somebody who helps there. A page that shows a canary to a
member of the cast is right only when the slow reference, written from the law, says that this seat may read this label of
this dossier now. And no page that it opened asks the databases more often than its budget.
"""

from __future__ import annotations

import functools
import re
from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone

from roer.access.facts import Facts
from roer.access.rederive import facts_of
from roer.access.tests.reference import may_read
from roer.core.actor import Actor, acting
from roer.core.codes import Label
from roer.core.items import NewItem, put
from roer.core.models import Access, Dossier, Seat
from roer.core.visible import in_period
from roer.demo.cast import Cast
from roer.demo.recall import recall
from tests.matrix.budget import budget_of, counted
from tests.matrix.routes import Route, addresses, routes

CANARY = re.compile(r"KANARIE([0-9a-f]{32})L(\d+)S([0-9a-f]{32})E")
FINE = {200, 302, 400, 403, 404, 405, 409}
PEOPLE = [
    "stranger", "noor", "lina", "sem", "mirjam", "kemal", "daan", "petra", "ria", "sanne", "rob", "milan", "jamila",
    "viktor", "fatima", "fatima_parent", "joost", "ismail", "eva", "kade", "wim", "dewi", "carla", "olaf", "anja",
]  # fmt: skip
ASKED: dict[str, int] = {}  # most statements of one answer, by route
LEAVING = {"account_logout", "web:leave", "demo:choose"}


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    """The cast, with a canary per label in every dossier."""
    at = timezone.now()
    for dossier in Dossier.objects.all():
        _plant(dossier.id, at)
    return recall()


def _plant(dossier_id: UUID, at: datetime) -> None:
    writer = Access.objects.using("owner").filter(
        in_period(at), dossier_id=dossier_id, seat__organisation__isnull=False
    )
    row = writer.exclude(basis="wrote_it").first()
    if row is None:
        return
    actor = Actor.of(Seat.objects.select_related("organisation").get(id=row.seat_id), at)
    with acting(actor, page="test"):
        for label in Label:
            put(
                NewItem(
                    dossier_id, "dossier.note", label, f"KANARIE{dossier_id.hex}L{int(label)}S{actor.seat_id.hex}E"
                ),
                actor,
            )


@pytest.fixture(scope="module")
def law(cast: Cast) -> dict[UUID, Facts]:
    """The facts of every dossier, for the reference."""
    ids = list(Dossier.objects.values_list("id", flat=True))
    return {facts.dossier_id: facts for facts in facts_of(ids)}


OWN = [route for route in routes() if route.room and not route.pattern.startswith("api/")]


def test_every_page_says_who_may_come() -> None:
    silent = [r.name for r in OWN if r.room != "web" and not getattr(r.view, "guard", None)]
    assert silent == []


@pytest.mark.req("PRI-07")
@pytest.mark.req("PRI-38")
@pytest.mark.parametrize("name", PEOPLE)
def test_nobody_sees_more_than_the_law_lets(cast: Cast, law: dict[UUID, Facts], name: str) -> None:
    client, seat = Client(), None
    if name != "stranger":
        seat = cast[name].seat
        client.post("/demo/", {"seat": str(seat.id)})
    wrong = [fault for route in OWN if route.name not in LEAVING for fault in _faults(client, seat, route, law)]
    assert wrong == []


def _faults(client: Client, seat: Seat | None, route: Route, law: dict[UUID, Facts]) -> list[str]:
    found = []
    for address in addresses(route):
        for method in (client.get, client.post):
            with counted() as asked:
                answer = method(address)
            if method == client.get and answer.status_code == 200:
                ASKED[route.name] = max(ASKED.get(route.name, 0), len(asked))
            if answer.status_code not in FINE:
                found.append(f"{address} answers {answer.status_code} to {method.__name__}")
            found += [f"{address} shows {each}" for each in _shown(answer.content.decode(errors="ignore"), seat, law)]
    return found


def _shown(page: str, seat: Seat | None, law: dict[UUID, Facts]) -> list[str]:
    wrong = []
    for hexed, number, writer in set(CANARY.findall(page)):
        dossier, label, author = UUID(hexed), Label(int(number)), UUID(writer)
        if seat is not None and seat.id == author:
            continue
        controller = _organisation(author)
        if seat is None or not may_read(law[dossier], seat.id, label, controller, timezone.now()):
            wrong.append(f"{label!r} of dossier {dossier}")
    return wrong


def test_no_page_asks_more_often_than_its_budget() -> None:
    """Of every page that was opened above, the reader for whom it asked most."""
    over = {route.name: ASKED[route.name] for route in OWN if ASKED.get(route.name, 0) > budget_of(route)}
    assert over == {}


@functools.cache
def _organisation(seat_id: UUID) -> UUID | None:
    return Seat.objects.get(id=seat_id).organisation_id
