"""Tables of this room."""

from roer.privacy.models.breaches import BreachDossier, DataBreach
from roer.privacy.models.requests import DataRequest, DataRequestAnswer, LogQuestion, RequestView
from roer.privacy.models.retention import RetentionPeriod
from roer.privacy.models.sharing import DataSharing, PassedCorrection, SharedItem, SharingVoice

__all__ = [
    "BreachDossier", "DataBreach", "DataRequest", "DataRequestAnswer", "DataSharing", "LogQuestion", "PassedCorrection",
    "RequestView", "RetentionPeriod", "SharedItem", "SharingVoice",
]  # fmt: skip
