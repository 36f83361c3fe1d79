"""The tables of this room."""

from roer.contracts.models.agreements import Contract, ContractedProduct, Party, Tariff
from roer.contracts.models.claims import Claim, ClaimLine
from roer.contracts.models.help import Assignment, AwaitedAssignment, Delivery, ProviderRequest
from roer.contracts.models.messages import ExchangeMessage, TrafficStop
from roer.contracts.models.practice import AdministrationHours, TaskPartner, TaskPayment, TaskQuestion, VariantStep
from roer.contracts.models.terms import RegionalTerm

__all__ = [
    "AdministrationHours", "Assignment", "AwaitedAssignment", "Claim", "ClaimLine", "Contract", "ContractedProduct", "Delivery",
    "ExchangeMessage", "Party", "ProviderRequest", "RegionalTerm",
    "Tariff", "TaskPartner", "TaskPayment", "TaskQuestion", "TrafficStop",
    "VariantStep",
]  # fmt: skip
