"""Every page of this room, walked as the people of the cast."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client

from roer.core.actor import acting
from roer.core.models import RawLogLine
from roer.demo.cast import Cast
from roer.intake import queries

UUID_PATH = r"/hulp/vraag/[0-9a-f-]{36}/"


def enter(cast: Cast, who: str) -> Client:
    client = Client()
    client.post("/demo/", {"seat": str(cast[who].seat.id)})
    return client


def first_request(client: Client, address: str, about: str = "") -> str:
    page = client.get(address).content.decode()
    found = re.search(rf'href="({UUID_PATH})">[^<]*{about}', page)
    assert found, page
    return found.group(1)


@pytest.mark.parametrize("path", [
    "gesprek/", "mening/", "toestemming/", "vast-gezicht/", "vervanger/",
])  # fmt: skip
def test_a_worker_opens_every_form_of_a_request_and_keeps_what_was_typed(cast: Cast, path: str) -> None:
    client = enter(cast, "joost")
    address = first_request(client, "/hulp/open/", "Ik wil dat Bas")
    assert client.get(address).status_code == 200
    form = client.get(address + path)
    assert form.status_code == 200
    empty = client.post(
        address + path, {"words": "Dit typte ik al", "planned_at_0": "2026-02-30", "planned_at_1": "10:00"}
    )
    assert empty.status_code == 200
    assert "Er ging iets mis" in empty.content.decode()
    if "<textarea" in form.content.decode() and path != "vervanger/":
        assert "Dit typte ik al" in empty.content.decode()


@pytest.mark.parametrize(("who", "path"), [
    ("kade", "verwijzen/"), ("ismail", "maatregel/"), ("ismail", "uitspraak/"), ("fatima", "nu/"), ("joost", "dienst/"),
    ("fatima", "vraag/namens/"), ("mirjam", "vraag/nieuw/"), ("sem", "vraag/nieuw/"), ("mirjam", "mijn/"),
])  # fmt: skip
def test_every_door_opens_for_whom_it_is_meant(cast: Cast, who: str, path: str) -> None:
    assert enter(cast, who).get(f"/hulp/{path}").status_code == 200


@pytest.mark.parametrize(("who", "path"), [
    ("mirjam", "verwijzen/"), ("kade", "nu/"), ("viktor", "open/"), ("eva", "dienst/"), ("dewi", "vraag/namens/"),
])  # fmt: skip
def test_and_for_nobody_else(cast: Cast, who: str, path: str) -> None:
    assert enter(cast, who).get(f"/hulp/{path}").status_code == 404


def test_a_parent_says_no_and_later_yes(cast: Cast) -> None:
    martijn = enter(cast, "martijn")
    page = martijn.get(first_request(martijn, "/hulp/mijn/")).content.decode()
    address = re.search(r"/hulp/toestemming/[0-9a-f-]{36}/", page).group(0)  # type: ignore[union-attr]
    shown = martijn.get(address).content.decode()
    assert "nog niet compleet" in shown
    assert "Dit gaat niet over je gegevens" in shown
    assert martijn.post(address, {"command_id": str(uuid4()), "answer": "given", "words": ""}).status_code == 302
    assert "mag beginnen" in martijn.get(address).content.decode()
    assert enter(cast, "viktor").get(address).status_code == 404


def test_the_mother_of_a_fourteen_year_old_sees_consent_but_not_the_girls_question(cast: Cast) -> None:
    abena = enter(cast, "abena")
    assert "niet alles doorvertelt" not in abena.get("/hulp/mijn/").content.decode()
    member = cast["abena"]
    from roer.intake.tests.conftest import AT

    actor = member.at(AT)
    with acting(actor, page="test"):
        assert queries.my_requests(actor) == []
    ama = enter(cast, "ama")
    assert "niet alles doorvertelt" in ama.get(first_request(ama, "/hulp/mijn/")).content.decode()


def test_a_doctor_refers_in_one_form_and_learns_nothing(cast: Cast) -> None:
    kade = enter(cast, "kade")
    values = {
        "command_id": str(uuid4()), "name": "Noor Aydin", "birth_0": "14", "birth_1": "3", "birth_2": "2009", "ground": "gp",
        "about": "mental", "words": "Slaapt slecht", "municipality_code": "9999",
    }  # fmt: skip
    pages = []
    for name in ("Noor Aydin", "Niemand Onbekend"):
        sent = kade.post("/hulp/verwijzen/", {**values, "command_id": str(uuid4()), "name": name})
        assert "aangekomen" in sent.content.decode()
        pages.append(sent.content)
    assert pages[0] == pages[1]
    for wrong in ({"birth_0": "31", "birth_1": "2"}, {"birth_2": "2090"}, {"birth_1": "13"}, {"about": ""}):
        bad = kade.post("/hulp/verwijzen/", {**values, **wrong})
        assert "Slaapt slecht" in bad.content.decode()


def test_a_draft_comes_back_after_the_session_ended(cast: Cast) -> None:
    noor = enter(cast, "noor")
    noor.post("/hulp/vraag/concept/", {"want": "Een heel lang verhaal"})
    noor.session.flush()
    again = enter(cast, "noor")
    assert "Een heel lang verhaal" in again.get("/hulp/vraag/nieuw/").content.decode()
    mine = again.get("/hulp/mijn/").content.decode()
    assert "Een heel lang verhaal" in mine
    assert "Verder schrijven aan deze vraag" in mine
    assert "Een heel lang verhaal" not in enter(cast, "mirjam").get("/hulp/mijn/").content.decode()


def test_foreign_ids_are_not_found(cast: Cast) -> None:
    joost, mirjam = enter(cast, "joost"), enter(cast, "mirjam")
    address = first_request(joost, "/hulp/open/", "Ik wil dat Bas")
    for path in ("", "antwoord/", "erbij/", "intrekken/"):
        act = mirjam.get if not path else mirjam.post
        assert act(address + path, {"words": "x", "command_id": str(uuid4())}).status_code == 404
    assert mirjam.get(f"/hulp/vraag/{uuid4()}/").status_code == 404


def test_a_worker_writes_down_a_yes_by_phone(cast: Cast) -> None:
    joost = enter(cast, "joost")
    address = first_request(joost, "/hulp/open/", "Ik wil dat Bas")
    path = re.search(rf"{address}namens/[0-9a-f-]{{36}}/", joost.get(address).content.decode()).group(0)  # type: ignore[union-attr]
    page = joost.get(path).content.decode()
    hanna = re.search(r'<option value="([0-9a-f-]{36})">Hanna de Vries', page).group(1)  # type: ignore[union-attr]
    given = {"command_id": str(uuid4()), "consent_id": hanna, "how": "phone", "answer": "refused", "words": "Toch niet"}
    assert joost.post(path, {**given, "consent_id": str(uuid4())}).status_code == 200
    assert joost.post(path, given).status_code == 302
    assert enter(cast, "martijn").get(path).status_code == 404


def test_help_starts_now_with_nothing_but_words(cast: Cast) -> None:
    fatima = enter(cast, "fatima")
    given = {"command_id": str(uuid4()), "words": "Een kind alleen op straat", "municipality_code": "9999"}
    first, second = (fatima.post("/hulp/nu/", given) for _each in range(2))
    assert first.status_code == 302
    assert first["Location"] == second["Location"]
    page = fatima.get(first["Location"]).content.decode()
    assert "Naam nog niet bekend" in page
    assert "de hulp is begonnen" in page


def test_a_young_person_is_told_what_parents_read(cast: Cast) -> None:
    assert "Mijn ouders mogen dit ook lezen" in enter(cast, "noor").get("/hulp/vraag/nieuw/").content.decode()


def test_a_page_that_saw_words_and_then_finds_nothing_says_not_found_and_logs_it(cast: Cast) -> None:
    joost = enter(cast, "joost")
    bas, ama = (first_request(joost, "/hulp/open/", words) for words in ("Ik wil dat Bas", "Ik wil met iemand praten"))
    help_item = re.search(rf"{bas}namens/([0-9a-f-]{{36}})/", joost.get(bas).content.decode()).group(1)  # type: ignore[union-attr]
    before = RawLogLine.objects.using("clock").filter(page="intake:answer_for").count()
    assert joost.get(f"{ama}namens/{help_item}/").status_code == 404
    assert RawLogLine.objects.using("clock").filter(page="intake:answer_for").count() == before + 1
