"""The tables of this room."""

from roer.access.models.sharing import Closure, EmergencyAccess, Exclusion, Grant
from roer.access.models.sign_in import ApiToken, GuestCode, LinkProposal, SeatProposal

__all__ = ["ApiToken", "Closure", "EmergencyAccess", "Exclusion", "Grant", "GuestCode", "LinkProposal", "SeatProposal"]
