"""The tables of this room."""

from roer.living.models.endings import EndingAnswer, StayEnding
from roer.living.models.figures import LivingFigure
from roer.living.models.ledger import ChildTalk, LedgerCount, LedgerGap, Schooling
from roer.living.models.placements import Placement, PlacementAlternative, PlacementCarer
from roer.living.models.places import LivingForm
from roer.living.models.reviews import ClosedAttempt, MoveAdvice, StayReview
from roer.living.models.titles import ConsentWaiver, StayConsent, TitleAlarm, TitleOfStay
from roer.living.models.transfers import Transfer, TransferPoint

__all__ = [
    "ChildTalk", "ClosedAttempt",
    "ConsentWaiver", "EndingAnswer", "LedgerCount", "LedgerGap", "LivingFigure", "LivingForm", "MoveAdvice",
    "Placement", "PlacementAlternative", "PlacementCarer", "Schooling", "StayConsent", "StayEnding", "StayReview",
    "TitleAlarm", "TitleOfStay", "Transfer", "TransferPoint",
]  # fmt: skip
