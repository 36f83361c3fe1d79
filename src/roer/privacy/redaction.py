"""Black out names and places before words go to somebody else: the bar has one length, so nothing can be read back."""

from __future__ import annotations

import re
from collections.abc import Iterable

BAR = "█████"
SHORTEST = 2


def redacted(words: str, hidden: Iterable[str]) -> str:
    """The words with every hidden name, and each part of a name, replaced by a bar. Upper and lower case are the same."""
    parts = sorted(_parts(hidden), key=len, reverse=True)
    if not parts:
        return words
    found = "|".join(re.escape(part) for part in parts)
    return re.sub(rf"(?<!\w)(?:{found})(?:'?s)?(?!\w)", BAR, words, flags=re.IGNORECASE)


def _parts(hidden: Iterable[str]) -> set[str]:
    whole = {" ".join(name.split()) for name in hidden}
    return {part for name in whole for part in (name, *name.split()) if len(part) >= SHORTEST}
