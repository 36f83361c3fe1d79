"""Bringing an existing directory in: many lines at once, the same file again changes what changed and adds nothing twice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.commands import command
from roer.core.days import day_of
from roer.core.models import Organisation
from roer.offers.exchange.table import Entry
from roer.offers.models import Offer

AT_A_TIME = 1000
INCOMPLETE = "Overgenomen uit een andere sociale kaart: de criteria staan er nog niet bij."
FIELDS = (
    "name", "description", "form", "age_from", "age_until", "municipality_code", "topics", "costs", "phone", "private_home",
)  # fmt: skip


@command
def take_over(*, actor: Actor, entries: Iterable[Entry]) -> dict[str, str]:
    """Take lines over as offers without an owner in Roer yet: the region is theirs (WAI-03). Returns what was done."""
    require("offers.read_in", actor)
    listed = list(entries)
    owners = _organisations({str(entry.values["organisation"]) for entry in listed}, actor)
    held = {
        (offer.organisation_id, offer.source_ref): offer
        for offer in Offer.objects.filter(organisation__in=owners.values()).exclude(source_ref="")
    }
    new, changed = [], []
    for entry in listed:
        values = {name: entry.values[name] for name in FIELDS}
        key = (owners[entry.values["organisation"]].id, entry.values["source_ref"])
        if key not in held:
            new.append(_offer(key, values, actor))
        elif any(getattr(held[key], name) != value for name, value in values.items()):
            changed.append(_changed(held[key], values, actor))
    Offer.objects.bulk_create(new, batch_size=AT_A_TIME)
    Offer.objects.bulk_update(changed, [*FIELDS, "area", "confirmed_on"], batch_size=AT_A_TIME)
    return {"new": str(len(new)), "changed": str(len(changed)), "same": str(len(listed) - len(new) - len(changed))}


def _organisations(names: set[str], actor: Actor) -> dict[str, Organisation]:
    found = {each.name: each for each in Organisation.objects.filter(name__in=names).order_by("-valid_from")}
    made = [
        Organisation(name=name, kind="listed", regime="youth_act", valid_from=day_of(actor.at))
        for name in sorted(names - found.keys())
    ]
    Organisation.objects.bulk_create(made, batch_size=AT_A_TIME)
    return found | {each.name: each for each in made}


def _offer(key: tuple[Any, str], values: dict[str, Any], actor: Actor) -> Offer:
    today = day_of(actor.at)
    return Offer(
        organisation_id=key[0], source_ref=key[1], languages=["nl"], incomplete_reason=INCOMPLETE, confirmed_on=today,
        valid_from=today, **values,
    )  # fmt: skip


def _changed(offer: Offer, values: dict[str, Any], actor: Actor) -> Offer:
    for name, value in values.items():
        setattr(offer, name, value)
    offer.area = "" if offer.private_home else offer.area
    offer.confirmed_on = day_of(actor.at)
    return offer
