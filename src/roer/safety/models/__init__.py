"""Tables of this room."""

from roer.safety.models.closing import ClosedNote, ClosedRequest, LighterHelp
from roer.safety.models.holding import ProtectorAssignment, ProtectorHandover
from roer.safety.models.incare import SeriousIncident, TeamLead, UnsafeCall
from roer.safety.models.night import Danger, NightTask, NightWatch, OralRuling, TonightPlace
from roer.safety.models.papers import (
    CorrectionNotice,
    CourtPaper,
    PaperReceipt,
    PaperStatement,
    PaperVoice,
    Rebuttal,
    StatementCorrection,
)
from roer.safety.models.position import (
    ChildProtectionConference,
    CooperationStop,
    Disagreement,
    LegalTalk,
    MeasureTerm,
    MeasureTest,
    Pressure,
)
from roer.safety.models.reporting import Body, CodeRecord, CodeStep, ContactAttempt, SafeguardingReport, SafetyAdvice

__all__ = [
    "Body",
    "ChildProtectionConference",
    "ClosedNote",
    "ClosedRequest",
    "CodeRecord",
    "CodeStep",
    "ContactAttempt",
    "CooperationStop",
    "CorrectionNotice",
    "CourtPaper",
    "Danger",
    "Disagreement",
    "LegalTalk",
    "LighterHelp",
    "MeasureTerm",
    "MeasureTest",
    "NightTask",
    "NightWatch",
    "OralRuling",
    "PaperReceipt",
    "PaperStatement",
    "PaperVoice",
    "Pressure",
    "ProtectorAssignment",
    "ProtectorHandover",
    "Rebuttal",
    "SafeguardingReport",
    "SafetyAdvice",
    "SeriousIncident",
    "StatementCorrection",
    "TeamLead",
    "TonightPlace",
    "UnsafeCall",
]  # fmt: skip
