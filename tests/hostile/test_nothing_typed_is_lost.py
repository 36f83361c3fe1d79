"""A session that ends in a long text, and a database that is gone: the words come back, to whom they belong alone."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import timedelta
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.contrib.sessions.models import Session
from django.db import connections
from django.test import Client
from django.utils import timezone

from roer.core.models import Event, ItemVersion
from roer.demo.cast import Cast
from roer.demo.recall import recall

LONG = "Vandaag was het weer zover.\r\nIk <b>durfde</b> niet naar huis. " + "En toen? " * 200
OWN = "/hulp/vraag/nieuw/"


@pytest.fixture(scope="module")
def cast(world: str) -> Cast:
    return recall()


def enter(client: Client, cast: Cast, name: str) -> Client:
    client.post("/demo/", {"seat": str(cast[name].seat.id)})
    client.get("/thuis/")
    return client


def typed(cast: Cast) -> dict[str, str]:
    return {
        "command_id": str(uuid4()), "dossier_id": str(cast.dossier("sem")), "want": LONG, "need": "", "can_do": "",
        "municipality_code": "9999",
    }  # fmt: skip


def end_session(client: Client) -> None:
    """The session is over on the server; the browser does not know yet."""
    Session.objects.filter(session_key=client.cookies["zitting"].value).delete()


@pytest.fixture
def mirjam(cast: Cast) -> Client:
    return enter(Client(), cast, "mirjam")


def test_the_words_wait_for_the_one_who_typed_them_and_arrive_once(cast: Cast, mirjam: Client) -> None:
    sent = typed(cast)
    end_session(mirjam)
    late = mirjam.post(OWN, sent)
    assert (late.status_code, late.headers["Location"].endswith("next=/bewaard/")) == (302, True)
    assert mirjam.get("/bewaard/").status_code == 302, "nobody is signed in yet"
    page = enter(mirjam, cast, "mirjam").get("/bewaard/").content.decode()
    assert html.escape(LONG).replace("\r\n", "\n")[:60] in page.replace("\r\n", "\n")
    assert "<b>durfde" not in page
    assert f'action="{OWN}"' in page
    assert sent["command_id"] in page
    before = Event.objects.using("owner").count()
    assert mirjam.post(OWN, sent).status_code == 302
    assert Event.objects.using("owner").count() > before


def test_who_signs_in_next_on_this_device_sees_nothing(cast: Cast, mirjam: Client) -> None:
    end_session(mirjam)
    mirjam.post(OWN, typed(cast))
    kemal = enter(mirjam, cast, "kemal").get("/bewaard/")
    assert kemal.status_code == 404
    assert "durfde" not in kemal.content.decode()


def test_in_the_database_the_waiting_words_are_sealed(cast: Cast, mirjam: Client) -> None:
    end_session(mirjam)
    mirjam.post(OWN, typed(cast))
    key = mirjam.cookies["zitting"].value
    held = Session.objects.get(session_key=key).get_decoded()
    assert "durfde" not in str(held)
    assert held["bewaard"].startswith("gAAAA")
    assert not ItemVersion.objects.using("owner").filter(ciphertext__contains=b"durfde").exists()


def test_after_an_hour_they_are_gone(cast: Cast, mirjam: Client) -> None:
    end_session(mirjam)
    mirjam.post(OWN, typed(cast))
    enter(mirjam, cast, "mirjam")
    later = timezone.now() + timedelta(minutes=61)
    with patch("roer.access.middleware.timezone.now", return_value=later):
        assert mirjam.get("/bewaard/").status_code == 404
    assert mirjam.get("/bewaard/").status_code == 404


@pytest.mark.parametrize("cookie", [None, "verzonnen", "e30:1tNoSu:handtekening"])
def test_a_browser_that_nobody_signed_in_on_gets_its_own_words_back_at_once(cast: Cast, cookie: str | None) -> None:
    stranger = Client()
    if cookie:
        stranger.cookies["schrijver"] = cookie
    answer = stranger.post(OWN, typed(cast))
    assert answer.status_code == 403
    assert "En toen?" in answer.content.decode()
    assert enter(stranger, cast, "mirjam").get("/bewaard/").status_code == 404


def test_signing_out_and_leaving_forget_who_wrote_here(cast: Cast, mirjam: Client) -> None:
    assert mirjam.cookies["schrijver"].value
    mirjam.post("/account/logout/")
    assert mirjam.cookies["schrijver"].value == ""
    enter(mirjam, cast, "mirjam")
    mirjam.get("/weg/")
    assert mirjam.cookies["schrijver"].value == ""


def test_nothing_waits_of_a_form_without_words(cast: Cast, mirjam: Client) -> None:
    end_session(mirjam)
    late = mirjam.post("/hulp/vraag/nieuw/", {"command_id": str(uuid4())})
    assert late.status_code == 302
    assert "bewaard" not in late.headers["Location"]


@pytest.fixture
def database_gone(mirjam: Client) -> Iterator[None]:
    """The database does not answer, as when its server stopped."""
    mirjam.raise_request_exception = False
    database = connections["default"]
    kept = database.settings_dict["PORT"], database.settings_dict["HOST"]
    database.close()
    database.settings_dict |= {"PORT": "1", "HOST": "127.0.0.1"}
    yield
    database.close()
    database.settings_dict |= {"PORT": kept[0], "HOST": kept[1]}


def test_a_database_that_is_gone_keeps_the_words_in_the_form(cast: Cast, mirjam: Client, database_gone: None) -> None:
    sent = typed(cast) | {"csrfmiddlewaretoken": "merkteken"}
    answer = mirjam.post(OWN, sent)
    page = answer.content.decode()
    assert answer.status_code == 503
    assert "Roer doet het nu even niet" in page
    assert "En toen?" in page
    assert "<b>durfde" not in page
    for part in (sent["command_id"], 'value="merkteken"', f'action="{OWN}"', 'value="9999"'):
        assert part in page
    assert "Traceback" not in page
    assert "127.0.0.1" not in page


def test_a_secret_is_never_shown_again(mirjam: Client, database_gone: None) -> None:
    for secret in ({"login": "mirjam", "password": "varen met wind"}, {"code": "123 456"}, {"credential": "a b"}):
        page = mirjam.post("/account/login/", secret)
        assert page.status_code == 503
        assert not any(value in page.content.decode() for value in secret.values() if " " in value)


def test_the_api_says_it_as_a_problem(mirjam: Client, database_gone: None) -> None:
    answer = mirjam.get("/api/v1/seat")
    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")
    assert answer["Retry-After"] == "30"
