"""What people do about where a young person lives."""

from roer.living.commands.advising import advise_move
from roer.living.commands.alarms import look_at_titles
from roer.living.commands.answers import answer_stay, record_answer, waive_consent
from roer.living.commands.ending_asked import answer_ending, ask_to_end
from roer.living.commands.ledger import count_child_days, record_schooling, record_talk
from roer.living.commands.placing import end_placement, propose_placement, start_placement, stay_without_title
from roer.living.commands.reviewing import review_stay, tell_lawyer
from roer.living.commands.telling import say_how_it_is
from roer.living.commands.transferring import confirm_transfer, hand_over_part, let_go

__all__ = [
    "advise_move", "answer_ending", "answer_stay", "ask_to_end", "confirm_transfer", "count_child_days", "end_placement",
    "hand_over_part", "let_go", "look_at_titles", "propose_placement", "record_answer", "record_schooling", "record_talk",
    "review_stay", "say_how_it_is", "start_placement", "stay_without_title", "tell_lawyer", "waive_consent",
]  # fmt: skip
