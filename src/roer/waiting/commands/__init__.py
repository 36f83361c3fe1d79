"""What people do from chosen help to the last day of it."""

from roer.waiting.commands.answering import accept_proposal, decline_proposal
from roer.waiting.commands.choosing import choose_offer, look_early, withdraw_proposal
from roer.waiting.commands.closing import answer_for_child, closing_facts, complete_closing
from roer.waiting.commands.counting import count_waits
from roer.waiting.commands.ending import accept_handover, decline_handover, end_help, hand_over, stop_own_help
from roer.waiting.commands.meanwhile import give_bridging_help, handle_worsening, say_it_gets_worse, stop_bridging_help
from roer.waiting.commands.norms import close_brokerage, flag_long_waits, name_causes
from roer.waiting.commands.power import answer_power, raise_silent_powers, use_power
from roer.waiting.commands.region import (
    form_expert_team,
    name_executive,
    record_intake_stop,
    register_power,
    register_signatory,
    report_stop,
    seat_expert,
    share_example,
    stop_help_for_money,
)
from roer.waiting.commands.signals import look_for_signals, note_action
from roer.waiting.commands.starting import start_help
from roer.waiting.commands.stuck import advise_case, bring_stuck_case, close_stuck_case, deploy_expert, escalate_case
from roer.waiting.commands.telling import tell_of_wait
from roer.waiting.commands.watching import (
    agree_contact,
    answer_urgency,
    call_urgent,
    pause_wait,
    record_contact,
    record_needs,
    resume_wait,
)

__all__ = [
    "accept_handover", "accept_proposal", "advise_case", "agree_contact", "answer_for_child", "answer_power",
    "answer_urgency", "bring_stuck_case", "call_urgent", "choose_offer", "close_brokerage", "close_stuck_case",
    "closing_facts", "complete_closing", "count_waits", "decline_handover", "decline_proposal", "deploy_expert",
    "end_help", "escalate_case", "flag_long_waits", "form_expert_team", "give_bridging_help", "hand_over",
    "handle_worsening", "look_early", "look_for_signals", "name_causes", "name_executive", "note_action",
    "pause_wait", "raise_silent_powers", "record_contact", "record_intake_stop", "record_needs", "register_power",
    "register_signatory", "report_stop", "resume_wait", "say_it_gets_worse", "seat_expert", "share_example",
    "start_help", "stop_bridging_help", "stop_help_for_money", "stop_own_help", "tell_of_wait", "use_power",
    "withdraw_proposal",
]  # fmt: skip
