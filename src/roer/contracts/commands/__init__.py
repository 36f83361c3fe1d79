"""What people do with contracts and messages."""

from roer.contracts.commands.agreeing import NewProduct, add_product, make_contract, set_tariff
from roer.contracts.commands.asking import (
    Wanted,
    answer_request,
    grant_request,
    note_residence,
    request_assignment,
    request_change,
)
from roer.contracts.commands.assigning import assign_by_hand, assign_help, change_assignment
from roer.contracts.commands.carrying import bring
from roer.contracts.commands.claiming import Given, declare, take_back
from roer.contracts.commands.delivering import report_start, report_stop
from roer.contracts.commands.funding import ask_per_child, pay_task, share_task
from roer.contracts.commands.importing import CannotImport, import_products
from roer.contracts.commands.joining import exchange_elsewhere, join_traffic
from roer.contracts.commands.keeping_out import keep_out_of_messages, let_in_messages_again
from roer.contracts.commands.knowing import CannotKnow, know_person, leave_unknown
from roer.contracts.commands.late import CannotSendAgain, note_late, send_again, tick_off
from roer.contracts.commands.naming import add_term, approve_term, map_term
from roer.contracts.commands.opening import prepare_messages
from roer.contracts.commands.reviewing import check_declaration
from roer.contracts.commands.sending import CannotSendFile, send_file
from roer.contracts.commands.taking import judge_held, take_in
from roer.contracts.commands.travelling import OrganisationPost
from roer.contracts.commands.watching import note_step, record_hours
from roer.contracts.refusals import CannotAssign, GoesByHand

__all__ = [
    "CannotAssign",
    "CannotImport",
    "CannotKnow",
    "CannotSendAgain",
    "CannotSendFile",
    "Given",
    "GoesByHand",
    "NewProduct",
    "OrganisationPost",
    "Wanted",
    "add_product",
    "add_term",
    "answer_request",
    "approve_term",
    "ask_per_child",
    "assign_by_hand",
    "assign_help",
    "bring",
    "change_assignment",
    "check_declaration",
    "declare",
    "exchange_elsewhere",
    "grant_request",
    "import_products",
    "join_traffic",
    "judge_held",
    "keep_out_of_messages",
    "know_person",
    "leave_unknown",
    "let_in_messages_again",
    "make_contract",
    "map_term",
    "note_late",
    "note_residence",
    "note_step",
    "pay_task",
    "prepare_messages",
    "record_hours",
    "report_start",
    "report_stop",
    "request_assignment",
    "request_change",
    "send_again",
    "send_file",
    "set_tariff",
    "share_task",
    "take_back",
    "take_in",
    "tick_off",
]  # fmt: skip
