"""Changing one thing deep inside a message, for tests that break one rule at a time."""

import dataclasses
from typing import Any


def put(thing: Any, way: str, value: Any) -> Any:
    """Return a copy with one value changed: put(message, "client.products.0.last_day", None)."""
    return _put(thing, way.split("."), value)


def _put(thing: Any, steps: list[str], value: Any) -> Any:
    if not steps:
        return value
    first, *rest = steps
    if isinstance(thing, tuple):
        place = int(first)
        changed = _put(thing[place] if place < len(thing) else None, rest, value)
        return (*thing[:place], changed, *thing[place + 1 :])
    return dataclasses.replace(thing, **{first: _put(getattr(thing, first), rest, value)})


def several(thing: Any, **changes: Any) -> Any:
    """Return a copy with more values changed; __ stands for a step: several(m, client__products__0__last_day=None)."""
    for way, value in changes.items():
        thing = put(thing, way.replace("__", "."), value)
    return thing
