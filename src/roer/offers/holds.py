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
