"""Families in many states: each room adds its own in a module here, made through the same commands as real life.

A module has `add(cast, at)` and `ABOUT`: one line for each of its people. A family in the state of a true case of the
Children's Ombudsman names that case in `CASE`.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from roer.demo.cast import Cast


def modules() -> Iterator[ModuleType]:
    """Every module of this folder, in the order of their names."""
    for name in sorted(each.name for each in pkgutil.iter_modules(__path__)):
        yield import_module(f"{__name__}.{name}")


def add_families(cast: Cast, at: datetime) -> None:
    """Let every module add its families to the cast."""
    for module in modules():
        module.add(cast, at)


def told_about() -> Iterator[tuple[str, Any, str]]:
    """(login name, one line, case or "") of everybody in these families."""
    for module in modules():
        case = getattr(module, "CASE", "")
        for username, line in getattr(module, "ABOUT", {}).items():
            yield username, line, case
