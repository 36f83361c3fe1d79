"""Doubles: one worker says that two files are of one person or family, another confirms; a mistake is taken apart again."""

from __future__ import annotations

import json
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor, forget_reach
from roer.core.codes import Label
from roer.core.commands import Refused, command, tell
from roer.core.models import Access, Dossier, Item, Seat
from roer.core.registries import facts_changed
from roer.core.vault.destroy import destroy_item
from roer.core.visible import in_period
from roer.people.commands.circle import add_member
from roer.people.models import Family, FamilyMember, Merge

Of = Merge.Of


class CannotMerge(Refused):
    """Two files do not become one like this; the message says why."""


@command
def propose_merge(*, actor: Actor, dossier_id: UUID, double_id: UUID) -> UUID:
    """Say that two files, both within reach, are of one person or one family. Changes nothing yet. Returns the merge."""
    require("people.merge", actor)
    kept, double = _reached(dossier_id, actor), _reached(double_id, actor)
    if kept.id == double.id or kept.kind != double.kind or not double.is_head or not kept.is_head:
        raise CannotMerge(_("Kies twee verschillende dossiers van dezelfde soort."))
    if Merge.objects.filter(dossier_id=kept.id, double_id=double.id, split_at__isnull=True).exists():
        raise CannotMerge(_("Dit is al voorgesteld."))
    made = Merge(
        of=Of.PERSON if kept.kind == Dossier.Kind.PERSON else Of.FAMILY, dossier=kept, double=double,
        proposed_by_id=actor.seat_id, proposed_at=actor.at,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(kept.id, "people.merge_proposed", label=Label.IDENTITY)
    return made.id


@command
def confirm_merge(*, actor: Actor, merge_id: UUID) -> None:
    """A second worker looks and confirms: from now one person or family. Raises CannotMerge."""
    merge = _merge(merge_id, actor)
    if merge.confirmed_at is not None or merge.split_at is not None:
        raise CannotMerge(_("Dit is al gedaan."))
    proposer = Seat.objects.get(id=merge.proposed_by_id)
    if proposer.id == actor.seat_id or proposer.account_id == actor.account_id:
        raise CannotMerge(_("Een ander kijkt mee en bevestigt."))
    moved = _join(merge, actor) if merge.of == Of.FAMILY else _point_elsewhere(merge)
    Merge.objects.filter(id=merge.id).update(moved=moved, confirmed_at=actor.at, confirmed_by_id=actor.seat_id)
    _changed(merge)
    tell(merge.dossier_id, "people.merged", label=Label.IDENTITY)


@command
def split(*, actor: Actor, merge_id: UUID) -> None:
    """It was a mistake: everything that was moved goes back, row by row; what was written since stays where it was written."""
    merge = _merge(merge_id, actor)
    if merge.split_at is not None:
        raise CannotMerge(_("Dit is al gedaan."))
    if merge.confirmed_at is not None and merge.of == Of.PERSON:
        _call("SELECT people_put_back(%s)", merge.id)
    elif merge.confirmed_at is not None:
        _part(merge, actor)
    Merge.objects.filter(id=merge.id).update(split_at=actor.at, split_by_id=actor.seat_id)
    _changed(merge)
    tell(merge.dossier_id, "people.split", label=Label.IDENTITY)


def _reached(dossier_id: UUID, actor: Actor) -> Dossier:
    rows = Access.objects.filter(in_period(actor.at), seat_id=actor.seat_id, dossier_id=dossier_id)
    if not any(labels & Label.IDENTITY for labels in rows.values_list("labels", flat=True)):
        raise NotAllowed
    return Dossier.objects.get(id=dossier_id)


def _merge(merge_id: UUID, actor: Actor) -> Merge:
    require("people.merge", actor)
    found = Merge.objects.visible_to(actor).select_for_update(of=("self",)).filter(id=merge_id).first()
    if found is None:
        raise NotAllowed
    _reached(found.double_id, actor)
    return found


def _point_elsewhere(merge: Merge) -> list[dict[str, object]]:
    try:
        with transaction.atomic():
            found = _call("SELECT people_point_at_kept(%s)", merge.id)
    except IntegrityError as clash:
        raise CannotMerge(_("Deze twee horen nu bij twee gezinnen. Maak eerst één gezin.")) from clash
    if found is None:
        raise CannotMerge(_("Dit kan nu niet meer. Stel het opnieuw voor."))
    return list(json.loads(found) if isinstance(found, str) else found)  # type: ignore[arg-type]


def _join(merge: Merge, actor: Actor) -> list[dict[str, object]]:
    """Everybody of both families belongs to both shared files; the kept family is the one with the plan."""
    kept, double = Family.objects.get(dossier_id=merge.dossier_id), Family.objects.get(dossier_id=merge.double_id)
    there, other = _members(kept, actor), _members(double, actor)
    primary = [row for row in other.values() if row.is_primary]
    FamilyMember.objects.filter(id__in=[row.id for row in primary]).update(is_primary=False)
    came: list[tuple[UUID, UUID | None]] = []
    for family, coming, held in ((kept, other, there), (double, there, other)):
        came += [
            add_member(family, person_id, row.part, actor, is_primary=family.id == kept.id and row in primary)
            for person_id, row in coming.items() if person_id not in held
        ]  # fmt: skip
    names = [str(item_id) for _member, item_id in came if item_id]
    members = [str(member_id) for member_id, _item in came]
    return [{"primary": [str(row.id) for row in primary]}, {"members": members, "names": names}]


def _part(merge: Merge, actor: Actor) -> None:
    """Who came with the merge leaves at once; whose first family it was, it is again."""
    before, came = merge.moved
    FamilyMember.objects.filter(id__in=came["members"]).update(valid_until=actor.at, is_primary=False)
    FamilyMember.objects.filter(id__in=before["primary"]).update(is_primary=True)
    for item in Item.objects.filter(id__in=came["names"]):
        destroy_item(item, ground="split", actor=actor)


def _members(family: Family, actor: Actor) -> dict[UUID, FamilyMember]:
    rows = FamilyMember.objects.visible_to(actor).filter(in_period(actor.at), family=family)
    return {row.person_id: row for row in rows}


def _changed(merge: Merge) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_touched(%s)", [merge.id])
        touched = [row[0] for row in cursor.fetchall()]
    facts_changed(touched)
    forget_reach()


def _call(sql: str, merge_id: UUID) -> object:
    with connection.cursor() as cursor:
        cursor.execute(sql, [merge_id])
        found: object = cursor.fetchone()[0]
    return found
