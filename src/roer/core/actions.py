"""What somebody may do: one named predicate per action, declared in each room's `access.py` and asked by its commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from roer.core.actor import Actor
from roer.core.commands import Refused

Predicate = Callable[[Actor, Any], bool]


class NotAllowed(Refused):
    """The seat may not do this. Absent and forbidden look the same to the person."""

    words = _("Deze pagina is er niet, of is niet open voor dit account.")


@dataclass(frozen=True)
class Action:
    """`name` is room.verb_thing; `roles` may do it at all; `when` asks about the thing itself."""

    name: str
    says: str
    roles: frozenset[str]
    when: Predicate | None = None

    def allows(self, actor: Actor | None, thing: Any = None) -> bool:
        """May this actor do it to this thing (None: in general)?"""
        if actor is None or actor.role not in self.roles:
            return False
        return thing is None or self.when is None or self.when(actor, thing)


_actions: dict[str, Action] = {}


def action(name: str, *, says: str, roles: set[str] | frozenset[str], when: Predicate | None = None) -> Action:
    """Declare an action; a name is declared once."""
    if name in _actions:
        raise ValueError(f"action {name} stands twice")
    _actions[name] = made = Action(name, says, frozenset(roles), when)
    return made


def actions() -> list[Action]:
    """All declared actions by name, for the printed table and the matrix test."""
    return sorted(_actions.values(), key=lambda each: each.name)


def may(name: str, actor: Actor | None, thing: Any = None) -> bool:
    """May the actor do this?"""
    return _actions[name].allows(actor, thing)


def require(name: str, actor: Actor, thing: Any = None) -> None:
    """Raise NotAllowed unless the actor may do this."""
    if not may(name, actor, thing):
        raise NotAllowed
