"""The directory as JSON, for everybody: without a seat and without a token."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router

from roer.core.days import day_of
from roer.core.operations import Pages
from roer.core.shapes import PROBLEMS, Shape
from roer.offers import commands, places, queries

router = Router(tags=["offers"], by_alias=True)


class OfferShape(Shape):
    """One offer. `distanceKm` and `area` are never there for a private home."""

    id: UUID
    name: str
    organisation: str
    form: str
    topics: list[str]
    age_from: int
    age_until: int
    municipality: str
    area: str | None
    private_home: bool
    distance_km: int | None
    free_places: int
    waiting_weeks: int | None
    as_of: date | None
    inclusions: list[str]
    exclusions: list[str]
    warnings: list[str]


class OfferPage(Shape):
    """One page of offers, with the number of all."""

    items: list[OfferShape]
    count: int


class SearchShape(Pages.Input):
    """What is looked for, and which page of it."""

    words: str = ""
    age: int | None = None
    form: str = ""
    place: str = ""
    within_km: int | None = None
    free_now: bool = False


class CapacityShape(Shape):
    """A count of places."""

    command_id: UUID
    free_places: int
    waiting_weeks: int


class MadeShape(Shape):
    """The id of what was made."""

    id: UUID


@router.get("/offers", response={200: OfferPage, **PROBLEMS}, auth=None, operation_id="findOffers", summary="Find help")
def find(request: HttpRequest, asked: Query[SearchShape]) -> Any:
    """Running offers that answer to what is asked."""
    wanted = queries.Wanted(
        asked.words[:120], asked.age, asked.form, "", places.find(asked.place), asked.within_km, asked.free_now
    )
    found = [_shape(line) for line in queries.search(wanted, day_of(request.at))]  # type: ignore[attr-defined]
    return Pages().paginate_queryset(found, asked, request)


@router.get(
    "/offers/{offer_id}", response={200: OfferShape, **PROBLEMS}, auth=None, operation_id="offer", summary="One offer"
)
def show(request: HttpRequest, offer_id: UUID) -> Any:
    """One running offer."""
    return _shape(queries.offer_line(offer_id, day_of(request.at)))  # type: ignore[attr-defined]


@router.post(
    "/offers/{offer_id}/capacities", response={201: MadeShape, **PROBLEMS}, operation_id="reportCapacity",
    summary="Count the places of an own offer",
)  # fmt: skip
def capacity(request: HttpRequest, offer_id: UUID, body: CapacityShape) -> Any:
    """Free places and waiting weeks as of today."""
    made = commands.report_capacity(actor=request.actor, offer_id=offer_id, **body.dict())  # type: ignore[attr-defined]
    return 201, {"id": made}


def _shape(line: queries.OfferLine) -> dict[str, Any]:
    offer = line.offer
    return {
        "id": offer.id, "name": offer.name, "organisation": offer.organisation.name, "form": offer.form,
        "topics": offer.topics, "age_from": offer.age_from, "age_until": offer.age_until,
        "municipality": offer.municipality_code, "area": offer.area or None, "private_home": offer.private_home,
        "distance_km": line.distance, "free_places": line.free_places, "waiting_weeks": line.waiting_weeks,
        "as_of": line.capacity.as_of if line.capacity else None, "inclusions": [each.says for each in line.inclusions],
        "exclusions": [each.says for each in line.exclusions], "warnings": list(line.warnings),
    }  # fmt: skip
