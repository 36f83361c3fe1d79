"""Plans: family and helper write them together; every change leaves the version before it readable."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label, Role
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.dossiers import head_dossier
from roer.core.items import NewItem, put, words_of
from roer.core.models import Item
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.dossier.checks import is_speaker, reword, seen_item, text_of
from roer.dossier.codes import (
    AGREEMENT,
    FAMILY_PLAN,
    GOAL,
    OWN_PARTS,
    PART,
    PLAN_REASON,
    PLAN_TYPES,
    CaseWeight,
    PartOfPlan,
    Side,
)
from roer.dossier.codes_plan import Asked
from roer.dossier.commands.proposing import propose_rewording
from roer.dossier.commands.weighing import flag_same_words
from roer.dossier.models import Agreement, Goal, GoalMark, Plan, PlanPart
from roer.dossier.refusals import CannotPlan
from roer.dossier.rules import SecondPlanFacts, WriterFacts
from roer.dossier.snapshots import locked, snapshot
from roer.people.queries import age_of

TOO_YOUNG_UNTIL = 6
IN_PLAN = (GOAL, AGREEMENT, PART)


@command
def make_plan(
    *, actor: Actor, dossier_id: UUID, kind: str = FAMILY_PLAN, weight: str = CaseWeight.ORDINARY,
    parent_id: UUID | None = None, coordinator_seat_id: UUID | None = None, review_on: date | None = None,
    reason: str = "",
) -> UUID:  # fmt: skip
    """Begin a plan: the family plan in the family's dossier, any other plan under it. Returns the plan.

    A second family plan raises ReasonNeeded until `reason` is given.
    """
    require("dossier.make_plan", actor, dossier_id)
    if kind not in PLAN_TYPES:
        raise CannotPlan(_("Kies wat voor plan het is."))
    running = Plan.objects.filter(dossier_id=dossier_id, kind=FAMILY_PLAN).exclude(state=Plan.State.ENDED).count()
    facts = SecondPlanFacts(running if kind == FAMILY_PLAN else 0)
    mets, reasons = meet("dossier.one_family_plan", facts, at=day_of(actor.at)), {"dossier.one_family_plan": reason}
    uphold(mets, reasons)
    why = put(NewItem(dossier_id, PLAN_REASON, Label.PLAN, text_of(reason)), actor) if reason.strip() else None
    plan = Plan(
        dossier_id=dossier_id, label=int(Label.PLAN), item=why, made_at=actor.at, made_by_id=actor.seat_id, kind=kind,
        parent_id=parent_id, weight=CaseWeight(weight), review_on=review_on,
        coordinator_seat_id=coordinator_seat_id or (actor.seat_id if actor.role in WORK_ROLES else None),
    )  # fmt: skip
    plan.save(force_insert=True)
    if reason.strip():
        keep_receipts(mets, facts, dossier_id=dossier_id, label=Label.PLAN, actor=actor, reasons=reasons)
    snapshot(plan, actor)
    tell(dossier_id, "dossier.plan_made", label=Label.PLAN, plan=str(plan.id), plan_kind=kind)
    return plan.id


@command
def write_part(*, actor: Actor, plan_id: UUID, part: str, words: str = "", not_needed: bool = False) -> UUID:
    """Write in a part of the plan, or say as family that it is not needed. Returns the part's row.

    What somebody finds important is own words; the other parts are written together.
    """
    plan = _plan(plan_id, actor)
    named = PartOfPlan(part)
    own = named in OWN_PARTS
    if own and actor.role in WORK_ROLES and actor.on_behalf_of is None:
        raise CannotPlan(_("Wat iemand belangrijk vindt, zegt hij of zij zelf. Schrijf het op namens die persoon."))
    if not_needed and actor.role in WORK_ROLES:
        raise CannotPlan(_("Of hulp nodig is, zegt het gezin."))
    item = None
    if not not_needed:
        weight = Item.Weight.OWN_WORDS if own else Item.Weight.NONE
        item = put(NewItem(plan.dossier_id, PART, Label(plan.label), text_of(words), weight), actor)
    row = PlanPart(
        **_in(plan, actor), **_agreed_part(named, actor), item=item, part=named, not_needed=not_needed,
        of_person_id=_speaker(actor), copied=own and actor.role in WORK_ROLES and _stands_elsewhere(plan, words),
    )  # fmt: skip
    row.save(force_insert=True)
    _changed(plan, actor, row.item_id)
    return row.id


@command
def note_asked(*, actor: Actor, plan_id: UUID, answer: str) -> UUID:
    """Somebody was asked what he or she finds important, and gave no words: `actor.for_person`, or who says so (DOS-26).

    Raises CannotPlan for 'too young' from six years on. Returns the part's row.
    """
    plan, person = _plan(plan_id, actor), _speaker(actor)
    if person is None:
        raise CannotPlan(_("Zeg erbij aan wie u het vroeg."))
    age = age_of(head_dossier(person).id, actor)
    if Asked(answer) == Asked.TOO_YOUNG and age is not None and age >= TOO_YOUNG_UNTIL:
        raise CannotPlan(_("Vanaf 6 jaar kun je het vragen. Wil een kind niets zeggen? Dat mag ook."))
    row = PlanPart(
        **_in(plan, actor), agreed_at=actor.at, agreed_by_id=actor.seat_id, part=PartOfPlan.MATTERS,
        of_person_id=person, asked=Asked(answer), asked_on=day_of(actor.at),
    )  # fmt: skip
    row.save(force_insert=True)
    _changed(plan, actor, None)
    return row.id


@command
def make_own(*, actor: Actor, part_id: UUID) -> None:
    """Somebody says of a text that was taken from another plan: yes, these are my own words too."""
    row = PlanPart.objects.filter(id=part_id, copied=True).select_related("item").first()
    if row is None or row.item is None or not is_speaker(row.item, actor):
        raise NotAllowed
    plan = _plan(row.plan_id, actor)
    PlanPart.objects.filter(id=row.id).update(copied=False)
    _changed(plan, actor, row.item_id)


@command
def set_goal(
    *, actor: Actor, plan_id: UUID, words: str, of_person_id: UUID | None = None, review_on: date | None = None
) -> UUID:
    """A goal in the plan: of the family in their own words, or proposed by a professional. Returns the goal."""
    plan = _plan(plan_id, actor)
    speaker = _speaker(actor)
    weight = Item.Weight.OWN_WORDS if speaker else Item.Weight.NONE
    item = put(NewItem(plan.dossier_id, GOAL, Label(plan.label), text_of(words), weight), actor)
    last = Goal.objects.filter(plan=plan).aggregate(last=Max("position"))["last"] or 0
    goal = Goal(
        **_in(plan, actor), **_agreed(actor), item=item, of_person_id=of_person_id or speaker, position=last + 1,
        review_on=review_on,
    )  # fmt: skip
    goal.save(force_insert=True)
    tell(plan.dossier_id, "dossier.goal_set", label=plan.label, item_id=item.id, goal=str(goal.id))
    snapshot(plan, actor)
    flag_same_words(goal, words, actor)
    return goal.id


@command
def end_goal(*, actor: Actor, goal_id: UUID, state: str) -> None:
    """A goal is reached, stopped, or open again."""
    goal = _goal(goal_id, actor)
    plan = _plan(goal.plan_id, actor)
    Goal.objects.filter(id=goal.id).update(state=Goal.State(state))
    tell(plan.dossier_id, f"dossier.goal_{Goal.State(state).value}", label=plan.label, item_id=goal.item_id)
    snapshot(plan, actor)


@command
def mark_goal(*, actor: Actor, goal_id: UUID, mark: int) -> UUID:
    """Say from 1 to 10 how far a goal is. Each side has its own marks; they are never averaged. Returns the mark."""
    goal = _goal(goal_id, actor)
    if not 1 <= mark <= 10:
        raise CannotPlan(_("Geef een cijfer van 1 tot en met 10."))
    made = GoalMark(  # type: ignore[misc]
        dossier_id=goal.dossier_id, item_id=goal.item_id, goal=goal, side=side_of(actor), of_person_id=_speaker(actor),
        mark=mark, given_at=actor.at, given_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    tell(goal.dossier_id, "dossier.goal_marked", label=goal.label, item_id=goal.item_id, mark=mark)
    return made.id


@command
def reword_in_plan(*, actor: Actor, item_id: UUID, words: str, based_on: int) -> None:
    """Change a text of the plan. Somebody's own words only by that person; a clash shows both (WordsClash).

    What a professional changes in a text that was agreed is a proposal: it changes after the family's yes (DOS-28).
    """
    item = seen_item(item_id, lock=True)
    if item.kind not in IN_PLAN:
        raise NotAllowed
    plan = _plan(_plan_of(item), actor)
    if item.weight == Item.Weight.OWN_WORDS:
        facts = WriterFacts(own_words=True, by_speaker=is_speaker(item, actor))
        uphold(meet("dossier.own_words_stay", facts, at=day_of(actor.at)), {})
    if actor.role in WORK_ROLES and _is_joint(item):
        propose_rewording(plan, item, words, based_on, actor)
        return
    reword(item, words, based_on, actor)
    _changed(plan, actor, item.id)


def side_of(actor: Actor) -> str:
    """From whose side the actor speaks."""
    if actor.role in WORK_ROLES:
        return Side.WORKER
    return Side.CHILD if actor.role == Role.SELF else Side.PARENT


def _speaker(actor: Actor) -> UUID | None:
    return actor.on_behalf_of if actor.role in WORK_ROLES else actor.person_id


def _agreed(actor: Actor) -> dict[str, object]:
    """What one of the family says is part of the plan at once; what a professional proposes after the family's yes."""
    own = actor.role not in WORK_ROLES or actor.on_behalf_of is not None
    return {"agreed_at": actor.at, "agreed_by_id": actor.seat_id} if own else {}


def _agreed_part(part: PartOfPlan, actor: Actor) -> dict[str, object]:
    """What a foster carer does binds only after the foster carer agreed (4.1.3 lid 6); for other parts as for all."""
    return {} if part == PartOfPlan.FOSTER and actor.role != Role.CARER else _agreed(actor)


def _stands_elsewhere(plan: Plan, words: str) -> bool:
    """Does this text stand in another plan that the actor sees?"""
    others = Item.objects.filter(kind=PART, id__in=PlanPart.objects.exclude(plan=plan).values("item_id"))
    same = " ".join(words.split()).casefold()
    return any(" ".join((text or "").split()).casefold() == same for _item, text in words_of(others))


def _is_joint(item: Item) -> bool:
    """Is this text part of the plan, and not a proposal that still waits?"""
    rows = (
        PlanPart.objects.filter(item=item, agreed_at__isnull=True),
        Goal.objects.filter(item=item, agreed_at__isnull=True),
    )
    return not any(each.exists() for each in rows)


def _in(plan: Plan, actor: Actor) -> dict[str, object]:
    return {
        "dossier_id": plan.dossier_id, "label": plan.label, "plan": plan, "made_at": actor.at,
        "made_by_id": actor.seat_id,
    }  # fmt: skip


def _plan(plan_id: UUID, actor: Actor) -> Plan:
    plan = locked(plan_id)
    require("dossier.change_plan", actor, plan.dossier_id)
    return plan


def _goal(goal_id: UUID, actor: Actor) -> Goal:
    goal = Goal.objects.filter(id=goal_id).first()
    if goal is None:
        raise NotAllowed
    require("dossier.mark_goal", actor, goal.dossier_id)
    return goal


def _plan_of(item: Item) -> UUID:
    for model in (Goal, Agreement, PlanPart):
        if (row := model.objects.filter(item=item, plan__isnull=False).first()) is not None:
            return row.plan_id  # type: ignore[attr-defined, no-any-return, return-value]
    raise NotAllowed


def _changed(plan: Plan, actor: Actor, item_id: UUID | None) -> None:
    tell(plan.dossier_id, "dossier.plan_changed", label=plan.label, item_id=item_id, plan=str(plan.id))
    snapshot(plan, actor)
