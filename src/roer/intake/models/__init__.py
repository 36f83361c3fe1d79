"""The tables of this room."""

from roer.intake.models.across import Deployment, DomainMandate
from roer.intake.models.clock import TimeLimit
from roer.intake.models.consent import ConsentException, ConsentToHelp
from roer.intake.models.conversation import ChildOpinion, ConversationParticipant, FirstConversation, SupportOffer
from roer.intake.models.desk import CallBack, PointOfContact
from roer.intake.models.duty import DutyRoster
from roer.intake.models.entry import FirstEntry
from roer.intake.models.examination import Examination
from roer.intake.models.knowing import MemberExpertise, TeamComplete
from roer.intake.models.lasting import LastingNeed, LongCareAdvice
from roer.intake.models.local import (
    EarlySignal,
    LocalAnswer,
    LocalFigure,
    LocalQuestion,
    LocalRule,
    LocalText,
    ProposalSwitch,
    RuleAttempt,
)
from roer.intake.models.managing import CaseManagement, HelpStep
from roer.intake.models.onward import ConversationRating, OnwardReferral, PayerDispute, ResponsibleMunicipality
from roer.intake.models.request import MOVES, FaceChange, HelpRequest, Referral, RequestAnswer, RequestWords
from roer.intake.models.strength import ContraIndication, HeavierHelpWish, OpenAccessHelp, OwnStrength
from roer.intake.models.triage import BasicNeed, Consultation, Expertise, FamilyFactor, Triage

__all__ = [
    "MOVES",
    "BasicNeed",
    "CallBack",
    "CaseManagement",
    "ChildOpinion",
    "ConsentException",
    "ConsentToHelp",
    "Consultation",
    "ContraIndication",
    "ConversationParticipant",
    "ConversationRating",
    "Deployment",
    "DomainMandate",
    "DutyRoster",
    "EarlySignal",
    "Examination",
    "Expertise",
    "FaceChange",
    "FamilyFactor",
    "FirstConversation",
    "FirstEntry",
    "HeavierHelpWish",
    "HelpRequest",
    "HelpStep",
    "LastingNeed",
    "LocalAnswer",
    "LocalFigure",
    "LocalQuestion",
    "LocalRule",
    "LocalText",
    "LongCareAdvice",
    "MemberExpertise",
    "OnwardReferral",
    "OpenAccessHelp",
    "OwnStrength",
    "PayerDispute",
    "PointOfContact",
    "ProposalSwitch",
    "Referral",
    "RequestAnswer",
    "RequestWords",
    "ResponsibleMunicipality",
    "RuleAttempt",
    "SupportOffer",
    "TeamComplete",
    "TimeLimit",
    "Triage",
]  # fmt: skip
