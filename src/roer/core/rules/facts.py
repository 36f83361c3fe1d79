"""Facts as they are kept beside a decision: days, numbers and codes by name, so that a rule can be asked again."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from roer.core.days import PartialDate
from roer.core.rules.kinds import is_code

T = TypeVar("T")


class LooseFacts(ValueError):
    """A fact is words, or of a kind that cannot be read back. Keep words in an item, and its id or a code here."""


def keep(facts: Any) -> dict[str, Any]:
    """Give a dataclass of facts as plain values for JSON. Raises LooseFacts for free text or an unknown kind."""
    return {one.name: _kept(getattr(facts, one.name), one.name) for one in fields(facts)}


def recall(kind: type[T], kept: Mapping[str, Any]) -> T:
    """Make the facts again from what `keep` gave. Raises LooseFacts for a missing or new field, or an unknown kind."""
    hints = get_type_hints(kind)
    if hints.keys() != kept.keys():
        raise LooseFacts(f"Kept facts do not match {kind.__name__}: {sorted(hints.keys() ^ kept.keys())}.")
    return kind(**{name: _recalled(hints[name], value) for name, value in kept.items()})


def _kept(value: Any, name: str) -> Any:
    if isinstance(value, tuple | frozenset):
        kept = [_kept(one, name) for one in value]
        return kept if isinstance(value, tuple) else sorted(kept, key=str)
    if isinstance(value, PartialDate):
        return [str(value), value.expected]
    if is_dataclass(value) and not isinstance(value, type):
        return keep(value)
    return _kept_single(value.value if isinstance(value, Enum) else value, name)


def _kept_single(value: Any, name: str) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID | Decimal):
        return str(value)
    if is_code(value):
        return value
    raise LooseFacts(f"The fact {name} is no code, number, day or id.")


def _recalled(hint: Any, value: Any) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        return None if value is None else _recalled(_only_kind(hint), value)
    if get_origin(hint) in (tuple, frozenset):
        return get_origin(hint)(_recalled(get_args(hint)[0], one) for one in value)
    if hint is PartialDate:
        return PartialDate.parse(value[0], expected=value[1])
    if is_dataclass(hint):
        return recall(hint, value)  # type: ignore[arg-type]
    if isinstance(hint, type) and issubclass(hint, date):
        return hint.fromisoformat(value)
    if isinstance(hint, type) and issubclass(hint, int | str | UUID | Decimal | Enum):
        return hint(value)
    raise LooseFacts(f"A fact of kind {hint} cannot be read back.")


def _only_kind(hint: Any) -> Any:
    kinds = [one for one in get_args(hint) if one is not type(None)]
    if len(kinds) != 1:
        raise LooseFacts(f"A fact of kind {hint} cannot be told apart later.")
    return kinds[0]
