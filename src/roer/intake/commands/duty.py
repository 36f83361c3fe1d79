"""Who takes a question: the familiar face that is there already, or else whoever is on duty at the team."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.commands import Refused, command
from roer.core.models import Organisation, Seat
from roer.core.visible import in_period
from roer.intake.models import DutyRoster
from roer.people import commands as people
from roer.people import queries

FACES = ("familiar_face", "case_manager")


class NoTeam(Refused):
    """No team of this municipality works with Roer; the person is told where else to go."""

    words = _("Deze gemeente werkt nog niet met Roer. Bel de gemeente en vraag naar hulp voor kinderen en ouders.")


class CannotSetDuty(Refused):
    """The duty does not fit the roster; the message says why."""


@command
def set_duty(
    *, actor: Actor, seat_id: UUID, valid_from: datetime, valid_until: datetime, organisation_id: UUID | None = None
) -> UUID:
    """Put a seat on duty for its team in a period. Workers do this for their own team. Returns the duty."""
    require("intake.set_duty", actor)
    team = organisation_id if actor.role == Role.ADMINISTRATOR else actor.organisation_id
    seat = Seat.objects.filter(in_period(actor.at), id=seat_id, organisation_id=team).first()  # type: ignore[misc]
    if seat is None or seat.role != Role.PROFESSIONAL:
        raise CannotSetDuty(_("Kies een professional van dit team."))
    if valid_until <= valid_from:
        raise CannotSetDuty(_("De dienst eindigt voor hij begint. Kijk de dagen na."))
    made = DutyRoster(  # type: ignore[misc]
        organisation_id=seat.organisation_id, seat=seat, valid_from=valid_from, valid_until=valid_until,
        recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as clash:
        raise CannotSetDuty(_("In deze dagen heeft al iemand dienst.")) from clash
    return made.id


def team_of(municipality_code: str, at: datetime) -> Organisation:
    """The team that takes the questions of a municipality. Raises NoTeam."""
    teams = Organisation.objects.filter(kind="local_team", municipality_code=municipality_code)
    found = teams.filter(valid_from__lte=at.date()).order_by("valid_from", "id").first()
    if found is None or not municipality_code:
        raise NoTeam
    return found


def on_duty(team: Organisation, at: datetime) -> Seat:
    """The seat on duty; when the roster has a gap the last one that had duty, or else the first professional."""
    running = Seat.objects.filter(in_period(at), organisation=team, role=Role.PROFESSIONAL).select_related(
        "organisation"
    )
    duties = DutyRoster.objects.filter(organisation=team, valid_from__lte=at).order_by("-valid_from")
    for seat_id in duties.values_list("seat_id", flat=True)[:20]:
        if seat := running.filter(id=seat_id).first():
            return seat
    seat = running.order_by("valid_from", "id").first()
    if seat is None:
        raise NoTeam
    return seat


def take_in(dossier_id: UUID, municipality_code: str, actor: Actor, first: Seat | None = None) -> Seat:
    """The seat that owns a new request in this dossier; it is the familiar face from now on. Raises NoTeam."""
    helpers = queries.helpers_of(dossier_id, actor)
    running = {seat.id for seat in Seat.objects.filter(in_period(actor.at), id__in=[h.seat_id for h in helpers])}
    known = [held for part in FACES for held in helpers if held.part == part and held.seat_id in running]
    if known and known[0].part == "familiar_face":
        return known[0].seat
    seat = first or known[0].seat if first or known else on_duty(team_of(municipality_code, actor.at), actor.at)
    people.let_in(actor=actor, dossier_id=dossier_id, seat_id=seat.id, part="familiar_face")
    return seat
