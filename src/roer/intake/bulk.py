"""What a loader fills in this room: requests as rows; their words are items of the kind `WANT`."""

from roer.core.bulk import Rows
from roer.intake.models import HelpRequest, RequestWords

WANT = "intake.want"
OPENED = "intake.request_opened"

REQUESTS = Rows(
    HelpRequest,
    (
        "id", "dossier_id", "label", "item_id", "route", "state", "how", "asked_at", "asked_by_id", "entered_by_id",
        "others_may_read", "municipality_code", "team_id", "owner_seat_id", "answer_due", "answered_at", "helping_since",
        "closed_at", "close_reason",
    ),
)  # fmt: skip
REQUEST_WORDS = Rows(RequestWords, ("id", "dossier_id", "label", "item_id", "request_id", "question", "asked_at"))
