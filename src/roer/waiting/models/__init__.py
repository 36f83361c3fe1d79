"""The tables of this room. A wait has none: it is worked out from the dates of the others (clocks.py)."""

from roer.waiting.models.episodes import CareEpisode, Handover, StopWish
from roer.waiting.models.figures import ClosingCare, IntakeStop, WaitSpell
from roer.waiting.models.proposals import Proposal
from roer.waiting.models.stuck import (
    ExpertAdvice,
    ExpertMember,
    ExpertTeam,
    PowerHolder,
    PowerUse,
    Signatory,
    StuckCase,
)
from roer.waiting.models.waits import BridgingHelp, Brokerage, Worsening
from roer.waiting.models.watching import (
    ChildContact,
    ContactAgreement,
    NeedsRecord,
    UrgencyAnswer,
    UrgencyVoice,
    WaitNotice,
    WaitPause,
)

__all__ = [
    "BridgingHelp", "Brokerage", "CareEpisode", "ChildContact", "ClosingCare", "ContactAgreement", "ExpertAdvice",
    "ExpertMember", "ExpertTeam", "Handover", "IntakeStop", "NeedsRecord", "PowerHolder", "PowerUse", "Proposal",
    "Signatory", "StopWish", "StuckCase", "UrgencyAnswer", "UrgencyVoice", "WaitNotice", "WaitPause", "WaitSpell", "Worsening",
]  # fmt: skip
