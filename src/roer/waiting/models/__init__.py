"""The tables of this room. A wait has none: it is worked out from the dates of the others (clocks.py)."""

from roer.waiting.models.episodes import CareEpisode, Handover, StopWish
from roer.waiting.models.proposals import Proposal
from roer.waiting.models.waits import BridgingHelp, Brokerage, Worsening

__all__ = ["BridgingHelp", "Brokerage", "CareEpisode", "Handover", "Proposal", "StopWish", "Worsening"]
