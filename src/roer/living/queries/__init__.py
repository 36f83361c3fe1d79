"""What people may see of where a young person lives."""

from roer.living.queries.beside import Beside, advice_for
from roer.living.queries.home import HomeLine, home_lines
from roer.living.queries.ledger import (
    CountLine,
    Figures,
    GapLine,
    counts,
    figures,
    gaps_of,
    own_gaps,
    regions_compared,
    team_days_without,
)
from roer.living.queries.protecting import is_specially_protected, warnings_of
from roer.living.queries.stays import (
    ConsentLine,
    PlacementPage,
    RunningStay,
    StayLine,
    StaysPage,
    away_from_home,
    form_choices,
    forms_on,
    placement_page,
    stays_in_need,
    stays_page,
    title_words,
)
from roer.living.terms import emergency_last_day

__all__ = [
    "Beside", "ConsentLine", "CountLine", "Figures", "GapLine", "HomeLine", "PlacementPage", "RunningStay",
    "StayLine", "StaysPage", "advice_for", "away_from_home", "counts", "emergency_last_day", "figures", "form_choices", "forms_on",
    "gaps_of", "home_lines", "is_specially_protected", "own_gaps", "placement_page",
    "regions_compared", "stays_in_need", "stays_page",
    "team_days_without", "title_words", "warnings_of",
]  # fmt: skip
