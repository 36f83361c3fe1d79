"""What a loader fills in this room: what was chosen, and the help that came of it."""

from roer.core.bulk import Rows
from roer.waiting.models import CareEpisode, Proposal

STARTED, ENDED = "waiting.started", "waiting.ended"

PROPOSALS = Rows(
    Proposal,
    (
        "id", "dossier_id", "label", "item_id", "request_id", "offer_id", "organisation_id", "provider_seat_id",
        "owner_seat_id", "state", "chosen_by", "chosen_seat_id", "fit", "circumstances", "alternatives", "proposed_at",
        "answer_due", "answered_at", "start_on", "decline_code",
    ),
)  # fmt: skip
EPISODES = Rows(
    CareEpisode,
    (
        "id", "dossier_id", "label", "item_id", "request_id", "proposal_id", "organisation_id", "seat_id", "form",
        "started_at", "ended_at", "end_code", "by_ruling", "way_back_seat_id",
    ),
)  # fmt: skip
