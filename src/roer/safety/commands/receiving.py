"""Who receives a call for safety: a human on duty outside the own help; and who stands apart from an accused worker."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.days import start_of
from roer.core.models import Organisation, Seat
from roer.core.visible import in_period
from roer.intake.commands.duty import NoTeam, on_duty
from roer.people.queries import helpers_of
from roer.safety.models import SeriousIncident, TeamLead
from roer.safety.rules import ReporterFacts

RECEIVING = ("safety_team", "local_team")


def receiver_for(
    dossier_id: UUID, actor: Actor, *, organisation_id: UUID | None = None, but: set[UUID] | None = None
) -> Seat:
    """The human on duty: of the safety team, else of a local team; never of whoever gives the care. Raises NoTeam."""
    giving = {held.seat.organisation_id for held in helpers_of(dossier_id, actor) if held.part == "care_provider"}
    apart = {organisation_id, *giving}
    for kind in RECEIVING:
        for team in Organisation.objects.filter(kind=kind, valid_from__lte=actor.at.date()).order_by(
            "valid_from", "id"
        ):
            found = _on_duty(team, actor.at, but or set()) if team.id not in apart else None
            if found:
                return found
    raise NoTeam


def _on_duty(team: Organisation, at: datetime, but: set[UUID]) -> Seat | None:
    try:
        first = on_duty(team, at)
    except NoTeam:
        return None
    if first.id not in but:
        return first
    others = Seat.objects.filter(in_period(at), organisation=team, role=Role.PROFESSIONAL).exclude(id__in=but)
    return others.order_by("valid_from", "id").first()


def apart_from(incident: SeriousIncident, actor: Actor) -> ReporterFacts:
    """How the acting worker stands to whoever is accused. Not named means: everybody of that organisation is near."""
    accused = Seat.objects.filter(in_period(actor.at), person_id=incident.accused_id, organisation__isnull=False)  # type: ignore[misc]
    teams = set(accused.values_list("organisation_id", flat=True)) if incident.accused_id else set()
    near = teams or {incident.organisation_id}
    above = set(Organisation.objects.filter(parts__in=near).values_list("id", flat=True))
    leads = TeamLead.objects.filter(  # type: ignore[misc]
        in_period(actor.at), seat__person_id=actor.person_id, organisation_id__in=near | above, is_board=False
    )
    return ReporterFacts(
        incident.by == SeriousIncident.By.STAFF,
        incident.accused_id is not None and incident.accused_id == actor.person_id,
        leads.exists(), actor.organisation_id in near,
    )  # fmt: skip


def board_of(incident: SeriousIncident, actor: Actor) -> set[UUID]:
    """The seats of the board of the organisation where it happened, and of the one above it."""
    above = Organisation.objects.filter(parts=incident.organisation_id).values_list("id", flat=True)
    held = TeamLead.objects.filter(
        in_period(actor.at), is_board=True, organisation_id__in=[incident.organisation_id, *above]
    )
    return set(held.values_list("seat_id", flat=True))


def after(day: date) -> datetime:
    """The moment at which a day is over."""
    return start_of(day + timedelta(days=1))
