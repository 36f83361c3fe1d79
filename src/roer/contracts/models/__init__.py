"""The tables of this room."""

from roer.contracts.models.agreements import Contract, ContractedProduct, Party, Tariff
from roer.contracts.models.claims import Claim, ClaimLine
from roer.contracts.models.help import Assignment, AwaitedAssignment, Delivery, ProviderRequest
from roer.contracts.models.messages import ExchangeMessage, TrafficStop

__all__ = [
    "Assignment", "AwaitedAssignment", "Claim", "ClaimLine", "Contract", "ContractedProduct", "Delivery", "ExchangeMessage",
    "Party", "ProviderRequest", "Tariff", "TrafficStop",
]  # fmt: skip
