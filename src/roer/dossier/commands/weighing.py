"""What to begin with: problems in the order of the family, money and a home before care (DOS-33); goals that clash (DOS-23)."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.items import NewItem, put, words_of
from roer.core.models import Item
from roer.core.worklist import ask, close_everywhere
from roer.dossier.checks import text_of
from roer.dossier.codes_plan import PROBLEM, Domain, GoalClashKind, Subsistence
from roer.dossier.commands.promises import agree
from roer.dossier.models import Goal, GoalClash, Plan, PlanProblem
from roer.dossier.refusals import CannotPlan, CannotSettle
from roer.dossier.snapshots import locked

CLASH, CLASH_DAYS = "dossier.settle_clash", 14


@command
def name_problem(
    *, actor: Actor, plan_id: UUID, words: str, domain: str, size: int = 2, urgency: int = 2, ease: int = 2
) -> UUID:
    """Say what is hard, where in life, how big, how urgent and how easy to solve (1 to 3). Returns the problem."""
    plan = locked(plan_id)
    require("dossier.change_plan", actor, plan.dossier_id)
    if not all(1 <= each <= 3 for each in (size, urgency, ease)):
        raise CannotPlan(_("Kies steeds 1, 2 of 3."))
    speaker = actor.on_behalf_of if actor.role in WORK_ROLES else actor.person_id
    weight = Item.Weight.OWN_WORDS if speaker else Item.Weight.NONE
    made = PlanProblem(
        dossier_id=plan.dossier_id, label=plan.label, made_at=actor.at, made_by_id=actor.seat_id, plan=plan,
        item=put(NewItem(plan.dossier_id, PROBLEM, Label(plan.label), text_of(words), weight), actor),
        of_person_id=speaker, domain=Domain(domain), size=size, urgency=urgency, ease=ease,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(plan.dossier_id, "dossier.plan_changed", label=plan.label, item_id=made.item_id, plan=str(plan.id))
    return made.id


@command
def begin_with(*, actor: Actor, problem_id: UUID) -> None:
    """The family decides with which problem to begin; a worker only writes down what one of them says."""
    held = PlanProblem.objects.filter(id=problem_id).first()
    if held is None or (actor.role in WORK_ROLES and actor.on_behalf_of is None):
        raise NotAllowed
    plan = locked(held.plan_id)
    require("dossier.change_plan", actor, plan.dossier_id)
    PlanProblem.objects.filter(plan=plan).update(family_first=False)
    PlanProblem.objects.filter(id=held.id).update(family_first=True)
    tell(plan.dossier_id, "dossier.plan_changed", label=plan.label, item_id=held.item_id, plan=str(plan.id))


@command
def take_up(*, actor: Actor, plan_id: UUID, offer: str, due_on: date | None = None) -> UUID:
    """Take up help with debts, housing, work or income: it becomes something agreed in the plan. Returns the agreement."""
    chosen = Subsistence(offer)
    who = actor.seat_id if actor.role in WORK_ROLES else None
    return agree(
        actor=actor, plan_id=plan_id, words=str(chosen.label), subsistence=chosen.value, who_seat_id=who,
        who_person_id=None if who else actor.person_id, due_on=due_on or day_of(actor.at) + timedelta(days=CLASH_DAYS),
    )  # fmt: skip


@command
def flag_clash(*, actor: Actor, goal_id: UUID, other_id: UUID, kind: str = GoalClashKind.CLASH) -> UUID:
    """Say that two goals of one family do not go together, or are the same. The director gets work, the family sees it."""
    goals = {goal.id: goal for goal in Goal.objects.filter(id__in=[goal_id, other_id]).select_related("plan")}
    if len(goals) < 2:
        raise NotAllowed
    goal, other = goals[goal_id], goals[other_id]
    require("dossier.change_plan", actor, goal.dossier_id)
    frame = _frame(goal.plan)
    if frame.id != _frame(other.plan).id:
        raise CannotPlan(_("Kies twee doelen uit plannen die bij elkaar horen."))
    held = GoalClash.objects.filter(goal=goal, other=other, settled_at__isnull=True).first()
    if held is not None:
        return held.id
    known = _has_open(frame)
    made = GoalClash(  # type: ignore[misc]
        dossier_id=goal.dossier_id, item_id=goal.item_id, goal=goal, other=other, kind=GoalClashKind(kind),
        flagged_at=actor.at, flagged_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    if not known:
        ask(
            CLASH, owner_seat_id=frame.coordinator_seat_id or actor.seat_id,
            due_at=start_of(day_of(actor.at) + timedelta(days=CLASH_DAYS)), cause="goals_clash", actor=actor,
            dossier_id=frame.dossier_id, thing_id=frame.id,
        )  # fmt: skip
    tell(goal.dossier_id, "dossier.goals_clash", label=goal.label, item_id=goal.item_id, plan=str(frame.id))
    return made.id


@command
def settle_clash(*, actor: Actor, clash_id: UUID) -> None:
    """It was talked through: the two goals stand beside each other now."""
    held = GoalClash.objects.filter(id=clash_id).select_related("goal__plan").first()
    if held is None:
        raise NotAllowed
    require("dossier.change_plan", actor, held.dossier_id)
    if held.settled_at is not None:
        raise CannotSettle
    GoalClash.objects.filter(id=held.id).update(settled_at=actor.at)
    frame = _frame(held.goal.plan)
    if not _has_open(frame):
        close_everywhere(CLASH, frame.id, actor)
    tell(held.dossier_id, "dossier.clash_settled", label=held.goal.label, item_id=held.item_id)


def flag_same_words(goal: Goal, words: str, actor: Actor) -> None:
    """A goal with the same words as one in another plan of this family is flagged at once."""
    frame = _frame(goal.plan)
    around = Goal.objects.filter(plan__in=[frame.id, *_parts(frame)], state=Goal.State.OPEN).exclude(plan=goal.plan)
    rows = list(around.select_related("item"))
    said = {item.id: _plain(text or "") for item, text in words_of([row.item for row in rows if row.item])}
    for row in rows:
        if said.get(row.item_id) == _plain(words):  # type: ignore[arg-type]
            flag_clash(actor=actor, goal_id=goal.id, other_id=row.id, kind=GoalClashKind.OVERLAP)


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold().rstrip(".!")


def _frame(plan: Plan) -> Plan:
    """The plan that others hang under."""
    return plan.parent or plan


def _has_open(frame: Plan) -> bool:
    plans = [frame.id, *_parts(frame)]
    return GoalClash.objects.filter(goal__plan__in=plans, settled_at__isnull=True).exists()


def _parts(frame: Plan) -> list[UUID]:
    return list(Plan.objects.filter(parent=frame).values_list("id", flat=True))
