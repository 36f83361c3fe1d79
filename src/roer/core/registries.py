"""What rooms tell core, so that a lower room never imports an upper one. Filled in each room's `AppConfig.ready`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from roer.core.actor import Actor

FactListener = Callable[[Iterable[UUID]], object]
EventListener = Callable[["Actor", UUID, "UUID | None", Mapping[str, Any]], object]
"""Gets the actor, the dossier, the item that the event names, and the event's codes."""


@dataclass(frozen=True)
class Sentence:
    """How an event reads in a timeline: one for the family, one picture word, in plain Dutch with {placeholders}."""

    kind: str
    says: Any
    picture: str = "dot"


@dataclass(frozen=True)
class WorkKind:
    """A kind of work item: what it asks, and the name of the page where it is done (gets `thing_id`)."""

    kind: str
    says: Any
    page: str


Withheld = tuple[UUID, UUID, datetime, datetime, datetime]
fact_listeners: list[FactListener] = []
withheld_looks: list[Callable[[Iterable[UUID]], list[Withheld]]] = []
"""Which looks show later in "who looked": (dossier, seat, from, until, shown from) of these dossiers, as the clock role."""
away_lists: list[Callable[[Actor], list[tuple[UUID, str]]]] = []
"""Which children an actor works for live away from home: (dossier, name). Filled by the room that knows of stays."""
event_listeners: dict[str, list[EventListener]] = {}
sentences: dict[str, Sentence] = {}
work_kinds: dict[str, WorkKind] = {}
page_names: dict[str, Any] = {}
deeds: dict[str, Any] = {}
beside_kinds: dict[str, Any] = {}
leaving_kinds: dict[str, Any] = {}


def facts_changed(dossier_ids: Iterable[UUID]) -> None:
    """Tell whoever keeps something in line with the facts (the access rows) that facts of these dossiers changed."""
    for listener in fact_listeners:
        listener(list(dossier_ids))


def on_event(kind: str, listener: EventListener) -> None:
    """Let a room act on an event of a lower room, in the same transaction and as the same actor."""
    event_listeners.setdefault(kind, []).append(listener)


def register_sentence(kind: str, says: Any, picture: str = "dot") -> None:
    """Say how events of a kind read."""
    sentences[kind] = Sentence(kind, says, picture)


def register_work(kind: str, says: Any, page: str) -> None:
    """Say what work of a kind asks and where it is done."""
    work_kinds[kind] = WorkKind(kind, says, page)


def register_page(name: str, what: Any) -> None:
    """Say what a page or command shows, as what somebody looked at: "de tijdlijn" becomes "keek naar de tijdlijn"."""
    page_names[name] = what


def register_deed(name: str, did: Any) -> None:
    """Say what somebody did by opening a page or giving a command, as a whole verb: "vroeg om iets te verbeteren"."""
    deeds[name] = did


def register_beside(kind: str, says: Any) -> None:
    """Say that items of a kind stand beside whichever item they link to, on every page that shows that item."""
    beside_kinds[kind] = says


def register_leaving(kind: str, says: Any) -> None:
    """Say that events of a kind mean that something left the file, and how that reads: a letter, a copy, a message."""
    leaving_kinds[kind] = says
