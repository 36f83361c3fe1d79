"""Where things are, roughly: municipalities and areas with the middle of each. Never an address.

Municipalities: middle of the simplified boundaries of 2026 (source: CBS/PDOK, CC BY 4.0), worked out once. The areas of
Maasrijk are invented and lie in the sea, so that no real neighbourhood is meant.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

FOLDER = Path(__file__).parent / "reference"
EARTH_KM = 6371.0
DEMO = ("9999", "Maasrijk", "JZ99", 53.294, 5.066)


@dataclass(frozen=True)
class Spot:
    """A municipality or an area in it. `region` is the youth region; `area` is empty for a whole municipality."""

    municipality: str
    name: str
    region: str
    lat: float
    lon: float
    area: str = ""


@cache
def municipalities() -> dict[str, Spot]:
    """Every municipality by code."""
    with (FOLDER / "municipalities.csv").open(encoding="utf-8") as lines:
        found = {
            row["municipality"]: Spot(
                row["municipality"], row["name"], row["region"], float(row["lat"]), float(row["lon"])
            )
            for row in csv.DictReader(lines)
        }
    return {**found, DEMO[0]: Spot(*DEMO)}


@cache
def areas() -> dict[str, Spot]:
    """Areas by their four digits, as far as they are known here."""
    with (FOLDER / "areas.csv").open(encoding="utf-8") as lines:
        return {row["area"]: _area(row) for row in csv.DictReader(lines)}


def _area(row: dict[str, str]) -> Spot:
    region = municipalities()[row["municipality"]].region
    return Spot(row["municipality"], row["name"], region, float(row["lat"]), float(row["lon"]), row["area"])


def find(words: str) -> Spot | None:
    """The place somebody typed: four digits of a postcode, an area or a municipality by name; None when unknown."""
    low = words.strip().casefold()
    if low[:4].isdigit() and low[:4] in areas():
        return areas()[low[:4]]
    named = [*areas().values(), *municipalities().values()]
    return next((spot for spot in named if spot.name.casefold() == low), None)


def spot(municipality: str, area: str = "") -> Spot | None:
    """The place of a municipality, or of an area in it."""
    return areas().get(area) or municipalities().get(municipality)


def names() -> list[str]:
    """Everything that `find` knows by name, for a list to choose from."""
    return sorted({spot.name for spot in (*areas().values(), *municipalities().values())})


def distance_km(one: Spot, other: Spot) -> int:
    """Whole kilometres between the middles of two places."""
    lat, lon = radians(other.lat - one.lat), radians(other.lon - one.lon)
    half = sin(lat / 2) ** 2 + cos(radians(one.lat)) * cos(radians(other.lat)) * sin(lon / 2) ** 2
    return round(2 * EARTH_KM * asin(sqrt(half)))
