"""Plans, conversations and reviews to read, and every other step in the file as an operation: one line each."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from roer.core.actions import require
from roer.core.models import Item
from roer.core.operations import one_of, post
from roer.core.shapes import PROBLEMS, Shape
from roer.dossier import commands, queries
from roer.dossier.api import router
from roer.dossier.codes import CaseWeight, Checked, Knows, MentorKind, PartOfPlan, SearchStep, Side, WithoutHelp
from roer.dossier.codes_plan import Asked, ClosingReason, Domain, GoalClashKind, PlanOutcome, Subsistence, Theme, Tone
from roer.dossier.models import Goal, Mentor, MentorSearch

PLAN = "/plans/{plan_id}"
NOTE_WEIGHTS = [each for each in Item.Weight.values if each not in (Item.Weight.OWN_WORDS, Item.Weight.NONE)]


class PlanLineShape(Shape):
    """A plan in a list."""

    id: UUID
    kind: str
    state: str


class AgreementShape(Shape):
    """What was agreed, by whom, until when, and how it stands."""

    id: UUID
    text: str
    who: str
    due_on: date | None
    is_promise: bool
    standing: str


class GoalShape(Shape):
    """A goal with what was agreed for it."""

    id: UUID
    text: str
    who: str
    open: bool
    agreements: list[AgreementShape]


class PlanShape(Shape):
    """A plan as this reader sees it."""

    id: UUID
    dossier_id: UUID
    state: str
    goals: list[GoalShape]
    agreements: list[AgreementShape]
    review_ids: list[UUID]


class ThreadShape(Shape):
    """A conversation in a list."""

    id: UUID
    name: str
    last_at: datetime
    unread: int


class MessageShape(Shape):
    """A message."""

    item_id: UUID
    text: str
    who: str
    mine: bool
    sent_at: datetime


@router.get(
    "/dossiers/{dossier_id}/plans", response={200: list[PlanLineShape], **PROBLEMS}, operation_id="plansOf",
    summary="The plans around a person",
)  # fmt: skip
def plans_of(request: HttpRequest, dossier_id: UUID) -> Any:
    """The family plan first."""
    lines = queries.plans_of(dossier_id, request.actor)  # type: ignore[attr-defined]
    return [{"id": each.id, "kind": str(each.kind.name), "state": str(each.state)} for each in lines]


@router.get(PLAN, response={200: PlanShape, **PROBLEMS}, operation_id="planOf", summary="One plan")
def plan_of(request: HttpRequest, plan_id: UUID) -> Any:
    """Goals, agreements and reviews."""
    seen = queries.plan_of(plan_id, request.actor)  # type: ignore[attr-defined]
    return {
        "id": seen.plan.id, "dossier_id": seen.plan.dossier_id, "state": seen.plan.state,
        "goals": [_goal(each) for each in seen.goals], "agreements": [each.__dict__ for each in seen.loose],
        "review_ids": [each.id for each in seen.reviews],
    }  # fmt: skip


@router.get(
    "/dossiers/{dossier_id}/threads", response={200: list[ThreadShape], **PROBLEMS}, operation_id="threadsOf",
    summary="Your conversations about a person",
)  # fmt: skip
def threads_of(request: HttpRequest, dossier_id: UUID) -> Any:
    """The last spoken first."""
    actor = request.actor  # type: ignore[attr-defined]
    require("dossier.talk", actor)
    return [each.__dict__ for each in queries.threads_of(actor, dossier_id)]


@router.get(
    "/threads/{thread_id}", response={200: list[MessageShape], **PROBLEMS}, operation_id="threadOf",
    summary="The messages of a conversation",
)  # fmt: skip
def thread_of(request: HttpRequest, thread_id: UUID) -> Any:
    """The oldest first."""
    actor = request.actor  # type: ignore[attr-defined]
    require("dossier.talk", actor)
    return [each.__dict__ for each in queries.thread_of(thread_id, actor).messages]


def _goal(line: Any) -> dict[str, Any]:
    return {
        "id": line.id, "text": line.text.text, "who": line.text.who, "open": line.open,
        "agreements": [each.__dict__ for each in line.agreements],
    }  # fmt: skip


post(
    router, "/statements/{item_id}/check", commands.check_statement, name="checkStatement",
    summary="Say whether a statement is right", checked=one_of(Checked.values),
)  # fmt: skip
post(
    router, "/statements/{item_id}/child-version", commands.write_child_version, name="writeChildVersion",
    summary="Write a statement in words for a child",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/notes", commands.write_note, name="writeNote", summary="Write a statement",
    weight=one_of(NOTE_WEIGHTS), source=one_of(Knows.values), tone=one_of(Tone.values, blank=True),
)  # fmt: skip
post(
    router, "/words/{item_id}/interpretations", commands.interpret, name="interpret",
    summary="Write beside own words how you understand them",
)  # fmt: skip
post(
    router, "/interpretations/{interpretation_id}/objections", commands.not_what_i_meant, name="notMyMeaning",
    summary="Say that this is not what you meant",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/plans", commands.make_plan, name="makePlan", summary="Begin a plan",
    weight=one_of(CaseWeight.values),
)  # fmt: skip
post(
    router, f"{PLAN}/parts/{{part}}", commands.write_part, name="writePlanPart", summary="Write in a part of a plan",
    part=one_of(PartOfPlan.values),
)  # fmt: skip
post(router, f"{PLAN}/goals", commands.set_goal, name="setGoal", summary="Set a goal", behalf=True)
post(router, f"{PLAN}/settlement", commands.settle_plan, name="settlePlan", summary="Make a plan final")
post(
    router, f"{PLAN}/asked", commands.note_asked, name="noteAsked", behalf=True,
    summary="Somebody was asked what matters and gave no words", answer=one_of(Asked.values),
)  # fmt: skip
post(router, "/plan-parts/{part_id}/own", commands.make_own, name="makeOwn", summary="These are my own words too")
post(
    router, f"{PLAN}/results", commands.answer_result, name="answerResult", summary="What the plan brought", behalf=True,
    outcome=one_of(PlanOutcome.values, blank=True), side=one_of(Side.values, blank=True),
)  # fmt: skip
post(
    router, f"{PLAN}/closing", commands.close_plan, name="closePlan", summary="End a plan",
    reason=one_of(ClosingReason.values, blank=True), without_help=one_of(WithoutHelp.values, blank=True),
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/self-marks", commands.mark_self, name="markSelf", summary="Say how it goes on a theme",
    theme=one_of(Theme.values),
)  # fmt: skip
post(router, "/self-marks/{line_id}/shares", commands.share_marks, name="shareMarks", summary="Let somebody see marks")
post(
    router, "/self-marks/{line_id}/shares/{seat_id}/end", commands.take_marks_back, name="takeMarksBack",
    summary="Take marks back",
)  # fmt: skip
post(
    router, f"{PLAN}/problems", commands.name_problem, name="nameProblem", summary="Say what is hard", behalf=True,
    domain=one_of(Domain.values),
)  # fmt: skip
post(
    router, "/plan-problems/{problem_id}/first", commands.begin_with, name="beginWith", behalf=True,
    summary="Begin with this problem",
)  # fmt: skip
post(
    router, f"{PLAN}/subsistence", commands.take_up, name="takeUpSubsistence",
    summary="Take up help with debts, housing, work or income", offer=one_of(Subsistence.values),
)  # fmt: skip
post(
    router, "/goals/{goal_id}/clashes", commands.flag_clash, name="flagClash", summary="Two goals do not go together",
    kind=one_of(GoalClashKind.values),
)  # fmt: skip
post(
    router,
    "/goal-clashes/{clash_id}/settlement",
    commands.settle_clash,
    name="settleClash",
    summary="It was talked through",
)
post(router, f"{PLAN}/reviews", commands.plan_review, name="planReview", summary="Plan a look back")
post(router, "/goals/{goal_id}/marks", commands.mark_goal, name="markGoal", summary="Say how far a goal is")
post(
    router, "/goals/{goal_id}/states", commands.end_goal, name="endGoal", summary="A goal is reached, stopped or open",
    state=one_of(Goal.State.values),
)  # fmt: skip
post(router, "/agreements", commands.agree, name="agree", summary="Write down what was agreed")
post(
    router,
    "/agreements/{agreement_id}/promise",
    commands.promise,
    name="promise",
    summary="Make an agreement a promise",
)
post(
    router, "/reviews/{review_id}/answers", commands.answer_review, name="answerReview",
    summary="Own judgement in a review", behalf=True, side=one_of(Side.values, blank=True),
)  # fmt: skip
post(router, "/reviews/{review_id}/closing", commands.hold_review, name="holdReview", summary="Close a review")
post(
    router, "/dossiers/{dossier_id}/outcomes", commands.answer_outcome, name="answerOutcome",
    summary="How useful the help was", behalf=True, without_help=one_of(WithoutHelp.values, blank=True),
    side=one_of(Side.values, blank=True),
)  # fmt: skip
post(router, "/dossiers/{dossier_id}/messages", commands.send_message, name="sendMessage", summary="Send a message")
post(router, "/threads/{thread_id}/readings", commands.read_thread, name="readThread", summary="Say that you read it")
post(
    router, "/dossiers/{dossier_id}/case-meetings", commands.plan_case_meeting, name="planCaseMeeting",
    summary="Convene a meeting about a file",
)  # fmt: skip
post(
    router, "/case-meetings/{meeting_id}/selection", commands.select_for_meeting, name="selectForMeeting",
    summary="Choose the texts that a meeting needs",
)  # fmt: skip
post(
    router, "/case-meetings/{meeting_id}/marks", commands.mark_for_meeting, name="markForMeeting",
    summary="Mark which texts may be shared",
)  # fmt: skip
post(
    router, "/case-meetings/{meeting_id}/opening", commands.begin_case_meeting, name="beginCaseMeeting",
    summary="Open the marked texts for who takes part",
)  # fmt: skip
post(
    router, "/case-meetings/{meeting_id}/closing", commands.close_case_meeting, name="closeCaseMeeting",
    summary="Close a meeting and shut its texts",
)  # fmt: skip

MENTORS = "/dossiers/{dossier_id}/mentors"
post(
    router, MENTORS, commands.name_mentor, name="nameMentor", summary="Choose or propose a mentor", behalf=True,
    kind=one_of(MentorKind.values), works_for=one_of(Mentor.WorksFor.values),
)  # fmt: skip
post(
    router, "/mentors/{mentor_id}/answer", commands.answer_mentor, name="answerMentor",
    summary="Say yes or no to a proposed mentor", behalf=True,
)  # fmt: skip
post(
    router, "/mentors/{mentor_id}/check", commands.check_mentor, name="checkMentor",
    summary="What was looked at of a sought mentor", works_for=one_of(Mentor.WorksFor.values),
)  # fmt: skip
post(
    router, "/mentors/{mentor_id}/texts", commands.let_mentor_read, name="letMentorRead",
    summary="Choose which texts a mentor reads",
)  # fmt: skip
post(
    router, "/mentors/{mentor_id}/parents", commands.let_mentor_help_parents, name="letMentorHelpParents",
    summary="Say whether the mentor may speak with the parents",
)  # fmt: skip
post(router, "/mentors/{mentor_id}/end", commands.end_mentor, name="endMentor", summary="Stop with a mentor")
post(
    router, "/dossiers/{dossier_id}/mentor-offers", commands.offer_mentor, name="offerMentor",
    summary="Ask whether somebody wants a mentor", cause=one_of(MentorSearch.Cause.values),
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/mentor-wish", commands.want_mentor, name="wantMentor",
    summary="Say that you want a mentor, or not now", behalf=True,
)  # fmt: skip
post(
    router, "/mentor-searches/{search_id}/steps", commands.record_search_step, name="recordSearchStep",
    summary="What came out of looking for a mentor", step=one_of(SearchStep.values),
)  # fmt: skip
post(
    router, "/mentor-invitations/{invitation_id}/decline", commands.decline_invitation, name="declineInvitation",
    summary="Look back without this mentor",
)  # fmt: skip
