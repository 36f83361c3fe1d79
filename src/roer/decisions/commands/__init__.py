"""What people do in this room."""

from roer.decisions.commands.answering import answer_draft, record_answer, share_draft
from roer.decisions.commands.applying import apply_for_help, pause_term, resume_term
from roer.decisions.commands.assessing import finish_assessment, start_assessment, state_independence, weigh_element
from roer.decisions.commands.budgeting import say_of_budget
from roer.decisions.commands.determining import agree_with_determination, ask_decision, determine_help
from roer.decisions.commands.drafting import (
    award,
    change_draft,
    draft_decision,
    take_out_provision,
    write_part,
    write_plain_version,
)
from roer.decisions.commands.mandates import end_mandate, give_mandate
from roer.decisions.commands.moving import ask_to_take_over, keep_my_help, record_move, take_over_help
from roer.decisions.commands.reassessing import (
    announce_reassessment,
    bridge_what_ends,
    report_reassessment,
    set_talk_room,
    stand_for_bridging,
    take_bridge,
)
from roer.decisions.commands.sending import make_letter, send_decision
from roer.decisions.commands.wishing import answer_wish, wish

__all__ = [
    "agree_with_determination", "announce_reassessment", "answer_draft", "answer_wish", "apply_for_help", "ask_decision",
    "ask_to_take_over", "award", "bridge_what_ends", "change_draft", "determine_help", "draft_decision", "end_mandate",
    "finish_assessment", "give_mandate", "keep_my_help", "make_letter", "pause_term", "record_answer", "record_move",
    "report_reassessment", "resume_term", "say_of_budget", "send_decision", "set_talk_room", "share_draft",
    "stand_for_bridging", "start_assessment", "state_independence", "take_bridge", "take_out_provision",
    "take_over_help", "weigh_element", "wish", "write_part", "write_plain_version",
]  # fmt: skip
