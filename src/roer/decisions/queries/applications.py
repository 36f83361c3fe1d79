"""Applications and their clock as people see them: the last day, pauses, and whether it is late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from roer.core.actor import Actor
from roer.core.days import day_of
from roer.decisions.models import HelpApplication, TermPause
from roer.people.queries import name_of


@dataclass(frozen=True)
class ApplicationView:
    """One application: the row, whose it is, its pauses, and how many days are left (below nought: late)."""

    row: HelpApplication
    name: str
    pauses: list[TermPause]
    days_left: int

    @property
    def waits(self) -> bool:
        """Is there no decision yet?"""
        return self.row.decision_id is None

    @property
    def stands_still(self) -> bool:
        """Does a pause run now?"""
        return any(pause.until_on is None for pause in self.pauses)

    @property
    def late(self) -> bool:
        """Did the last day pass without a decision, while nothing paused it?"""
        return self.waits and not self.stands_still and self.days_left < 0


def application_for(application_id: UUID, actor: Actor) -> ApplicationView:
    """One application. Raises HelpApplication.DoesNotExist for who may not see it."""
    return _view(_all(actor).get(id=application_id), actor)


def applications_of(dossier_id: UUID, actor: Actor) -> list[ApplicationView]:
    """The applications in one dossier, the last first."""
    rows = _all(actor).filter(dossier_id=dossier_id).order_by("-received_on", "-id")
    return [_view(row, actor) for row in rows]


def late_applications(actor: Actor) -> list[ApplicationView]:
    """Applications that this reader sees, that wait and of which the last day passed."""
    rows = _all(actor).filter(decision__isnull=True, decide_by__lt=day_of(actor.at)).order_by("decide_by")
    return [view for view in (_view(row, actor) for row in rows[:50]) if view.late]


def _all(actor: Actor) -> QuerySet[HelpApplication]:
    found: Any = HelpApplication.objects.visible_to(actor)
    return found.select_related("owner_seat__organisation", "responsible_seat__organisation", "decision")


def _view(row: HelpApplication, actor: Actor) -> ApplicationView:
    pauses = list(row.pauses.order_by("from_on"))
    return ApplicationView(row, name_of(row.dossier_id, actor), pauses, days_left(row.decide_by, actor))


def days_left(decide_by: date, actor: Actor) -> int:
    """Days until the last day; below nought when it passed."""
    return (decide_by - day_of(actor.at)).days
