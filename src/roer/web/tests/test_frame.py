"""Every page of the frame: neutral, private, with a way out and numbers to call, and no database."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client, override_settings

PUBLIC = ("/", "/over/", "/toegankelijkheid/", "/hulplijnen/", "/geen-verbinding/")
SIGN_IN = ("/account/login/", "/account/signup/", "/account/password/reset/")
FIRST_VISIT_BYTES = 200 * 1024


def text_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


@pytest.mark.parametrize("path", PUBLIC + SIGN_IN)
def test_a_public_page_has_a_neutral_title_and_a_way_out(visitor: Client, path: str) -> None:
    page = text_of(visitor, path)
    assert "<title>Roer</title>" in page
    assert 'href="/weg/"' in page
    assert "Snel weg" in page


@pytest.mark.parametrize("path", PUBLIC + SIGN_IN)
@pytest.mark.parametrize("number", ["112", "08002000", "08000432", "08000113"])
def test_a_public_page_names_the_numbers_to_call(visitor: Client, path: str, number: str) -> None:
    assert f'href="tel:{number}"' in text_of(visitor, path)


@pytest.mark.parametrize("path", [*PUBLIC, "/bestaat-niet/", "/stuk/", "/weg-is-weg/"])
def test_nothing_is_kept_and_a_stranger_gets_no_cookie(visitor: Client, path: str) -> None:
    response = visitor.get(path)
    assert response.headers["Cache-Control"] == "no-store, private"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert not response.cookies


@pytest.mark.parametrize("path", [*PUBLIC, *SIGN_IN, "/componenten/", "/bestaat-niet/"])
def test_a_page_has_no_inline_script_or_style(visitor: Client, path: str) -> None:
    page = visitor.get(path).content.decode()
    assert not re.search(r"<script(?![^>]*(src=|type=\"application/json\"))", page)
    assert "<style" not in page
    assert not re.search(r"\sstyle=", page)
    assert not re.search(r"\son[a-z]+=", page)


@pytest.mark.parametrize("path", [*PUBLIC, *SIGN_IN, "/componenten/"])
def test_a_first_visit_is_small(visitor: Client, path: str) -> None:
    page = text_of(visitor, path)
    files = set(re.findall(r'(?:href|src)="/static/([^"]+)"', page))
    sent = [page.encode(), *(Path(str(finders.find(name))).read_bytes() for name in files)]
    assert sum(len(each) for each in sent) <= FIRST_VISIT_BYTES
    assert sum(len(gzip.compress(each)) for each in sent) <= FIRST_VISIT_BYTES / 4


@pytest.mark.parametrize("path", PUBLIC)
def test_every_public_page_ends_with_a_next_step(visitor: Client, path: str) -> None:
    assert "roer-next" in text_of(visitor, path)


def test_language_is_chosen_without_script_and_kept(visitor: Client) -> None:
    answer = visitor.post("/taal/", {"language": "en", "next": "/over/?a=1"})
    assert answer.headers["Location"] == "/over/?a=1"
    page = text_of(visitor, "/over/")
    assert '<html lang="en">' in page


@pytest.mark.parametrize("elsewhere", ["https://elders.example/", "//elders.example/", "javascript:alert(1)", ""])
def test_language_never_sends_somebody_elsewhere(visitor: Client, elsewhere: str) -> None:
    assert visitor.post("/taal/", {"language": "en", "next": elsewhere}).headers["Location"] == "/"


def test_read_only_says_so(visitor: Client) -> None:
    assert "Je kunt nu alleen lezen" not in text_of(visitor, "/")
    with override_settings(ROER_READ_ONLY=True):
        assert "Je kunt nu alleen lezen" in text_of(visitor, "/")


def test_building_blocks_are_not_there_in_production(visitor: Client) -> None:
    with override_settings(PRODUCTION=True):
        assert visitor.get("/componenten/").status_code == 404


def test_health_answers_before_anything_else(visitor: Client) -> None:
    assert visitor.get("/healthz", HTTP_HOST="127.0.0.1:8123").content == b"ok\n"


def test_an_address_in_numbers_becomes_a_name_so_that_passkeys_work(visitor: Client) -> None:
    answer = visitor.get("/over/?a=1", HTTP_HOST="127.0.0.1:8123")
    assert answer.headers["Location"] == "http://localhost:8123/over/?a=1"
