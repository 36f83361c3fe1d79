"""What people may see of access itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from roer.access.models import Grant, LinkProposal, SeatProposal
from roer.core.actor import Actor
from roer.core.codes import Basis, Label
from roer.core.models import Organisation, Seat
from roer.core.reach import reach_of
from roer.core.visible import in_period

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
