"""What a professional proposes in a plan, and the family's yes or no; and wishes, which each get an answer."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.vault.words import read_items
from roer.core.worklist import ask, close
from roer.dossier.checks import number_of, reword, seen_item, text_of
from roer.dossier.codes import REWORDING, WISH, WISH_ANSWER, PartOfPlan
from roer.dossier.models import Agreement, Goal, Plan, PlanPart, Rewording, Wish
from roer.dossier.refusals import CannotPlan, CannotSettle, WordsClash
from roer.dossier.rules import WISH_DAYS
from roer.dossier.snapshots import locked, snapshot
from roer.people.queries import helpers_of, own_dossier

LINK_GOAL, ANSWER_WISH = "dossier.link_goal", "dossier.answer_wish"
LINK_DAYS = 14
ANSWERS = (Wish.Answer.YES, Wish.Answer.PARTLY, Wish.Answer.NO)


def propose_rewording(plan: Plan, item: Item, words: str, based_on: int, actor: Actor) -> UUID:
    """Keep other words for a text of the plan as a proposal, within the running command. Raises WordsClash."""
    number = number_of(item)
    if number != based_on:
        raise WordsClash(theirs=read_items([item])[item.id] or "", yours=words, number=number)
    proposed = put(NewItem(plan.dossier_id, REWORDING, Label(plan.label), text_of(words)), actor)
    made = Rewording(
        dossier_id=plan.dossier_id, item=proposed, plan=plan, target=item, proposed_at=actor.at,
        proposed_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(plan.dossier_id, "dossier.rewording_proposed", label=plan.label, item_id=proposed.id, plan=str(plan.id))
    return made.id


@command
def answer_rewording(*, actor: Actor, rewording_id: UUID, accepted: bool) -> None:
    """The family says yes or no to other words of a professional; with yes the text changes, the older wording stays."""
    held = Rewording.objects.select_for_update(of=("self",)).select_related("item").filter(id=rewording_id).first()
    if held is None or actor.role in WORK_ROLES:
        raise NotAllowed
    plan = locked(held.plan_id)
    require("dossier.change_plan", actor, plan.dossier_id)
    if held.answered_at is not None:
        raise CannotSettle
    if accepted:
        target = seen_item(held.target_id, lock=True)
        reword(target, read_items([held.item])[held.item_id] or "", number_of(target), actor)
    Rewording.objects.filter(id=held.id).update(accepted=accepted, answered_at=actor.at, answered_by_id=actor.seat_id)
    said = "dossier.proposal_accepted" if accepted else "dossier.proposal_declined"
    tell(plan.dossier_id, said, label=plan.label, item_id=held.item_id, plan=str(plan.id))
    snapshot(plan, actor)


@command
def answer_proposal(*, actor: Actor, item_id: UUID, accepted: bool) -> None:
    """The family says yes or no to a goal or part that a professional proposed."""
    if actor.role in WORK_ROLES:
        raise NotAllowed
    row = next((found for model in (Goal, PlanPart) if (found := model.objects.filter(item_id=item_id).first())), None)
    if row is None:
        raise NotAllowed
    plan = locked(row.plan_id)
    require("dossier.change_plan", actor, plan.dossier_id)
    if row.agreed_at is not None:
        raise CannotSettle
    if isinstance(row, PlanPart) and row.part == PartOfPlan.FOSTER and actor.role != Role.CARER:
        raise CannotPlan(_("Over dit deel beslist de pleegouder zelf."))
    if accepted:
        type(row).objects.filter(id=row.id).update(agreed_at=actor.at, agreed_by_id=actor.seat_id)
    elif isinstance(row, Goal):
        Goal.objects.filter(id=row.id).update(state=Goal.State.STOPPED)
    else:
        PlanPart.objects.filter(id=row.id).update(removed_at=actor.at)
    said = "dossier.proposal_accepted" if accepted else "dossier.proposal_declined"
    tell(plan.dossier_id, said, label=plan.label, item_id=item_id, plan=str(plan.id))
    snapshot(plan, actor)


def ask_for_goal(agreement: Agreement, plan: Plan, actor: Actor) -> None:
    """An action that serves no own goal comes on a list until it is linked or the family keeps it (DOS-27)."""
    owner = actor.seat_id if actor.role in WORK_ROLES else plan.coordinator_seat_id
    if owner is not None:
        ask(
            LINK_GOAL, owner_seat_id=owner, due_at=start_of(day_of(actor.at) + timedelta(days=LINK_DAYS)),
            cause="no_goal", actor=actor, dossier_id=plan.dossier_id, thing_id=agreement.id,
        )  # fmt: skip


@command
def link_goal(*, actor: Actor, agreement_id: UUID, goal_id: UUID) -> None:
    """Say which own goal an action serves."""
    held = _loose(agreement_id, actor)
    if not Goal.objects.filter(id=goal_id, plan_id=held.plan_id).exists():  # type: ignore[misc]
        raise NotAllowed
    Agreement.objects.filter(id=held.id).update(goal_id=goal_id)
    close(LINK_GOAL, held.id, actor)
    tell(held.dossier_id, "dossier.plan_changed", label=held.label, item_id=held.item_id, plan=str(held.plan_id))


@command
def keep_without_goal(*, actor: Actor, agreement_id: UUID) -> None:
    """The family keeps an action that serves no goal of theirs."""
    held = _loose(agreement_id, actor)
    if actor.role in WORK_ROLES:
        raise CannotPlan(_("Of dit zonder doel mag blijven, zegt het gezin."))
    Agreement.objects.filter(id=held.id).update(kept_without_goal=True)
    tell(held.dossier_id, "dossier.plan_changed", label=held.label, item_id=held.item_id, plan=str(held.plan_id))


@command
def make_wish(*, actor: Actor, words: str) -> UUID:
    """Bring in a wish or own solution, ordinary things too. Whoever reads the plan reads it. Returns the wish."""
    require("dossier.make_wish", actor)
    own = own_dossier(actor)
    if own is None or actor.person_id is None:
        raise NotAllowed
    item = put(NewItem(own.id, WISH, Label.PLAN, text_of(words), Item.Weight.OWN_WORDS), actor)
    due = day_of(actor.at) + timedelta(days=int(WISH_DAYS.on(day_of(actor.at)).value))
    owner = next((held.seat_id for held in helpers_of(own.id, actor) if held.seat.role in WORK_ROLES), None)
    wish = Wish(
        dossier_id=own.id, label=int(Label.PLAN), item=item, made_at=actor.at, made_by_id=actor.seat_id,
        of_person_id=actor.person_id, owner_seat_id=owner, answer_due=due,
    )  # fmt: skip
    wish.save(force_insert=True)
    if owner is not None:
        ask(
            ANSWER_WISH, owner_seat_id=owner, due_at=start_of(due), cause="wish", actor=actor, dossier_id=own.id,
            thing_id=wish.id,
        )  # fmt: skip
    tell(own.id, "dossier.wish_made", label=Label.PLAN, item_id=item.id)
    return wish.id


@command
def answer_wish(*, actor: Actor, wish_id: UUID, answer: str, words: str = "", happens_on: date | None = None) -> None:
    """Answer a wish: yes has a day, no and partly a reason. It becomes a goal only if its maker makes it one."""
    wish = Wish.objects.select_for_update(of=("self",)).filter(id=wish_id).first()
    if wish is None:
        raise NotAllowed
    require("dossier.answer_wish", actor, wish.dossier_id)
    if answer not in ANSWERS or (answer == Wish.Answer.YES and happens_on is None):
        raise CannotPlan(_("Kies een antwoord. Bij ja hoort een dag waarop het kan."))
    if answer != Wish.Answer.YES and not words.strip():
        raise CannotPlan(_("Schrijf op waarom het niet, of niet helemaal, kan."))
    said = put(NewItem(wish.dossier_id, WISH_ANSWER, Label.PLAN, text_of(words)), actor) if words.strip() else None
    Wish.objects.filter(id=wish.id).update(
        answer=answer, answer_item=said, answered_at=actor.at, answered_by_id=actor.seat_id, happens_on=happens_on
    )
    close(ANSWER_WISH, wish.id, actor)
    tell(wish.dossier_id, "dossier.wish_answered", label=Label.PLAN, item_id=wish.item_id)


def _loose(agreement_id: UUID, actor: Actor) -> Agreement:
    held = Agreement.objects.filter(id=agreement_id, plan__isnull=False).first()
    if held is None:
        raise NotAllowed
    require("dossier.change_plan", actor, held.dossier_id)
    return held
