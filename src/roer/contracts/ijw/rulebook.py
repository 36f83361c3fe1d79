"""The rulebook: every rule of iJw 3.2 and our own format rules, each with our words and where Roer obeys it."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, cast


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One row of data/rulebook.csv. `obeyed` is construction, check, process, clock or not applicable."""

    rule: str
    kind: str
    obeyed: str
    return_code: str | None
    nl: str
    en: str
    note: str


@cache
def rulebook() -> dict[str, RuleRow]:
    """Return all rows by rule id, in the order of the file."""
    lines = resources.files("roer.contracts.ijw").joinpath("data/rulebook.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(lines.splitlines())
    return {row["rule"]: RuleRow(**cast(Any, {**row, "return_code": row["return_code"] or None})) for row in rows}


def rule_row(rule: str) -> RuleRow:
    """Return one row. KeyError for a rule that is not in the book."""
    return rulebook()[rule]
