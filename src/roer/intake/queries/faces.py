"""The familiar face: who it is, with discipline and registration, and who it was before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Item, Seat
from roer.intake.models import FaceChange
from roer.people import queries as people


@dataclass(frozen=True)
class Face:
    """A worker as the family sees her or him. `stands_in`: for whom this is a stand-in, until `until`."""

    seat_id: UUID
    name: str
    discipline: str
    registration: str
    team: str
    since: datetime
    until: datetime | None = None
    stands_in: bool = False


@dataclass(frozen=True)
class Change:
    """One change of face, with its reason."""

    at: datetime
    why: Any
    words: str


def face_of(dossier_id: UUID, actor: Actor) -> Face | None:
    """The one familiar face now, or None when the actor sees none."""
    return next((face for face in _now(dossier_id, actor) if not face.stands_in), None)


def stand_in_of(dossier_id: UUID, actor: Actor) -> Face | None:
    """Who stands in now, if anybody."""
    return next((face for face in _now(dossier_id, actor) if face.stands_in), None)


def supporter_of(dossier_id: UUID, actor: Actor) -> str:
    """Who is client supporter of this family now, by name; empty when nobody is."""
    helpers = people.helpers_of(dossier_id, actor)
    return next((each.seat.work_name for each in helpers if each.seat.role == "client_supporter"), "")


def as_face(seat: Seat, actor: Actor, since: datetime) -> Face:
    """A seat as a face."""
    registered = people.registrations_of([seat.person_id], actor) if seat.person_id else {}
    team = seat.organisation.name if seat.organisation else ""
    registration = registered.get(seat.person_id, "") if seat.person_id else ""
    return Face(seat.id, seat.work_name, seat.discipline, registration, team, since)


def faces_of(dossier_id: UUID, actor: Actor) -> list[Change]:
    """Every change of familiar face so far, the last first: counted, and with its reason in words."""
    changes = list(FaceChange.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("-changed_at"))
    items = Item.objects.visible_to(actor).filter(id__in=[each.item_id for each in changes])
    words = {item.id: text or "" for item, text in words_of(items)}
    return [Change(each.changed_at, each.get_why_display(), words.get(each.item_id, "")) for each in changes]  # type: ignore[arg-type]


def _now(dossier_id: UUID, actor: Actor) -> list[Face]:
    found = []
    for held in people.helpers_of(dossier_id, actor):
        if held.part in ("familiar_face", "stand_in"):
            face = as_face(held.seat, actor, held.valid_from)
            found.append(Face(**{**face.__dict__, "until": held.valid_until, "stands_in": held.part == "stand_in"}))
    return sorted(found, key=lambda face: face.since, reverse=True)
