"""What people do in this room."""

from roer.safety.commands.after import finish_task, tell_family, tell_later
from roer.safety.commands.closed_stay import note_closed, ring_closed_stays, say_about_closed
from roer.safety.commands.closing import (
    answer_question,
    begin_closed_request,
    note_expert,
    review_closed_request,
    send_closed_request,
    weigh_lighter,
)
from roer.safety.commands.coding import ask_advice, note_advice, skip_step, start_code, take_step, tell_code
from roer.safety.commands.common import CannotWrite, RuleSays
from roer.safety.commands.filing import complete_paper, file_paper, show_paper
from roer.safety.commands.holding import answer_handover, assign_protector, hand_over_protector, note_certificate
from roer.safety.commands.incare import (
    agree_board_hears,
    answer_call,
    close_call,
    close_incident,
    incident_from_call,
    keep_settlement,
    name_lead,
    pass_on_calls,
    record_incident,
    report_incident,
    ring_incidents,
    say_unsafe,
    tell_incident,
)
from roer.safety.commands.measures import (
    end_protection,
    hold_conference,
    look_at_measure,
    plan_measure_tests,
    ring_measure_tests,
)
from roer.safety.commands.noting import note_danger, note_oral_ruling, note_place
from roer.safety.commands.opening import open_at_night
from roer.safety.commands.papers import (
    add_statement,
    answer_voice,
    draft_paper,
    give_ground,
    mark_statement,
    note_chance,
    note_voice,
    send_view,
)
from roer.safety.commands.position import (
    disagree,
    note_legal_talk,
    place_protection_worker,
    say_position,
    stop_cooperation,
)
from roer.safety.commands.rebutting import answer_rebuttal, process_correction, rebut
from roer.safety.commands.recognising import recognise_child
from roer.safety.commands.sending import acknowledge_report, note_attempt, ring_reports, send_report, tell_report

__all__ = [
    "CannotWrite",
    "RuleSays",
    "acknowledge_report",
    "add_statement",
    "agree_board_hears",
    "answer_call",
    "answer_handover",
    "answer_question",
    "answer_rebuttal",
    "answer_voice",
    "ask_advice",
    "assign_protector",
    "begin_closed_request",
    "close_call",
    "close_incident",
    "complete_paper",
    "disagree",
    "draft_paper",
    "end_protection",
    "file_paper",
    "finish_task",
    "give_ground",
    "hand_over_protector",
    "hold_conference",
    "incident_from_call",
    "keep_settlement",
    "look_at_measure",
    "mark_statement",
    "name_lead",
    "note_advice",
    "note_attempt",
    "note_certificate",
    "note_chance",
    "note_closed",
    "note_danger",
    "note_expert",
    "note_legal_talk",
    "note_oral_ruling",
    "note_place",
    "note_voice",
    "open_at_night",
    "pass_on_calls",
    "place_protection_worker",
    "plan_measure_tests",
    "process_correction",
    "rebut",
    "recognise_child",
    "record_incident",
    "report_incident",
    "review_closed_request",
    "ring_closed_stays",
    "ring_incidents",
    "ring_measure_tests",
    "ring_reports",
    "say_about_closed",
    "say_position",
    "say_unsafe",
    "send_closed_request",
    "send_report",
    "send_view",
    "show_paper",
    "skip_step",
    "start_code",
    "stop_cooperation",
    "take_step",
    "tell_code",
    "tell_family",
    "tell_incident",
    "tell_later",
    "tell_report",
    "weigh_lighter",
]  # fmt: skip
