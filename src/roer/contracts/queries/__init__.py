"""What people may see of contracts and messages."""

from roer.contracts.queries.agreements import contract_page, contracts, products_sold
from roer.contracts.queries.assignments import (
    assignment_page,
    assignments,
    awaited,
    awaited_for,
    delivery_for,
    message_page,
    parties,
)
from roer.contracts.queries.claims import claim_page
from roer.contracts.queries.desk import desk
from roer.contracts.queries.requests import request_page
from roer.contracts.queries.told import told_about

__all__ = [
    "assignment_page", "assignments", "awaited", "awaited_for", "claim_page", "contract_page", "contracts",
    "delivery_for", "desk", "message_page", "parties", "products_sold", "request_page", "told_about",
]  # fmt: skip
