"""Blocks of the first page: where I live, and for who answers for children the stays that ask something now."""

from __future__ import annotations

from typing import Any

from roer.core.actor import Actor
from roer.living import queries
from roer.living.access import HELPERS, OWN
from roer.web.blocks import register_block

SHOWN = 5


def register() -> None:
    """Hang the blocks."""
    register_block("living.mine", OWN, _mine, "living/block_mine.html", order=22, daily=True)
    register_block("living.ending", HELPERS, _ending, "living/block_ending.html", order=12)


def _mine(actor: Actor) -> dict[str, Any] | None:
    lines = queries.home_lines(actor)
    return {"lines": lines[:SHOWN]} if lines else None


def _ending(actor: Actor) -> dict[str, Any] | None:
    lines = queries.stays_in_need(actor)
    return {"lines": lines[:SHOWN], "more": len(lines) > SHOWN} if lines else None
