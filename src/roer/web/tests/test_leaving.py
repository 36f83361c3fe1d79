"""The quick exit: away in one tap, back shows nothing, and nobody else can press it."""

from __future__ import annotations

from django.test import Client


def test_leaving_goes_to_the_weather_and_clears_this_device(visitor: Client) -> None:
    answer = visitor.get("/weg/")
    assert answer.headers["Location"] == "https://www.knmi.nl/"
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'


def test_back_after_leaving_shows_nothing(visitor: Client) -> None:
    visitor.get("/weg/")
    for path in ("/over/", "/hulplijnen/", "/bestaat-niet/"):
        page = visitor.get(path).content.decode()
        assert "Roer" not in page
        assert path not in page
        assert "<title>Lege pagina</title>" in page


def test_going_on_brings_the_page_back(visitor: Client) -> None:
    visitor.get("/weg/")
    assert visitor.get("/weg/terug/").headers["Location"] == "/"
    assert "<title>Roer</title>" in visitor.get("/over/").content.decode()


def test_another_site_cannot_end_a_session(visitor: Client) -> None:
    answer = visitor.get("/weg/", headers={"sec-fetch-site": "cross-site"})
    assert not answer.cookies
    assert "Clear-Site-Data" not in answer.headers
