"""What is seen of 'I do not feel safe' and of incidents in care."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Item, Organisation, Seat
from roer.intake.commands import NoTeam
from roer.people.queries import own_dossier
from roer.safety.commands.receiving import receiver_for
from roer.safety.models import SeriousIncident, UnsafeCall


@dataclass(frozen=True)
class CallView:
    """One call with its words, who keeps the child safe, and what came of it."""

    row: UnsafeCall
    words: str
    keeps_safe: str
    outcome: str


@dataclass(frozen=True)
class IncidentView:
    """One incident with its words."""

    row: SeriousIncident
    words: str
    keeps_safe: str


def who_receives(actor: Actor) -> Seat | None:
    """The human who gets it when this young person says: I do not feel safe. Said beforehand; None when nobody is there."""
    own = own_dossier(actor)
    try:
        return receiver_for(own.id, actor) if own else None
    except NoTeam:
        return None


def my_calls(actor: Actor) -> list[CallView]:
    """What this young person said before, newest first, with what came of it."""
    own = own_dossier(actor)
    rows = UnsafeCall.objects.filter(dossier_id=own.id).select_related("receiver") if own else UnsafeCall.objects.none()
    return [_call(row) for row in rows.order_by("-happened_at")[:10]]


def call_for(call_id: UUID) -> CallView:
    """One call. Raises UnsafeCall.DoesNotExist for who may not see it."""
    return _call(UnsafeCall.objects.select_related("receiver").get(id=call_id))


def incident_for(incident_id: UUID) -> IncidentView:
    """One incident. Raises SeriousIncident.DoesNotExist for who may not see it."""
    row = SeriousIncident.objects.select_related("organisation", "owner_seat", "reported_by").get(id=incident_id)
    words = _words({row.item_id, row.keeps_safe_id})
    return IncidentView(row, words.get(row.item_id, ""), words.get(row.keeps_safe_id, ""))


def care_organisations() -> list[tuple[str, str]]:
    """Who gives care where something may have happened, by name."""
    kinds = ("provider", "certified_institution")
    return [(str(each.id), each.name) for each in Organisation.objects.filter(kind__in=kinds).order_by("name")]


def _call(row: UnsafeCall) -> CallView:
    words = _words({each for each in (row.item_id, row.keeps_safe_id, row.outcome_id) if each})
    said = [words.get(each, "") if each else "" for each in (row.item_id, row.keeps_safe_id, row.outcome_id)]
    return CallView(row, said[0], said[1], said[2])


def _words(ids: set[UUID]) -> dict[UUID, str]:
    return {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=ids))}
