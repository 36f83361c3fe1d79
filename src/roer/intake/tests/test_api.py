"""The same journey through the API: ask as a guest, refer, answer, say yes; and refuse in problems."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client

from roer.demo.cast import Cast


def enter(cast: Cast, who: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[who].seat.id)})
    return client


def post(client: Client, path: str, body: dict[str, object]) -> object:
    return client.post(f"/api/v1/{path}", body, content_type="application/json")


def test_a_question_is_asked_and_answered(cast: Cast) -> None:
    mirjam, fatima = enter(cast, "mirjam"), enter(cast, "fatima")
    body = {"dossierId": str(cast.dossier("sem")), "want": "Hij slaapt niet", "municipalityCode": "9999"}
    made = post(mirjam, "help-requests", body)
    assert made.status_code == 201  # type: ignore[attr-defined]
    request_id = made.json()["id"]  # type: ignore[attr-defined]
    assert post(fatima, f"help-requests/{request_id}/answers", {"words": "Ik bel."}).status_code == 201  # type: ignore[attr-defined]
    shown = mirjam.get(f"/api/v1/help-requests/{request_id}").json()
    assert (shown["state"], shown["answers"][0]["text"]) == ("answered", "Ik bel.")
    assert shown["words"][0]["own"] is True
    assert enter(cast, "kemal").get(f"/api/v1/help-requests/{request_id}").status_code == 404


def test_a_guest_gets_a_code_and_the_same_one_for_the_same_form(cast: Cast) -> None:
    body = {"formId": str(uuid4()), "want": "Help", "municipalityCode": "9999"}
    first, second = (post(Client(), "guest-questions", body) for _each in range(2))
    assert first.status_code == 201  # type: ignore[attr-defined]
    assert first.json() == second.json()  # type: ignore[attr-defined]


@pytest.mark.parametrize(("body", "status"), [
    ({"birth": "2014-02-30"}, 422), ({"birth": "2014-05"}, 201), ({"birth": "gisteren"}, 422), ({"ground": "buurman"}, 422),
    ({"words": ""}, 422), ({"about": None}, 400),
])  # fmt: skip
def test_referrals_with_good_and_bad_dates(cast: Cast, body: dict[str, object], status: int) -> None:
    given = {"name": "Sofie", "municipalityCode": "9999", "words": "Rouw", "ground": "gp", "about": "mental"} | body
    assert post(enter(cast, "kade"), "referrals", given).status_code == status  # type: ignore[attr-defined]
    assert post(enter(cast, "viktor"), "referrals", given).status_code in (400, 404, 422)  # type: ignore[attr-defined]
