"""Who takes part in the traffic: here or elsewhere, said by an administrator, on the page and over the API."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from roer.contracts import commands
from roer.contracts.models import Assignment, Claim, ClaimLine, Contract, ContractedProduct, Party, ProviderRequest
from roer.contracts.parties import party_of, post_of
from roer.contracts.tests.exchange import go_round, office, rows, work
from roer.core.models import Organisation, Seat
from roer.demo.cast import Cast

API = "/api/v1"


def seated(cast: Cast, who: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[who].seat.id)})
    return client


def told(client: Client, path: str, body: dict[str, Any]) -> Any:
    return client.post(f"{API}{path}", json.dumps(body), content_type="application/json")


@pytest.mark.ijw("OP359")
def test_the_last_day_of_the_residence_question_rings_once_until_it_is_answered(cast: Cast) -> None:
    (asked,) = rows(ProviderRequest, office(cast, "bea"), dossier_id=cast.dossier("evi"))
    before = datetime.combine(asked.residence_due - timedelta(days=1), cast.moment.timetz())
    for day, asks, rings in ((0, "0", 0), (1, "1", 1), (2, "0", 1)):
        bea = office(cast, "bea", before + timedelta(days=day))
        assert commands.note_residence(actor=post_of(party_of(bea), bea.at)) == asks
        assert len(work(bea, "contracts.residence", asked.id)) == rings
    client = seated(cast, "bea")
    page = client.get(f"/berichten/verzoek/{asked.id}/").content.decode()
    assert ">Utrecht</option>" in page
    commands.answer_request(actor=bea, request_id=asked.id, verdict="1", reason="8", right_municipality="0344")
    assert not work(bea, "contracts.residence", asked.id)
    go_round(cast, bea.at)
    (ours,) = rows(ProviderRequest, office(cast, "ruben"), dossier_id=cast.dossier("evi"))
    assert "Utrecht (0344)" in seated(cast, "ruben").get(f"/berichten/verzoek/{ours.id}/").content.decode()


def test_an_administrator_says_who_takes_part_here_and_elsewhere(cast: Cast) -> None:
    anja = seated(cast, "anja")
    assert "Gemeente Maasrijk, gemeente 9999: werkt hier" in anja.get("/berichten/contracten/").content.decode()
    given = {
        "elsewhere": "1",
        "command_id": str(uuid4()),
        "name": "Gemeente Overwater",
        "side": "municipality",
        "code": "99",
    }
    assert "Kijk de code na" in anja.post("/berichten/contracten/", given).content.decode()
    assert anja.post("/berichten/contracten/", {**given, "code": "9998"}).status_code == 302
    assert "Gemeente Overwater, gemeente 9998: werkt elders" in anja.get("/berichten/contracten/").content.decode()
    overwater = Party.objects.get(code="9998")
    ruben = seated(cast, "ruben")
    contract = {
        "agree": "1", "command_id": str(uuid4()), "number": "OW-1", "other_id": str(overwater.organisation_id),
        "variant": "effort", "payment_title": "hourly", "valid_from": "2026-01-01",
    }  # fmt: skip
    assert ruben.post("/berichten/contracten/", contract).status_code == 302
    assert Contract.objects.get(number="OW-1").provider == party_of(office(cast, "ruben"))
    assert 'name="agree"' not in seated(cast, "fatima").get("/berichten/contracten/").content.decode()


def test_every_step_of_contracts_and_claims_goes_over_the_api_too(cast: Cast) -> None:
    anja, bea, ruben = seated(cast, "anja"), seated(cast, "bea"), seated(cast, "ruben")
    anker = Organisation.objects.get(name="Praktijk Het Anker")
    cast.worker("postanker", "Anke Post", "back_office", "Praktijk Het Anker", "berichten en betaling")
    owner = Seat.objects.get(account__username="postanker")
    join = {"organisationId": str(anker.id), "side": "provider", "code": "98765433", "ownerSeatId": str(owner.id)}
    assert told(anja, "/exchange/parties", join).status_code == 201
    assert told(anja, "/exchange/parties", join).status_code == 422
    away = {"name": "Hulp Verderop", "side": "provider", "code": "98765434"}
    assert told(anja, "/exchange/parties-elsewhere", away).status_code == 201
    made = told(bea, "/contracts", {
        "number": "API-1", "otherId": str(anker.id), "variant": "effort", "paymentTitle": "hourly", "validFrom": "2026-01-01",
    })  # fmt: skip
    assert made.status_code == 201, made.content
    contract = made.json()["id"]
    product = {
        "category": "45",
        "code": "45D01",
        "says": "Gesprekken",
        "unit": "04",
        "competence": "guide",
        "cents": 5000,
    }
    assert told(bea, f"/contracts/{contract}/products", product).status_code == 201
    names = "categorie;productcode;omschrijving;eenheid;kerncompetentie;lijn;vorm;tarief\n"
    file = SimpleUploadedFile("producten.csv", f"{names}45;45D02;Begeleiding;04;begeleiden;tweede;;98,40\n".encode())
    taken = bea.post(f"{API}/contracts/{contract}/product-files", {"file": file})
    assert (taken.status_code, taken.json()) == (200, {"result": "1"})
    assert ContractedProduct.objects.filter(contract_id=contract).count() == 2
    claim = rows(Claim, office(cast, "bea"))[0]
    assert told(bea, f"/exchange/claims/{claim.id}/answer", {}).status_code == 201
    assert told(bea, "/exchange/rounds", {}).json() == {"result": "1"}
    line = next(row for row in rows(ClaimLine, office(cast, "ruben")) if row.granted)
    assert f"/berichten/declaratie/{line.claim_id}/" in ruben.get("/berichten/").content.decode()
    again = {
        "assignmentId": str(rows(Assignment, office(cast, "ruben"))[0].id),
        "declared": 6,
        "delivered": 6,
        "place": "home",
    }
    assert told(ruben, f"/exchange/claim-lines/{line.id}/back", {"again": again}).status_code == 201
    assert told(ruben, f"/exchange/claim-lines/{line.id}/back", {}).status_code == 422
    assert "wordt teruggenomen" in ruben.get(f"/berichten/declaratie/{line.claim_id}/").content.decode()
    bad = ruben.post(f"{API}/exchange/claim-files", {"file": SimpleUploadedFile("x.xml", b"<html/>")})
    assert bad.status_code == 422, bad.content
    assert Contract.objects.get(id=contract).valid_from == date(2026, 1, 1)
