"""What people do here."""

from roer.privacy.commands.answering import answer_request, finish_after_case, let_older_go
from roer.privacy.commands.asking import (
    add_statement,
    ask_closing,
    ask_copy,
    ask_correction,
    ask_destruction,
    object_to_use,
    say_about_request,
    withdraw_request,
)
from roer.privacy.commands.breaches import close_breach, decide_breach, report_breach, tell_family
from roer.privacy.commands.copying import take_copy
from roer.privacy.commands.looking import answer_log_question, ask_about_look
from roer.privacy.commands.misplaced import take_out_of_wrong_file

__all__ = [
    "add_statement", "answer_log_question", "answer_request", "ask_about_look", "ask_closing", "ask_copy",
    "ask_correction", "ask_destruction", "close_breach", "decide_breach", "finish_after_case", "let_older_go",
    "object_to_use", "report_breach", "say_about_request", "take_copy",
    "take_out_of_wrong_file", "tell_family", "withdraw_request",
]  # fmt: skip
