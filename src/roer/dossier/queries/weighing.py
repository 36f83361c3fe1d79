"""What is hardest now in the order to begin with, and which goals of one family clash, for who reads the plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q

from roer.core.actor import Actor
from roer.core.items import words_of
from roer.dossier.codes_plan import SUBSISTENCE, Subsistence
from roer.dossier.models import Goal, GoalClash, Plan, PlanProblem
from roer.dossier.queries.circle import Naming

EASY = 3


@dataclass(frozen=True)
class ProblemLine:
    """A problem of a plan. `first`: the family begins here; `proposed`: the plan proposes to begin here."""

    id: UUID
    text: str
    who: str
    domain: Any
    first: bool
    proposed: bool


@dataclass(frozen=True)
class ClashLine:
    """Two goals in words, and how they stand to each other."""

    id: UUID
    text: str
    kind: Any
    other: str


@dataclass(frozen=True)
class Weighing:
    """What is hard, what clashes, and what is offered when money or a home comes first."""

    problems: list[ProblemLine]
    clashes: list[ClashLine]
    offers: list[tuple[str, Any]]


def weighing_of(plan: Plan, actor: Actor) -> Weighing:
    """Problems with the family's own first on top, then the biggest that is easy to solve."""
    rows = sorted(PlanProblem.objects.filter(plan=plan).select_related("item"), key=beginning)
    clashing = Q(goal__plan=plan) | Q(other__plan=plan)
    found = GoalClash.objects.filter(clashing, settled_at__isnull=True).select_related("goal__item", "other__item")
    clashes = [row for row in found if row.goal.item and row.other.item]
    items = [row.item for row in rows] + [goal.item for row in clashes for goal in (row.goal, row.other)]
    words = {item.id: text or "" for item, text in words_of([item for item in items if item])} if items else {}
    naming = Naming([], [row.of_person_id for row in rows], actor)
    lines = [
        ProblemLine(
            row.id, words.get(row.item_id, ""), naming.person(row.of_person_id), row.get_domain_display(),  # type: ignore[arg-type]
            row.family_first, number == 0 and not row.family_first,
        )
        for number, row in enumerate(rows)
    ]  # fmt: skip
    main = bool(rows) and rows[0].family_first and rows[0].domain in SUBSISTENCE
    return Weighing(
        lines,
        [ClashLine(row.id, _said(row.goal, words), row.get_kind_display(), _said(row.other, words)) for row in clashes],
        list(Subsistence.choices) if main else [],
    )


def beginning(row: PlanProblem) -> tuple[Any, ...]:
    """The order to begin in: the family's choice, then the biggest and most urgent one that is easy to solve."""
    return (not row.family_first, row.ease != EASY, -(row.size + row.urgency), -row.ease, row.made_at)


def _said(goal: Goal, words: dict[UUID, str]) -> str:
    return words.get(goal.item_id, "")  # type: ignore[arg-type]


def goals_around(plan: Plan, actor: Actor) -> list[tuple[str, str, str]]:
    """The open goals of a plan, the plan it hangs under and its parts, as far as the reader sees: id, plan, words."""
    frame = plan.parent_id or plan.id
    rows = Goal.objects.visible_to(actor).filter(Q(plan_id=frame) | Q(plan__parent_id=frame), state=Goal.State.OPEN)
    listed = list(rows.select_related("item", "plan").order_by("plan__made_at", "position"))
    words = {item.id: text or "" for item, text in words_of([row.item for row in listed if row.item])} if listed else {}
    return [(str(row.id), str(row.plan.get_kind_display()), _said(row, words)) for row in listed]
