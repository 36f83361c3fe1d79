"""When something fails: plain words, a next step, no trace, nothing typed lost."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.db import connections
from django.test import Client

from roer.web.tests.urls import SECRET

CASES = [
    ("/bestaat-niet/", 404, "Deze pagina is er niet"),
    ("/verboden/", 404, "Deze pagina is er niet"),
    ("/groot/", 413, "Dit is te groot"),
    ("/stuk/", 500, "Er ging iets mis bij ons"),
    ("/weg-is-weg/", 503, "Roer doet het nu even niet"),
]


@pytest.mark.parametrize(("path", "status", "words"), CASES)
def test_a_failure_is_told_in_plain_words(visitor: Client, path: str, status: int, words: str) -> None:
    answer = visitor.get(path)
    page = answer.content.decode()
    assert answer.status_code == status
    assert words in page
    assert SECRET not in page
    assert "Traceback" not in page
    assert "roer-next" in page
    assert 'href="tel:112"' in page


def test_absent_and_forbidden_are_the_same(visitor: Client) -> None:
    absent, forbidden = visitor.get("/bestaat-niet/"), visitor.get("/verboden/")
    assert absent.status_code == forbidden.status_code
    assert absent.content == forbidden.content
    assert dict(absent.headers) == dict(forbidden.headers)


def test_a_form_that_came_too_late_gives_the_words_back_and_no_secret(visitor: Client) -> None:
    typed = {"question": "Een lange <b>tekst</b> over thuis", "password1": "geheim", "command_id": "1", "empty": " "}
    answer = visitor.post("/schrijf/", typed)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Een lange &lt;b&gt;tekst&lt;/b&gt; over thuis" in page
    assert "geheim" not in page


def test_the_page_for_too_many_tries_and_no_connection_render_without_a_request() -> None:
    from roer.web.errors import page

    assert "Even wachten" in page("429", 429).content.decode()


def test_a_database_that_is_gone_gives_a_plain_page_also_to_who_is_signed_in(visitor: Client) -> None:
    database = connections["default"]
    kept = database.settings_dict["NAME"]
    database.close()
    database.settings_dict["NAME"] = "nowhere"
    visitor.cookies[settings.SESSION_COOKIE_NAME] = "somebody"
    try:
        answer = visitor.get("/over/")
        ready = visitor.get("/readyz")
    finally:
        database.settings_dict["NAME"] = kept
    assert answer.status_code == 503
    assert "Roer doet het nu even niet" in answer.content.decode()
    assert "nowhere" not in answer.content.decode()
    assert answer.headers["Retry-After"] == "30"
    assert ready.status_code == 503
    assert ready.json()["default"] is False
