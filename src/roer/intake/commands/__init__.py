"""What people do on the way to help."""

from roer.intake.commands.answering import CLOSING, answer_question, close_request, take_up
from roer.intake.commands.asking import (
    CannotAsk,
    add_words,
    ask_question,
    ask_question_as_guest,
    withdraw,
)
from roer.intake.commands.common import CannotMove, WordsNeeded
from roer.intake.commands.drafts import draft_of, drop_draft, keep_draft
from roer.intake.commands.duty import CannotSetDuty, NoTeam, set_duty

__all__ = [
    "CLOSING", "CannotAsk", "CannotMove", "CannotSetDuty", "NoTeam", "WordsNeeded", "add_words", "answer_question",
    "ask_question", "ask_question_as_guest", "close_request", "draft_of", "drop_draft", "keep_draft", "set_duty",
    "take_up", "withdraw",
]  # fmt: skip
