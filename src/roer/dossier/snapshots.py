"""A plan as it stands, kept as ids after every change, so that each earlier version stays readable (DOS-16)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Max

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.models import Item
from roer.dossier.models import Agreement, Goal, Plan, PlanPart, PlanVersion


def locked(plan_id: UUID) -> Plan:
    """The plan, held until the command ends. Raises NotAllowed when the actor does not see it, or when it ended."""
    plan = Plan.objects.select_for_update().filter(id=plan_id).exclude(state=Plan.State.ENDED).first()
    if plan is None:
        raise NotAllowed
    return plan


def snapshot(plan: Plan, actor: Actor) -> int:
    """Keep the plan as it stands now as its next version. Returns the number."""
    last = PlanVersion.objects.filter(plan=plan).aggregate(last=Max("number"))["last"] or 0
    PlanVersion(
        dossier_id=plan.dossier_id, label=plan.label, plan=plan, number=last + 1, contents=_contents(plan),
        made_at=actor.at, made_by_id=actor.seat_id,
    ).save(force_insert=True)  # fmt: skip
    return last + 1


def _contents(plan: Plan) -> list[dict[str, Any]]:
    parts = PlanPart.objects.filter(plan=plan, removed_at__isnull=True).order_by("part", "made_at")
    goals = Goal.objects.filter(plan=plan).order_by("position")
    agreements = Agreement.objects.filter(plan=plan).order_by("made_at")
    rows = [
        *({"kind": part.part, "item": part.item_id, "state": "not_needed" * part.not_needed} for part in parts),
        *({"kind": "goal", "item": goal.item_id, "state": goal.state} for goal in goals),
        *({"kind": "agreement", "item": each.item_id, "state": each.state, "due": _day(each)} for each in agreements),
    ]
    current = dict(
        Item.objects.filter(id__in=[row["item"] for row in rows if row["item"]]).values_list("id", "current_version")
    )
    return [{**row, "item": str(row["item"] or ""), "version": str(current.get(row["item"]) or "")} for row in rows]  # type: ignore[arg-type]


def _day(agreement: Agreement) -> str:
    return agreement.due_on.isoformat() if agreement.due_on else ""
