"""What is seen of 'I do not feel safe' and of incidents in care."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item, Organisation, Seat
from roer.intake.commands import NoTeam
from roer.people.queries import own_dossier
from roer.safety.commands.receiving import receiver_for
from roer.safety.models import SeriousIncident, TeamLead, UnsafeCall


@dataclass(frozen=True)
class CallView:
    """One call with its words, who keeps the child safe, and what came of it."""

    row: UnsafeCall
    words: str
    keeps_safe: str
    outcome: str
    board_hears: str


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


@dataclass(frozen=True)
class OversightLine:
    """One open call or incident as the inspectorate sees it: no name, no file, no words."""

    what: str
    kind: str
    by_whom: str
    happened_at: datetime
    answered_at: datetime | None
    due_by: date | None
    closed_at: datetime | None
    handled_by: str
    waited: timedelta | None
    overdue: bool

    @property
    def hours_waited(self) -> int | None:
        """Whole hours without an answer; None once somebody answered."""
        return None if self.waited is None else int(self.waited.total_seconds() // 3600)


def oversight(actor: Actor) -> list[OversightLine]:
    """Every call and incident that is still open, the longest first; nothing for who is not of the inspectorate."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM safety_oversight()")
        rows = cursor.fetchall()
    return [_line(row, actor) for row in rows]


def is_inspectorate(actor: Actor) -> bool:
    """Does this seat work for the inspectorate?"""
    return Organisation.objects.filter(id=actor.organisation_id, kind="inspectorate").exists()  # type: ignore[misc]


def organisations_to_lead() -> list[tuple[str, str]]:
    """Every organisation that may have a leader or a board, by name."""
    return [(str(each.id), each.name) for each in Organisation.objects.order_by("name")]


def leads() -> list[TeamLead]:
    """Who leads and who sits on a board now."""
    rows = TeamLead.objects.filter(valid_until__isnull=True).select_related("organisation", "seat")
    return list(rows.order_by("organisation__name", "valid_from"))


def _line(row: tuple[Any, ...], actor: Actor) -> OversightLine:
    what, kind, by_whom, happened_at, answered_at, due_by, closed_at, handled_by = row
    if what in ("attempt", "no_title"):
        waited = None if answered_at else actor.at - happened_at
        return OversightLine(
            what, kind, "", happened_at, answered_at, due_by, closed_at, handled_by or "", waited, False
        )
    says = UnsafeCall if what == "call" else SeriousIncident
    whom = UnsafeCall.Relation if what == "call" else SeriousIncident.By
    return OversightLine(
        what, str(says.Kind(kind).label), str(whom(by_whom).label), happened_at, answered_at, due_by, closed_at,
        handled_by or "", None if answered_at else actor.at - happened_at, bool(due_by and day_of(actor.at) > due_by),
    )  # fmt: skip


def _call(row: UnsafeCall) -> CallView:
    parts = (row.item_id, row.keeps_safe_id, row.outcome_id, row.board_hears_id)
    words = _words({each for each in parts if each})
    said = [words.get(each, "") if each else "" for each in parts]
    return CallView(row, said[0], said[1], said[2], said[3])


def _words(ids: set[UUID]) -> dict[UUID, str]:
    return {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=ids))}
