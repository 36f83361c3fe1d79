"""Blocks of the first page: each room hangs in what somebody in a role needs to see first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from roer.core.actor import Actor

Ask = Callable[[Actor], dict[str, Any] | None]


@dataclass(frozen=True)
class Block:
    """`ask` gives the values for `template`, or None when there is nothing to show."""

    name: str
    roles: frozenset[str]
    ask: Ask
    template: str
    order: int


_blocks: dict[str, Block] = {}


def register_block(name: str, roles: Iterable[str], ask: Ask, template: str, order: int = 50) -> None:
    """Hang a block in the first page of these roles; the same name again replaces the first."""
    _blocks[name] = Block(name, frozenset(roles), ask, template, order)


def blocks_for(actor: Actor) -> list[tuple[Block, dict[str, Any]]]:
    """The blocks with something to show, in order."""
    mine = sorted((b for b in _blocks.values() if actor.role in b.roles), key=lambda block: (block.order, block.name))
    asked = [(block, block.ask(actor)) for block in mine]
    return [(block, values) for block, values in asked if values is not None]
