"""The base of every refusal."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _


class Refused(Exception):
    """Something may not or cannot be done. `str(refusal)` is a plain sentence for the person who asked."""

    afterwards: Callable[[], object] | None = None
    """What is still put down after everything was taken back: that it was tried. A command of its own."""
    words: Any = _("Dit kan nu niet.")

    def __str__(self) -> str:
        return str(self.args[0]) if self.args else str(self.words)
