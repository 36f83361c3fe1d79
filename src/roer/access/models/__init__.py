"""The tables of this room."""

from roer.access.models.sharing import Closure, EmergencyAccess, Exclusion, ExclusionVoice, Grant, Pause
from roer.access.models.sign_in import ApiToken, GuestCode, LinkProposal, SeatProposal

__all__ = [
    "ApiToken", "Closure", "EmergencyAccess", "Exclusion", "ExclusionVoice", "Grant", "GuestCode", "LinkProposal",
    "Pause", "SeatProposal",
]  # fmt: skip
