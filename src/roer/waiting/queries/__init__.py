"""What people may see of choosing, waiting, and help."""

from roer.offers.queries import region_names
from roer.waiting.queries.closings import ClosingPage, closing_page
from roer.waiting.queries.coordinator import (
    BrokerageLine,
    WaitingTotals,
    brokerage_for,
    mediation_is_duty,
    totals,
    waiting_for_coordinator,
)
from roer.waiting.queries.episodes import (
    EpisodePage,
    episode_page,
    episodes_of,
    given_by,
    handover_for,
    responsible_seat,
    stops_alone,
)
from roer.waiting.queries.executives import TopOfRegion, executives
from roer.waiting.queries.figures import (
    FigureLine,
    choices,
    counted_on,
    coverage,
    lists_by_kind,
    missing_in_regions,
    public_waits,
    quarter_of,
    region_figures,
    region_of_actor,
)
from roer.waiting.queries.fitting import (
    choices_for,
    fitting_offers,
    needed_for,
    open_to_everybody,
    places_are_open,
    places_elsewhere,
    warned,
)
from roer.waiting.queries.lists import (
    FosterLine,
    foster_list,
    norm_report,
    only_available,
    prevention,
    public_stops,
    stops,
)
from roer.waiting.queries.plan import PlanLine, RegionPlan, region_plan
from roer.waiting.queries.pressing import PressingLine, pressing
from roer.waiting.queries.proposals import proposal_for, proposals_for_provider, proposals_of
from roer.waiting.queries.received import Received, received
from roer.waiting.queries.sight import Sight, sight_of
from roer.waiting.queries.stuck import (
    CaseLine,
    CasePage,
    case_page,
    cases_of,
    cases_of_team,
    examples,
    expert_lead,
    holds_power,
    power_holders,
    power_use_for,
    signed_in,
    sits_at_national_table,
    sits_in_a_team,
    teams_by_region,
    who_settles,
)
from roer.waiting.queries.waits import OpenWait, WaitPage, my_waits, own_waits, wait_page, waits_of

__all__ = [
    "BrokerageLine", "CaseLine", "CasePage", "ClosingPage", "EpisodePage", "FigureLine", "FosterLine", "OpenWait",
    "PlanLine", "PressingLine", "Received", "RegionPlan", "Sight", "TopOfRegion", "WaitPage", "WaitingTotals",
    "brokerage_for", "case_page",
    "cases_of", "cases_of_team", "choices", "choices_for", "closing_page", "counted_on", "coverage", "episode_page",
    "episodes_of", "examples", "executives", "expert_lead", "fitting_offers", "foster_list", "given_by", "handover_for",
    "holds_power", "lists_by_kind", "mediation_is_duty", "missing_in_regions", "my_waits", "needed_for",
    "norm_report", "only_available", "open_to_everybody", "own_waits", "places_are_open", "places_elsewhere",
    "power_holders",
    "power_use_for", "pressing", "prevention", "proposal_for", "proposals_for_provider", "proposals_of",
    "public_stops", "public_waits", "quarter_of", "received", "region_figures", "region_names", "region_of_actor", "region_plan",
    "responsible_seat", "sight_of", "signed_in", "sits_at_national_table", "sits_in_a_team", "stops", "stops_alone",
    "teams_by_region", "totals", "wait_page", "waiting_for_coordinator", "waits_of", "warned", "who_settles",
]  # fmt: skip
