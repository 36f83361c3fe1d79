"""What people may see of the way to help."""

from roer.intake.queries.consents import ConsentState, consent_state, consent_to, consents_asked_of
from roer.intake.queries.desk import (
    SITUATIONS,
    Desk,
    call_back_for,
    desk_for,
    desks,
    page_of_team,
    without_own_strength,
)
from roer.intake.queries.duty import colleagues, duties
from roer.intake.queries.faces import Face, face_of, faces_of
from roer.intake.queries.local import (
    guards,
    letter_words,
    local_page,
    local_params,
    local_questions,
    local_values,
    registered_signals,
    switches,
)
from roer.intake.queries.looking import (
    Looked,
    advisers,
    consultation_for,
    feedback_for,
    looked_at,
    missing_offers,
    open_needs_of,
    without_aftercare,
)
from roer.intake.queries.paper import forms_by_step
from roer.intake.queries.places import answer_day, municipalities, providers, served
from roer.intake.queries.requests import (
    RequestLine,
    RequestPage,
    my_requests,
    open_requests,
    page_of,
    request_for,
    requests_of,
    same_name,
)
from roer.intake.queries.settling import CAUSES, DISSATISFIED, REASONS, open_disputes
from roer.intake.queries.talks import offers_of, opinions_of, ratings_of, talks_of
from roer.intake.warnings import add_referral_warning, referral_warnings

__all__ = [
    "CAUSES",
    "DISSATISFIED",
    "REASONS",
    "SITUATIONS",
    "ConsentState",
    "Desk",
    "Face",
    "Looked",
    "RequestLine",
    "RequestPage",
    "add_referral_warning",
    "advisers",
    "answer_day",
    "call_back_for",
    "colleagues",
    "consent_state",
    "consent_to",
    "consents_asked_of",
    "consultation_for",
    "desk_for",
    "desks",
    "duties",
    "face_of",
    "faces_of",
    "feedback_for",
    "forms_by_step",
    "guards",
    "letter_words",
    "local_page",
    "local_params",
    "local_questions",
    "local_values",
    "looked_at",
    "missing_offers",
    "municipalities",
    "my_requests",
    "offers_of",
    "open_disputes",
    "open_needs_of",
    "open_requests",
    "opinions_of",
    "page_of",
    "page_of_team",
    "providers",
    "ratings_of",
    "referral_warnings",
    "registered_signals",
    "request_for",
    "requests_of",
    "same_name",
    "served",
    "switches",
    "talks_of",
    "without_aftercare",
    "without_own_strength",
]
