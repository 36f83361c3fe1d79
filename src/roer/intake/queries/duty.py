"""Who works here, and who takes new questions when."""

from __future__ import annotations

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.intake.models import DutyRoster


def colleagues(actor: Actor) -> list[tuple[str, str]]:
    """(seat, name and discipline) of everybody in the actor's team who can carry a family, by name."""
    roles = (Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR)
    seats = Seat.objects.filter(in_period(actor.at), organisation_id=actor.organisation_id, role__in=roles)  # type: ignore[misc]
    return [(str(seat.id), f"{seat.work_name}, {seat.discipline}") for seat in seats.order_by("work_name")]


def duties(actor: Actor) -> list[DutyRoster]:
    """The duties of the actor's team that are not over, the first first."""
    found = DutyRoster.objects.filter(organisation_id=actor.organisation_id, valid_until__gt=actor.at)  # type: ignore[misc]
    return list(found.select_related("seat").order_by("valid_from"))
