"""Making a plan final: what is missing asks a reason, something far-reaching a second reader, and danger never waits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.models import Seat
from roer.core.rules import meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.worklist import ask
from roer.dossier.codes import OWN_PARTS, PartOfPlan
from roer.dossier.models import Agreement, Goal, GroupPlanOffer, Plan, PlanPart, PlanProblem
from roer.dossier.refusals import CannotPlan
from roer.dossier.rules import DANGER_DAYS, OFFER_DAYS, OfferedFacts, PlanFacts, gaps_in
from roer.dossier.snapshots import locked
from roer.people.queries import helpers_of, shared_dossiers_of

FILL, OFFER, READ = "dossier.fill_plan", "dossier.offer_own_plan", "dossier.read_plan"


@command
def settle_plan(
    *, actor: Actor, plan_id: UUID, second_reader_seat_id: UUID | None = None, in_danger: bool = False,
    reasons: Mapping[str, str] | None = None,
) -> None:  # fmt: skip
    """Make the plan final. What is missing asks a written reason by rule name (ReasonNeeded); everybody reads it.

    With a gap in something far-reaching a named second reader is asked too. In danger the plan counts at once, and
    what is missing, also the offer of an own plan, becomes work with a day.
    """
    plan = locked(plan_id)
    require("dossier.change_plan", actor, plan.dossier_id)
    reader = _reader(second_reader_seat_id, actor)
    facts, offered = plan_facts(plan, actor, second_reader=reader is not None), offered_facts(plan, actor)
    if in_danger and actor.role in WORK_ROLES:
        _later(plan, facts, offered, actor)
    else:
        uphold(meet("dossier.own_plan_comes_first", offered, at=day_of(actor.at)), {})
        mets = meet("dossier.settle_plan", facts, at=day_of(actor.at))
        uphold(mets, reasons or {})
        keep_receipts(mets, facts, dossier_id=plan.dossier_id, label=Label(plan.label), actor=actor, reasons=reasons)
    Plan.objects.filter(id=plan.id).update(
        state=Plan.State.ACTIVE, settled_at=actor.at, second_reader=reader, settled_in_danger=in_danger
    )
    if reader is not None:
        _ask(READ, plan, reader.id, actor)
    tell(plan.dossier_id, "dossier.plan_settled", label=plan.label, plan=str(plan.id))


def plan_facts(plan: Plan, actor: Actor, *, second_reader: bool = False) -> PlanFacts:
    """What stands in the plan now, as facts for its rules."""
    rows = PlanPart.objects.filter(plan=plan, agreed_at__isnull=False, removed_at__isnull=True)
    parts = set(rows.values_list("part", flat=True))
    agreements = list(Agreement.objects.filter(plan=plan))
    loose = [
        each
        for each in agreements
        if not each.due_on or not (each.who_seat_id or each.who_person_id or each.who_words_id)
    ]
    return PlanFacts(
        weight=plan.weight, goals=Goal.objects.filter(plan=plan, agreed_at__isnull=False).count(),
        agreements=len(agreements), open_actions=len(loose), child_help=PartOfPlan.CHILD_HELP in parts,
        family_help=PartOfPlan.FAMILY_HELP in parts, matters=bool(parts & set(OWN_PARTS)),
        parties=len({held.seat.organisation_id for held in helpers_of(plan.dossier_id, actor)}),
        alarm=PartOfPlan.ALARM in parts, together=PartOfPlan.TOGETHER in parts, safety=PartOfPlan.SAFETY in parts,
        main_domain=_main_domain(plan), subsistence=any(each.subsistence for each in agreements),
        second_reader=second_reader or plan.second_reader_id is not None,
    )  # fmt: skip


def offered_facts(plan: Plan, actor: Actor) -> OfferedFacts:
    """Was an own plan offered to this family, and answered or given a fair time; or does a ground of the law hold?"""
    owner = plan.dossier.person_id
    places = [plan.dossier_id, *(shared_dossiers_of(owner, actor) if owner else [])]
    offers = list(GroupPlanOffer.objects.visible_to(actor).filter(dossier_id__in=places))
    fair = actor.at - timedelta(days=int(OFFER_DAYS.on(day_of(actor.at)).value))
    answered = any(not each.ground and (each.answer != "open" or each.made_at <= fair) for each in offers)
    return OfferedFacts(plan.kind, answered, any(each.ground for each in offers))


def _main_domain(plan: Plan) -> str | None:
    first = PlanProblem.objects.filter(plan=plan, family_first=True).values_list("domain", flat=True).first()
    return first


def _reader(seat_id: UUID | None, actor: Actor) -> Seat | None:
    """The named second reader: somebody at work, and not who makes the plan final."""
    if seat_id is None:
        return None
    seat = Seat.objects.filter(id=seat_id, role__in=WORK_ROLES).first()
    if seat is None:
        raise NotAllowed
    if seat.id == actor.seat_id:
        raise CannotPlan(_("De tweede lezer is iemand anders dan wie het plan vaststelt."))
    return seat


def _later(plan: Plan, facts: PlanFacts, offered: OfferedFacts, actor: Actor) -> None:
    """In danger: what is missing becomes work for who keeps the plan together."""
    owner = plan.coordinator_seat_id or actor.seat_id
    if gaps_in(facts) or not facts.matters:
        _ask(FILL, plan, owner, actor)
    if plan.dossier.person_id and not (offered.offered or offered.ground):
        _ask(OFFER, plan, owner, actor)


def _ask(kind: str, plan: Plan, owner_seat_id: UUID, actor: Actor) -> None:
    due = day_of(actor.at) + timedelta(days=int(DANGER_DAYS.on(day_of(actor.at)).value))
    ask(
        kind, owner_seat_id=owner_seat_id, due_at=start_of(due), cause="plan_settled", actor=actor,
        dossier_id=plan.dossier_id, thing_id=plan.dossier_id if kind == OFFER else plan.id,
    )  # fmt: skip
