"""Who goes on by day, and who looks along: never the person who may not."""

from __future__ import annotations

from uuid import UUID

from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.models import Seat
from roer.core.visible import in_period
from roer.intake.commands.duty import on_duty, team_of
from roer.people import commands as people
from roer.people.queries import helpers_of

FACES = ("familiar_face", "case_manager", "family_supervisor", "guardian_worker", "stand_in")


def day_owner(dossier_id: UUID, municipality_code: str, actor: Actor) -> Seat:
    """The seat that goes on by day: who knows the child already, else who is on duty at the team. Raises NoTeam."""
    return who_knows(dossier_id, actor) or on_duty(team_of(municipality_code, actor.at), actor.at)


def who_knows(dossier_id: UUID, actor: Actor) -> Seat | None:
    """The running seat that carries the help of this child now, the familiar face first."""
    helpers = helpers_of(dossier_id, actor)
    running = set(
        Seat.objects.filter(in_period(actor.at), id__in=[h.seat_id for h in helpers]).values_list("id", flat=True)
    )
    known = [held.seat for part in FACES for held in helpers if held.part == part and held.seat_id in running]
    return known[0] if known else None


def new_owner(dossier_id: UUID, municipality_code: str, actor: Actor) -> Seat:
    """Who is on duty at the team goes on with a child that nobody knew; that seat is let in at once. Raises NoTeam."""
    owner = on_duty(team_of(municipality_code, actor.at), actor.at)
    if owner.id != actor.seat_id:
        people.involve(actor=actor, dossier_id=dossier_id, seat_id=owner.id, part="familiar_face", purpose="danger")
    return owner


def other_colleague(actor: Actor) -> Seat | None:
    """Another running worker, of the own organisation first; None when there is nobody else at all."""
    running = Seat.objects.filter(in_period(actor.at), role__in=[Role.PROFESSIONAL, Role.FAMILY_SUPERVISOR])
    running = running.exclude(organisation__kind="inspectorate")  # type: ignore[misc]
    others = [seat for seat in running.order_by("valid_from", "id") if seat.person_id != actor.person_id]
    near = [seat for seat in others if seat.organisation_id == actor.organisation_id]
    return next(iter(near + others), None)
