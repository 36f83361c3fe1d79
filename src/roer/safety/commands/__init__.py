"""What people do in this room."""

from roer.safety.commands.after import finish_task, tell_family, tell_later
from roer.safety.commands.coding import ask_advice, note_advice, skip_step, start_code, take_step, tell_code
from roer.safety.commands.common import CannotWrite, RuleSays
from roer.safety.commands.holding import answer_handover, assign_protector, hand_over_protector
from roer.safety.commands.incare import (
    answer_call,
    close_call,
    close_incident,
    keep_settlement,
    pass_on_calls,
    record_incident,
    report_incident,
    ring_incidents,
    say_unsafe,
    tell_incident,
)
from roer.safety.commands.noting import note_danger, note_oral_ruling, note_place
from roer.safety.commands.opening import open_at_night
from roer.safety.commands.sending import acknowledge_report, note_attempt, ring_reports, send_report, tell_report

__all__ = [
    "CannotWrite", "RuleSays", "acknowledge_report", "answer_call", "answer_handover", "ask_advice", "assign_protector",
    "close_call", "close_incident", "finish_task", "hand_over_protector", "keep_settlement", "note_advice", "note_attempt",
    "note_danger", "note_oral_ruling", "note_place", "open_at_night", "pass_on_calls",
    "record_incident", "report_incident", "ring_incidents", "ring_reports", "say_unsafe", "send_report", "skip_step",
    "start_code", "take_step", "tell_code", "tell_family", "tell_incident", "tell_later", "tell_report",
]  # fmt: skip
