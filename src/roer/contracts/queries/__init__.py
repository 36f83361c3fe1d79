"""What people may see of contracts and messages."""

from roer.contracts.queries.agreements import contract_page, contracts, contracts_page, products_sold
from roer.contracts.queries.assignments import (
    assignment_page,
    assignments,
    awaited,
    awaited_for,
    delivery_for,
    message_page,
)
from roer.contracts.queries.claims import claim_page, line_page
from roer.contracts.queries.desk import desk
from roer.contracts.queries.persons import asking_initial, person_page, unknown_page
from roer.contracts.queries.requests import request_page
from roer.contracts.queries.terms import terms_page
from roer.contracts.queries.told import told_about
from roer.contracts.queries.watching import figures

__all__ = [
    "asking_initial",
    "assignment_page",
    "assignments",
    "awaited",
    "awaited_for",
    "claim_page",
    "contract_page",
    "contracts",
    "contracts_page",
    "delivery_for",
    "desk",
    "figures",
    "line_page",
    "message_page",
    "person_page",
    "products_sold",
    "request_page",
    "terms_page",
    "told_about",
    "unknown_page",
]  # fmt: skip
