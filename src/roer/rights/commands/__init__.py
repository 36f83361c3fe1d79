"""What people do in this room."""

from roer.rights.commands.complaining import answer_complaint, file_complaint, withdraw_complaint
from roer.rights.commands.lateness import say_it_is_late, say_objection_is_late
from roer.rights.commands.objecting import (
    answer_objection,
    file_objection,
    put_forward_objection,
    say_yes,
    withdraw_objection,
)

__all__ = [
    "answer_complaint", "answer_objection", "file_complaint", "file_objection", "put_forward_objection", "say_it_is_late",
    "say_objection_is_late", "say_yes",
    "withdraw_complaint", "withdraw_objection",
]  # fmt: skip
