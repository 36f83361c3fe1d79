"""The tables of this room. They hold codes, dates and links; the words are items."""

from roer.decisions.models.assessment import AssessmentAuthor, AssessmentElement, BestInterestsAssessment
from roer.decisions.models.decision import AwardedProvision, Decision, DecisionPart, FamilyAnswer
from roer.decisions.models.determination import DeterminationAgreement, ProfessionalDetermination
from roer.decisions.models.letter import Letter, LetterAddressee, PlainVersion
from roer.decisions.models.mandate import Mandate

__all__ = [
    "AssessmentAuthor", "AssessmentElement", "AwardedProvision", "BestInterestsAssessment", "Decision", "DecisionPart",
    "DeterminationAgreement", "FamilyAnswer", "Letter", "LetterAddressee", "Mandate", "PlainVersion",
    "ProfessionalDetermination",
]  # fmt: skip
