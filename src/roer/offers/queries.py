"""Finding help: search in plain words, and everything one offer says. For everybody, also without signing in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Seat
from roer.core.rules import Outcome, meet
from roer.core.visible import in_period
from roer.offers.codes import OPEN_TO_ALL, SAID_AS, STAYS, Circumstance, Form, Language, Level, Line, Topic
from roer.offers.models import Capacity, Criterion, Offer, OfferClosing, Purchase, RegionNote
from roer.offers.places import Spot, distance_km, spot
from roer.offers.regions import names as region_names
from roer.offers.regions import regions_on
from roer.offers.rules import AgeFacts

__all__ = [
    "OPEN_TO_ALL", "STAYS", "Circumstance", "Form", "Level", "OfferLine", "Spot", "Wanted", "bought_lines", "buyer_seat",
    "buyers", "capacity_history", "closing_for", "closing_of", "is_bought", "lines_for", "lines_of", "notes_of",
    "offer_line", "offer_on", "open_lines", "own_line", "own_lines", "region_names", "regions_on", "regions_without",
    "running_lines", "search", "spot", "transparent",
]  # fmt: skip

MOST_SHOWN = 60


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for. Empty fields ask nothing. `within` is in whole kilometres and needs a place."""

    words: str = ""
    age: int | None = None
    form: str = ""
    language: str = ""
    place: Spot | None = None
    within: int | None = None
    free_now: bool = False
    part_time: bool | None = None


@dataclass(frozen=True)
class OfferLine:
    """One offer as a page shows it. `distance` is None for a private home, whatever is known: it is never shown."""

    offer: Offer
    inclusions: tuple[Criterion, ...]
    exclusions: tuple[Criterion, ...]
    capacity: Capacity | None
    distance: int | None
    where: str
    warnings: tuple[str, ...]

    @property
    def topics(self) -> list[Any]:
        """What it is about, in words."""
        return [Topic(each).label for each in self.offer.topics]

    @property
    def languages(self) -> list[Any]:
        """The languages, in words."""
        return [Language(each).label for each in self.offer.languages]

    @property
    def free_places(self) -> int:
        """Free places as last counted; nobody counted means none known."""
        return self.capacity.free_places if self.capacity else 0

    @property
    def waiting_weeks(self) -> int | None:
        """Weeks of waiting as last counted; None when nobody counted."""
        return self.capacity.waiting_weeks if self.capacity else None

    @property
    def is_complete(self) -> bool:
        """Does it say both for whom it is and for whom not?"""
        return bool(self.inclusions and self.exclusions)


def search(wanted: Wanted, on: date) -> list[OfferLine]:
    """Running offers that answer to what was asked, near and soon first; an offer without a count comes last.

    What decides the order is read first, for all that answer; whole lines are read for the ones that are shown.
    """
    newest = Capacity.objects.filter(offer=OuterRef("pk"), as_of__lte=on).order_by("-recorded_at", "-id")
    found = _asked(Offer.objects.filter(valid_from__lte=on).exclude(valid_until__lte=on), wanted)
    found = found.annotate(weeks=Subquery(newest.values("waiting_weeks")[:1]))
    if wanted.free_now:
        found = found.annotate(free=Subquery(newest.values("free_places")[:1])).filter(free__gt=0)
    rows = found.values_list("id", "weeks", "municipality_code", "area", "private_home", "name")
    near = [row for row in rows if _is_near(row, wanted)]
    near.sort(key=lambda row: (row[1] is None, row[1] or 0, _distance(row, wanted.place) or 0, row[5].casefold()))
    shown = [row[0] for row in near[:MOST_SHOWN]]
    lines = {line.offer.id: line for line in lines_of(_whole(Offer.objects.filter(id__in=shown), on), on, wanted.place)}
    return [lines[offer_id] for offer_id in shown if offer_id in lines]


def _asked(found: QuerySet[Offer], wanted: Wanted) -> QuerySet[Offer]:
    if wanted.age is not None:
        found = found.filter(age_from__lte=wanted.age, age_until__gte=wanted.age)
    if wanted.form:
        found = found.filter(form=wanted.form)
    if wanted.language:
        found = found.filter(languages__contains=[wanted.language])
    if wanted.part_time is not None:
        found = found.filter(part_time=wanted.part_time)
    for word in wanted.words.split()[:8]:
        found = found.filter(_about(word))
    return found


def offer_line(offer_id: UUID, on: date, place: Spot | None = None) -> OfferLine:
    """One running offer. Raises Offer.DoesNotExist when it is absent or over."""
    return lines_of([_running(on).get(id=offer_id)], on, place)[0]


def offer_on(offer_id: UUID, on: date) -> OfferLine:
    """One offer as it stood on a day, also when it is over now. Raises Offer.DoesNotExist."""
    return lines_of([_whole(Offer.objects.filter(id=offer_id), on).get()], on, None)[0]


def running_lines(on: date, place: Spot | None = None) -> list[OfferLine]:
    """Every running offer."""
    return lines_of(_running(on), on, place)


def lines_for(form: str, on: date, place: Spot | None = None) -> list[OfferLine]:
    """Every running offer of one kind of help; "" for every kind."""
    return lines_of(_running(on).filter(form=form) if form else _running(on), on, place)


def lines_of_rare(on: date) -> list[OfferLine]:
    """Every running offer of the third line: rare, highly specialised help."""
    return lines_of(_running(on).filter(line=Line.THIRD), on, None)


def open_lines(on: date, place: Spot | None = None) -> list[OfferLine]:
    """Every running offer that is open to everybody, without a decision."""
    return lines_of(_running(on).filter(form__in=[str(each) for each in OPEN_TO_ALL]), on, place)


def free_by_form(on: date) -> dict[str, int]:
    """How many places are free now per form of help, by the newest count of each running offer."""
    newest = Capacity.objects.filter(offer__in=_running(on), as_of__lte=on).order_by("offer_id", "-recorded_at")
    found: dict[str, int] = {}
    for form, free in newest.distinct("offer_id").values_list("offer__form", "free_places"):
        found[form] = found.get(form, 0) + free
    return found


def own_lines(actor: Actor, on: date) -> list[OfferLine]:
    """The offers of the actor's organisation, over ones included, the newest first."""
    own = _whole(Offer.objects.filter(organisation_id=actor.organisation_id), on).order_by("-valid_from", "name")  # type: ignore[misc]
    return lines_of(own, on, None)


def own_line(offer_id: UUID, actor: Actor, on: date) -> OfferLine:
    """One offer of the actor's organisation. Raises Offer.DoesNotExist."""
    own = _whole(Offer.objects.filter(organisation_id=actor.organisation_id), on)  # type: ignore[misc]
    return lines_of([own.get(id=offer_id)], on, None)[0]


def lines_of(offers: Iterable[Offer], on: date, place: Spot | None) -> list[OfferLine]:
    """Offers with criteria, newest count and distance, in the given order."""
    listed = list(offers)
    counted = _newest([offer.id for offer in listed], on)
    return [_line(offer, counted.get(offer.id), on, place) for offer in listed]


def _running(on: date) -> QuerySet[Offer]:
    return _whole(Offer.objects.filter(valid_from__lte=on).exclude(valid_until__lte=on), on)


def _whole(found: QuerySet[Offer], on: date) -> QuerySet[Offer]:
    now = Criterion.objects.filter(valid_from__lte=on).exclude(valid_until__lte=on).order_by("code")
    return found.select_related("organisation").prefetch_related(Prefetch("criteria", now, to_attr="now"))


def _newest(offer_ids: Sequence[UUID], on: date) -> dict[UUID, Capacity]:
    rows = Capacity.objects.filter(offer_id__in=offer_ids, as_of__lte=on).order_by("offer_id", "-recorded_at", "-id")
    return {row.offer_id: row for row in rows.distinct("offer_id")}


def _line(offer: Offer, capacity: Capacity | None, on: date, place: Spot | None) -> OfferLine:
    here = spot(offer.municipality_code, offer.area)
    near = distance_km(place, here) if place and here and not offer.private_home else None
    criteria: list[Criterion] = offer.now  # type: ignore[attr-defined]
    return OfferLine(
        offer, tuple(each for each in criteria if each.kind == Criterion.Kind.INCLUSION),
        tuple(each for each in criteria if each.kind == Criterion.Kind.EXCLUSION), capacity, near,
        _where(offer, here, near, place), _warnings(offer, capacity, on),
    )  # fmt: skip


def _where(offer: Offer, here: Spot | None, near: int | None, place: Spot | None) -> str:
    if offer.private_home:
        same = place is not None and here is not None and place.region == here.region
        return _("bij mensen thuis, in jouw regio") if same else _("bij mensen thuis; de plek houden we geheim")
    name = here.name if here else ""
    if near is None:
        return name
    km = (
        ngettext("ongeveer %(km)s kilometer", "ongeveer %(km)s kilometer", near) % {"km": near}
        if near
        else _("vlakbij")
    )
    return f"{name}, {km}"


def _warnings(offer: Offer, capacity: Capacity | None, on: date) -> tuple[str, ...]:
    confirmed = meet("offers.entry_is_confirmed", AgeFacts((on - offer.confirmed_on).days), at=on)
    counted = meet("offers.capacity_is_fresh", AgeFacts((on - capacity.as_of).days), at=on) if capacity else []
    return tuple(str(one.reason) for one in [*confirmed, *counted] if one.outcome is Outcome.MET)


def _about(word: str) -> Q:
    low = word.casefold()
    topics = [topic for topic, said in SAID_AS.items() if any(low in each or each in low for each in said)]
    named = Q(name__icontains=word) | Q(description__icontains=word) | Q(organisation__name__icontains=word)
    return named | Q(topics__overlap=topics) if topics else named


def _distance(row: tuple[Any, ...], place: Spot | None) -> int | None:
    """Whole kilometres to an offer; None without a place, and for a private home always."""
    here = spot(row[2], row[3]) if place and not row[4] else None
    return distance_km(place, here) if place and here else None


def _is_near(row: tuple[Any, ...], wanted: Wanted) -> bool:
    """Within reach; a private home counts as near when it lies in the same youth region."""
    if wanted.within is None or wanted.place is None:
        return True
    if row[4]:
        here = spot(row[2])
        return here is not None and here.region == wanted.place.region
    distance = _distance(row, wanted.place)
    return distance is not None and distance <= wanted.within


def closing_for(closing_id: UUID) -> OfferClosing:
    """One closing with its offer. Raises OfferClosing.DoesNotExist."""
    found: OfferClosing = OfferClosing.objects.select_related("offer").get(id=closing_id)
    return found


def closing_of(offer_id: UUID) -> OfferClosing | None:
    """The closing of an offer that is not complete yet."""
    return OfferClosing.objects.filter(offer_id=offer_id, completed_at__isnull=True).first()


def capacity_history(offer_id: UUID) -> list[Capacity]:
    """Every count of an offer, the newest first: nothing was ever changed."""
    return list(Capacity.objects.filter(offer_id=offer_id).order_by("-recorded_at", "-id"))


def buyers(offer_id: UUID, on: date) -> list[Purchase]:
    """Who buys an offer on a day."""
    return list(_bought(on).filter(offer_id=offer_id).order_by("municipality_code"))


def is_bought(offer_id: UUID, municipality_code: str, on: date) -> bool:
    """Does this municipality buy the offer on a day? What nobody bought yet says nothing about payment."""
    return _bought(on).filter(offer_id=offer_id, municipality_code=municipality_code).exists()


def buyer_seat(municipality_code: str, actor: Actor) -> Seat | None:
    """Who looks after buying in a municipality: its coordinator or else who decides there; None when nobody does."""
    seats = Seat.objects.filter(in_period(actor.at), role__in=(Role.WAITING_COORDINATOR, Role.DECIDER))
    return seats.filter(organisation__municipality_code=municipality_code).order_by("role", "id").last()


def bought_lines(municipality_code: str, on: date) -> list[OfferLine]:
    """The running offers that a municipality buys on a day, by name, with their waiting times (WAI-15)."""
    held = _bought(on).filter(municipality_code=municipality_code).values_list("offer_id", flat=True)
    wanted = set(held)
    found = [line for line in running_lines(on) if line.offer.id in wanted]
    return sorted(found, key=lambda line: line.offer.name.casefold())


def notes_of(region: str, kind: str) -> list[RegionNote]:
    """What a region agreed or planned, the newest first."""
    return list(RegionNote.objects.filter(region=region, kind=kind).order_by("-agreed_on", "-recorded_at"))


def transparent(region: str, on: date) -> tuple[int, int]:
    """How many running offers of a region have a waiting time that is not too old, and how many there are (WAI-33)."""
    own = [line for line in running_lines(on) if _region(line) == region]
    fresh = [line for line in own if line.capacity and not _is_met("offers.capacity_is_fresh", line.capacity.as_of, on)]
    return len(fresh), len(own)


def _region(line: OfferLine) -> str:
    here = spot(line.offer.municipality_code)
    return here.region if here else ""


def _is_met(rule: str, day: date, on: date) -> bool:
    return any(one.outcome is Outcome.MET for one in meet(rule, AgeFacts((on - day).days), at=on))


def regions_without(kind: str, on: date) -> list[str]:
    """The regions valid on a day that wrote down nothing of a kind."""
    written = set(RegionNote.objects.filter(kind=kind, agreed_on__lte=on).values_list("region", flat=True))
    return sorted(set(regions_on(on)) - written)


def _bought(on: date) -> QuerySet[Purchase]:
    return Purchase.objects.filter(valid_from__lte=on).exclude(valid_until__lte=on)
