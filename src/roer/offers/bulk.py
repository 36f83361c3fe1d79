"""What a loader fills in this room."""

from roer.core.bulk import Rows
from roer.offers.codes import Form as Form
from roer.offers.codes import Topic as Topic
from roer.offers.models import Capacity, Offer

OFFERS = Rows(
    Offer,
    (
        "id", "organisation_id", "contact_seat_id", "name", "description", "result", "form", "topics", "age_from",
        "age_until", "municipality_code", "area", "private_home", "costs", "languages", "incomplete_reason",
        "confirmed_on", "valid_from",
    ),
)  # fmt: skip
CAPACITIES = Rows(Capacity, ("id", "offer_id", "free_places", "waiting_weeks", "as_of", "recorded_at", "seat_id"))
