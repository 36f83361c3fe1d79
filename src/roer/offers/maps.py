"""The country as a drawing of its youth regions: own simplified boundaries, no tiles and no third party.

Boundaries: CBS/PDOK, CC BY 4.0, simplified once to whole units. A private home counts in its region and has no point.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache

from django.db.models import Count, OuterRef, Q, Subquery

from roer.offers.models import Capacity, Offer
from roer.offers.places import FOLDER, municipalities
from roer.offers.regions import names, regions_on

WIDTH, HEIGHT = 560, 680
DEMO_SHAPE = "M232,96 246,92 252,102 244,112 232,108Z"


@dataclass(frozen=True)
class RegionOnMap:
    """One region with its shape (an SVG path) and what it offers: the same numbers stand in the table."""

    code: str
    name: str
    shape: str
    offers: int
    with_room: int

    @property
    def tone(self) -> str:
        """How it is drawn: `none` without offers, `full` without room, `room` with room. The words stand in the table."""
        return "room" if self.with_room else "full" if self.offers else "none"


@cache
def shapes() -> dict[str, str]:
    """The outline of every region, by code."""
    with (FOLDER / "region_shapes.csv").open(encoding="utf-8") as lines:
        return {row["region"]: row["shape"] for row in csv.DictReader(lines)} | {"JZ99": DEMO_SHAPE}


def regions_on_map(on: date, form: str = "") -> list[RegionOnMap]:
    """Every region of a day with how many offers run there and how many have room, by name."""
    newest = Capacity.objects.filter(offer=OuterRef("pk"), as_of__lte=on).order_by("-recorded_at", "-id")
    found = Offer.objects.filter(valid_from__lte=on, nationwide=False).exclude(valid_until__lte=on)
    if form:
        found = found.filter(form=form)
    rows = (
        found.annotate(free=Subquery(newest.values("free_places")[:1]))
        .values("municipality_code").annotate(number=Count("id"), room=Count("id", filter=Q(free__gt=0)))
    )  # fmt: skip
    counted: dict[str, tuple[int, int]] = {}
    for row in rows:
        place = municipalities().get(row["municipality_code"])
        if place:
            offers, room = counted.get(place.region, (0, 0))
            counted[place.region] = offers + row["number"], room + row["room"]
    made = [
        RegionOnMap(code, names().get(code, code), shapes().get(code, ""), *counted.get(code, (0, 0)))
        for code in regions_on(on)
    ]
    return sorted(made, key=lambda each: each.name)
