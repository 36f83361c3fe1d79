"""A review as a reader sees it: each one's own answer apart, the family's before the professional's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.days import day_of
from roer.core.items import words_of
from roer.core.models import Item
from roer.dossier.codes import OWN_PARTS, REVIEW_QUESTIONS, Answered, Side
from roer.dossier.commands.reviewing import review_facts
from roer.dossier.models import OutcomeAnswer, PlanPart, Review, ReviewAnswer
from roer.dossier.queries.circle import Naming
from roer.dossier.rules import ReviewFacts


@dataclass(frozen=True)
class AnswerLine:
    """One person's answers in a review."""

    side: Any
    who: str
    text: str
    did_not_want: bool
    asked_on: date
    degrees: list[tuple[Any, Any]]


@dataclass(frozen=True)
class ReviewPage:
    """One review, ready to show."""

    review: Review
    answers: list[AnswerLine]
    mine: bool
    conclusion: str
    days_late: int
    facts: ReviewFacts
    asks_again: bool = False


def review_of(review_id: UUID, actor: Actor) -> ReviewPage:
    """One review. Raises NotAllowed when the reader does not see it."""
    review = Review.objects.select_related("plan").filter(id=review_id).first()
    if review is None:
        raise NotAllowed
    answers = list(ReviewAnswer.objects.filter(review=review).select_related("made_by").order_by("side", "made_at"))
    items = Item.objects.filter(id__in=[each.item_id for each in [*answers, review] if each.item_id])
    words = {item.id: text or "" for item, text in words_of(items)}
    naming = Naming([each.made_by for each in answers], [each.of_person_id for each in answers], actor)
    late = 0 if review.held_at else max(0, (day_of(actor.at) - review.due_on).days)
    mine = actor.role not in WORK_ROLES and any(each.of_person_id == actor.person_id for each in answers)
    own = PlanPart.objects.filter(plan=review.plan, part__in=OWN_PARTS, item__isnull=False, removed_at__isnull=True)
    return ReviewPage(
        review, [_line(each, words, naming) for each in answers], mine, words.get(review.item_id, ""), late,  # type: ignore[arg-type]
        review_facts(review), asks_again=review.held_at is None and not own.exists(),
    )  # fmt: skip


def outcomes_of(dossier_id: UUID, actor: Actor) -> list[OutcomeAnswer]:
    """What was answered about the use of help, as far as the reader sees it."""
    return list(OutcomeAnswer.objects.visible_to(actor).filter(dossier_id=dossier_id).order_by("made_at"))


def _line(answer: ReviewAnswer, words: dict[UUID, str], naming: Naming) -> AnswerLine:
    degrees = [
        (question, getattr(answer, f"get_{name}_display")())
        for name, question in REVIEW_QUESTIONS.items()
        if getattr(answer, name)
    ]
    degrees += [(_("Klikt het met wie helpt?"), answer.get_relation_display())] if answer.relation else []
    degrees += [(_("Is het te veel of te weinig hulp?"), answer.get_amount_display())] if answer.amount else []
    return AnswerLine(
        Side(answer.side).label, naming.person(answer.of_person_id), words.get(answer.item_id, ""),  # type: ignore[arg-type]
        answer.answered == Answered.DID_NOT_WANT, answer.asked_on, degrees,
    )  # fmt: skip
