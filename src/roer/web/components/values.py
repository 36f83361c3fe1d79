"""Plain values for the building blocks. A page makes them from what its query gave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True)
class Row:
    """One line of a summary list; `url` and `action` put a link at the end."""

    key: Any
    value: Any
    url: str = ""
    action: Any = ""


@dataclass(frozen=True)
class Tab:
    """One plain link of a row of tabs."""

    label: Any
    url: str
    current: bool = False


@dataclass(frozen=True)
class Words:
    """One view in words. `own` marks the words of the person it is about; `text` is shown as typed."""

    who: Any
    text: str
    when: date | datetime | None = None
    role: Any = ""
    own: bool = False
    language: str = ""


@dataclass(frozen=True)
class Moment:
    """One thing on a timeline. `tone`: neutral, ok, wait, warn; `ahead` when it has not happened yet."""

    when: Any
    title: Any
    detail: Any = ""
    who: Any = ""
    url: str = ""
    tone: str = "neutral"
    ahead: bool = False


@dataclass(frozen=True)
class NetworkPerson:
    """Somebody around a child. `ring` 1 is close, 3 is further away; `angle` in degrees, else spread evenly."""

    name: str
    relation: Any
    ring: int = 2
    angle: float | None = None
    helper: bool = False


@dataclass(frozen=True)
class Step:
    """One step of a route. `state`: done, now, later, late, skipped; `by` is the last day, `since` when it began."""

    title: Any
    state: str = "later"
    who: Any = ""
    by: date | None = None
    since: date | None = None
    says: Any = ""


@dataclass(frozen=True)
class Look:
    """One time that somebody looked, as a sentence can tell it."""

    when: datetime
    who: Any
    what: Any
    why: Any = ""
