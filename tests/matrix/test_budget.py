"""No page asks the databases more often than it may, whoever opens it."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from roer.demo.cast import Cast
from roer.demo.recall import recall
from tests.matrix.budget import allowed, counting

LISTS = {
    "noor": "desk:home desk:help dossier:file dossier:threads dossier:circle dossier:contacts dossier:story dossier:week"
    " privacy:mine intake:mine waiting:mine decisions:mine rights:mine contracts:told",
    "mirjam": "desk:home dossier:file dossier:threads privacy:mine intake:mine waiting:mine decisions:mine rights:mine",
    "sem": "desk:home dossier:file",
    "fatima": "desk:home desk:work dossier:caseload dossier:threads intake:open intake:offers_missing waiting:mine"
    " waiting:cases decisions:endings privacy:breaches",
    "eva": "desk:home waiting:proposals offers:own",
    "dewi": "desk:home decisions:mine decisions:endings waiting:figures",
    "carla": "desk:home waiting:coordinator waiting:figures waiting:plan",
    "olaf": "desk:home rights:mine",
    "anja": "desk:home privacy:breaches",
}
OF_NOOR = {
    "fatima": "dossier:file_of dossier:timeline dossier:plans dossier:limit dossier:write_note dossier:write_words",
    "noor": "dossier:file_of dossier:timeline dossier:plans",
}


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def over(client: Client, page: str, address: str, *, one_thing: bool) -> list[str]:
    client.get(address)  # what an earlier visit left to say is said now
    with counting() as count:
        answer = client.get(address)
    assert answer.status_code == 200, f"{page} answers {answer.status_code}"
    may = allowed(page, one_thing=one_thing)
    return [f"{page} asks {count.statements} times and may {may}"] if count.statements > may else []


@pytest.mark.parametrize("name", LISTS)
def test_no_page_asks_more_often_than_it_may(cast: Cast, name: str) -> None:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    found = [each for page in LISTS[name].split() for each in over(client, page, reverse(page), one_thing=False)]
    for page in OF_NOOR.get(name, "").split():
        found += over(client, page, reverse(page, args=[cast.dossier("noor")]), one_thing=True)
    assert not found, "; ".join(found)
