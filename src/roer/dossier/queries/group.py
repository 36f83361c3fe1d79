"""The family's own plan and wishes, for whoever was let in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Dossier, ItemVersion, Seat
from roer.core.visible import in_period
from roer.dossier.commands.talking import contact_seats
from roer.dossier.models import GroupPlan, GroupPlanMember, GroupPlanOffer, GroupPlanPart, Wish
from roer.dossier.queries.circle import Naming
from roer.people.queries import families_of, members_of, own_dossier, shared_dossiers_of


@dataclass(frozen=True)
class GroupPart:
    """One part with its words and the number of the wording."""

    id: UUID
    plan_id: UUID
    title: Any
    text: str
    number: int


@dataclass(frozen=True)
class GroupMember:
    """Somebody in the plan."""

    id: UUID
    name: str
    writes: bool
    joined: bool
    me: bool


@dataclass(frozen=True)
class GroupPage:
    """The family's own plan as a member sees it."""

    plan: GroupPlan
    parts: list[GroupPart]
    members: list[GroupMember]
    writes: bool
    asked: bool


def group_plans_of(actor: Actor) -> list[GroupPlan]:
    """The own plans the actor was let into, the newest first."""
    mine = GroupPlanMember.objects.filter(seat_id=actor.seat_id, ended_at__isnull=True)
    return list(GroupPlan.objects.filter(id__in=mine.values("plan_id")).order_by("-begun_at"))


def still_in(plan_id: UUID, actor: Actor) -> bool:
    """Is the actor let in now?"""
    return GroupPlanMember.objects.filter(plan_id=plan_id, seat_id=actor.seat_id, ended_at__isnull=True).exists()


def group_plan_for(plan_id: UUID, actor: Actor) -> GroupPage:
    """One own plan. Raises NotAllowed for who was not let in."""
    plan = GroupPlan.objects.filter(id=plan_id).first()
    if plan is None or not still_in(plan_id, actor):
        raise NotAllowed
    rows = list(GroupPlanMember.objects.filter(plan=plan, ended_at__isnull=True).select_related("seat"))
    naming = Naming([row.seat for row in rows], [], actor)
    members = [
        GroupMember(
            row.id, naming.seat(row.seat).name, row.writes, row.joined_at is not None, row.seat_id == actor.seat_id
        )
        for row in rows
    ]
    me = next(row for row in rows if row.seat_id == actor.seat_id)
    return GroupPage(plan, _parts(plan), members, me.writes and me.joined_at is not None, me.joined_at is None)


def group_part_for(part_id: UUID, actor: Actor) -> GroupPart:
    """One part. Raises NotAllowed."""
    part = GroupPlanPart.objects.filter(id=part_id).select_related("plan").first()
    if part is None or not still_in(part.plan_id, actor):
        raise NotAllowed
    return next(each for each in _parts(part.plan) if each.id == part_id)


def _parts(plan: GroupPlan) -> list[GroupPart]:
    rows = {row.part: row for row in GroupPlanPart.objects.filter(plan=plan).select_related("item")}
    words = {item.id: text or "" for item, text in words_of([row.item for row in rows.values()])}
    current = ItemVersion.objects.filter(id__in=[row.item.current_version for row in rows.values()])
    numbers = dict(current.values_list("item_id", "number"))
    listed = [(part, rows[part]) for part in GroupPlanPart.Part.values if part in rows]
    return [
        GroupPart(row.id, plan.id, row.get_part_display(), words[row.item_id], numbers[row.item_id])
        for _part, row in listed
    ]


def to_invite(plan_id: UUID, actor: Actor) -> list[tuple[str, str]]:
    """Whom the family may let in: members of the family, own people, and who helps; not who is in already."""
    own = own_dossier(actor)
    if own is None or actor.person_id is None:
        return []
    people = {each.person_id for family in families_of(actor.person_id, actor) for each in members_of(family, actor)}
    family = list(Seat.objects.filter(in_period(actor.at), person_id__in=people).exclude(role__in=WORK_ROLES))
    seats = {seat.id: seat for seat in [*family, *contact_seats(own.id, actor)]}
    inside = GroupPlanMember.objects.filter(plan_id=plan_id, ended_at__isnull=True).values_list("seat_id", flat=True)
    listed = [seat for seat in seats.values() if seat.id not in {*inside, actor.seat_id}]
    naming = Naming(listed, [], actor)
    return [(str(seat.id), naming.seat(seat).name) for seat in listed]


@dataclass(frozen=True)
class OfferLine:
    """An offer to make an own plan, with the answer; or the ground why not, with its words."""

    offer: GroupPlanOffer
    text: str


def offers_around(dossier_id: UUID, actor: Actor) -> list[OfferLine]:
    """The offers around a person or family, the newest first."""
    person_id = Dossier.objects.values_list("person_id", flat=True).filter(id=dossier_id).first()
    places = [dossier_id, *(shared_dossiers_of(person_id, actor) if person_id else [])]
    rows = GroupPlanOffer.objects.visible_to(actor).filter(dossier_id__in=places).select_related("item")
    listed = list(rows.order_by("-made_at"))
    words = {item.id: text or "" for item, text in words_of([row.item for row in listed if row.item])}
    return [OfferLine(row, words.get(row.item_id, "")) for row in listed]  # type: ignore[arg-type]


@dataclass(frozen=True)
class WishLine:
    """A wish with its maker and its answer."""

    id: UUID
    dossier_id: UUID
    who: str
    text: str
    answer: Any
    open: bool
    says: str
    happens_on: date | None
    answer_due: date
    late: bool


def wishes_of(dossier_ids: list[UUID], actor: Actor) -> list[WishLine]:
    """The wishes of everybody whose file the reader reaches among these, open ones first."""
    rows = Wish.objects.visible_to(actor).filter(dossier_id__in=dossier_ids).select_related("item", "answer_item")
    listed = list(rows.order_by("-made_at"))
    if not listed:
        return []
    words = {
        item.id: text or "" for item, text in words_of([i for row in listed for i in (row.item, row.answer_item) if i])
    }
    naming, today = Naming([], [row.of_person_id for row in listed], actor), day_of(actor.at)
    lines = [
        WishLine(
            row.id, row.dossier_id, naming.person(row.of_person_id), words.get(row.item_id, ""),  # type: ignore[arg-type]
            row.get_answer_display(), row.answer == Wish.Answer.OPEN, words.get(row.answer_item_id, ""),  # type: ignore[arg-type]
            row.happens_on, row.answer_due, row.answer == Wish.Answer.OPEN and row.answer_due < today,
        )
        for row in listed
    ]  # fmt: skip
    return sorted(lines, key=lambda line: not line.open)


def wish_for(wish_id: UUID, actor: Actor) -> WishLine:
    """One wish. Raises NotAllowed."""
    dossier = Wish.objects.filter(id=wish_id).values_list("dossier_id", flat=True).first()
    found = [line for line in wishes_of([dossier], actor) if line.id == wish_id] if dossier else []
    if not found:
        raise NotAllowed
    return found[0]
