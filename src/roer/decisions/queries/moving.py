"""What goes on after moving, as each reader sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.decisions.models import Decision, KeptHelp
from roer.decisions.queries.decision import LineView, lines_of
from roer.intake.queries import municipalities
from roer.people.queries import name_of


@dataclass(frozen=True)
class KeptView:
    """Kept help: from where to where, the last day of each municipality, and what is kept, for who reads the decision."""

    row: KeptHelp
    name: str
    from_place: str
    to_place: str
    last_old: date
    last_kept: date
    lines: list[LineView]


def kept_for(kept_id: UUID, actor: Actor) -> KeptView:
    """One move. Raises KeptHelp.DoesNotExist for who may not see it."""
    return _view(KeptHelp.objects.visible_to(actor).select_related("asked_of").get(id=kept_id), actor)


def kept_of(decision: Decision, actor: Actor) -> list[KeptView]:
    """The moves after a decision, the last first."""
    rows = KeptHelp.objects.visible_to(actor).filter(decision=decision).select_related("asked_of")
    return [_view(row, actor) for row in rows.order_by("-moved_on")]


def workers_there(kept: KeptHelp, actor: Actor) -> list[Seat]:
    """Who works in a team of the new municipality now."""
    seats = Seat.objects.filter(
        in_period(actor.at), role=Role.PROFESSIONAL, organisation__municipality_code=kept.to_code
    )
    return list(seats.select_related("organisation").order_by("work_name"))


def _view(row: KeptHelp, actor: Actor) -> KeptView:
    places, one = dict(municipalities(actor.at)), timedelta(days=1)
    decision = Decision.objects.visible_to(actor).filter(id=row.decision_id).first()
    return KeptView(
        row, name_of(row.dossier_id, actor), places.get(row.from_code, row.from_code), places.get(row.to_code, row.to_code),
        row.moved_on - one, row.until_on - one, lines_of(decision) if decision else [],
    )  # fmt: skip
