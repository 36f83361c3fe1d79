"""The tables of this room. They hold dates, codes and links; the words are items."""

from roer.dossier.models.plan import Agreement, Goal, GoalMark, Plan, PlanPart, PlanVersion
from roer.dossier.models.review import OutcomeAnswer, Review, ReviewAnswer
from roer.dossier.models.talk import Message, Thread, ThreadMember
from roer.dossier.models.words import CopyOffer, Interpretation, Statement

__all__ = [
    "Agreement", "CopyOffer", "Goal", "GoalMark", "Interpretation", "Message", "OutcomeAnswer", "Plan", "PlanPart",
    "PlanVersion", "Review", "ReviewAnswer", "Statement", "Thread", "ThreadMember",
]  # fmt: skip
