"""What people do from chosen help to the last day of it."""

from roer.waiting.commands.answering import accept_proposal, decline_proposal
from roer.waiting.commands.choosing import choose_offer, withdraw_proposal
from roer.waiting.commands.ending import accept_handover, decline_handover, end_help, hand_over, stop_own_help
from roer.waiting.commands.meanwhile import give_bridging_help, handle_worsening, say_it_gets_worse, stop_bridging_help
from roer.waiting.commands.norms import close_brokerage, flag_long_waits, name_causes
from roer.waiting.commands.starting import start_help

__all__ = [
    "accept_handover", "accept_proposal", "choose_offer", "close_brokerage", "decline_handover", "decline_proposal",
    "end_help", "flag_long_waits", "give_bridging_help", "hand_over", "handle_worsening", "name_causes",
    "say_it_gets_worse", "start_help", "stop_bridging_help", "stop_own_help", "withdraw_proposal",
]  # fmt: skip
