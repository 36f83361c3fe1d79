"""Who takes part in the traffic here, and as which seat an organisation sends and takes in by itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from roer.contracts.models import Party
from roer.contracts.refusals import NotInTraffic
from roer.core.actor import Actor
from roer.core.kept import kept
from roer.people import queries as people

SEATS = ("organisation", "post_seat__organisation", "owner_seat")


def organisation_of(actor: Actor) -> UUID:
    """The organisation that a seat acts for. Raises NotInTraffic for a seat of nobody's."""
    if actor.organisation_id is None:
        raise NotInTraffic
    return actor.organisation_id


def party_of(actor: Actor) -> Party:
    """The party of the actor's organisation. Raises NotInTraffic."""
    found = _party_here(organisation_of(actor))
    if not found:
        raise NotInTraffic
    return found[0]


@kept
def _party_here(organisation_id: UUID) -> QuerySet[Party]:
    return parties_here().filter(organisation_id=organisation_id)


def parties_here() -> QuerySet[Party]:
    """The parties that keep their books in this installation."""
    return Party.objects.select_related(*SEATS).filter(post_seat__isnull=False)


def party_with_code(code: str) -> Party | None:
    """The party in this installation with a CBS or AGB code; nothing for one that is elsewhere."""
    return parties_here().filter(code=code).first()


def party_at(organisation_id: UUID | None) -> Party | None:
    """The party of an organisation, if it is one, here or elsewhere."""
    if organisation_id is None:
        return None
    return Party.objects.select_related(*SEATS).filter(organisation_id=organisation_id).first()


def post_of(party: Party, at: datetime) -> Actor:
    """The seat that sends and takes in for a party, acting at a moment. Raises NotInTraffic for a party elsewhere."""
    if party.post_seat is None:
        raise NotInTraffic
    return Actor.of(party.post_seat, at)


def names_by_code(codes: Iterable[str]) -> dict[str, str]:
    """The names of parties by code."""
    found = Party.objects.select_related("organisation").filter(code__in=set(codes))
    return {party.code: party.organisation.name for party in found}


def parties_around(dossier_id: UUID, actor: Actor) -> list[Party]:
    """The parties whose messages are about this person, as far as the actor sees who is involved."""
    seats = {held.seat_id for held in people.helpers_of(dossier_id, actor) if held.part == "back_office"}
    return list(Party.objects.select_related(*SEATS).filter(post_seat_id__in=seats))
