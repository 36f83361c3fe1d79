"""The owner shares, stops sharing, and shuts people out. Effective at once."""

from __future__ import annotations

import uuid
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.access.models import Exclusion, Grant
from roer.access.rederive import rederive
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Basis, Label
from roer.core.commands import Refused, command, tell
from roer.core.models import Access, Item
from roer.core.visible import in_period


class CannotShare(Refused):
    """A share names a receiver, parts, a purpose and an end (PRI-14); the message says what is missing."""


def owner_basis(actor: Actor, dossier_id: UUID) -> str:
    """On which basis the actor decides about this dossier: self, authority or guardianship. Raises NotAllowed.

    Whoever sees the child view, or is a guest, does not decide alone: the letters of the law (7.3.15) come at twelve.
    """
    rows = Access.objects.filter(in_period(actor.at), seat_id=actor.seat_id, dossier_id=dossier_id)
    bases = {basis for basis, labels in rows.values_list("basis", "labels") if labels & Label.CARE}
    for basis in (Basis.SELF, Basis.AUTHORITY, Basis.GUARDIANSHIP):
        if basis in bases:
            return basis
    raise NotAllowed


@command
def share(*, actor: Actor, dossier_id: UUID, seat_id: UUID, labels: int, purpose: str, until: datetime) -> UUID:
    """Let a seat read parts of the file until a day. Returns the grant."""
    require("access.share", actor)
    basis = owner_basis(actor, dossier_id)
    if actor.person_id is None:  # a seat without a person gives nothing in its own name
        raise NotAllowed
    if not labels or not purpose or until <= actor.at:
        raise CannotShare(_("Kies wat je deelt, waarvoor, en tot welke dag."))
    by_representative = basis != Basis.SELF
    grant = Grant(
        dossier_id=dossier_id, seat_id=seat_id, labels=labels, purpose=purpose, given_by_id=actor.person_id,
        by_representative=by_representative, label=int(Label.LETTERS if by_representative else Label.PRIVATE),
        valid_from=actor.at, valid_until=until, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    grant.save(force_insert=True)
    rederive([dossier_id])
    tell(dossier_id, "access.shared", label=grant.label, seat=str(seat_id), labels=labels, purpose=purpose)
    return grant.id


@command
def stop_sharing(*, actor: Actor, grant_id: UUID) -> None:
    """Take a share back; the receiver's next request shows nothing."""
    require("access.share", actor)
    grant = Grant.objects.visible_to(actor).get(id=grant_id)
    owner_basis(actor, grant.dossier_id)
    Grant.objects.filter(id=grant.id).update(valid_until=max(grant.valid_from, actor.at))
    rederive([grant.dossier_id])
    tell(grant.dossier_id, "access.share_ended", label=grant.label, seat=str(grant.seat_id))


@command
def shut_out(
    *, actor: Actor, dossier_id: UUID, person_id: UUID | None = None, organisation_id: UUID | None = None
) -> UUID:
    """Keep a person or organisation out of everything that rests on consent (PRI-12)."""
    require("access.shut_out", actor)
    owner_basis(actor, dossier_id)
    made = Exclusion(
        dossier_id=dossier_id, person_id=person_id, organisation_id=organisation_id, valid_from=actor.at,
        recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    rederive([dossier_id])
    tell(dossier_id, "access.shut_out", label=Label.PRIVATE)
    return made.id


@command
def lift_exclusion(*, actor: Actor, exclusion_id: UUID) -> None:
    """Let somebody in again as before."""
    require("access.shut_out", actor)
    held = Exclusion.objects.visible_to(actor).get(id=exclusion_id)
    Exclusion.objects.filter(id=held.id).update(valid_until=actor.at)
    rederive([held.dossier_id])
    tell(held.dossier_id, "access.let_in_again", label=Label.PRIVATE)


@command
def open_item_for(*, actor: Actor, item_id: UUID, seat_id: UUID, purpose: str, until: datetime | None = None) -> None:
    """Open one item for one seat. The actor must see the item."""
    item = Item.objects.get(id=item_id)
    _share_item(item, actor, seat_id=seat_id, purpose=purpose, until=until)
    tell(item.dossier_id, "access.item_shared", label=item.label, item_id=item.id, seat=str(seat_id), purpose=purpose)


@command
def shut_item_for(*, actor: Actor, item_id: UUID, person_id: UUID, until: datetime | None = None) -> None:
    """Shut one item for one person, in every seat of that person, because it says something about him or her.

    `until` ends it by itself, as on a birthday; without it the item stays shut.
    """
    item = Item.objects.get(id=item_id)
    _share_item(item, actor, person_id=person_id, purpose="", until=until)


@command
def end_item_share(*, actor: Actor, item_id: UUID, seat_id: UUID) -> None:
    """End at once what opened an item for a seat. The actor must see the item."""
    item = Item.objects.get(id=item_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT access_end_share(%s, %s, %s, %s)", [item.id, seat_id, None, actor.at])


def _share_item(
    item: Item, actor: Actor, *, seat_id: UUID | None = None, person_id: UUID | None = None, purpose: str,
    until: datetime | None,
) -> None:  # fmt: skip
    basis = "shared" if seat_id else "concerned"
    values = [uuid.uuid4(), item.id, seat_id, person_id, basis, purpose, actor.person_id, actor.at, until]
    with connection.cursor() as cursor:
        cursor.execute("SELECT access_share_item(%s, %s, %s, %s, %s, %s, %s, %s, %s)", values)
