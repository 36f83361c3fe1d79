"""What people do with contracts and messages."""

from roer.contracts.commands.agreeing import NewProduct, add_product, join_traffic, make_contract, set_tariff
from roer.contracts.commands.asking import Wanted, answer_request, grant_request, request_assignment, request_change
from roer.contracts.commands.assigning import assign_by_hand, assign_help, change_assignment
from roer.contracts.commands.carrying import bring
from roer.contracts.commands.claiming import Given, declare, take_back
from roer.contracts.commands.delivering import report_start, report_stop
from roer.contracts.commands.importing import CannotImport, import_products
from roer.contracts.commands.keeping_out import keep_out_of_messages, let_in_messages_again
from roer.contracts.commands.opening import prepare_messages
from roer.contracts.commands.reviewing import check_declaration
from roer.contracts.commands.sending import CannotSendFile, send_file
from roer.contracts.commands.taking import take_in
from roer.contracts.commands.travelling import OrganisationPost
from roer.contracts.refusals import GoesByHand

__all__ = [
    "CannotImport",
    "CannotSendFile",
    "Given",
    "GoesByHand",
    "NewProduct",
    "OrganisationPost",
    "Wanted",
    "add_product",
    "answer_request",
    "assign_by_hand",
    "assign_help",
    "bring",
    "change_assignment",
    "check_declaration",
    "declare",
    "grant_request",
    "import_products",
    "join_traffic",
    "keep_out_of_messages",
    "let_in_messages_again",
    "make_contract",
    "prepare_messages",
    "report_start",
    "report_stop",
    "request_assignment",
    "request_change",
    "send_file",
    "set_tariff",
    "take_back",
    "take_in",
]  # fmt: skip
