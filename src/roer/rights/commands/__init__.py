"""What people do in this room."""

from roer.rights.commands.afterwards import say_after
from roer.rights.commands.coding import add_theme, code_complaint, record_signal, resolve_signal
from roer.rights.commands.complaining import answer_complaint, file_complaint, withdraw_complaint
from roer.rights.commands.desk import choose_routes, file_at_desk, propose_routes, record_filed_there
from roer.rights.commands.forwarding import accept_forwarded, answer_forwarding, ask_to_forward
from roer.rights.commands.lateness import say_it_is_late, say_objection_is_late
from roer.rights.commands.objecting import (
    answer_objection,
    file_objection,
    put_forward_objection,
    say_yes,
    withdraw_objection,
)
from roer.rights.commands.restricting import disagree, send_refusal

__all__ = [
    "accept_forwarded", "add_theme", "answer_complaint", "answer_forwarding", "answer_objection", "ask_to_forward",
    "choose_routes", "code_complaint", "disagree", "file_at_desk", "file_complaint", "file_objection", "propose_routes",
    "put_forward_objection", "record_filed_there", "record_signal", "resolve_signal", "say_after", "say_it_is_late",
    "say_objection_is_late", "say_yes", "send_refusal", "withdraw_complaint", "withdraw_objection",
]  # fmt: skip
