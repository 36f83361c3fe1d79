"""Shut a named person or organisation out: at once over one's own file, for a child and a family only together (PRI-12)."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.access.commands.sharing import owner_basis
from roer.access.models import Exclusion, ExclusionVoice
from roer.access.queries import exclusion_for, is_own_supporter
from roer.access.rederive import rederive
from roer.core import worklist
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Basis, Label
from roer.core.commands import Refused, command, tell
from roer.core.models import Dossier
from roer.people.queries import helpers_of, members_of_dossier

ASK = "access.say_about_exclusion"
DAYS = timedelta(days=14)
Says = ExclusionVoice.Says


class CannotShutOut(Refused):
    """Somebody who belongs here, or whom the child chose, is not shut out this way; the message says why."""


@command
def shut_out(
    *, actor: Actor, dossier_id: UUID, person_id: UUID | None = None, organisation_id: UUID | None = None
) -> UUID:
    """Keep a person or organisation out of everything that rests on consent (PRI-12).

    From twelve the young person decides at once. For a younger child all who hold authority agree and the child is asked;
    in a family all members agree. Until then it is a proposal and changes nothing. Returns exclusion or proposal.
    """
    require("access.shut_out", actor)
    asked = _who_is_asked(dossier_id, actor, person_id)
    if not asked:
        return _exclude(dossier_id, person_id, organisation_id, actor)
    proposal = uuid.uuid4()
    for seat_id in (actor.seat_id, *sorted(asked)):
        own = seat_id == actor.seat_id
        voice = ExclusionVoice(
            proposal_id=proposal, dossier_id=dossier_id, seat_id=seat_id, person_id=person_id,
            organisation_id=organisation_id, proposed_by_id=actor.seat_id, proposed_at=actor.at,
            says=Says.AGREES if own else Says.NOTHING, said_at=actor.at if own else None,
        )  # fmt: skip
        voice.save(force_insert=True)
        if not own:
            worklist.ask(
                ASK, owner_seat_id=seat_id, due_at=actor.at + DAYS, cause="access.shut_out", actor=actor,
                dossier_id=dossier_id, thing_id=voice.id,
            )  # fmt: skip
    return proposal


@command
def say_about_exclusion(*, actor: Actor, voice_id: UUID, says: str) -> None:
    """Agree with shutting somebody out, or not. The last yes makes it so; one no leaves everything as it is."""
    voice = ExclusionVoice.objects.select_for_update().filter(id=voice_id, seat_id=actor.seat_id).first()
    if voice is None or voice.says or says not in (Says.AGREES, Says.AGAINST):
        raise NotAllowed
    ExclusionVoice.objects.filter(id=voice.id).update(says=says, said_at=actor.at)
    worklist.close(ASK, voice.id, actor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT access_all_agree(%s)", [voice.proposal_id])
        agreed = cursor.fetchone()[0]
    if agreed:
        _exclude(voice.dossier_id, voice.person_id, voice.organisation_id, actor)


@command
def lift_exclusion(*, actor: Actor, exclusion_id: UUID) -> None:
    """Let somebody in again as before."""
    require("access.shut_out", actor)
    held = exclusion_for(exclusion_id, actor)
    _who_is_asked(held.dossier_id, actor, None)
    Exclusion.objects.filter(id=held.id).update(valid_until=max(held.valid_from, actor.at))
    rederive([held.dossier_id])
    tell(held.dossier_id, "access.let_in_again", label=Label.PLAN)


def _exclude(dossier_id: UUID, person_id: UUID | None, organisation_id: UUID | None, actor: Actor) -> UUID:
    made = Exclusion(
        dossier_id=dossier_id, person_id=person_id, organisation_id=organisation_id, valid_from=actor.at,
        recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    rederive([dossier_id])
    tell(dossier_id, "access.shut_out", label=Label.PLAN)
    return made.id


def _who_is_asked(dossier_id: UUID, actor: Actor, person_id: UUID | None) -> set[UUID]:
    """The other seats whose yes is needed; nobody when the file is the actor's own. Raises NotAllowed, CannotShutOut."""
    kind = Dossier.objects.values_list("kind", flat=True).get(id=dossier_id)
    if kind == Dossier.Kind.FAMILY:
        return _family_is_asked(dossier_id, actor, person_id)
    if owner_basis(actor, dossier_id) == Basis.SELF:
        return set()
    if person_id and is_own_supporter(dossier_id, person_id, actor):
        raise CannotShutOut(_("Dit is iemand die het kind zelf koos. Is er een zorg? Meld die, dan kijkt iemand mee."))
    return _seats("access_deciding_seats", dossier_id) - {actor.seat_id} | _child_is_asked(dossier_id, actor)


def _child_is_asked(dossier_id: UUID, actor: Actor) -> set[UUID]:
    """A child without an own account is asked by who helps it; that is the familiar face."""
    if _seats("access_own_seats", dossier_id):
        return set()
    helping: Iterable[UUID] = (held.seat_id for held in helpers_of(dossier_id, actor) if held.part != "foster_carer")
    return set(list(helping)[:1])


def _family_is_asked(dossier_id: UUID, actor: Actor, person_id: UUID | None) -> set[UUID]:
    seats = _seats("access_family_seats", dossier_id)
    if actor.seat_id not in seats:
        raise NotAllowed
    if person_id in members_of_dossier(dossier_id, actor):
        raise CannotShutOut(_("Dit is iemand van het gezin. Die kan niet buiten het gezinsdossier worden gehouden."))
    return seats - {actor.seat_id}


def _seats(function: str, dossier_id: UUID) -> set[UUID]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {function}(%s)", [dossier_id])
        return {row[0] for row in cursor.fetchall()}
