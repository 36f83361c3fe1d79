"""The code lists of iJw 3.2: code and description, as facts with their source in data/codes.json."""

import json
from functools import cache
from importlib import resources
from typing import Any


@cache
def _lists() -> dict[str, dict[str, Any]]:
    found = resources.files("roer.contracts.ijw").joinpath("data/codes.json").read_text(encoding="utf-8")
    lists: dict[str, dict[str, Any]] = json.loads(found)["lists"]
    return lists


def codes_of(list_id: str) -> dict[str, str]:
    """Return {code: Dutch description} of one list, for example codes_of("WJ756"). KeyError for an unknown list."""
    codes: dict[str, str] = _lists()[list_id]["codes"]
    return codes


def list_ids() -> tuple[str, ...]:
    """Return the ids of all lists, in alphabetical order."""
    return tuple(sorted(_lists()))


def means(list_id: str, code: str) -> str:
    """Return what a code means, or the code itself when the list does not hold it."""
    return codes_of(list_id).get(code, code)
