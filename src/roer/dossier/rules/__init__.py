"""What the policy says in this room."""

from roer.dossier.rules.file import (
    OFFER_DAYS,
    SIGNAL_HOURS,
    WISH_DAYS,
    ContactFacts,
    OfferedFacts,
    PlanFacts,
    ReviewFacts,
    SecondPlanFacts,
    WriterFacts,
    contact_as_wished,
    heard_before_far_reaching,
    heard_in_every_review,
    one_family_plan,
    own_plan_comes_first,
    own_words_stay,
    plan_is_complete,
    plan_starts_with_the_family,
)
from roer.dossier.rules.mentors import (
    ASK_AGAIN_DAYS,
    CERTIFICATE_DAYS,
    MentorFacts,
    MentorReviewFacts,
    StepFacts,
    buddy_is_independent,
    mentor_at_review,
    mentor_is_chosen,
    own_mentor_was_talked_with,
    own_network_first,
    sought_mentor_is_safe,
)

__all__ = [
    "ASK_AGAIN_DAYS", "CERTIFICATE_DAYS", "OFFER_DAYS", "SIGNAL_HOURS", "WISH_DAYS", "ContactFacts", "MentorFacts",
    "MentorReviewFacts", "OfferedFacts", "PlanFacts", "ReviewFacts", "SecondPlanFacts", "StepFacts", "WriterFacts",
    "buddy_is_independent", "contact_as_wished", "heard_before_far_reaching", "heard_in_every_review", "mentor_at_review",
    "mentor_is_chosen", "one_family_plan", "own_mentor_was_talked_with", "own_network_first", "own_plan_comes_first",
    "own_words_stay", "plan_is_complete", "plan_starts_with_the_family", "sought_mentor_is_safe",
]  # fmt: skip
