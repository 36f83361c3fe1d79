"""The figures the country is fitted on or compared with, each with source, period and use."""

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

FOLDER = files("roer.lab") / "figures"


@dataclass(frozen=True)
class Figure:
    """One printed figure. `use`: fit (the generator aims at it), held (only compared), context (printed beside)."""

    id: str
    measure: str
    key: str
    value: float
    unit: str
    period: str
    source: str
    use: str
    note: str


@cache
def published() -> tuple[Figure, ...]:
    """All printed figures, in the order of the file."""
    with (FOLDER / "published.csv").open(encoding="utf-8") as lines:
        return tuple(Figure(value=float(row.pop("value")), **row) for row in csv.DictReader(lines))


@cache
def toml(name: str) -> dict[str, Any]:
    """A data file of this room: sources, assumptions, names, words, fitted."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def fitted(measure: str) -> dict[str, float]:
    """The figures of one measure that the generator aims at, by key."""
    return {figure.key: figure.value for figure in published() if figure.measure == measure and figure.use == "fit"}


def assumed(name: str) -> Any:
    """A value nobody printed: ours, listed on the calibration page as an assumption."""
    return toml("assumptions")[name]["value"]
