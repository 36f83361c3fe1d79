"""What a provider does to keep its offers: publish, change, say for whom, count places, withdraw."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.commands import Refused, command
from roer.core.days import day_of
from roer.core.rules import meet, uphold
from roer.offers.codes import PRIVATE_HOMES
from roer.offers.models import Capacity, Criterion, Offer
from roer.offers.places import spot
from roer.offers.rules import OfferFacts

MOST = 999
OLDEST = 27


class CannotKeepOffer(Refused):
    """Something about the offer does not fit; the message says what."""


@command
def publish_offer(
    *, actor: Actor, name: str, description: str, form: str, age_from: int, age_until: int, municipality_code: str,
    topics: Sequence[str] = (), area: str = "", private_home: bool = False, costs: str = "", result: str = "",
    languages: Sequence[str] = ("nl",), inclusions: Sequence[tuple[str, str]] = (),
    exclusions: Sequence[tuple[str, str]] = (), incomplete_reason: str = "", valid_until: date | None = None,
) -> UUID:  # fmt: skip
    """Publish help of the actor's organisation. Criteria are (Circumstance, public words). Returns the offer.

    Without criteria of both kinds a reason is asked and the offer says so (WAI-04). Foster care and family homes are
    private homes whatever was ticked: their area is not kept at all. Raises CannotKeepOffer, ReasonNeeded.
    """
    require("offers.keep_offers", actor)
    home = private_home or form in PRIVATE_HOMES
    _fits(name, description, age_from, age_until, municipality_code)
    offer = Offer(
        organisation_id=actor.organisation_id, contact_seat_id=actor.seat_id, name=name.strip(),
        description=description.strip(), result=result.strip(), form=form, topics=list(topics), age_from=age_from,
        age_until=age_until, municipality_code=municipality_code, area="" if home else area, private_home=home,
        costs=costs.strip(), languages=list(languages), incomplete_reason=incomplete_reason.strip(),
        confirmed_on=day_of(actor.at), valid_from=day_of(actor.at), valid_until=valid_until,
    )  # fmt: skip
    _complete(offer, len(inclusions), len(exclusions), actor)
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


CHANGEABLE = frozenset(
    {
        "name", "description", "result", "form", "topics", "age_from", "age_until", "municipality_code", "area",
        "private_home", "costs", "languages", "incomplete_reason",
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
def report_capacity(*, actor: Actor, offer_id: UUID, free_places: int, waiting_weeks: int) -> UUID:
    """Say how many places are free and how many weeks one waits, as of today. Returns the capacity row."""
    offer = own_offer(offer_id, actor)
    if not (0 <= free_places <= MOST and 0 <= waiting_weeks <= MOST):
        raise CannotKeepOffer(_("Vul nul of meer in. Is er geen plek? Dan is het nul."))
    made = Capacity(
        offer=offer, free_places=free_places, waiting_weeks=waiting_weeks, as_of=day_of(actor.at),
        recorded_at=actor.at, seat_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    Offer.objects.filter(id=offer.id).update(confirmed_on=day_of(actor.at))
    return made.id


@command
def withdraw_offer(*, actor: Actor, offer_id: UUID) -> None:
    """From today nobody can choose it any more; who was choosing reads that in plain words."""
    offer = own_offer(offer_id, actor)
    Offer.objects.filter(id=offer.id).update(valid_until=max(offer.valid_from, day_of(actor.at)))


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
