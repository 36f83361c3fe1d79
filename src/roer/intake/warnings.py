"""Where other rooms say something beside a referral, such as no contract or a long wait. It never stops one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from roer.core.actor import Actor

Warn = Callable[[Actor, Mapping[str, Any]], list[Any]]

_warnings: list[Warn] = []


def add_referral_warning(warn: Warn) -> None:
    """Let a room above say something to a referrer; it gets the actor and the form's values, never a person."""
    _warnings.append(warn)


def referral_warnings(actor: Actor, referral: Mapping[str, Any]) -> list[Any]:
    """Every sentence to show before a referral is sent."""
    return [words for warn in _warnings for words in warn(actor, referral)]
