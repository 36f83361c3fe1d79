"""What other rooms hang in the frame: links in the navigation, doors on the first page, and who acts.

A room fills this in `AppConfig.ready`. Addresses are looked up when a page is made, so a name that no room serves
simply does not show: there are no dead links.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

NOTHING = UUID(int=0)
Shown = Callable[[HttpRequest], bool]
DOORS = ("question", "code", "signin", "message")


def anyone(request: HttpRequest) -> bool:
    """Shown to everybody, signed in or not."""
    return True


def with_seat(request: HttpRequest) -> bool:
    """Shown to whoever acts as a seat."""
    return getattr(request, "actor", None) is not None


def signed_in(request: HttpRequest) -> bool:
    """Shown to whoever has signed in."""
    user = getattr(request, "user", None)
    return bool(user is not None and user.is_authenticated)


@dataclass(frozen=True)
class Link:
    """A link by url name; `label` may be lazily translated, lower `order` comes first."""

    url_name: str
    label: Any
    order: int = 50
    shown: Shown = with_seat


@dataclass(frozen=True)
class SeatLine:
    """In which seat somebody acts: words for on the screen, and the url name of the page to choose another.

    `young` says "je" instead of "u".
    """

    label: str
    switch_url_name: str = ""
    young: bool = False


Describe = Callable[[HttpRequest], SeatLine | None]
Start = Callable[[HttpRequest], str]

_links: dict[str, Link] = {}
_doors: dict[str, str] = {"signin": "account_login"}
_describe: list[Describe] = []
_start: list[Start] = []


def add_link(url_name: str, label: Any, *, order: int = 50, shown: Shown = with_seat) -> None:
    """Put a link in the navigation; the same url name again replaces the first."""
    _links[url_name] = Link(url_name, label, order, shown)


def set_door(slot: str, url_name: str) -> None:
    """Say which page stands behind a door of the first page, or of the page about what Roer does (message).

    Raises:
        ValueError: there is no such door; choose one of DOORS.
    """
    if slot not in DOORS:
        raise ValueError(f"no door '{slot}'; choose one of {', '.join(DOORS)}")
    _doors[slot] = url_name


def describe_seat(describe: Describe) -> None:
    """Say how a request's seat is worded; the last room to speak is asked first."""
    _describe.insert(0, describe)


def address(url_name: str) -> str:
    """The address behind a url name, or nothing when no room serves it."""
    return _address(url_name, settings.ROOT_URLCONF)


def address_of(url_name: str, thing: UUID) -> str:
    """The address of one thing by its id. Raises NoReverseMatch for a name that no room serves.

    Looking up an address takes a tenth of a millisecond and a list needs fifty: each name is looked up once.
    """
    return _pattern(url_name, settings.ROOT_URLCONF).replace(str(NOTHING), str(UUID(str(thing))))


@functools.cache
def _pattern(url_name: str, urlconf: str) -> str:
    return reverse(url_name, urlconf, args=[NOTHING])


@functools.cache
def _address(url_name: str, urlconf: str) -> str:
    try:
        return reverse(url_name, urlconf)
    except NoReverseMatch:
        return ""


@dataclass(frozen=True)
class Entry:
    """One link of the navigation, ready to show."""

    url: str
    label: str
    current: bool


def navigation(request: HttpRequest) -> tuple[Entry, ...]:
    """The links this request may see, in order."""
    links = sorted(
        (link for link in _links.values() if link.shown(request)), key=lambda link: (link.order, link.url_name)
    )
    found = [(address(link.url_name), link) for link in links]
    return tuple(Entry(url, str(link.label), request.path == url) for url, link in found if url)


def doors() -> dict[str, str]:
    """Slot → address of every door that leads somewhere."""
    return {slot: url for slot, name in _doors.items() if (url := address(name))}


def seat_line(request: HttpRequest) -> SeatLine | None:
    """The seat this request acts in, in words; None for a stranger."""
    return next((line for describe in _describe if (line := describe(request)) is not None), None)


def start_at(start: Start) -> None:
    """Say where `/` leads for whoever acts as a seat: an address, or "" for the first page for strangers."""
    _start.insert(0, start)


def start_page(request: HttpRequest) -> str:
    """The address that `/` leads to for this request, or "" for the first page for strangers."""
    return next((url for start in _start if (url := start(request))), "")
