"""Blocks of the first page: each room hangs in what somebody in a role needs to see first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from roer.core.actor import Actor

Ask = Callable[[Actor], dict[str, Any] | None]


@dataclass(frozen=True)
class Block:
    """`ask` gives the values for `template`, or None when there is nothing to show.

    `daily` blocks are about somebody's own days and people, or ask an answer now: a young person starts with only these.
    """

    name: str
    roles: frozenset[str]
    ask: Ask
    template: str
    order: int
    daily: bool = False


_blocks: dict[str, Block] = {}


def register_block(
    name: str, roles: Iterable[str], ask: Ask, template: str, order: int = 50, *, daily: bool = False,
) -> None:  # fmt: skip
    """Hang a block in the first page of these roles; the same name again replaces the first."""
    _blocks[name] = Block(name, frozenset(roles), ask, template, order, daily)


def blocks_for(actor: Actor, *, daily: bool | None = None) -> list[tuple[Block, dict[str, Any]]]:
    """The blocks with something to show, in order; `daily` asks only those of daily life (True) or only the others."""
    held = [b for b in _blocks.values() if actor.role in b.roles and daily in (None, b.daily)]
    mine = sorted(held, key=lambda block: (block.order, block.name))
    asked = [(block, block.ask(actor)) for block in mine]
    return [(block, values) for block, values in asked if values is not None]
