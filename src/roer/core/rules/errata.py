"""Corrections: a changed body under the same version, listed with its date and the reason."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from roer.core.rules.kinds import BadRule

ERRATA = Path(__file__).with_name("errata.toml")


@dataclass(frozen=True)
class Erratum:
    """One correction: which version of which rule or param, from which fingerprint to which, when and why."""

    name: str
    version: str
    was: str
    now: str
    date: date
    reason: str


def read_errata(path: Path = ERRATA) -> list[Erratum]:
    """Read errata.toml. Raises BadRule when an erratum lacks a field or its reason is empty."""
    try:
        errata = [Erratum(**entry) for entry in tomllib.loads(path.read_text("utf-8")).get("erratum", [])]
    except TypeError as fault:
        raise BadRule(f"errata.toml: {fault}") from None
    if any(not one.reason.strip() for one in errata):
        raise BadRule("errata.toml: every erratum has a reason.")
    return errata


def path_between(name: str, version: str, was: str, now: str, errata: Iterable[Erratum]) -> list[Erratum] | None:
    """Give the corrections that lead from one fingerprint to another, oldest first; None when none do."""
    steps = {
        one.was: one for one in sorted(errata, key=lambda one: one.date) if (one.name, one.version) == (name, version)
    }
    path: list[Erratum] = []
    while was != now:
        if was not in steps:
            return None
        path.append(steps.pop(was))
        was = path[-1].now
    return path
