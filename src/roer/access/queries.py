"""What people may see of access itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Q

from roer.access.models import (
    Closure,
    EmergencyAccess,
    Exclusion,
    ExclusionVoice,
    Grant,
    LinkProposal,
    Pause,
    SeatProposal,
)
from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import Basis, Label, Role
from roer.core.models import Organisation, Seat
from roer.core.reach import reach_of
from roer.core.visible import in_period

SUPPORTERS = (Role.BUDDY, Role.CHOSEN_MENTOR, Role.CLIENT_SUPPORTER, Role.CONFIDENTIAL_ADVISER, Role.NETWORK_MEMBER)
NAMED = (Role.BUDDY, Role.CHOSEN_MENTOR, Role.NETWORK_MEMBER)
OWNER_SIDE = {Basis.SELF, Basis.AUTHORITY, Basis.GUARDIANSHIP}


@dataclass(frozen=True)
class Reader:
    """A seat that reads a dossier now: who, which parts, why and until when."""

    seat: Seat
    labels: Label
    basis: Basis
    purpose: str
    data_controller_id: UUID | None
    valid_until: datetime | None


def who_reads(dossier_id: UUID) -> list[Reader]:
    """Everybody who can read this dossier now, for its owner side; empty for others."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT seat_id, labels, basis, purpose, data_controller_id, valid_until FROM access_who_reads(%s)",
            [dossier_id],
        )
        rows = cursor.fetchall()
    seats = Seat.objects.select_related("organisation").in_bulk({row[0] for row in rows})
    return [Reader(seats[seat], Label(labels), Basis(basis), *rest) for seat, labels, basis, *rest in rows]


def supporters_of(dossier_id: UUID, actor: Actor) -> list[Seat]:
    """Who supports somebody by the own choice now, for whoever reads the plan; others get nobody.

    A confidential adviser is known to the owner side only (PRI-06).
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT access_supporters(%s)", [dossier_id])
        found = [row[0] for row in cursor.fetchall()]
    seats = Seat.objects.filter(id__in=found, role__in=SUPPORTERS).order_by("role", "id")
    return [seat for seat in seats if seat.role in NAMED or is_owner_side(dossier_id, actor)]


def is_own_supporter(dossier_id: UUID, person_id: UUID, actor: Actor) -> bool:
    """Is this somebody whom the child chose: a mentor or a confidential adviser with something shared?"""
    found = supporters_of(dossier_id, actor)
    own = (Role.CHOSEN_MENTOR, Role.CONFIDENTIAL_ADVISER)
    return any(seat.person_id == person_id and seat.role in own for seat in found)


def exclusions_of(dossier_id: UUID, actor: Actor) -> list[Exclusion]:
    """Who is shut out of a dossier now, as far as the actor may know."""
    rows = Exclusion.objects.visible_to(actor).filter(in_period(actor.at), dossier_id=dossier_id)
    return list(rows.select_related("organisation").order_by("valid_from"))


def exclusion_for(exclusion_id: UUID, actor: Actor) -> Exclusion:
    """One exclusion that the actor may know of. Raises NotAllowed."""
    found = Exclusion.objects.visible_to(actor).filter(id=exclusion_id).first()
    if found is None:
        raise NotAllowed
    return found


def voice_for(voice_id: UUID, actor: Actor) -> ExclusionVoice:
    """A proposal to shut somebody out on which the actor is asked. Raises NotAllowed."""
    rows = ExclusionVoice.objects.select_related("organisation", "proposed_by__organisation")
    found = rows.filter(id=voice_id, seat_id=actor.seat_id).first()
    if found is None:
        raise NotAllowed
    return found


def open_voices(actor: Actor) -> list[ExclusionVoice]:
    """Proposals to shut somebody out on which the actor has not answered yet."""
    rows = ExclusionVoice.objects.filter(seat_id=actor.seat_id, says="").order_by("proposed_at")
    return list(rows.select_related("organisation"))


def own_proposals(dossier_id: UUID, actor: Actor) -> list[ExclusionVoice]:
    """What the actor proposed or was asked about shutting somebody out, newest first."""
    rows = ExclusionVoice.objects.filter(dossier_id=dossier_id, seat_id=actor.seat_id).order_by("-proposed_at")
    return list(rows.select_related("organisation"))


def pauses_of(dossier_id: UUID, actor: Actor) -> list[Pause]:
    """The worries about supporters in a dossier that the actor may know of, newest first."""
    rows = Pause.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("-valid_from")
    return list(rows.select_related("item", "answer_item", "seat", "owner_seat__organisation"))


def pause_for(pause_id: UUID, actor: Actor) -> Pause:
    """A worry that was given to the actor to look into. Raises NotAllowed."""
    found = Pause.objects.select_related("item", "seat").filter(id=pause_id, owner_seat_id=actor.seat_id).first()
    if found is None:
        raise NotAllowed
    return found


def pause_of_item(item_id: UUID) -> Pause | None:
    """The worry that was raised or answered in this text, when the actor sees it."""
    return Pause.objects.filter(Q(item_id=item_id) | Q(answer_item_id=item_id)).first()


def paused_since(dossier_ids: Iterable[UUID], people: Iterable[UUID | None]) -> list[tuple[UUID, datetime]]:
    """About which of these people a worry was raised in these dossiers, and when, as far as the actor sees it."""
    rows = Pause.objects.filter(dossier_id__in=list(dossier_ids), person_id__in=[each for each in people if each])
    return list(rows.values_list("person_id", "valid_from"))


def closures_of(dossier_id: UUID, actor: Actor) -> list[Closure]:
    """What is closed for whom in a dossier now, as far as the actor may know."""
    rows = Closure.objects.visible_to(actor).filter(in_period(actor.at), dossier_id=dossier_id)
    return list(rows.filter(superseded_at__isnull=True).select_related("second_seat__organisation"))


CLOSING_GROUNDS = Closure.Ground.choices


def is_owner_side(dossier_id: UUID, actor: Actor) -> bool:
    """Does the actor decide about this dossier now: self, authority or guardianship?"""
    return bool(owner_side_of([dossier_id], actor))


def owner_side_of(dossier_ids: Iterable[UUID], actor: Actor) -> list[UUID]:
    """Those of these dossiers that the actor decides about now."""
    reached = reach_of(dossier_ids, actor)
    return [dossier for dossier, rows in reached.items() if any(row.basis in OWNER_SIDE for row in rows)]


def labels_reached(dossier_id: UUID, actor: Actor) -> Label:
    """The labels the actor reaches in a dossier now, of any data controller or the own one."""
    found = Label(0)
    for row in reach_of([dossier_id], actor)[dossier_id]:
        found |= Label(row.labels)
    return found


def emergency_for(emergency_id: UUID, actor: Actor) -> EmergencyAccess:
    """One emergency access: who, from when till when, and when it is told. Raises EmergencyAccess.DoesNotExist."""
    return EmergencyAccess.objects.visible_to(actor).get(id=emergency_id)


def grants_of(dossier_id: UUID, actor: Actor) -> list[Grant]:
    """What is shared now, as far as the actor may know."""
    return list(
        Grant.objects.visible_to(actor).filter(in_period(actor.at), dossier_id=dossier_id).select_related(
            "seat__organisation"
        ).order_by("valid_until")
    )  # fmt: skip


def open_seat_proposals() -> list[SeatProposal]:
    """Work seats that wait for a second administrator."""
    waiting = SeatProposal.objects.filter(confirmed_at__isnull=True)
    return list(waiting.select_related("account", "organisation", "proposed_by").order_by("proposed_at"))


def open_link_proposals() -> list[LinkProposal]:
    """Accounts that wait for a second worker to confirm whose they are."""
    waiting = LinkProposal.objects.filter(confirmed_at__isnull=True)
    return list(waiting.select_related("account", "proposed_by").order_by("proposed_at"))


def organisations(at: datetime) -> list[tuple[str, str]]:
    """Organisations that exist now, for a choice."""
    found = Organisation.objects.filter(valid_from__lte=at.date()).order_by("name")
    return [(str(organisation.id), organisation.name) for organisation in found]
