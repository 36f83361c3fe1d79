"""The tables of this room. They hold dates, codes and links; the words are items."""

from roer.dossier.models.closing import PlanClosing, PlanResult
from roer.dossier.models.contact import Appointment, Attachment, ContactLimit, ContactWish, Signal, Way
from roer.dossier.models.group import GroupPlan, GroupPlanMember, GroupPlanOffer, GroupPlanPart
from roer.dossier.models.me import WIDTH, CirclePerson, WeekThing
from roer.dossier.models.meeting import CaseMeeting, CaseMeetingItem, CaseMeetingSeat
from roer.dossier.models.mentor import Mentor, MentorInvitation, MentorSearch, MentorSearchStep, MentorShare
from roer.dossier.models.plan import Agreement, Goal, GoalMark, Plan, PlanPart, PlanVersion, Rewording, Wish
from roer.dossier.models.problem import GoalClash, PlanProblem
from roer.dossier.models.review import OutcomeAnswer, Review, ReviewAnswer
from roer.dossier.models.self_mark import MarkLine, MarkShare, SelfMark
from roer.dossier.models.talk import Message, Thread, ThreadMember
from roer.dossier.models.words import CopyOffer, Interpretation, Statement

__all__ = [
    "WIDTH",
    "Agreement",
    "Appointment",
    "Attachment",
    "CaseMeeting",
    "CaseMeetingItem",
    "CaseMeetingSeat",
    "CirclePerson",
    "ContactLimit",
    "ContactWish",
    "CopyOffer",
    "Goal",
    "GoalClash",
    "GoalMark",
    "GroupPlan",
    "GroupPlanMember",
    "GroupPlanOffer",
    "GroupPlanPart",
    "Interpretation",
    "MarkLine",
    "MarkShare",
    "Mentor",
    "MentorInvitation",
    "MentorSearch",
    "MentorSearchStep",
    "MentorShare",
    "Message",
    "OutcomeAnswer",
    "Plan",
    "PlanClosing",
    "PlanPart",
    "PlanProblem",
    "PlanResult",
    "PlanVersion",
    "Review",
    "ReviewAnswer",
    "Rewording",
    "SelfMark",
    "Signal",
    "Statement",
    "Thread",
    "ThreadMember",
    "Way",
    "WeekThing",
    "Wish",
]  # fmt: skip
