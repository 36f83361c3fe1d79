"""What people may see of choosing, waiting, and help."""

from roer.offers.queries import region_names
from roer.waiting.queries.coordinator import (
    BrokerageLine,
    WaitingTotals,
    brokerage_for,
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
from roer.waiting.queries.fitting import choices_for, fitting_offers, needed_for
from roer.waiting.queries.plan import PlanLine, RegionPlan, region_plan
from roer.waiting.queries.proposals import proposal_for, proposals_for_provider, proposals_of
from roer.waiting.queries.sight import Sight, sight_of
from roer.waiting.queries.stuck import (
    CaseLine,
    CasePage,
    case_page,
    cases_of,
    cases_of_team,
    expert_lead,
    holds_power,
    power_holders,
    power_use_for,
    signed_in,
    sits_in_a_team,
    teams_by_region,
    who_settles,
)
from roer.waiting.queries.waits import OpenWait, WaitPage, my_waits, own_waits, wait_page, waits_of

__all__ = [
    "BrokerageLine", "CaseLine", "CasePage", "EpisodePage", "FigureLine", "OpenWait", "PlanLine", "RegionPlan",
    "Sight", "WaitPage", "WaitingTotals", "brokerage_for", "case_page", "cases_of", "cases_of_team", "choices", "choices_for",
    "counted_on", "coverage", "episode_page", "episodes_of", "expert_lead", "fitting_offers", "given_by", "handover_for",
    "holds_power", "lists_by_kind", "missing_in_regions", "my_waits", "needed_for", "own_waits", "power_holders",
    "power_use_for", "proposal_for", "proposals_for_provider", "proposals_of", "public_waits", "quarter_of",
    "region_figures", "region_names", "region_of_actor", "region_plan", "responsible_seat", "sight_of", "signed_in",
    "sits_in_a_team", "stops_alone", "teams_by_region", "totals", "wait_page", "waiting_for_coordinator", "waits_of",
    "who_settles",
]  # fmt: skip
