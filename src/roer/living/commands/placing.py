"""A placement from proposal to end. It begins with a title; what happens without one is put down as a fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.models import Organisation, Person
from roer.core.rules import Met, Outcome, meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.terms import add_working_days
from roer.core.worklist import ask
from roer.living import terms
from roer.living.codes import Alternative, Factor, Interest, Reason, StayEnd, Step, TitleKind
from roer.living.commands.advising import advice_given, ask_advice
from roer.living.commands.alarms import call_everybody, title_now
from roer.living.commands.closed import before_closed_end, before_closed_start, guarded, report_attempt
from roer.living.commands.common import FOSTER, past, placement_for, running, words
from roer.living.commands.ending_asked import carers_agree as said_yes
from roer.living.commands.ending_asked import settle
from roer.living.commands.transferring import keep_responsible
from roer.living.models import LivingForm, Placement, PlacementAlternative, PlacementCarer, TitleOfStay
from roer.living.rederive import rederive
from roer.living.refusals import CannotPlace, NoTitle
from roer.living.rules import BLOCK, EndingFacts, MoveFacts, PlacementFacts

ADVISED, PERSPECTIVE = "living.move_was_advised", "living.stay_has_perspective"
RULES = ("living.reason_is_explained", "living.lighter_help_was_weighed", "living.stay_has_perspective",
         "living.move_is_in_the_childs_interest", "living.haste_is_filled_in")  # fmt: skip


@command
def propose_placement(
    *, actor: Actor, dossier_id: UUID, form: str, where: str, reason: str, organisation_id: UUID | None = None,
    reason_words: str = "", factors: Sequence[str] = (), alternatives: Mapping[str, str] | None = None,
    deciders: str = "", perspective: str = "", perspective_review_on: date | None = None,
    expected_until: date | None = None, evaluate_on: date | None = None, interest: str = "", interest_words: str = "",
    carer_ids: Sequence[UUID] = (), acute: bool = False, group_change: bool = False,
    follow_up_on: date | None = None, reasons: Mapping[str, str] | None = None,
) -> UUID:  # fmt: skip
    """Propose where a young person goes to live, with why, what was weighed and what is expected. Returns the placement.

    Raises CannotPlace without a form or a place, ReasonNeeded for what is missing and not explained. In direct danger
    nothing is asked first: what is missing becomes work of five working days. Where a perspective is missing, the reason
    comes with a day on which it follows: `follow_up_on`, at the latest after six weeks, as the plan does.
    """
    require("living.propose_placement", actor, dossier_id)
    now = running(dossier_id, actor)
    kind = LivingForm.objects.filter(code=form).first()
    if kind is None or not where.strip():
        raise CannotPlace(_("Kies één woonvorm en schrijf op waar het is."))
    if organisation_id is not None:
        Organisation.objects.get(id=organisation_id)
    if set(factors) - set(Factor.values) or interest not in ("", *Interest.values):
        raise CannotPlace(_("Kies uit de lijst wat er speelde en waarom verhuizen goed is."))
    lighter = {code: why for code, why in (alternatives or {}).items() if code in Alternative.values and why.strip()}
    facts = PlacementFacts(
        at_home=kind.at_home, acute=acute, reason=Reason(reason), explained=bool(reason_words.strip()),
        alternatives=len(lighter), deciders=bool(deciders.strip()), perspective=bool(perspective.strip()),
        expected=expected_until is not None, evaluated=evaluate_on is not None, is_move=now is not None,
        interest=interest or None, interest_explained=bool(interest_words.strip()),
    )  # fmt: skip
    mets = meet(RULES, facts, at=day_of(actor.at))
    missing = uphold(mets, reasons or {})
    made = Placement(
        dossier_id=dossier_id, label=int(Label.PLACE), item_id=words(dossier_id, "place", where, actor), form=kind,
        organisation_id=organisation_id, step=_step(kind, now, group_change), reason=reason,
        reason_item=words(dossier_id, "reason", reason_words, actor), factors=list(factors), interest=interest,
        interest_item=words(dossier_id, "interest", interest_words, actor),
        deciders_item=words(dossier_id, "deciders", deciders, actor), acute=acute,
        perspective_item=words(dossier_id, "perspective", perspective, actor),
        perspective_review_on=perspective_review_on, expected_until=expected_until, evaluate_on=evaluate_on,
        follow_up_on=_follow_up(mets, follow_up_on, actor), recorded_at=actor.at, recorded_by_id=actor.seat_id,
    )  # fmt: skip
    made.save(force_insert=True)
    _beside(made, lighter, carer_ids, actor)
    keep_receipts(
        mets, facts, dossier_id=dossier_id, label=Label.PLACE, actor=actor, item_id=made.item_id, reasons=reasons
    )
    if acute and missing:
        _later("living.fill_in", made, start_of(add_working_days(day_of(actor.at), 5) + timedelta(days=1)), actor)
    if made.follow_up_on:
        _later("living.follow_up", made, start_of(made.follow_up_on + timedelta(days=1)), actor)
    if made.step == Step.MOVE and (interest not in (Interest.LASTING, Interest.LIGHTER) or acute):
        question = interest_words or reason_words or str(made.get_reason_display())  # type: ignore[attr-defined]
        ask_advice(made, question, actor, afterwards=acute or interest == Interest.OWN_WISH)
    tell(dossier_id, "living.placement_proposed", label=Label.PLACE, item_id=made.item_id, form=form)
    return made.id


@command
def start_placement(*, actor: Actor, placement_id: UUID, started_at: datetime | None = None, reason: str = "") -> None:
    """The young person lives here from now, or from a moment that is past. Raises NoTitle when nothing carries it.

    Raises ReasonNeeded for a move that is good for nobody yet and about which the expert team did not answer (LIV-12).
    """
    placement = placement_for(placement_id, actor)
    require("living.start_placement", actor, placement.dossier_id)
    _advised(placement, reason, actor)
    _begin(placement, started_at or actor.at, actor)
    first = TitleOfStay.objects.visible_to(actor).filter(placement_id=placement.id).order_by("valid_from").first()
    if first is not None and first.kind == TitleKind.NONE:
        raise _no_title(placement, actor)
    guarded(before_closed_start, placement, actor)
    if first is not None and first.kind == TitleKind.ACUTE:
        _later("living.ask_yes", placement, start_of(day_of(actor.at) + timedelta(days=1)), actor)
    tell(placement.dossier_id, "living.placement_started", label=Label.PLACE, item_id=placement.item_id)


@command
def stay_without_title(*, actor: Actor, placement_id: UUID, reason: str, started_at: datetime | None = None) -> None:
    """The young person is there without a title: put down as what it is, and everybody who answers is called at once."""
    placement = placement_for(placement_id, actor)
    require("living.start_placement", actor, placement.dossier_id)
    if not reason.strip():
        raise CannotPlace(_("Schrijf op waarom het kind er toch is. Het kind en de ouders kunnen dit lezen."))
    why = words(placement.dossier_id, "without_title", reason, actor)
    _begin(placement, started_at or actor.at, actor, fact_item=why)
    call_everybody(placement, actor.at, actor)
    tell(placement.dossier_id, "living.stay_without_title", label=Label.PLACE, item_id=placement.item_id)


@command
def end_placement(
    *, actor: Actor, placement_id: UUID, why: str, reason: str = "", ended_at: datetime | None = None,
    carers_agree: bool = False, court_leave: bool = False, danger: bool = False,
) -> None:  # fmt: skip
    """The young person no longer lives here. Raises CannotPlace when it never began or is over.

    Raises ReasonNeeded when a parent ends it after a year with foster carers who did not say yes, without leave of the
    court (LIV-69). What happened all the same is put down, with that reason.
    """
    placement = placement_for(placement_id, actor)
    require("living.end_placement", actor, placement.dossier_id)
    if placement.valid_from is None or placement.valid_until is not None:
        raise CannotPlace(_("Dit verblijf loopt niet meer."))
    past(ended_at or actor.at, actor.at)
    if why == StayEnd.HOME and title_now(placement, actor) != TitleKind.NONE:
        guarded(before_closed_end, placement, actor)
    facts = EndingFacts(
        by_responsible=why == StayEnd.BY_PARENT, foster=placement.form.code in FOSTER, title=title_now(placement, actor),
        days=(actor.at - placement.valid_from).days,
        carers_agree=carers_agree or said_yes(placement, actor), court_leave=court_leave, danger=danger,
    )  # fmt: skip
    mets, said = meet("living.foster_carers_may_block", facts, at=day_of(actor.at)), {BLOCK: reason}
    uphold(mets, said)
    _end(placement, StayEnd(why), ended_at or actor.at, words(placement.dossier_id, "ended", reason, actor))
    settle(placement, actor)
    keep_receipts(
        mets,
        facts,
        dossier_id=placement.dossier_id,
        label=Label.PLACE,
        actor=actor,
        item_id=placement.item_id,
        reasons=said,
    )
    rederive([placement.dossier_id])
    tell(placement.dossier_id, "living.placement_ended", label=Label.PLACE, item_id=placement.item_id, why=why)


def _no_title(placement: Placement, actor: Actor) -> NoTitle:
    """Why it does not begin; a closed place that was to begin all the same is told to oversight."""
    why = NoTitle()
    if placement.form.closed:
        why.afterwards = lambda: report_attempt(actor=actor, placement_id=placement.id)
    return why


def _advised(placement: Placement, reason: str, actor: Actor) -> None:
    """A move without a reason of its own waits for the expert team, or says why it did not."""
    if placement.step != Step.MOVE:
        return
    interest = placement.interest or Interest.NONE
    facts = MoveFacts(is_move=True, interest=interest, acute=placement.acute, advised=advice_given(placement))
    mets, said = meet(ADVISED, facts, at=day_of(actor.at)), {ADVISED: reason}
    uphold(mets, said)
    keep_receipts(
        mets, facts, dossier_id=placement.dossier_id, label=Label.PLACE, actor=actor, item_id=placement.item_id,
        reasons=said,
    )  # fmt: skip
    if any(one.outcome is Outcome.MET for one in mets):
        item = words(placement.dossier_id, "without_advice", reason, actor)
        Placement.objects.filter(id=placement.id).update(without_advice=True, unadvised_item=item)


def _follow_up(mets: Sequence[Met], chosen: date | None, actor: Actor) -> date | None:
    """The day on which what is missing follows: as chosen, at the latest with the plan (Jeugdwet 4.1.3 lid 2)."""
    if not any(one.rule.name == PERSPECTIVE and one.outcome is Outcome.MET for one in mets):
        return None
    latest = day_of(actor.at) + timedelta(weeks=int(terms.PLAN_WEEKS.on(day_of(actor.at)).value))
    return min(chosen or latest, latest)


def _begin(placement: Placement, moment: datetime, actor: Actor, *, fact_item: UUID | None = None) -> None:
    past(moment, actor.at)
    now = running(placement.dossier_id, actor)
    if placement.valid_from is not None or (now and now.valid_from and moment < now.valid_from):
        raise CannotPlace(_("Deze plek ging al in, of het moment klopt niet. Kies vandaag of een eerder moment."))
    if now is not None:
        _end(now, StayEnd.MOVED, moment, None)
    Placement.objects.filter(id=placement.id).update(valid_from=moment, fact_item=fact_item)
    placement.valid_from = moment
    if now is not None and not placement.form.at_home:
        keep_responsible(now, placement, actor)
    rederive([placement.dossier_id])


def _end(placement: Placement, why: str, moment: datetime, item_id: UUID | None) -> None:
    Placement.objects.filter(id=placement.id).update(
        valid_until=max(moment, placement.valid_from or moment), ended=why, ended_item=item_id
    )


def _step(form: LivingForm, now: Placement | None, group_change: bool) -> str:
    """Which kind of change it is, from where the young person lives now (LIV-14)."""
    if now is None:
        return Step.FIRST
    if form.closed:
        return Step.AWAY
    if form.at_home:
        return Step.RETURN_HOME
    if group_change:
        return Step.GROUP_CHANGE
    return Step.BACK if now.form.closed and now.step == Step.AWAY else Step.MOVE


def _beside(placement: Placement, lighter: Mapping[str, str], carers: Sequence[UUID], actor: Actor) -> None:
    shared = {
        "dossier_id": placement.dossier_id, "label": int(Label.PLACE), "placement": placement, "recorded_at": actor.at,
        "recorded_by_id": actor.seat_id,
    }  # fmt: skip
    for kind, why in lighter.items():
        item_id = words(placement.dossier_id, "alternative", why, actor)
        PlacementAlternative(kind=kind, item_id=item_id, **shared).save(force_insert=True)
    for person in Person.objects.filter(id__in=list(carers)):
        PlacementCarer(person=person, **shared).save(force_insert=True)


def _later(kind: str, placement: Placement, due_at: datetime, actor: Actor) -> None:
    ask(
        kind, owner_seat_id=actor.seat_id, due_at=due_at, cause="placement", actor=actor,
        dossier_id=placement.dossier_id, thing_id=placement.id,
    )  # fmt: skip
