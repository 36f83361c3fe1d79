"""The tables of this room."""

from roer.living.models.ledger import ChildTalk, LedgerCount, LedgerGap, Schooling
from roer.living.models.placements import Placement, PlacementAlternative, PlacementCarer
from roer.living.models.places import LivingForm
from roer.living.models.titles import ConsentWaiver, StayConsent, TitleAlarm, TitleOfStay

__all__ = [
    "ChildTalk", "ConsentWaiver", "LedgerCount", "LedgerGap", "LivingForm", "Placement", "PlacementAlternative",
    "PlacementCarer", "Schooling", "StayConsent", "TitleAlarm", "TitleOfStay",
]  # fmt: skip
