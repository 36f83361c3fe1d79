"""Ending a plan: each says what came of it, the family may always stop, and the organisation only for weighty reasons."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label
from roer.core.commands import command, tell
from roer.core.days import day_of
from roer.core.dossiers import head_dossier
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.worklist import close
from roer.dossier.checks import text_of
from roer.dossier.codes import Answered, Side, WithoutHelp
from roer.dossier.codes_plan import CLOSING, RESULT, WEIGHTY, ClosingReason, PlanOutcome
from roer.dossier.commands.plan import side_of
from roer.dossier.commands.promises import agree
from roer.dossier.models import Plan, PlanClosing, PlanResult, Review
from roer.dossier.refusals import CannotPlan
from roer.dossier.rules import ClosingFacts
from roer.dossier.snapshots import locked, snapshot

RULES = "dossier.close_plan"


@command
def answer_result(
    *, actor: Actor, plan_id: UUID, outcome: str = "", words: str = "", wanted: bool = True, side: str = ""
) -> UUID:
    """What came of the plan in the eyes of one person, or as a worker write it down for him or her. Returns the answer.

    Child, parents and professional each answer apart; a newer answer stands beside the older one.
    """
    plan = locked(plan_id)
    person = actor.on_behalf_of if actor.role in WORK_ROLES else actor.person_id
    own = head_dossier(person).id if person else plan.dossier_id
    require("dossier.change_plan", actor, own)
    if actor.on_behalf_of is not None and side not in (Side.CHILD, Side.PARENT):
        raise CannotPlan(_("Zeg erbij of het kind of een ouder dit zegt."))
    if wanted and outcome not in PlanOutcome.values:
        raise CannotPlan(_("Kies wat de hulp heeft gebracht, of kies 'ik wil niets zeggen'."))
    label = Label.OWN_WORDS if person else Label(plan.label)
    weight = Item.Weight.OWN_WORDS if person else Item.Weight.JUDGEMENT
    made = PlanResult(
        dossier_id=own, label=int(label), made_at=actor.at, made_by_id=actor.seat_id, plan=plan,
        item=put(NewItem(own, RESULT, label, text_of(words), weight), actor) if words.strip() else None,
        side=Side(side) if actor.on_behalf_of else side_of(actor),
        of_person_id=person, answered=Answered.WORDS if wanted else Answered.DID_NOT_WANT,
        outcome=outcome if wanted else "",
    )  # fmt: skip
    made.save(force_insert=True)
    tell(own, "dossier.result_given", label=int(label), item_id=made.item_id, plan=str(plan.id))
    return made.id


@command
def close_plan(
    *, actor: Actor, plan_id: UUID, reason: str = "", words: str = "", against_wish: bool = False, weighty: str = "",
    without_help: str = "", aftercare: str = "", aftercare_on: date | None = None,
    reasons: Mapping[str, str] | None = None,
) -> UUID:  # fmt: skip
    """End a plan. The family stops when it wants; who works closes with each one's result and a reason.

    `against_wish`: the organisation ends help that the family wants; that asks a `weighty` reason in words (7.3.14).
    `aftercare` says what happens when it gets hard again, with a day. Returns the closing.
    """
    plan = locked(plan_id)
    require("dossier.change_plan", actor, plan.dossier_id)
    by_family = actor.role not in WORK_ROLES and actor.on_behalf_of is None
    facts = closing_facts(plan, by_family, reason, against_wish, words, weighty)
    mets = meet(RULES, facts, at=day_of(actor.at))
    uphold(mets, reasons or {})
    made = PlanClosing(
        dossier_id=plan.dossier_id, label=plan.label, made_at=actor.at, made_by_id=actor.seat_id, plan=plan,
        by_family=by_family, against_wish=against_wish and not by_family,
        reason=ClosingReason.FAMILY_STOPS if by_family and not reason else ClosingReason(reason) if reason else "",
        item=_said(plan, CLOSING, words, actor), weighty=_said(plan, WEIGHTY, weighty, actor),
        without_help=WithoutHelp(without_help) if without_help else "",
        aftercare_id=_after(plan, aftercare, aftercare_on, actor),
    )  # fmt: skip
    made.save(force_insert=True)
    keep_receipts(mets, facts, dossier_id=plan.dossier_id, label=Label(plan.label), actor=actor, reasons=reasons)
    snapshot(plan, actor)
    Plan.objects.filter(id=plan.id).update(state=Plan.State.ENDED, ended_at=actor.at)
    for review in Review.objects.filter(plan=plan, held_at__isnull=True):
        close("dossier.hold_review", review.id, actor, state="dropped")
    tell(plan.dossier_id, "dossier.plan_closed", label=plan.label, item_id=made.item_id, plan=str(plan.id))
    return made.id


def closing_facts(
    plan: Plan, by_family: bool, reason: str, against_wish: bool, words: str, weighty: str
) -> ClosingFacts:
    """What is known when a plan ends, as far as the actor sees the answers."""
    asked = set(PlanResult.objects.filter(plan=plan).values_list("side", flat=True))
    return ClosingFacts(
        weight=plan.weight, by_family=by_family, against_wish=against_wish, child_asked=Side.CHILD in asked,
        parents_asked=Side.PARENT in asked, worker_asked=Side.WORKER in asked, reason=reason or None,
        explained=bool(words.strip()), weighty=bool(weighty.strip()),
    )  # fmt: skip


def _said(plan: Plan, kind: str, words: str, actor: Actor) -> Item | None:
    return put(NewItem(plan.dossier_id, kind, Label(plan.label), text_of(words)), actor) if words.strip() else None


def _after(plan: Plan, words: str, day: date | None, actor: Actor) -> UUID | None:
    """A step for when it gets hard again, as an agreement with a day that outlives the plan."""
    if not words.strip():
        return None
    if day is None:
        raise CannotPlan(_("Kies op welke dag jullie weer contact hebben."))
    who = actor.seat_id if actor.role in WORK_ROLES else plan.coordinator_seat_id
    return agree(actor=actor, dossier_id=plan.dossier_id, words=words, who_seat_id=who, due_on=day)
