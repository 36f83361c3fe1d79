"""What people do in this room."""

from roer.decisions.commands.answering import answer_draft, record_answer, share_draft
from roer.decisions.commands.assessing import finish_assessment, start_assessment, state_independence, weigh_element
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
from roer.decisions.commands.sending import make_letter, send_decision

__all__ = [
    "agree_with_determination", "answer_draft", "ask_decision", "award", "change_draft", "determine_help",
    "draft_decision", "end_mandate", "finish_assessment", "give_mandate", "make_letter", "record_answer",
    "send_decision", "share_draft", "start_assessment", "state_independence", "take_out_provision", "weigh_element",
    "write_part", "write_plain_version",
]  # fmt: skip
