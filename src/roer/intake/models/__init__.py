"""The tables of this room."""

from roer.intake.models.consent import ConsentException, ConsentToHelp
from roer.intake.models.conversation import ChildOpinion, ConversationParticipant, FirstConversation, SupportOffer
from roer.intake.models.duty import DutyRoster
from roer.intake.models.request import MOVES, FaceChange, HelpRequest, Referral, RequestAnswer, RequestWords

__all__ = [
    "MOVES", "ChildOpinion", "ConsentException", "ConsentToHelp", "ConversationParticipant", "DutyRoster",
    "FaceChange", "FirstConversation", "HelpRequest", "Referral", "RequestAnswer", "RequestWords", "SupportOffer",
]  # fmt: skip
