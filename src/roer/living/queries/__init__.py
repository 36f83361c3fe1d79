"""What people may see of where a young person lives."""

from roer.living.queries.ledger import CountLine, GapLine, counts, gaps_of, own_gaps, team_days_without
from roer.living.queries.stays import (
    ConsentLine,
    PlacementPage,
    RunningStay,
    StayLine,
    StaysPage,
    away_from_home,
    forms_on,
    placement_page,
    running_stays,
    stays_in_need,
    stays_page,
    title_words,
)

__all__ = [
    "ConsentLine", "CountLine", "GapLine", "PlacementPage", "RunningStay", "StayLine", "StaysPage", "away_from_home",
    "counts", "forms_on", "gaps_of", "own_gaps", "placement_page", "running_stays", "stays_in_need", "stays_page",
    "team_days_without", "title_words",
]  # fmt: skip
