"""Families in many states: each room adds its own in a module here, made through the same commands as real life."""

from __future__ import annotations

import pkgutil
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from roer.demo.cast import Cast


def add_families(cast: Cast, at: datetime) -> None:
    """Let every module of this folder add its families to the cast, in the order of their names."""
    for module in sorted(each.name for each in pkgutil.iter_modules(__path__)):
        import_module(f"{__name__}.{module}").add(cast, at)
