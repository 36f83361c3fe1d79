"""What a provider does to keep its offers: publish, change, say for whom, count places, withdraw."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.rules import meet, uphold
from roer.offers.codes import PRIVATE_HOMES
from roer.offers.holds import may_change, register_children, register_hold, register_places_warning
from roer.offers.keeping import confirmed
from roer.offers.models import Capacity, Criterion, Offer, OfferClosing
from roer.offers.places import spot
from roer.offers.purchases import buy_offer, end_supply_signal, record_supply_signal, stop_buying, write_note
from roer.offers.refusals import CannotKeepOffer
from roer.offers.rules import OfferFacts

__all__ = [
    "CannotKeepOffer", "add_criterion", "announce_closing", "buy_offer", "change_offer", "drop_criterion", "end_supply_signal",
    "finish_closing", "own_offer", "plan_build_up", "publish_offer", "record_supply_signal", "register_children",
    "register_hold", "register_places_warning", "report_capacity", "running_criteria", "stop_buying",
    "withdraw_offer", "write_note",
]  # fmt: skip

MOST = 999
OLDEST = 27


@command
def publish_offer(
    *, actor: Actor, name: str, description: str, form: str, age_from: int, age_until: int, municipality_code: str,
    topics: Sequence[str] = (), area: str = "", private_home: bool = False, costs: str = "", result: str = "",
    languages: Sequence[str] = ("nl",), inclusions: Sequence[tuple[str, str]] = (),
    exclusions: Sequence[tuple[str, str]] = (), incomplete_reason: str = "", valid_until: date | None = None,
    line: str = "", client_groups: Sequence[str] = (), level: str = "", reach: int | None = None,
    held_on: date | None = None, part_time: bool = False, variant: str = "", regional_part: str = "",
) -> UUID:  # fmt: skip
    """Publish help of the actor's organisation. Criteria are (Circumstance, public words). Returns the offer.

    Without criteria of both kinds a reason is asked and the offer says so (WAI-04). Foster care and family homes are
    private homes whatever was ticked: their area is not kept at all. Raises CannotKeepOffer, ReasonNeeded.
    """
    require("offers.keep_offers", actor)
    home = private_home or form in PRIVATE_HOMES
    _fits(name, description, age_from, age_until, municipality_code)
    offer = Offer(  # type: ignore[misc]
        organisation_id=actor.organisation_id, contact_seat_id=actor.seat_id, name=name.strip(),
        description=description.strip(), result=result.strip(), form=form, topics=list(topics), age_from=age_from,
        age_until=age_until, municipality_code=municipality_code, area="" if home else area, private_home=home,
        costs=costs.strip(), languages=list(languages), incomplete_reason=incomplete_reason.strip(),
        confirmed_on=day_of(actor.at), valid_from=day_of(actor.at), valid_until=valid_until, line=line,
        client_groups=list(client_groups), level=level, reach=reach, held_on=held_on,
        part_time=part_time, variant=variant.strip(), regional_part=regional_part.strip(),
    )  # fmt: skip
    _complete(offer, len(inclusions), len(exclusions), actor)
    _once([code for code, _says in (*inclusions, *exclusions)])
    offer.save(force_insert=True)
    for kind, given in ((Criterion.Kind.INCLUSION, inclusions), (Criterion.Kind.EXCLUSION, exclusions)):
        for code, says in given:
            _criterion(offer, kind, code, says, actor)
    return offer.id


@command
def change_offer(*, actor: Actor, offer_id: UUID, **changes: Any) -> None:
    """Change what an own offer says; whoever changes it confirms it too. Raises NotAllowed, CannotKeepOffer."""
    offer = own_offer(offer_id, actor)
    for name in CHANGEABLE & changes.keys():
        setattr(offer, name, changes[name])
    offer.private_home = offer.private_home or offer.form in PRIVATE_HOMES
    offer.area = "" if offer.private_home else offer.area
    _fits(offer.name, offer.description, offer.age_from, offer.age_until, offer.municipality_code)
    offer.confirmed_on = day_of(actor.at)
    offer.save()
    confirmed(offer.id, actor)


CHANGEABLE = frozenset(
    {
        "name", "description", "result", "form", "topics", "age_from", "age_until", "municipality_code", "area",
        "private_home", "costs", "languages", "incomplete_reason", "line", "client_groups", "level", "reach", "held_on",
        "part_time", "variant", "regional_part",
    }
)  # fmt: skip


@command
def add_criterion(*, actor: Actor, offer_id: UUID, kind: str, code: str, says: str) -> UUID:
    """Say for whom an own offer is or is not meant. Returns the criterion."""
    offer = own_offer(offer_id, actor)
    if running_criteria(offer, day_of(actor.at)).filter(code=code).exists():
        raise CannotKeepOffer(_("Hierover staat al iets bij dit aanbod. Haal dat eerst weg."))
    return _criterion(offer, kind, code, says, actor).id


@command
def drop_criterion(*, actor: Actor, criterion_id: UUID) -> None:
    """From today a criterion no longer counts. Without one of each kind the offer needs a reason (WAI-04)."""
    held = Criterion.objects.select_related("offer").get(id=criterion_id)
    require("offers.keep_offers", actor, held.offer)
    today = day_of(actor.at)
    Criterion.objects.filter(id=held.id, valid_until__isnull=True).update(valid_until=today)
    left = running_criteria(held.offer, today)
    kinds = [each.kind for each in left]
    _complete(held.offer, kinds.count(Criterion.Kind.INCLUSION), kinds.count(Criterion.Kind.EXCLUSION), actor)


@command
def report_capacity(
    *, actor: Actor, offer_id: UUID, free_places: int, waiting_weeks: int, used_places: int | None = None,
    over_places: int = 0, homes: int | None = None, overflow: str = "",
) -> UUID:  # fmt: skip
    """Say how many places are free and used and how many weeks one waits, as of today. Returns the capacity row.

    What is used cannot be below who has help there now. Nothing is changed: the history stays. Raises CannotKeepOffer.
    """
    offer = own_offer(offer_id, actor)
    numbers = (free_places, waiting_weeks, used_places or 0, over_places, homes or 0)
    if not all(0 <= number <= MOST for number in numbers):
        raise CannotKeepOffer(_("Vul nul of meer in. Is er geen plek? Dan is het nul."))
    if used_places is not None:
        may_change("places", offer_id, used_places)
    made = Capacity(
        offer=offer, free_places=free_places, waiting_weeks=waiting_weeks, used_places=used_places,
        over_places=over_places, homes=homes, overflow=overflow.strip(), as_of=day_of(actor.at),
        recorded_at=actor.at, seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    Offer.objects.filter(id=offer.id).update(confirmed_on=day_of(actor.at))
    confirmed(offer.id, actor)
    return made.id


@command
def withdraw_offer(*, actor: Actor, offer_id: UUID) -> None:
    """From today nobody can choose it any more; who was choosing reads that in plain words."""
    offer = own_offer(offer_id, actor)
    Offer.objects.filter(id=offer.id).update(valid_until=max(offer.valid_from, day_of(actor.at)))


@command
def announce_closing(*, actor: Actor, offer_id: UUID, effective_on: date, at_once: bool = False) -> UUID:
    """Say that an own offer will close. From now nobody new can choose it; it is complete when no child is left."""
    offer = own_offer(offer_id, actor)
    if effective_on < day_of(actor.at) and not at_once:
        raise CannotKeepOffer(_("Kies een dag vanaf vandaag."))
    if OfferClosing.objects.filter(offer=offer, completed_at__isnull=True).exists():
        raise CannotKeepOffer(_("Deze sluiting is al aangekondigd."))
    made = OfferClosing(
        offer=offer, effective_on=effective_on, at_once=at_once, announced_at=actor.at, seat_id=actor.seat_id
    )
    made.save(force_insert=True)
    return made.id


@command
def plan_build_up(*, actor: Actor, closing_id: UUID, words: str, ready_on: date) -> None:
    """Say which places come instead of what closes, and when they are there: taking down and building up in one plan."""
    closing = OfferClosing.objects.select_related("offer").get(id=closing_id, completed_at__isnull=True)
    require("offers.keep_offers", actor, closing.offer)
    if not words.strip():
        raise CannotKeepOffer(_("Schrijf op welke plekken ervoor in de plaats komen."))
    OfferClosing.objects.filter(id=closing.id).update(build_up=words.strip(), ready_on=ready_on)


@command
def finish_closing(*, actor: Actor, closing_id: UUID) -> None:
    """The last step of a closing, after the room that knows the children found none left (WAI-17)."""
    closing = OfferClosing.objects.select_related("offer").get(id=closing_id, completed_at__isnull=True)
    require("offers.keep_offers", actor, closing.offer)
    may_change("closing", closing.id, 0)
    OfferClosing.objects.filter(id=closing.id).update(completed_at=actor.at)
    last = max(closing.offer.valid_from, day_of(actor.at))
    Offer.objects.filter(id=closing.offer_id).update(valid_until=last)


def own_offer(offer_id: UUID, actor: Actor) -> Offer:
    """An offer of the actor's organisation. Raises NotAllowed when it is absent or of another."""
    offer = Offer.objects.filter(id=offer_id).first()
    if offer is None:
        raise NotAllowed
    require("offers.keep_offers", actor, offer)
    return offer


def running_criteria(offer: Offer, on: date) -> Any:
    """The criteria that count on a day."""
    return offer.criteria.filter(valid_from__lte=on).exclude(valid_until__lte=on)


def _criterion(offer: Offer, kind: str, code: str, says: str, actor: Actor) -> Criterion:
    if not says.strip():
        raise CannotKeepOffer(_("Schrijf het criterium op in gewone woorden. Gezinnen lezen dit."))
    made = Criterion(offer=offer, kind=kind, code=code, says=says.strip(), valid_from=day_of(actor.at))
    made.save(force_insert=True)
    return made


def _once(codes: Sequence[str]) -> None:
    if len(set(codes)) < len(codes):
        raise CannotKeepOffer(_("Hetzelfde staat er twee keer. Iets is óf bedoeld voor iemand, óf niet bedoeld."))


def _complete(offer: Offer, inclusions: int, exclusions: int, actor: Actor) -> None:
    mets = meet("offers.has_both_criteria", OfferFacts(inclusions, exclusions), at=day_of(actor.at))
    uphold(mets, {"offers.has_both_criteria": offer.incomplete_reason})


def _fits(name: str, description: str, age_from: int, age_until: int, municipality_code: str) -> None:
    if not name.strip() or not description.strip():
        raise CannotKeepOffer(_("Geef het aanbod een naam en leg in gewone woorden uit wat het is."))
    if not 0 <= age_from <= age_until <= OLDEST:
        raise CannotKeepOffer(_("De leeftijden kloppen niet. De jongste leeftijd is niet hoger dan de oudste."))
    if spot(municipality_code) is None:
        raise CannotKeepOffer(_("Kies een gemeente."))
