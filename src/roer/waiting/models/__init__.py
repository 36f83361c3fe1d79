"""The tables of this room. A wait has none: it is worked out from the dates of the others (clocks.py)."""

from roer.waiting.models.episodes import CareEpisode, Handover, StopWish
from roer.waiting.models.figures import ClosingCare, IntakeStop, StopTouch, WaitSpell
from roer.waiting.models.proposals import Proposal
from roer.waiting.models.stuck import (
    Executive,
    ExpertAdvice,
    ExpertMember,
    ExpertTeam,
    PowerHolder,
    PowerUse,
    Signatory,
    StuckCase,
    TeamExample,
)
from roer.waiting.models.waits import BridgingHelp, Brokerage, Worsening
from roer.waiting.models.watching import (
    ChildContact,
    ContactAgreement,
    EarlyLook,
    NeedsRecord,
    UrgencyAnswer,
    UrgencyVoice,
    WaitNotice,
    WaitPause,
)

__all__ = [
    "BridgingHelp", "Brokerage", "CareEpisode", "ChildContact", "ClosingCare", "ContactAgreement", "EarlyLook",
    "Executive", "ExpertAdvice", "ExpertMember", "ExpertTeam", "Handover", "IntakeStop", "NeedsRecord", "PowerHolder",
    "PowerUse", "Proposal", "Signatory", "StopTouch", "StopWish", "StuckCase", "TeamExample", "UrgencyAnswer",
    "UrgencyVoice", "WaitNotice", "WaitPause", "WaitSpell", "Worsening",
]  # fmt: skip
