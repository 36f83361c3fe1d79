"""What people do here."""

from roer.privacy.commands.answering import answer_request, finish_after_case, let_older_go
from roer.privacy.commands.asking import (
    add_statement,
    ask_closing,
    ask_copy,
    ask_correction,
    ask_destruction,
    ask_reader_to_stop,
    object_to_use,
    say_about_request,
    withdraw_request,
)
from roer.privacy.commands.breaches import close_breach, decide_breach, report_breach, tell_family
from roer.privacy.commands.copying import take_copy
from roer.privacy.commands.looking import answer_log_question, ask_about_look
from roer.privacy.commands.misplaced import take_out_of_wrong_file
from roer.privacy.commands.passing import confirm_correction
from roer.privacy.commands.printing import print_file
from roer.privacy.commands.questions import ask_information, keep_information, note_phone_question, report_pressure
from roer.privacy.commands.retention import answer_offer, ask_for_offers, begin_ending, decide_end, record_offer
from roer.privacy.commands.sending import answer_sharing, send_agreed, send_out
from roer.privacy.commands.telling import tell_of_sharing, tell_of_sharing_later

__all__ = [
    "add_statement",
    "answer_log_question",
    "answer_offer",
    "answer_request",
    "answer_sharing",
    "ask_about_look",
    "ask_closing",
    "ask_copy",
    "ask_correction",
    "ask_destruction",
    "ask_for_offers",
    "ask_information",
    "ask_reader_to_stop",
    "begin_ending",
    "close_breach",
    "confirm_correction",
    "decide_breach",
    "decide_end",
    "finish_after_case",
    "keep_information",
    "let_older_go",
    "note_phone_question",
    "object_to_use",
    "print_file",
    "record_offer",
    "report_breach",
    "report_pressure",
    "say_about_request",
    "send_agreed",
    "send_out",
    "take_copy",
    "take_out_of_wrong_file",
    "tell_family",
    "tell_of_sharing",
    "tell_of_sharing_later",
    "withdraw_request",
]  # fmt: skip
