"""The master key file: generations of the key that wraps item keys, and three keys that keep their generation.

{"generations": [{"number": 1, "key": base64 of 32 bytes, "made": "2026-11-22", "retired": null}],
 "audit": ..., "pseudonym": ..., "lookup": ...}
The newest generation wraps; older ones open until the key store is re-wrapped and they are retired.
"""

import base64
import datetime as dt
import json
import secrets
from pathlib import Path
from typing import Any

from roer.install.places import private_directory, write_private

BYTES = 32
OTHERS = ("audit", "pseudonym", "lookup")


def _fresh() -> str:
    return base64.b64encode(secrets.token_bytes(BYTES)).decode()


def _generation(number: int, day: dt.date) -> dict[str, Any]:
    return {"number": number, "key": _fresh(), "made": day.isoformat(), "retired": None}


def ensure(path: Path, day: dt.date) -> Path:
    """Make the file with a first generation when it is absent; an existing one is never touched."""
    private_directory(path.parent)
    if not path.exists():
        _save(path, {"generations": [_generation(1, day)]} | {name: _fresh() for name in OTHERS})
    return path


def add_generation(path: Path, day: dt.date) -> int:
    """Add a generation, which from now on wraps new keys. Returns its number."""
    known = load(path)
    number = newest(path) + 1
    known["generations"].append(_generation(number, day))
    _save(path, known)
    return number


def retire_older(path: Path, than: int, day: dt.date) -> list[int]:
    """Mark every generation below `than` as retired and forget its key. Returns the numbers.

    Call it only when the key store holds nothing wrapped by them: what they wrapped cannot be read any more.
    """
    known = load(path)
    older = [one for one in known["generations"] if one["number"] < than and one["retired"] is None]
    for generation in older:
        generation |= {"key": None, "retired": day.isoformat()}
    _save(path, known)
    return [generation["number"] for generation in older]


def newest(path: Path) -> int:
    """The number of the generation that wraps new keys."""
    return max(int(generation["number"]) for generation in load(path)["generations"])


def load(path: Path) -> dict[str, Any]:
    """The file as a dictionary of the shape above."""
    known: dict[str, Any] = json.loads(path.read_text())
    return known


def _save(path: Path, known: dict[str, Any]) -> None:
    write_private(path, json.dumps(known, indent=1))
