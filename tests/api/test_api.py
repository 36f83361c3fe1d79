"""The API acts as a seat, says its version, and gives problems in plain words."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from roer.access.commands import end_token, make_token
from roer.access.models import ApiToken
from roer.demo.cast import Cast
from roer.demo.recall import recall


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def bearer(cast: Cast, name: str, *scopes: str) -> dict[str, str]:
    at = timezone.now()
    token = make_token(actor=cast[name].at(at), scopes=list(scopes), until=at + timedelta(days=1))
    return {"Authorization": f"Bearer {token}"}


def test_a_token_acts_as_its_seat(cast: Cast) -> None:
    answer = Client().get("/api/v1/seat", headers=bearer(cast, "noor", "read"))
    assert answer.status_code == 200
    assert answer.json() == {"seatId": str(cast["noor"].seat.id), "role": "self", "organisation": None}
    assert answer["API-Version"] == "1.0.0"


def test_without_scope_or_token_there_is_a_problem_in_plain_words(cast: Cast) -> None:
    for headers in (bearer(cast, "noor", "write"), {"Authorization": "Bearer verzonnen"}, {}):
        answer = Client().get("/api/v1/seat", headers=headers)
        assert answer.status_code == 401
        assert answer["Content-Type"] == "application/problem+json"
        assert answer.json()["title"]


def test_an_ended_token_opens_nothing(cast: Cast) -> None:
    headers = bearer(cast, "lina", "read")
    token = ApiToken.objects.latest("made_at")
    end_token(actor=cast["lina"].at(timezone.now()), token_id=token.id)
    assert Client().get("/api/v1/seat", headers=headers).status_code == 401


def test_the_description_is_open_and_complete(world: str) -> None:
    answer = Client().get("/api/v1/openapi.json")
    described = answer.json()
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert described["info"]["contact"].keys() == {"name", "email", "url"}
    assert all(server["url"].startswith("https://") for server in described["servers"])
    for path, operations in described["paths"].items():
        assert not path.endswith("/")
        for operation in operations.values():
            assert all("API-Version" in response["headers"] for response in operation["responses"].values())
