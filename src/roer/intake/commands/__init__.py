"""What people do on the way to help."""

from roer.intake.commands.answering import CLOSING, CannotClose, answer_question, close_request, take_up
from roer.intake.commands.asking import CannotAsk, add_words, ask_question, ask_question_as_guest, withdraw
from roer.intake.commands.common import CannotMove, RuleSays, WordsNeeded
from roer.intake.commands.consents import (
    CannotConsent,
    ask_consent,
    give_consent,
    record_consent_exception,
    refuse_consent,
)
from roer.intake.commands.conversations import CannotPlan, hold_conversation, plan_conversation
from roer.intake.commands.drafts import draft_of, drop_draft, keep_draft
from roer.intake.commands.duty import CannotSetDuty, NoTeam, set_duty
from roer.intake.commands.faces import CannotChangeFace, change_familiar_face, set_stand_in
from roer.intake.commands.offering import (
    CannotOffer,
    answer_offer,
    offer_family_group_plan,
    offer_support,
    skip_family_group_plan,
)
from roer.intake.commands.opinions import CannotRecord, ask_child_opinion, record_child_opinion
from roer.intake.commands.routes import CannotRefer, refer, refer_in_measure, register_ruling, start_acute

__all__ = [
    "CLOSING", "CannotAsk", "CannotChangeFace", "CannotClose", "CannotConsent", "CannotMove", "CannotOffer", "CannotPlan",
    "CannotRecord", "CannotRefer", "CannotSetDuty", "NoTeam", "RuleSays", "WordsNeeded", "add_words", "answer_offer",
    "answer_question", "ask_child_opinion", "ask_consent", "ask_question", "ask_question_as_guest",
    "change_familiar_face", "close_request", "draft_of", "drop_draft", "give_consent", "hold_conversation", "keep_draft",
    "offer_family_group_plan", "offer_support", "plan_conversation", "record_child_opinion", "record_consent_exception",
    "refer", "refer_in_measure", "refuse_consent", "register_ruling", "set_duty", "set_stand_in",
    "skip_family_group_plan", "start_acute", "take_up", "withdraw",
]  # fmt: skip
