"""The owner shares and stops sharing. Effective at once."""

from __future__ import annotations

import uuid
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext_lazy as _

from roer.access.models import Grant
from roer.access.queries import NAMED, SUPPORTERS, supporters_of
from roer.access.rederive import rederive
from roer.access.rules import TwoRolesFacts
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import Basis, Label, Role
from roer.core.commands import Refused, command, tell
from roer.core.days import day_of
from roer.core.items import NewItem, put
from roer.core.models import Access, Item, Seat
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.visible import in_period
from roer.people.queries import helpers_of

TWO_ROLES = "access.two_roles_by_own_wish"
FORMAL = (Role.CONFIDENTIAL_ADVISER, Role.CLIENT_SUPPORTER)


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
def share(
    *, actor: Actor, dossier_id: UUID, seat_id: UUID, labels: int, purpose: str, until: datetime, reason: str = ""
) -> UUID:
    """Let a seat read parts of the file until a day. Returns the grant.

    A reason is asked (ReasonNeeded) when the same person would be both buddy and counsellor here.
    """
    require("access.share", actor)
    basis = owner_basis(actor, dossier_id)
    if actor.person_id is None:  # a seat without a person gives nothing in its own name
        raise NotAllowed
    if not labels or not purpose or until <= actor.at:
        raise CannotShare(_("Kies wat je deelt, waarvoor, en tot welke dag."))
    if _helps_here(dossier_id, seat_id, actor):
        raise CannotShare(_("Deze persoon werkt hier mee aan de hulp, en kan niet ook mentor of maatje zijn."))
    by_representative = basis != Basis.SELF
    in_two_roles(dossier_id, seat_id, reason, actor, by_representative=by_representative)
    grant = Grant(  # type: ignore[misc]
        dossier_id=dossier_id, seat_id=seat_id, labels=labels, purpose=purpose, given_by_id=actor.person_id,
        by_representative=by_representative, label=int(Label.LETTERS if by_representative else Label.PRIVATE),
        valid_from=actor.at, valid_until=until, recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    grant.save(force_insert=True)
    rederive([dossier_id])
    tell(dossier_id, "access.shared", label=grant.label, seat=str(seat_id), labels=labels, purpose=purpose)
    return grant.id


def in_two_roles(dossier_id: UUID, seat_id: UUID, reason: str, actor: Actor, *, by_representative: bool) -> None:
    """Nobody is buddy and counsellor of one young person but by the own wish, with a reason for all concerned (PEO-22).

    Raises ReasonNeeded, or CannotShare when somebody else than the young person wants it.
    """
    seat = Seat.objects.filter(id=seat_id).first()
    if seat is None or seat.person_id is None or seat.role not in (*NAMED, *FORMAL):
        return
    others = FORMAL if seat.role in NAMED else NAMED
    same = [
        each for each in supporters_of(dossier_id, actor) if each.person_id == seat.person_id and each.role in others
    ]
    facts = TwoRolesFacts(bool(same))
    mets = meet(TWO_ROLES, facts, at=day_of(actor.at))
    if same and by_representative:
        raise CannotShare(_("Deze persoon heeft hier al een andere rol. Alleen de jongere zelf kan daar ja op zeggen."))
    uphold(mets, {TWO_ROLES: reason})
    if same:
        item = put(NewItem(dossier_id, "access.two_roles_reason", Label.PLAN, reason.strip()), actor)
        for each in {seat.id, *(other.id for other in same)}:
            open_item_for(actor=actor, item_id=item.id, seat_id=each, purpose="support")
        keep_receipts(
            mets,
            facts,
            dossier_id=dossier_id,
            label=Label.PLAN,
            actor=actor,
            item_id=item.id,
            reasons={TWO_ROLES: reason},
        )


def _helps_here(dossier_id: UUID, seat_id: UUID, actor: Actor) -> bool:
    """Is this supporter also somebody who works on this case? Then it is no buddy or mentor (PEO-21)."""
    seat = Seat.objects.filter(id=seat_id, role__in=SUPPORTERS, person__isnull=False).first()
    working = {held.seat.person_id for held in helpers_of(dossier_id, actor) if held.seat.organisation_id}
    return seat is not None and seat.person_id in working


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
def limit_sharing(*, actor: Actor, grant_id: UUID, labels: int, until: datetime) -> UUID:
    """Share less with somebody, or for a shorter time; the rest stops at once (PRI-11). Returns the grant that stays."""
    require("access.share", actor)
    held = Grant.objects.visible_to(actor).get(id=grant_id)
    owner_basis(actor, held.dossier_id)
    if not labels or labels & ~held.labels or not actor.at < until <= held.valid_until:
        raise CannotShare(_("Kies minder delen of een eerdere dag. Voor meer deel je opnieuw."))
    Grant.objects.filter(id=held.id).update(valid_until=max(held.valid_from, actor.at))
    less = Grant(  # type: ignore[misc]
        dossier_id=held.dossier_id, seat_id=held.seat_id, labels=labels, purpose=held.purpose, given_by_id=held.given_by_id,
        by_representative=held.by_representative, label=held.label, valid_from=actor.at, valid_until=until,
        recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    less.save(force_insert=True)
    rederive([held.dossier_id])
    tell(held.dossier_id, "access.share_limited", label=held.label, seat=str(held.seat_id), labels=labels)
    return less.id


@command
def open_item_for(*, actor: Actor, item_id: UUID, seat_id: UUID, purpose: str, until: datetime | None = None) -> None:
    """Open one item for one seat. The actor must see the item. Raises CannotShare while a worry is looked into."""
    item = Item.objects.get(id=item_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT access_waits(%s, %s)", [item_id, seat_id])
        if cursor.fetchone()[0]:
            raise CannotShare(_("Delen met deze persoon kan nu niet. Eerst kijkt iemand naar een zorg."))
        cursor.execute("SELECT access_shut_out(%s, %s)", [item_id, seat_id])
        if cursor.fetchone()[0]:
            raise CannotShare(_("Het gezin houdt deze persoon of organisatie buiten het dossier."))
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


@command
def end_shut_for(*, actor: Actor, item_id: UUID, person_id: UUID) -> None:
    """End at once what shut an item for a person, as when that person is told. The actor must see the item."""
    item = Item.objects.get(id=item_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT access_end_share(%s, %s, %s, %s)", [item.id, None, person_id, actor.at])


def _share_item(
    item: Item, actor: Actor, *, seat_id: UUID | None = None, person_id: UUID | None = None, purpose: str,
    until: datetime | None,
) -> None:  # fmt: skip
    basis = "shared" if seat_id else "concerned"
    values = [uuid.uuid4(), item.id, seat_id, person_id, basis, purpose, actor.person_id, actor.at, until]
    with connection.cursor() as cursor:
        cursor.execute("SELECT access_share_item(%s, %s, %s, %s, %s, %s, %s, %s, %s)", values)
