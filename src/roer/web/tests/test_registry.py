"""What other rooms hang in the frame shows when it leads somewhere, and not otherwise."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client, RequestFactory

from roer.web import registry


@pytest.fixture(autouse=True)
def clean() -> Iterator[None]:
    kept = dict(registry._links), dict(registry._doors), list(registry._describe), list(registry._start)
    yield
    registry._links.clear()
    registry._links.update(kept[0])
    registry._doors.clear()
    registry._doors.update(kept[1])
    registry._describe[:], registry._start[:] = kept[2], kept[3]


def test_a_link_without_a_page_does_not_show(visitor: Client) -> None:
    registry.add_link("nowhere:page", "Nergens", shown=registry.anyone)
    registry.add_link("web:about", "Ergens", shown=registry.anyone)
    page = visitor.get("/hulplijnen/").content.decode()
    assert "Nergens" not in page
    assert "Ergens" in page


def test_links_come_in_order_and_the_present_page_is_marked(visitor: Client) -> None:
    registry.add_link("web:about", "Later", order=20, shown=registry.anyone)
    registry.add_link("web:helplines", "Eerst", order=10, shown=registry.anyone)
    request = RequestFactory().get("/hulplijnen/")
    mine = [entry for entry in registry.navigation(request) if entry.label in ("Eerst", "Later")]
    assert [(entry.label, entry.current) for entry in mine] == [("Eerst", True), ("Later", False)]


def test_a_door_opens_only_when_a_room_stands_behind_it(visitor: Client) -> None:
    registry._doors.clear()
    assert "Ik heb een vraag" not in visitor.get("/").content.decode()
    registry.set_door("question", "web:helplines")
    assert "Ik heb een vraag" in visitor.get("/").content.decode()
    with pytest.raises(ValueError, match="no door"):
        registry.set_door("cellar", "web:about")


def test_the_seat_stands_on_every_page_in_its_own_tone(visitor: Client) -> None:
    registry.describe_seat(lambda request: registry.SeatLine("moeder van Sem", "web:about"))
    page = visitor.get("/hulplijnen/").content.decode()
    assert "U bent hier als <strong>moeder van Sem</strong>" in page
    registry.describe_seat(lambda request: registry.SeatLine("Noor", young=True))
    assert "Je bent hier als <strong>Noor</strong>" in visitor.get("/hulplijnen/").content.decode()


def test_whoever_has_a_start_page_goes_straight_there(visitor: Client) -> None:
    registry.start_at(lambda request: "/over/")
    assert visitor.get("/").headers["Location"] == "/over/"
