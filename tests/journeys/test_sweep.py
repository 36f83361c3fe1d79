"""Walk every link that each role finds from its first page: no dead ends, no faults, accessible, within the screen."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.journeys.people import DESK, PHONE, Somebody, Stage

pytestmark = pytest.mark.browser
ROLES = [
    "noor", "sem", "mirjam", "ria", "jamila", "viktor", "fatima", "ismail", "eva", "kade", "wim", "dewi", "carla", "olaf",
    "anja",
]  # fmt: skip
PAGES = 12
LEAVING = ("/account/logout", "/weg/", "/demo/", "/static/", "/api/")
DOWNLOADS = (".pdf", ".csv", ".json", "/afschrift/", "/kopie")


def addresses(somebody: Somebody) -> list[str]:
    """The addresses of this site that the page links to, in reading order."""
    found = somebody.page.eval_on_selector_all("a[href]:not([download])", "links => links.map(link => link.href)")
    here = [urlsplit(each) for each in found if each.startswith(somebody.site)]
    paths = [f"{each.path}?{each.query}".rstrip("?") for each in here]
    return [each for each in paths if not each.startswith(LEAVING) and not any(part in each for part in DOWNLOADS)]


def shape(path: str) -> str:
    """An address without its ids and query, so that two children's files count once."""
    return "/".join("id" if part.count("-") == 4 else part for part in path.split("?")[0].split("/"))


def walk(somebody: Somebody, start: str, limit: int) -> list[str]:
    """Open pages one after another, each shape once; returns what was opened."""
    waiting, seen = [start], []
    while waiting and len(seen) < limit:
        path = waiting.pop(0)
        if shape(path) in {shape(each) for each in seen}:
            continue
        seen.append(path)
        somebody.goes_to(path)
        assert somebody.page.locator("h1").count() == 1, f"{path} has no heading, or more than one"
        somebody.has_an_accessible_page()
        waiting += addresses(somebody)
    return seen


@pytest.mark.parametrize("name", ROLES)
def test_no_dead_ends_on_a_phone(stage: Stage, name: str) -> None:
    assert len(walk(stage.enter(name, width=PHONE), "/thuis/", PAGES)) > 1


@pytest.mark.long
@pytest.mark.parametrize("name", ROLES)
def test_no_dead_ends_on_a_desk_in_english_without_javascript(stage: Stage, name: str) -> None:
    somebody = stage.enter(name, width=DESK, language="en")
    for path in walk(somebody, "/thuis/", 60):
        somebody.goes_to(path).is_pictured(f"sweep-{name}-{shape(path).strip('/').replace('/', '.')}")


def test_a_stranger_finds_no_dead_ends(stage: Stage) -> None:
    assert len(walk(stage.stranger(), "/", 12)) > 4
