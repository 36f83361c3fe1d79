"""What people may see of choosing, waiting, and help."""

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
from roer.waiting.queries.fitting import choices_for, fitting_offers, needed_for
from roer.waiting.queries.proposals import proposal_for, proposals_for_provider, proposals_of
from roer.waiting.queries.waits import OpenWait, WaitPage, my_waits, own_waits, wait_page, waits_of

__all__ = [
    "BrokerageLine", "EpisodePage", "OpenWait", "WaitPage", "WaitingTotals", "brokerage_for", "choices_for",
    "episode_page", "episodes_of", "fitting_offers", "given_by", "handover_for", "my_waits", "needed_for", "own_waits",
    "proposal_for",
    "proposals_for_provider", "proposals_of", "responsible_seat", "stops_alone", "totals", "wait_page", "waiting_for_coordinator",
    "waits_of",
]  # fmt: skip
