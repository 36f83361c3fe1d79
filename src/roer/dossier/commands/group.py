"""The family group plan: only the family changes it, and whoever they let in, for as long as they want (4.1.2)."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.access.commands import end_item_share, open_item_for
from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label
from roer.core.commands import command, tell
from roer.core.items import NewItem, put
from roer.core.models import Item, Seat
from roer.core.vault.words import Wording, add_version, read_items
from roer.dossier.checks import number_of, text_of
from roer.dossier.codes import GROUP_PART, GROUP_PLAN, PLAN_REASON
from roer.dossier.models import GroupPlan, GroupPlanMember, GroupPlanOffer, GroupPlanPart
from roer.dossier.refusals import CannotPlan, WordsClash
from roer.people.queries import own_dossier, place_keepers

Part, Offer = GroupPlanPart.Part, GroupPlanOffer


@command
def begin_group_plan(*, actor: Actor) -> UUID:
    """Somebody of the family begins the family's own plan, in the own file. Returns the plan."""
    require("dossier.begin_group_plan", actor)
    own = own_dossier(actor)
    if own is None:
        raise NotAllowed
    item = put(NewItem(own.id, GROUP_PLAN, Label.PRIVATE, ""), actor)
    plan = GroupPlan(dossier_id=own.id, item=item, begun_at=actor.at, begun_by_id=actor.seat_id)
    plan.save(force_insert=True)
    for part in Part:
        text = put(NewItem(own.id, GROUP_PART, Label.PRIVATE, ""), actor)
        GroupPlanPart(dossier_id=own.id, item=text, plan=plan, part=part).save(force_insert=True)
    _member(plan, actor.seat_id, True, actor).save(force_insert=True)
    tell(own.id, "dossier.group_plan_begun", label=Label.PRIVATE, item_id=item.id)
    return plan.id


@command
def invite_to_group_plan(*, actor: Actor, plan_id: UUID, seat_id: UUID, writes: bool = True) -> UUID:
    """The family lets somebody in: a relative, a mediator who helps to write, or somebody who only reads.

    Nobody is asked who may not know where a member lives: each then makes an own plan. Returns the membership.
    """
    plan = _writing(plan_id, actor)
    seat = Seat.objects.filter(id=seat_id).first()
    if seat is None or _is_shielded(actor, {seat_id}):
        raise CannotPlan(_("Deze persoon kan niet meedoen aan dit plan. Je kunt wel ieder een eigen plan maken."))
    if actor.role in WORK_ROLES:
        raise CannotPlan(_("Wie meedoet, kiest het gezin."))
    member = _member(plan, seat_id, writes, actor)
    member.joined_at = None
    member.save(force_insert=True)
    for item_id in _items(plan):
        open_item_for(actor=actor, item_id=item_id, seat_id=seat_id, purpose="group_plan")
    return member.id


@command
def join_group_plan(*, actor: Actor, plan_id: UUID) -> None:
    """Say yes to an invitation. Somebody with a secret place joins only where everybody may know it."""
    member = _membership(plan_id, actor)
    others = set(
        GroupPlanMember.objects.filter(plan_id=plan_id, ended_at__isnull=True).values_list("seat_id", flat=True)
    )
    if _is_shielded(actor, others - {actor.seat_id}):
        raise CannotPlan(
            _("In dit plan schrijft iemand mee die niet mag weten waar je woont. Maak liever een eigen plan.")
        )
    GroupPlanMember.objects.filter(id=member.id).update(joined_at=actor.at)


@command
def end_membership(*, actor: Actor, member_id: UUID) -> None:
    """The family ends somebody's part in the plan, effective at once; who leaves may do so too."""
    member = GroupPlanMember.objects.select_related("plan").filter(id=member_id, ended_at__isnull=True).first()
    if member is None:
        raise NotAllowed
    if member.seat_id != actor.seat_id:
        _writing(member.plan_id, actor)
        if actor.role in WORK_ROLES:
            raise NotAllowed
    items = _items(member.plan)
    GroupPlanMember.objects.filter(id=member.id).update(ended_at=actor.at)
    for item_id in items:
        end_item_share(actor=actor, item_id=item_id, seat_id=member.seat_id)


@command
def write_group_plan(*, actor: Actor, part_id: UUID, words: str, based_on: int) -> None:
    """Write in the family's own plan. A professional who is no mediator is refused; a clash shows both texts."""
    part = GroupPlanPart.objects.select_related("item").filter(id=part_id).first()
    if part is None:
        raise NotAllowed
    _writing(part.plan_id, actor)
    item = Item.objects.select_for_update().get(id=part.item_id)
    number = number_of(item)
    if number != based_on:
        raise WordsClash(theirs=read_items([item])[item.id] or "", yours=words, number=number)
    add_version(item, Wording(text_of(words)), actor, parent_id=item.current_version)


@command
def offer_group_plan(*, actor: Actor, dossier_id: UUID, ground: str = "", words: str = "") -> UUID:
    """Offer the family to make an own plan first, or name the ground of the law why not, in words that they read."""
    require("dossier.offer_group_plan", actor, dossier_id)
    if ground and (ground not in Offer.Ground.values or not words.strip()):
        raise CannotPlan(_("Kies een reden die de wet noemt, en schrijf op wat er hier aan de hand is."))
    why = put(NewItem(dossier_id, PLAN_REASON, Label.PLAN, text_of(words)), actor) if ground else None
    offer = Offer(
        dossier_id=dossier_id, label=int(Label.PLAN), item=why, made_at=actor.at, made_by_id=actor.seat_id, ground=ground
    )  # fmt: skip
    offer.save(force_insert=True)
    told = "dossier.group_plan_not_offered" if ground else "dossier.group_plan_offered"
    tell(dossier_id, told, label=Label.PLAN, item_id=offer.item_id)
    return offer.id


@command
def answer_group_plan_offer(*, actor: Actor, offer_id: UUID, answer: str) -> None:
    """The family answers; a later answer replaces an earlier one, and no costs nothing."""
    require("dossier.begin_group_plan", actor)
    if answer not in (Offer.Answer.YES, Offer.Answer.NO, Offer.Answer.LATER):
        raise CannotPlan(_("Kies ja, nee of later."))
    offer = Offer.objects.visible_to(actor).filter(id=offer_id, ground="").first()
    if offer is None:
        raise NotAllowed
    Offer.objects.filter(id=offer.id).update(answer=answer, answered_at=actor.at)
    tell(offer.dossier_id, "dossier.group_plan_answered", label=Label.PLAN)


def _member(plan: GroupPlan, seat_id: UUID, writes: bool, actor: Actor) -> GroupPlanMember:
    return GroupPlanMember(
        dossier_id=plan.dossier_id, item_id=plan.item_id, plan=plan, seat_id=seat_id, writes=writes, invited_at=actor.at,
        joined_at=actor.at,
    )  # fmt: skip


def _items(plan: GroupPlan) -> list[UUID]:
    return [plan.item_id, *GroupPlanPart.objects.filter(plan=plan).values_list("item_id", flat=True)]


def _membership(plan_id: UUID, actor: Actor) -> GroupPlanMember:
    require("dossier.group_plan", actor)
    member = GroupPlanMember.objects.filter(plan_id=plan_id, seat_id=actor.seat_id, ended_at__isnull=True).first()
    if member is None:
        raise NotAllowed
    return member


def _writing(plan_id: UUID, actor: Actor) -> GroupPlan:
    """The plan, when the actor is let in to write now. Raises NotAllowed, CannotPlan for who only reads."""
    member = _membership(plan_id, actor)
    if not member.writes or member.joined_at is None:
        raise CannotPlan(
            _("Dit plan is van het gezin. Alleen het gezin schrijft erin, en wie het gezin daarvoor vraagt.")
        )
    return GroupPlan.objects.get(id=plan_id)


def _is_shielded(actor: Actor, seats: set[UUID]) -> bool:
    """Is the actor's own place secret for one of these seats?"""
    own = own_dossier(actor)
    keepers = place_keepers(own.id, actor) if own else None
    return keepers is not None and bool(seats - keepers)
