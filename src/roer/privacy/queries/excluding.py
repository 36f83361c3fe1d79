"""Who is kept out of a file, whom one could keep out, and proposals that wait for others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from roer.access.queries import (
    exclusion_for,
    exclusions_of,
    is_owner_side,
    open_voices,
    own_proposals,
    voice_for,
    who_reads,
)
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import Basis
from roer.core.models import Organisation, Seat
from roer.people.queries import helpers_of, known_as, members_of_dossier, name_of
from roer.privacy.queries.sharing import who_is

BY_CONSENT = (Basis.GRANT, Basis.INVOLVED)


@dataclass(frozen=True)
class KeptOut:
    """Somebody who is kept out, or for whom that was proposed."""

    id: UUID
    who: str
    since: datetime
    says: Any = ""


@dataclass(frozen=True)
class ShuttingOut:
    """A file from which somebody can be kept out."""

    dossier_id: UUID
    name: str
    choices: list[tuple[str, str]]
    out: list[KeptOut]
    proposed: list[KeptOut]


def shutting_out(dossier_id: UUID, actor: Actor) -> ShuttingOut | None:
    """Whom the actor may keep out of this file: who reads it by consent. None for who does not decide about it."""
    family = actor.person_id in members_of_dossier(dossier_id, actor)
    if not family and not is_owner_side(dossier_id, actor):
        return None
    if family:
        seats = [held.seat for held in helpers_of(dossier_id, actor)]
    else:
        reading = who_reads(dossier_id)
        seats = [each.seat for each in reading if each.basis in BY_CONSENT and each.seat.id != actor.seat_id]
    out = exclusions_of(dossier_id, actor)
    gone = {each.person_id or each.organisation_id for each in out}
    waiting = [
        each for each in own_proposals(dossier_id, actor) if (each.person_id or each.organisation_id) not in gone
    ]
    return ShuttingOut(
        dossier_id, name_of(dossier_id, actor), [each for each in _choices(seats, actor) if UUID(each[0][2:]) not in gone],
        [KeptOut(each.id, _named(each, actor), each.valid_from) for each in out],
        [KeptOut(each.id, _named(each, actor), each.proposed_at, each.get_says_display()) for each in waiting],
    )  # fmt: skip


def asked_of(actor: Actor) -> list[tuple[UUID, str]]:
    """The proposals that wait for the actor's answer, with who it is about."""
    return [(voice.id, _named(voice, actor)) for voice in open_voices(actor)]


def excluded_in(exclusion_id: UUID, actor: Actor) -> UUID:
    """The dossier of an exclusion that the actor may lift. Raises NotAllowed."""
    found = exclusion_for(exclusion_id, actor)
    if shutting_out(found.dossier_id, actor) is None:
        raise NotAllowed
    return found.dossier_id


@dataclass(frozen=True)
class AskedExclusion:
    """A proposal to keep somebody out, for one who is asked."""

    name: str
    who: str
    proposer: str
    says: Any


def asked_exclusion(voice_id: UUID, actor: Actor) -> AskedExclusion:
    """A proposal on which the actor is asked. Raises NotAllowed."""
    voice = voice_for(voice_id, actor)
    proposer = who_is([voice.proposed_by], actor)[voice.proposed_by_id]
    says = voice.get_says_display() if voice.says else ""
    return AskedExclusion(name_of(voice.dossier_id, actor), _named(voice, actor), proposer, says)


def _choices(seats: list[Seat], actor: Actor) -> list[tuple[str, str]]:
    names = who_is(seats, actor)
    people = {f"p:{seat.person_id}": names[seat.id] for seat in seats if seat.person_id}
    houses = {f"o:{seat.organisation_id}": seat.organisation.name for seat in seats if seat.organisation}
    return sorted((people | houses).items(), key=lambda each: each[1])


def _named(held: Any, actor: Actor) -> str:
    """The person or organisation, in words that this reader may know."""
    if held.organisation_id:
        return str(Organisation.objects.values_list("name", flat=True).get(id=held.organisation_id))
    work = (
        Seat.objects.filter(person_id=held.person_id).exclude(work_name="").values_list("work_name", flat=True).first()
    )
    return work or known_as([held.person_id], actor).get(held.person_id, "")
