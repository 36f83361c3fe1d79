"""Which municipalities make up a youth region on a day. Regions merge and municipalities move: rows have a from and an until."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from roer.offers.places import FOLDER, municipalities

NAMES = FOLDER / "regions.csv"


@dataclass(frozen=True)
class Membership:
    """A municipality belongs to a region in `[since, until)`."""

    municipality: str
    region: str
    since: date
    until: date | None = None

    def holds(self, on: date) -> bool:
        """Does it hold on a day?"""
        return self.since <= on and (self.until is None or on < self.until)


@cache
def names() -> dict[str, str]:
    """The name of every region that ever was, by code."""
    with Path(NAMES).open(encoding="utf-8") as lines:
        return {row["region"]: row["name"] for row in csv.DictReader(lines)}


@cache
def memberships() -> tuple[Membership, ...]:
    """Every membership. Those of today stand with the municipalities and hold until a dated change is entered."""
    return tuple(Membership(code, spot.region, date(2015, 1, 1)) for code, spot in municipalities().items())


def regions_on(on: date, rows: Iterable[Membership] | None = None) -> dict[str, list[str]]:
    """The regions of a day with their municipalities; never a fixed number of them."""
    found: dict[str, list[str]] = {}
    for row in memberships() if rows is None else rows:
        if row.holds(on):
            found.setdefault(row.region, []).append(row.municipality)
    return found


def region_of(municipality: str, on: date, rows: Iterable[Membership] | None = None) -> str:
    """The region of a municipality on a day; empty when it has none."""
    return next((region for region, members in regions_on(on, rows).items() if municipality in members), "")
