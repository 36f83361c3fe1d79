"""The page about buying: what the own municipality buys, who depends on it, gaps, early signals and agreements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.models import Organisation
from roer.offers.codes import Form
from roer.offers.holds import children_of
from roer.offers.models import Offer, Purchase, RegionNote, SupplySignal
from roer.offers.places import municipalities
from roer.offers.purchases import OPTIONS, Uncovered, coming_gaps
from roer.offers.regions import region_of


@dataclass(frozen=True)
class BoughtLine:
    """One purchase of the own municipality, with the names of who else buys it and who of those stops when.

    `children` use it or wait for it, of every municipality together: a bare number.
    """

    purchase: Purchase
    others: list[str]
    stopping: list[tuple[str, date]]
    children: int


@dataclass(frozen=True)
class Gap:
    """An essential function that nobody delivers from a day on, in words."""

    form: str
    since: date


@dataclass(frozen=True)
class BoughtPage:
    """Everything the page shows. `home` is the municipality, `region` its youth region today."""

    home: str
    region: str
    lines: list[BoughtLine]
    gaps: list[Gap]
    options: tuple[Any, ...]
    signals: list[SupplySignal]
    notes: list[RegionNote]
    offers: list[Offer]


def page_of(actor: Actor) -> BoughtPage:
    """The page for who buys for a municipality."""
    require("offers.keep_purchases", actor)
    today = day_of(actor.at)
    home: str = Organisation.objects.values_list("municipality_code", flat=True).get(id=actor.organisation_id)  # type: ignore[misc]
    region = region_of(home, today)
    running = Offer.objects.filter(valid_from__lte=today).exclude(valid_until__lte=today).select_related("organisation")
    signals = SupplySignal.objects.filter(over_on__isnull=True).select_related("organisation").order_by("-since")
    return BoughtPage(
        home, region, _lines(home, today), [_gap(each) for each in coming_gaps(region, today)], OPTIONS, list(signals),
        list(RegionNote.objects.filter(region=region).order_by("-agreed_on")), list(running.order_by("name")),
    )  # fmt: skip


def _lines(home: str, today: date) -> list[BoughtLine]:
    own = (
        Purchase.objects.filter(municipality_code=home)
        .exclude(valid_until__lte=today)
        .select_related("offer__organisation")
    )
    mine = list(own.order_by("offer__name"))
    shared = Purchase.objects.filter(offer__in=[each.offer_id for each in mine]).exclude(municipality_code=home)
    held: dict[object, list[Purchase]] = {}
    for each in shared.exclude(valid_until__lte=today):
        held.setdefault(each.offer_id, []).append(each)
    return [_line(each, held.get(each.offer_id, [])) for each in mine]


def _line(mine: Purchase, others: list[Purchase]) -> BoughtLine:
    stopping = [(_name(each), each.valid_until) for each in others if each.valid_until]
    return BoughtLine(mine, sorted(_name(each) for each in others), sorted(stopping), children_of(mine.offer_id))


def _name(purchase: Purchase) -> str:
    place = municipalities().get(purchase.municipality_code)
    return place.name if place else purchase.municipality_code


def _gap(found: Uncovered) -> Gap:
    return Gap(str(Form(found.form).label), found.since)
