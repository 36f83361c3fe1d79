"""What other rooms know that stands in the way of a change: asked before an offer changes, without knowing those rooms."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

Hold = Callable[[UUID, int], None]

_holds: dict[str, list[Hold]] = {}


def register_hold(change: str, hold: Hold) -> None:
    """Let a room be asked before a change: `places` (offer, new number used) or `closing` (closing, 0). It raises to refuse."""
    _holds.setdefault(change, []).append(hold)


def may_change(change: str, thing_id: UUID, number: int) -> None:
    """Ask every room. Raises the Refused of the first that objects."""
    for hold in _holds.get(change, []):
        hold(thing_id, number)


Warn = Callable[[UUID, int], str]
Children = Callable[[UUID], int]

_warns: list[Warn] = []
_children: list[Children] = []


def register_places_warning(warn: Warn) -> None:
    """Let a room say what fewer places mean for who waits: (offer, free places now) to a sentence, "" for nothing."""
    _warns.append(warn)


def places_warnings(offer_id: UUID, free: int) -> list[str]:
    """What every room says about this number of free places."""
    return [said for warn in _warns if (said := warn(offer_id, free))]


def register_children(count: Children) -> None:
    """Let the room that knows the children say how many use an offer or wait for it: a bare number."""
    _children.append(count)


def children_of(offer_id: UUID) -> int:
    """How many children use an offer or wait for it."""
    return sum(count(offer_id) for count in _children)
