"""Which rule is taken away for this process, to see whether its tests bite. Only ever in test mode."""

import os
from collections.abc import Mapping

from django.core.exceptions import ImproperlyConfigured


def mutant_in(environment: Mapping[str, str]) -> str | None:
    """Give the name in ROER_MUTANT, or None. Raises ImproperlyConfigured when it is set outside ROER_MODE=test."""
    name = environment.get("ROER_MUTANT") or None
    if name and environment.get("ROER_MODE") != "test":
        raise ImproperlyConfigured("ROER_MUTANT takes a rule away and works only with ROER_MODE=test. Unset it.")
    return name


MUTANT = mutant_in(os.environ)
