"""What people do about where a young person lives."""

from roer.living.commands.alarms import look_at_titles
from roer.living.commands.answers import answer_stay, record_answer, waive_consent
from roer.living.commands.ledger import count_child_days, record_schooling, record_talk
from roer.living.commands.placing import end_placement, propose_placement, start_placement, stay_without_title
from roer.living.commands.telling import say_how_it_is

__all__ = [
    "answer_stay", "count_child_days", "end_placement", "look_at_titles", "propose_placement", "record_answer",
    "record_schooling", "record_talk", "say_how_it_is", "start_placement", "stay_without_title", "waive_consent",
]  # fmt: skip
