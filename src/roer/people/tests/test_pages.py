"""A worker registers somebody, says who is responsible, and verified authority opens the file for a parent."""

from __future__ import annotations

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from roer.core.actor import acting
from roer.demo.cast import Cast
from roer.demo.recall import recall
from roer.people import queries
from roer.people.models import ParentalResponsibility


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def sign_in(cast: Cast, name: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    return client


def ident() -> str:
    return str(uuid.uuid4())


@pytest.mark.req("PEO-06")
def test_unknown_authority_opens_nothing_until_somebody_verified_it(cast: Cast) -> None:
    fatima = sign_in(cast, "fatima")
    made = fatima.post(
        "/mensen/inschrijven/",
        {"command_id": ident(), "name": "Yara Bakker", "birth_0": "", "birth_1": "5", "birth_2": "2016"},
    )
    assert made.status_code == 302, made.content.decode()[:3000]
    dossier = uuid.UUID(made["Location"].rstrip("/").split("/")[-1])
    form = {
        "command_id": ident(),
        "holder_id": str(cast["viktor"].person_id),
        "kind": "parental",
        "certainty": "unknown",
        "ground": "",
    }
    fatima.post(f"/mensen/{dossier}/gezag/", form | {"holder_id": str(cast["mirjam"].person_id)})
    assert dossier not in reached(cast, "mirjam")
    held = ParentalResponsibility.objects.using("owner").get(dossier_id=dossier)
    fatima.post(f"/mensen/gezag/{held.id}/", {"command_id": ident(), "ground": "by_marriage"})
    assert dossier in reached(cast, "mirjam")
    page = fatima.get(f"/mensen/{dossier}/").content.decode()
    assert "Mirjam Bakker" in page
    assert "nagekeken" in page


def reached(cast: Cast, name: str) -> set[uuid.UUID]:
    actor = cast[name].at(timezone.now())
    with acting(actor, page="test"):
        return {dossier for dossier, _person in queries.reachable_people(actor)}


@pytest.mark.parametrize(
    ("year", "month", "day"), [("2999", "1", "1"), ("2016", "13", "1"), ("2016", "2", "31"), ("tweeduizend", "1", "1")]
)
def test_an_impossible_birth_date_is_told_and_what_was_typed_stays(cast: Cast, year: str, month: str, day: str) -> None:
    form = {"command_id": ident(), "name": "Yara", "birth_0": day, "birth_1": month, "birth_2": year}
    answer = sign_in(cast, "fatima").post("/mensen/inschrijven/", form)
    assert answer.status_code == 200
    assert f'value="{year}"' in answer.content.decode()


def test_a_file_of_another_kind_is_refused_in_plain_words(cast: Cast) -> None:
    wrong = SimpleUploadedFile("personen.csv", b"\x89PNG not a csv")
    page = sign_in(cast, "anja").post("/mensen/register/", {"file": wrong}).content.decode()
    assert "geen tekst" in page


def test_somebody_elses_child_does_not_exist(cast: Cast) -> None:
    assert sign_in(cast, "ismail").get(f"/mensen/{cast.dossier('sem')}/").status_code == 404
