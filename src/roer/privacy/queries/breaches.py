"""The register of data breaches, for who reported and who decides, and the message to a family."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.items import words_of
from roer.people.queries import caseload, name_of
from roer.privacy.models import BreachDossier, DataBreach


@dataclass(frozen=True)
class BreachView:
    """One breach; `late` when the term for telling the authority ended without a decision."""

    breach: DataBreach
    late: bool
    mine: bool
    may_close: bool


@dataclass(frozen=True)
class TouchedView:
    """One dossier that a breach touched, for whoever tells the family."""

    touched: BreachDossier
    name: str
    measures: str


def breaches_of(actor: Actor) -> list[BreachView]:
    """The breaches that the actor reported or decides about, newest first."""
    return [_view(row, actor) for row in DataBreach.objects.order_by("-found_at")[:50]]


def breach_for(breach_id: UUID, actor: Actor) -> BreachView:
    """One breach. Raises NotAllowed."""
    row = DataBreach.objects.filter(id=breach_id, owner_seat_id=actor.seat_id).first()
    if row is None:
        raise NotAllowed
    return _view(row, actor)


def _view(row: DataBreach, actor: Actor) -> BreachView:
    told = row.decided_at is not None and row.families_told >= row.families
    late = row.decided_at is None and actor.at > row.notify_due
    return BreachView(row, late, row.owner_seat_id == actor.seat_id, told and row.closed_at is None)


def touched_for(touched_id: UUID, actor: Actor) -> TouchedView:
    """One touched dossier that the actor reaches. Raises NotAllowed."""
    row = BreachDossier.objects.visible_to(actor).select_related("item").filter(id=touched_id).first()
    if row is None:
        raise NotAllowed
    return TouchedView(row, name_of(row.dossier_id, actor), words_of([row.item])[0][1] or "")


def own_people(actor: Actor) -> list[tuple[str, str]]:
    """The actor's caseload as choices."""
    return [(str(line.dossier_id), line.name) for line in caseload(actor)]
