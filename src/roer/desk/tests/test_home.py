"""The first page of every member of the cast, and the choice of persons in the demo."""

from __future__ import annotations

import pytest
from django.test import Client

from roer.demo.cast import Cast
from roer.demo.recall import recall


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def as_member(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def test_everybody_of_the_cast_has_a_first_page(cast: Cast) -> None:
    for name in cast.members:
        page = as_member(cast, name).get("/thuis/")
        assert page.status_code == 200, name


def test_a_stranger_is_asked_to_sign_in(world: str) -> None:
    answer = Client().get("/thuis/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")


def test_a_wrong_code_keeps_what_was_typed(world: str) -> None:
    page = Client().post("/code/", {"code": "BCDF-0000"})
    assert page.status_code == 200
    assert "BCDF-0000" in page.content.decode()


def test_nobody_gives_a_work_role_alone(cast: Cast) -> None:
    anja = as_member(cast, "anja")
    team = str(cast.organisations["Buurtteam Havenwijk"].id)
    form = {
        "command_id": "6f7ac9ea-0c36-4b5f-9d3e-3f1f7c0f2a01", "username": "viktor", "work_name": "Viktor", "role": "professional",
        "organisation_id": team, "discipline": "", "medical_duty": "", "register": "SKJ", "number": "130000001",
    }  # fmt: skip
    assert anja.post("/beheer/rollen/", form).status_code == 302
    from roer.access.queries import open_seat_proposals

    proposal = open_seat_proposals()[0]
    anja.post(f"/beheer/rollen/{proposal.id}/bevestigen/")
    assert open_seat_proposals() == [proposal]
    as_member(cast, "bram").post(f"/beheer/rollen/{proposal.id}/bevestigen/")
    assert open_seat_proposals() == []
