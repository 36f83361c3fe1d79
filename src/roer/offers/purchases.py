"""What municipalities buy, what stopping does to others, and what a region wrote down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core import worklist
from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of, start_of
from roer.offers.codes import ESSENTIAL, Route, SupplySignalKind
from roer.offers.keeping import own_region, put_once
from roer.offers.models import Offer, Purchase, RegionNote, SupplySignal
from roer.offers.places import municipalities
from roer.offers.queries import OfferLine, buyer_seat, lines_of_rare
from roer.offers.refusals import CannotKeepOffer
from roer.offers.regions import region_of, regions_on

WARN_BEFORE = timedelta(days=14)
AHEAD = timedelta(days=365)


@command
def buy_offer(
    *, actor: Actor, offer_id: UUID, municipality_code: str, route: str, from_on: date, places: int | None = None,
    until_on: date | None = None,
) -> UUID:  # fmt: skip
    """Write down that a municipality buys an offer, and along which way."""
    require("offers.keep_purchases", actor)
    if route not in Route.values or municipality_code not in municipalities() or (until_on and until_on <= from_on):
        raise CannotKeepOffer(_("Kies een gemeente, hoe er wordt ingekocht, en dagen die kloppen."))
    made = Purchase(
        offer_id=offer_id, municipality_code=municipality_code, route=route, places=places, valid_from=from_on,
        valid_until=until_on, seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@command
def stop_buying(*, actor: Actor, purchase_id: UUID, until_on: date) -> dict[str, str]:
    """One municipality stops buying. Every other buyer has it on the list before that day (WAI-55). Returns their tasks."""
    require("offers.keep_purchases", actor)
    held = Purchase.objects.get(id=purchase_id, valid_until__isnull=True)
    if until_on <= held.valid_from:
        raise CannotKeepOffer(_("De laatste dag ligt voor de eerste."))
    Purchase.objects.filter(id=held.id).update(valid_until=until_on)
    others = Purchase.objects.filter(offer_id=held.offer_id, valid_until__isnull=True)
    asked: dict[str, str] = {}
    due = min(start_of(until_on), actor.at + WARN_BEFORE)
    for code in others.values_list("municipality_code", flat=True):
        seat = buyer_seat(code, actor)
        if seat:
            asked[code] = str(worklist.ask(
                "offers.buyer_stops", owner_seat_id=seat.id, due_at=due, cause="offers.buyer_stops",
                actor=actor, thing_id=held.offer_id,
            ))  # fmt: skip
    return asked


@command
def record_supply_signal(*, actor: Actor, organisation_id: UUID, kind: str, says: str) -> UUID:
    """Write down an early signal about an organisation; every region that buys there has it on the list (WAI-53)."""
    require("offers.keep_purchases", actor)
    if kind not in SupplySignalKind.values or not says.strip():
        raise CannotKeepOffer(_("Kies wat er aan de hand is en schrijf op wat u weet."))
    made = SupplySignal(
        organisation_id=organisation_id, kind=kind, says=says.strip(), since=day_of(actor.at), seat_id=actor.seat_id
    )
    made.save(force_insert=True)
    bought = Purchase.objects.filter(offer__organisation_id=organisation_id).exclude(valid_until__lte=made.since)
    for code, offer_id in dict(bought.values_list("municipality_code", "offer_id")).items():
        seat = buyer_seat(code, actor)
        if seat:
            worklist.ask(
                "offers.supply_signal", owner_seat_id=seat.id, due_at=actor.at + WARN_BEFORE, cause=f"offers.supply_{kind}",
                actor=actor, thing_id=offer_id,
            )  # fmt: skip
    return made.id


@command
def look_at_functions(*, actor: Actor) -> dict[str, str]:
    """What must be there every day and falls away within a year goes on the list, by the offer that gives it last (WAI-53)."""
    require("offers.keep_notes", actor)
    own = own_region(actor)
    found: dict[str, str] = {}
    for gap in coming_gaps(region_of(own[0], day_of(actor.at)) if own else "", day_of(actor.at)):
        ends = Purchase.objects.filter(offer__form=gap.form, municipality_code__in=own)
        last = ends.order_by("-valid_until", "id").first()
        if last and put_once("offers.uncovered", actor.seat_id, last.offer_id, actor):
            found[gap.form] = str(gap.since)
    return found


@command
def end_supply_signal(*, actor: Actor, signal_id: UUID) -> None:
    """The signal is over."""
    require("offers.keep_purchases", actor)
    held = SupplySignal.objects.get(id=signal_id)
    SupplySignal.objects.filter(id=held.id, over_on__isnull=True).update(over_on=day_of(actor.at))


@command
def write_note(
    *, actor: Actor, region: str, kind: str, says: str, partners: str, agreed_on: date, compulsory_too: bool = False
) -> UUID:
    """Write down what a region agreed or plans, for everybody to read."""
    require("offers.keep_notes", actor)
    if kind not in RegionNote.Kind.values or not says.strip() or not partners.strip() or agreed_on > day_of(actor.at):
        raise CannotKeepOffer(_("Schrijf op wat er is afgesproken, met wie en op welke dag."))
    made = RegionNote(
        region=region, kind=kind, says=says.strip(), partners=partners.strip(), agreed_on=agreed_on,
        compulsory_too=compulsory_too, recorded_at=actor.at, seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    return made.id


@dataclass(frozen=True)
class Uncovered:
    """A function that nobody in a region delivers from a day on."""

    region: str
    form: str
    since: date


# What a region can do when help falls away: the same list for everybody (WAI-53).
OPTIONS = (
    _("Vraag een andere aanbieder om de kinderen en de helpers samen over te nemen."),
    _("Koop met de andere gemeenten van de regio tijdelijk extra plekken in."),
    _("Vraag de buurregio om plekken, met vervoer zodat school en vrienden blijven."),
    _("Laat de helpers blijven, ook als de organisatie verandert."),
    _("Meld het bij de Jeugdautoriteit en vraag hulp om de zorg door te laten gaan."),
)


def coming_gaps(region: str, on: date) -> list[Uncovered]:
    """Essential functions of a region that are bare now, or will be from a day within a year: the first day of each."""
    coming = {"valid_until__gt": on, "valid_until__lte": on + AHEAD}
    ends = Purchase.objects.filter(**coming).values_list("valid_until", flat=True)
    stops = Offer.objects.filter(**coming, form__in=ESSENTIAL).values_list("valid_until", flat=True)
    found: dict[str, Uncovered] = {}
    for day in sorted(each for each in {on, *ends, *stops} if each):
        for gap in uncovered(day):
            if gap.region == region:
                found.setdefault(gap.form, gap)
    return list(found.values())


def uncovered(on: date) -> list[Uncovered]:
    """Essential functions that no bought and running offer in the region delivers on a day (WAI-53).

    Purchases of any municipality of the region count; an offer that ends or whose last purchase ends falls away that day.
    """
    covered: set[tuple[str, str]] = set()
    bought = Purchase.objects.filter(valid_from__lte=on).exclude(valid_until__lte=on).select_related("offer")
    for purchase in bought:
        offer = purchase.offer
        if offer.valid_from <= on and (offer.valid_until is None or on < offer.valid_until):
            covered.add((region_of(purchase.municipality_code, on), offer.form))
    return [
        Uncovered(region, form.value, on) for region in sorted(regions_on(on)) for form in ESSENTIAL
        if (region, form.value) not in covered
    ]  # fmt: skip


@dataclass(frozen=True)
class RareLine:
    """One line of the public register (WAI-54): the offer, places in all as bought, and the ways along which it is bought."""

    line: OfferLine
    places: int
    routes: list[str]

    @property
    def status(self) -> Any:
        """Is there room, is it full, or does it stop?"""
        if self.line.offer.valid_until:
            return _("stopt")
        return _("er is plek") if self.line.free_places else _("vol") if self.line.capacity else _("niet bekend")


def to_develop() -> list[RegionNote]:
    """Rare help that is not there yet and must come, as regions wrote it down; the newest first."""
    return list(RegionNote.objects.filter(kind=RegionNote.Kind.DEVELOP).order_by("-agreed_on", "-recorded_at"))


def rare_lines(on: date, words: str = "") -> list[RareLine]:
    """Third-line help that runs on a day, by name, with who buys it; `words` looks in names and descriptions."""
    low = words.strip().casefold()
    lines = [
        line for line in lines_of_rare(on)
        if low in f"{line.offer.name} {line.offer.description} {line.offer.organisation.name}".casefold()
    ]  # fmt: skip
    bought: dict[UUID, list[Purchase]] = {}
    held = Purchase.objects.filter(offer__in=[line.offer.id for line in lines], valid_from__lte=on)
    for each in held.exclude(valid_until__lte=on).order_by("route"):
        bought.setdefault(each.offer_id, []).append(each)
    made = [
        RareLine(
            line, sum(each.places or 0 for each in bought.get(line.offer.id, [])),
            list(dict.fromkeys(str(Route(each.route).label) for each in bought.get(line.offer.id, []))),
        )
        for line in lines
    ]  # fmt: skip
    return sorted(made, key=lambda each: each.line.offer.name.casefold())
