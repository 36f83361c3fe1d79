"""How a plan ends, for who reads the plan: what each said it brought, why it stopped, and what comes after (DOS-46)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.items import words_of
from roer.core.models import Item
from roer.dossier.codes import PLAN_TYPES, Answered, PlanType
from roer.dossier.models import Plan, PlanClosing, PlanResult
from roer.dossier.queries.circle import Naming


@dataclass(frozen=True)
class ResultLine:
    """What one person said came of it."""

    side: Any
    who: str
    outcome: Any
    text: str
    did_not_want: bool


@dataclass(frozen=True)
class EndingPage:
    """The end of a plan, or what was said so far."""

    plan: Plan
    kind: PlanType
    results: list[ResultLine]
    closing: PlanClosing | None
    who: str
    text: str
    weighty: str
    aftercare: str


def ending_of(plan_id: UUID, actor: Actor) -> EndingPage:
    """The end of one plan. Raises NotAllowed when the reader does not see the plan."""
    plan = Plan.objects.filter(id=plan_id).first()
    if plan is None:
        raise NotAllowed
    results = list(PlanResult.objects.filter(plan=plan).select_related("made_by").order_by("side", "made_at"))
    closing = PlanClosing.objects.filter(plan=plan).select_related("made_by", "aftercare").first()
    after = closing.aftercare if closing else None
    held = [closing.item_id, closing.weighty_id, after.item_id if after else None] if closing else []
    ids = {each for each in [*held, *(row.item_id for row in results)] if each}
    words = {item.id: text or "" for item, text in words_of(Item.objects.filter(id__in=ids))} if ids else {}
    seats = [row.made_by for row in results] + ([closing.made_by] if closing else [])
    naming = Naming(seats, [row.of_person_id for row in results], actor)
    lines = [
        ResultLine(
            row.get_side_display(), naming.person(row.of_person_id) or naming.seat(row.made_by).name,
            row.get_outcome_display(), words.get(row.item_id, ""), row.answered == Answered.DID_NOT_WANT,  # type: ignore[arg-type]
        )
        for row in results
    ]  # fmt: skip
    said, weighty, later = [words.get(each, "") for each in held] if closing else ["", "", ""]  # type: ignore[arg-type]
    who = naming.seat(closing.made_by).name if closing else ""
    return EndingPage(plan, PLAN_TYPES[plan.kind], lines, closing, who, said, weighty, later)
