"""The tables of this room. They hold codes, dates and links; the words are items."""

from roer.decisions.models.application import HelpApplication, TermPause
from roer.decisions.models.assessment import AssessmentAuthor, AssessmentElement, BestInterestsAssessment
from roer.decisions.models.decision import AwardedProvision, BudgetStatement, Decision, DecisionPart, FamilyAnswer
from roer.decisions.models.determination import DeterminationAgreement, ProfessionalDetermination
from roer.decisions.models.letter import Letter, LetterAddressee, PlainVersion
from roer.decisions.models.mandate import Mandate
from roer.decisions.models.moving import KeptHelp
from roer.decisions.models.reassessment import Bridge, Reassessment, StandingBridge, TalkRoom
from roer.decisions.models.wish import ChildWish

__all__ = [
    "AssessmentAuthor",
    "AssessmentElement",
    "AwardedProvision",
    "BestInterestsAssessment",
    "Bridge",
    "BudgetStatement",
    "ChildWish",
    "Decision",
    "DecisionPart",
    "DeterminationAgreement",
    "FamilyAnswer",
    "HelpApplication",
    "KeptHelp",
    "Letter",
    "LetterAddressee",
    "Mandate",
    "PlainVersion",
    "ProfessionalDetermination",
    "Reassessment",
    "StandingBridge",
    "TalkRoom",
    "TermPause",
]  # fmt: skip
