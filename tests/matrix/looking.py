"""Routes × cast: nobody sees a word that the law does not let them read, and no address fails.

In every dossier stands one canary word per label, written by somebody who helps there. A page that shows a canary to a
member of the cast is right only when the slow reference, written from the law, says that this seat may read this label of
this dossier now.
"""

from __future__ import annotations

import functools
import re
from datetime import datetime
from uuid import UUID

from django.test import Client
from django.utils import timezone

from roer.access.facts import Facts
from roer.access.tests.reference import may_read
from roer.core.actor import Actor, acting
from roer.core.codes import Label
from roer.core.items import NewItem, put
from roer.core.models import Access, Seat
from roer.core.visible import in_period
from roer.demo.cast import Cast
from tests.matrix.routes import Route, addresses, routes

CANARY = re.compile(r"KANARIE([0-9a-f]{32})L(\d+)S([0-9a-f]{32})E")
FINE = {200, 302, 400, 403, 405, 409}
LEAVING = {"account_logout", "web:leave", "demo:choose"}


def plant(dossier_id: UUID, at: datetime) -> None:
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


OWN = [route for route in routes() if route.room and not route.pattern.startswith("api/")]


def look(cast: Cast, law: dict[UUID, Facts], name: str) -> list[str]:
    """Every page for one member of the cast, asked and sent: what it showed or did that it may not."""
    client, seat = Client(), None
    if name != "stranger":
        seat = cast[name].seat
        client.post("/demo/", {"seat": str(seat.id)})
    return [fault for route in OWN if route.name not in LEAVING for fault in _faults(client, seat, route, law)]


def _faults(client: Client, seat: Seat | None, route: Route, law: dict[UUID, Facts]) -> list[str]:
    """One guard stands before both methods: where asking meets "there is no such page", sending would meet it too."""
    found = []
    for address in addresses(route):
        for method in (client.get, client.post):
            answer = method(address)
            if answer.status_code == 404:
                break
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


@functools.cache
def _organisation(seat_id: UUID) -> UUID | None:
    return Seat.objects.get(id=seat_id).organisation_id
