"""What people may see of the way to help."""

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

__all__ = [
    "Face", "RequestLine", "RequestPage", "answer_day", "face_of", "faces_of", "municipalities", "my_requests",
    "open_requests", "page_of", "request_for", "requests_of", "served",
]  # fmt: skip
