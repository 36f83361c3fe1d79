"""Looking back: child and parents are asked apart and first; then the professional closes (DOS-43, DOS-44)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Label
from roer.core.commands import command, tell
from roer.core.days import day_of, start_of
from roer.core.dossiers import head_dossier
from roer.core.items import NewItem, put
from roer.core.models import Item
from roer.core.rules import Outcome, meet, uphold
from roer.core.rules.keeping import keep_receipts
from roer.core.worklist import ask, close
from roer.dossier.checks import text_of
from roer.dossier.codes import REVIEW_ANSWER, REVIEW_QUESTIONS, Amount, Answered, CaseWeight, Degree, Side, WithoutHelp
from roer.dossier.commands.inviting import has_invited, invite_mentors, keep_mentors, meets_mentors
from roer.dossier.commands.plan import side_of
from roer.dossier.models import OutcomeAnswer, Plan, Review, ReviewAnswer
from roer.dossier.refusals import CannotReview, CannotSettle
from roer.dossier.rules import ReviewFacts

HOLD, ASK, HELP = "dossier.hold_review", "dossier.ask_family_view", "dossier.review_help"
TALK = "dossier.talk_with_mentor"
ASK_DAYS = 14


@command
def plan_review(*, actor: Actor, plan_id: UUID, due_on: date, weight: str = "") -> UUID:
    """Plan a look back at a plan; it stands on somebody's list until held. Returns the review."""
    plan = Plan.objects.filter(id=plan_id).first()
    if plan is None:
        raise NotAllowed
    require("dossier.review", actor, plan.dossier_id)
    owner = plan.coordinator_seat_id or (actor.seat_id if actor.role in WORK_ROLES else None)
    if owner is None:
        raise CannotReview(_("Kies eerst wie dit plan bij elkaar houdt."))
    if due_on < day_of(actor.at):
        raise CannotReview(_("Kies een dag die nog komt."))
    review = Review(
        dossier_id=plan.dossier_id, label=plan.label, made_at=actor.at, made_by_id=actor.seat_id, plan=plan,
        owner_seat_id=owner, weight=CaseWeight(weight or plan.weight), due_on=due_on,
    )  # fmt: skip
    review.save(force_insert=True)
    _ask(HOLD, review, due_on + timedelta(days=1), actor)
    invite_mentors(review, actor)
    tell(plan.dossier_id, "dossier.review_planned", label=plan.label, due=due_on.isoformat())
    return review.id


@command
def answer_review(
    *, actor: Actor, review_id: UUID, words: str = "", degrees: Mapping[str, str] | None = None,
    wanted: bool = True, side: str = "", relation: str = "", amount: str = "",
) -> UUID:  # fmt: skip
    """Somebody's own judgement, in the own dossier; a helper writes it down `for_person`, or that he or she did not want to.

    Returns the answer. `side` says whose side when a helper writes.
    """
    review = _review(review_id, actor)
    person = actor.on_behalf_of if actor.role in WORK_ROLES else actor.person_id
    if person is None:
        raise NotAllowed
    given = {name: Degree(value) for name, value in (degrees or {}).items() if name in REVIEW_QUESTIONS and value}
    if wanted and not (words.strip() or given or relation or amount):
        raise CannotReview(_("Zeg iets, kies een antwoord, of kies 'ik wil niets zeggen'."))
    own = head_dossier(person).id
    require("dossier.review", actor, own)
    weight, label = Item.Weight.OWN_WORDS, Label.OWN_WORDS
    item = put(NewItem(own, REVIEW_ANSWER, label, text_of(words), weight), actor) if words.strip() else None
    answer = ReviewAnswer(
        dossier_id=own, label=int(label), item=item, made_at=actor.at, made_by_id=actor.seat_id, review=review,
        side=Side(side) if side and actor.on_behalf_of else side_of(actor), of_person_id=person,
        answered=Answered.WORDS if wanted else Answered.DID_NOT_WANT, asked_on=day_of(actor.at), **given,
        relation=Degree(relation) if relation else "", amount=Amount(amount) if amount else "",
    )  # fmt: skip
    answer.save(force_insert=True)
    tell(own, "dossier.review_answered", label=label, item_id=answer.item_id, review=str(review.id))
    return answer.id


@command
def hold_review(
    *, actor: Actor, review_id: UUID, words: str, mentor_came: bool = False, in_danger: bool = False,
    reasons: Mapping[str, str] | None = None,
) -> None:  # fmt: skip
    """Close a review with the professional's view. Raises RulesRefused or ReasonNeeded while somebody is unasked.

    In danger the talk with the mentor does not hold it up: it becomes a dated task (PEO-25).
    """
    review = _review(review_id, actor)
    if actor.role not in WORK_ROLES:
        raise NotAllowed
    facts = review_facts(review)
    mets = meet("dossier.hold_review", facts, at=day_of(actor.at))
    uphold([*mets, *meets_mentors(review, mentor_came or in_danger, actor)], reasons or {})
    keep_mentors(review, mentor_came, reasons or {}, actor)
    if in_danger and not mentor_came and has_invited(review):
        _ask(TALK, review, day_of(actor.at) + timedelta(days=ASK_DAYS), actor)
    item = put(
        NewItem(review.dossier_id, REVIEW_ANSWER, Label(review.label), text_of(words), Item.Weight.JUDGEMENT), actor
    )
    keep_receipts(mets, facts, dossier_id=review.dossier_id, label=Label(review.label), actor=actor, reasons=reasons)
    Review.objects.filter(id=review.id).update(held_at=actor.at, item=item)
    close(HOLD, review.id, actor)
    if any(met.outcome is Outcome.MET for met in mets):
        _ask(ASK, review, day_of(actor.at) + timedelta(days=ASK_DAYS), actor)
    if ReviewAnswer.objects.filter(review=review, helps=Degree.NO).exists():
        _ask(HELP, review, day_of(actor.at) + timedelta(days=ASK_DAYS), actor)
    tell(review.dossier_id, "dossier.review_held", label=review.label, item_id=item.id)


@command
def answer_outcome(
    *, actor: Actor, dossier_id: UUID, usefulness: int | None = None, without_help: str = "", side: str = ""
) -> UUID:
    """How useful the help was (1 to 10) and whether it goes on without; of child and parent apart, each may stay open."""
    require("dossier.review", actor, dossier_id)
    if usefulness is None and not without_help:
        raise CannotReview(_("Kies een cijfer of een antwoord. Overslaan mag ook."))
    if usefulness is not None and not 1 <= usefulness <= 10:
        raise CannotReview(_("Geef een cijfer van 1 tot en met 10."))
    made = OutcomeAnswer(
        dossier_id=dossier_id, label=int(Label.OWN_WORDS), made_at=actor.at, made_by_id=actor.seat_id,
        side=Side(side) if side and actor.on_behalf_of else side_of(actor),
        of_person_id=actor.on_behalf_of or (actor.person_id if actor.role not in WORK_ROLES else None),
        usefulness=usefulness, without_help=WithoutHelp(without_help) if without_help else "",
    )  # fmt: skip
    made.save(force_insert=True)
    tell(dossier_id, "dossier.outcome_answered", label=Label.OWN_WORDS)
    return made.id


def review_facts(review: Review) -> ReviewFacts:
    """Who was asked, as far as the actor sees: each answer counts, also 'did not want to'."""
    asked = set(ReviewAnswer.objects.filter(review=review).values_list("side", flat=True))
    return ReviewFacts(review.weight, Side.CHILD in asked, Side.PARENT in asked)


def _review(review_id: UUID, actor: Actor) -> Review:
    review = Review.objects.filter(id=review_id).first()
    if review is None:
        raise NotAllowed
    require("dossier.review", actor, review.dossier_id)
    if review.held_at is not None:
        raise CannotSettle
    return review


def _ask(kind: str, review: Review, due: date, actor: Actor) -> None:
    ask(
        kind, owner_seat_id=review.owner_seat_id, due_at=start_of(due), cause="review", actor=actor,
        dossier_id=review.dossier_id, thing_id=review.id,
    )  # fmt: skip
