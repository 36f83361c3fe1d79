"""Who answers at the top of the organisations of a region, and who could."""

from __future__ import annotations

from dataclasses import dataclass

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.models import Organisation, Seat
from roer.core.visible import in_period
from roer.offers.queries import regions_on
from roer.waiting.access import ANSWERING
from roer.waiting.models import Executive
from roer.waiting.queries.figures import region_of_actor

Choices = list[tuple[str, str]]


@dataclass(frozen=True)
class TopOfRegion:
    """Who is named now, by organisation, and the choices to name somebody."""

    named: list[Executive]
    organisations: Choices
    seats: Choices


def executives(actor: Actor) -> TopOfRegion:
    """The organisations of the actor's region that give or find help, with who hears of very long waits there (WAI-22)."""
    require("waiting.keep_region", actor)
    today = day_of(actor.at)
    codes = regions_on(today).get(region_of_actor(actor), [])
    here = Organisation.objects.filter(municipality_code__in=codes, valid_from__lte=today).exclude(
        valid_until__lte=today
    )
    seats = Seat.objects.filter(in_period(actor.at), role__in=ANSWERING, organisation__in=here)
    named = Executive.objects.filter(in_period(actor.at), organisation__in=here).select_related("organisation", "seat")
    return TopOfRegion(
        list(named.order_by("organisation__name")),
        [(str(one.id), one.name) for one in here.order_by("name", "id")],
        [
            (str(one.id), f"{one.work_name} ({one.organisation.name})")  # type: ignore[union-attr]
            for one in seats.select_related("organisation").order_by("organisation__name", "work_name", "id")
        ],
    )
