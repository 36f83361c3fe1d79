"""What people do in this room."""

from roer.dossier.codes import MATTERS, OWN_KINDS, WORDS
from roer.dossier.commands.circle import introduce
from roer.dossier.commands.plan import (
    end_goal,
    make_plan,
    mark_goal,
    reword_in_plan,
    set_goal,
    settle_plan,
    write_part,
)
from roer.dossier.commands.promises import agree, break_promise, keep_promise, note_settled, promise
from roer.dossier.commands.reviewing import answer_outcome, answer_review, hold_review, plan_review
from roer.dossier.commands.talking import read_thread, send_message
from roer.dossier.commands.words import (
    COPY_ANSWERS,
    answer_copy_offer,
    correct_own_words,
    interpret,
    keep_draft,
    not_what_i_meant,
    write_note,
    write_words,
)

__all__ = [
    "COPY_ANSWERS", "MATTERS",
    "OWN_KINDS", "WORDS", "agree", "answer_copy_offer", "answer_outcome", "answer_review",
    "break_promise", "correct_own_words", "end_goal", "hold_review", "interpret", "introduce", "keep_draft",
    "keep_promise", "make_plan", "mark_goal", "not_what_i_meant", "note_settled", "plan_review", "promise",
    "read_thread", "reword_in_plan", "send_message", "set_goal", "settle_plan", "write_note", "write_part",
    "write_words",
]  # fmt: skip
