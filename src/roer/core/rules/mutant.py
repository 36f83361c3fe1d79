"""Taking one rule away, to see whether its tests bite. Only ever in test mode."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from django.core.exceptions import ImproperlyConfigured

F = TypeVar("F", bound=Callable[..., Any])
MUTANT = "ROER_MUTANT"


def refuse_outside_tests(environment: Mapping[str, str]) -> None:
    """Raise ImproperlyConfigured when a rule is to be taken away outside ROER_MODE=test."""
    if environment.get(MUTANT) and environment.get("ROER_MODE") != "test":
        raise ImproperlyConfigured("ROER_MUTANT takes a rule away and works only with ROER_MODE=test. Unset it.")


def removable(name: str, function: F) -> F:
    """Give the function itself, or in test mode one that says nothing while ROER_MUTANT holds the rule's name."""
    refuse_outside_tests(os.environ)
    if os.environ.get("ROER_MODE") != "test":
        return function

    @functools.wraps(function)
    def unless_taken_away(*facts: Any) -> Any:
        return None if os.environ.get(MUTANT) == name else function(*facts)

    return cast(F, unless_taken_away)
