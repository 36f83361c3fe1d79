"""What people may see of the way to help."""

from roer.intake.queries.consents import ConsentState, consent_state, consent_to, consents_asked_of
from roer.intake.queries.duty import colleagues, duties
from roer.intake.queries.faces import Face, face_of, faces_of
from roer.intake.queries.places import answer_day, municipalities, served
from roer.intake.queries.requests import (
    RequestLine,
    RequestPage,
    my_requests,
    open_requests,
    page_of,
    request_for,
    requests_of,
)
from roer.intake.queries.talks import offers_of, opinions_of, talks_of

__all__ = [
    "ConsentState",
    "Face",
    "RequestLine",
    "RequestPage",
    "answer_day",
    "colleagues",
    "consent_state",
    "consent_to",
    "consents_asked_of",
    "duties",
    "face_of",
    "faces_of",
    "municipalities",
    "my_requests",
    "offers_of",
    "open_requests",
    "opinions_of",
    "page_of",
    "request_for",
    "requests_of",
    "served",
    "talks_of",
]  # fmt: skip
