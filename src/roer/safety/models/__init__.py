"""Tables of this room."""

from roer.safety.models.holding import ProtectorAssignment, ProtectorHandover
from roer.safety.models.incare import SeriousIncident, TeamLead, UnsafeCall
from roer.safety.models.night import Danger, NightTask, NightWatch, OralRuling, TonightPlace
from roer.safety.models.reporting import Body, CodeRecord, CodeStep, ContactAttempt, SafeguardingReport, SafetyAdvice

__all__ = [
    "Body", "CodeRecord", "CodeStep", "ContactAttempt", "Danger", "NightTask", "NightWatch", "OralRuling",
    "ProtectorAssignment", "ProtectorHandover", "SafeguardingReport", "SafetyAdvice", "SeriousIncident", "TeamLead",
    "TonightPlace", "UnsafeCall",
]  # fmt: skip
