"""Every other step of the way to help as an operation: one line for each command, and what was agreed to read."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from roer.core.actions import require
from roer.core.operations import PartialDay, one_of, post
from roer.core.shapes import PROBLEMS, Shape
from roer.intake import (
    api_local,  # noqa: F401 - hangs its operations in the same router
    commands,
    queries,
)
from roer.intake.api import router
from roer.intake.commands.telling import GRADES
from roer.intake.models import (
    ChildOpinion,
    ConsentException,
    ConsentToHelp,
    ConversationRating,
    DomainMandate,
    Examination,
    FaceChange,
    FirstConversation,
    HelpRequest,
    HelpStep,
    LastingNeed,
    OnwardReferral,
    PayerDispute,
    Referral,
    SupportOffer,
)

REQUEST = "/help-requests/{request_id}"
HOW = one_of(HelpRequest.How.values)


class ConversationShape(Shape):
    """A talk: planned or held."""

    id: UUID
    state: str
    purpose: str
    place: str
    planned_at: datetime
    child_form: str
    child_presence: str
    invitation: str
    outcome: str


class OpinionShape(Shape):
    """What the child said, or why it was not asked."""

    id: UUID
    asked_on: date | None
    form: str
    not_asked: str
    words: str


class SupportShape(Shape):
    """Client support or a family group plan, and the answer."""

    id: UUID
    kind: str
    answer: str
    exemption: str


@router.get(
    f"{REQUEST}/conversations", response={200: list[ConversationShape], **PROBLEMS}, operation_id="conversations",
    summary="The talks about a request",
)  # fmt: skip
def conversations(request: HttpRequest, request_id: UUID) -> Any:
    """Planned and held talks, the newest first, as far as the seat reads them."""
    return [
        {
            "id": line.talk.id, "state": line.talk.state, "purpose": line.talk.purpose, "place": line.talk.place,
            "planned_at": line.talk.planned_at, "child_form": line.talk.child_form, "invitation": line.invitation,
            "child_presence": line.talk.child_presence, "outcome": line.outcome,
        }
        for line in queries.talks_of(*_seen(request, request_id))
    ]  # fmt: skip


@router.get(
    f"{REQUEST}/opinions", response={200: list[OpinionShape], **PROBLEMS}, operation_id="opinions",
    summary="The child's view in a request",
)  # fmt: skip
def opinions(request: HttpRequest, request_id: UUID) -> Any:
    """The child's view in its own words."""
    return [
        {
            "id": line.opinion.id, "asked_on": line.opinion.asked_on, "form": line.opinion.form,
            "not_asked": line.opinion.not_asked, "words": line.words,
        }
        for line in queries.opinions_of(*_seen(request, request_id))
    ]  # fmt: skip


@router.get(
    f"{REQUEST}/offers-of-support", response={200: list[SupportShape], **PROBLEMS}, operation_id="offersOfSupport",
    summary="Offered support in a request",
)  # fmt: skip
def offers_of_support(request: HttpRequest, request_id: UUID) -> Any:
    """Client support and family group plan, with the answers."""
    return [
        {"id": each.id, "kind": each.kind, "answer": each.answer, "exemption": each.exemption}
        for each in queries.offers_of(*_seen(request, request_id))
    ]


def _seen(request: HttpRequest, request_id: UUID) -> tuple[UUID, Any]:
    """The request, when this seat reads it. Raises HelpRequest.DoesNotExist for everybody else."""
    actor = request.actor  # type: ignore[attr-defined]
    require("intake.see_request", actor)
    return queries.request_for(request_id, actor).id, actor


post(router, f"{REQUEST}/words", commands.add_words, name="addWords", summary="Write something more")
post(router, f"{REQUEST}/withdrawal", commands.withdraw, name="withdraw", summary="Take a question back")
post(router, f"{REQUEST}/taking-up", commands.take_up, name="takeUp", summary="Start working on a question")
post(
    router, f"{REQUEST}/closing", commands.close_request, name="closeRequest", summary="Round a request off",
    why=one_of(commands.CLOSING),
)  # fmt: skip
post(
    router, "/measures/referrals", commands.refer_in_measure, name="referInMeasure",
    summary="Determine help in a measure or guardianship",
)  # fmt: skip
post(router, "/rulings", commands.register_ruling, name="registerRuling", summary="Write down what a court ordered")
post(
    router, "/acute-starts", commands.start_acute, name="startAcute", summary="Help starts at once",
    birth=PartialDay | None,
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/familiar-face", commands.change_familiar_face, name="changeFamiliarFace",
    summary="Another familiar face, with a reason", why=one_of(FaceChange.Why.values),
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/stand-in", commands.set_stand_in, name="setStandIn",
    summary="Somebody stands in until a day",
)  # fmt: skip
post(
    router, f"{REQUEST}/conversations", commands.plan_conversation, name="planConversation", summary="Invite to a talk",
    purpose=one_of(FirstConversation.Purpose.values), place=one_of(FirstConversation.Place.values),
    child_form=one_of(ChildOpinion.Form.values, blank=True),
)  # fmt: skip
post(
    router, "/conversations/{conversation_id}/outcome", commands.hold_conversation, name="holdConversation",
    summary="Close a talk", presence=one_of(FirstConversation.Presence.values),
    wish=one_of(FirstConversation.Wish.values, blank=True),
)  # fmt: skip
post(
    router, f"{REQUEST}/support-offers", commands.offer_support, name="offerSupport", summary="Offer a client supporter"
)
post(
    router, f"{REQUEST}/family-group-plan-offers", commands.offer_family_group_plan, name="offerFamilyGroupPlan",
    summary="Offer a family group plan",
)  # fmt: skip
post(
    router, f"{REQUEST}/family-group-plan-exemptions", commands.skip_family_group_plan, name="skipFamilyGroupPlan",
    summary="Name why a family group plan is not offered", exemption=one_of(SupportOffer.Exemption.values),
)  # fmt: skip
post(
    router, "/offers-of-support/{offer_id}/answer", commands.answer_offer, name="answerOffer",
    summary="Yes, no or later to support", answer=one_of(SupportOffer.Answer.values),
)  # fmt: skip
post(
    router, f"{REQUEST}/opinion-dates", commands.ask_child_opinion, name="askChildOpinion",
    summary="Plan to ask the child", form=one_of(ChildOpinion.Form.values),
)  # fmt: skip
post(
    router, f"{REQUEST}/opinions", commands.record_child_opinion, name="recordChildOpinion",
    summary="What the child said, or why it was not asked", form=one_of(ChildOpinion.Form.values, blank=True),
    not_asked=one_of(ChildOpinion.NotAsked.values, blank=True),
)  # fmt: skip
post(
    router, f"{REQUEST}/consents", commands.ask_consent, name="askConsent", summary="Ask yes or no to a piece of help",
    weight=one_of(ConsentToHelp.Weight.values),
)  # fmt: skip
post(
    router, f"{REQUEST}/consent-exceptions", commands.record_consent_exception, name="recordConsentException",
    summary="Why help starts without a parent's yes", ground=one_of(ConsentException.Ground.values),
)  # fmt: skip
post(
    router, "/consents/{consent_id}/approvals", commands.give_consent, name="recordApproval",
    summary="Write down that somebody said yes", behalf=True, how=HOW,
)  # fmt: skip
post(
    router, "/consents/{consent_id}/refusals", commands.refuse_consent, name="recordRefusal",
    summary="Write down that somebody said no", behalf=True, how=HOW,
)  # fmt: skip
post(
    router, f"{REQUEST}/onward-referrals", commands.pass_on, name="passOn",
    summary="Ask another desk to take a question over", desk=one_of(OnwardReferral.Desk.values),
)  # fmt: skip
post(
    router, "/onward-referrals/{onward_id}/answer", commands.hear_from_desk, name="hearFromDesk",
    summary="What the other desk said",
)  # fmt: skip
post(
    router, f"{REQUEST}/payer-disputes", commands.open_dispute, name="openDispute",
    summary="Somebody doubts who pays; the help goes on", cause=one_of(PayerDispute.Cause.values),
)  # fmt: skip
post(
    router, "/payer-disputes/{dispute_id}/decision", commands.decide_dispute, name="decideDispute",
    summary="Say who pays, with a reason",
)  # fmt: skip
post(
    router, f"{REQUEST}/bottlenecks", commands.say_we_are_stuck, name="sayWeAreStuck",
    summary="Say that rules hold up help",
)  # fmt: skip
post(router, f"{REQUEST}/help-start", commands.begin_help, name="beginHelp", summary="The team itself begins to help")
post(
    router, f"{REQUEST}/case-managers", commands.give_case_management, name="giveCaseManagement",
    summary="Say who holds the case, with a reason and a contact in the team",
)  # fmt: skip
post(
    router, f"{REQUEST}/follow-up", commands.follow_help, name="followHelp",
    summary="Days of the next contact and of looking whether the help fits",
)  # fmt: skip
post(
    router, f"{REQUEST}/help-steps", commands.step_help, name="stepHelp",
    summary="Less help, an end, or back to the team, from a day", to=one_of(HelpStep.To.values),
)  # fmt: skip
post(
    router, f"{REQUEST}/examinations", commands.plan_examination, name="planExamination",
    summary="Plan a test or assessment, again only with a reason", kind=one_of(Examination.Kind.values),
)  # fmt: skip
post(
    router, "/examinations/{examination_id}/result", commands.record_result, name="recordResult",
    summary="What came out of an examination",
)  # fmt: skip
post(
    router, f"{REQUEST}/family-worker-offers", commands.offer_family_worker, name="offerFamilyWorker",
    summary="Offer one worker for questions on more areas of life",
)  # fmt: skip
post(
    router, f"{REQUEST}/deployments", commands.deploy, name="deploy",
    summary="Deploy help of another organisation within a mandate", area=one_of(DomainMandate.Area.values),
)  # fmt: skip
post(
    router, "/deployments/{deployment_id}/progress", commands.follow_deployment, name="followDeployment",
    summary="What was deployed began, or ended with a result",
)  # fmt: skip
post(
    router, f"{REQUEST}/lasting-needs", commands.mark_lasting_need, name="markLastingNeed",
    summary="Mark a need that does not pass", who=one_of(LastingNeed.Who.values),
    early_help=one_of(LastingNeed.EarlyHelp.values),
)  # fmt: skip
post(
    router, f"{REQUEST}/lasting-path", commands.ask_lasting_path, name="askLastingPath",
    summary="The family says that help is needed for always",
)  # fmt: skip
post(
    router, "/lasting-needs/{need_id}/early-help", commands.step_early_help, name="stepEarlyHelp",
    summary="The next step of Integrale Vroeghulp", step=one_of(LastingNeed.EarlyHelp.values),
)  # fmt: skip
post(
    router, "/deployments/{deployment_id}/answers", commands.answer_deployment, name="answerDeployment",
    summary="The organisation says that its help began, or ended with a result",
)  # fmt: skip
post(
    router, "/lasting-needs/{need_id}/reviews", commands.review_lasting_need, name="reviewLastingNeed",
    summary="Somebody looked whether lasting support still fits",
)  # fmt: skip
post(
    router, f"{REQUEST}/long-care-advices", commands.advise_long_care, name="adviseLongCare",
    summary="Advise to ask long-term care",
)  # fmt: skip
post(
    router, "/help-starts", commands.save_help, name="saveHelp", summary="Save help that begins, with who referred",
    ground=one_of(Referral.Ground.values), birth=PartialDay | None,
)  # fmt: skip
post(
    router, "/conversations/{conversation_id}/interpreter", commands.ask_interpreter, name="askInterpreter",
    summary="Ask for an interpreter",
)  # fmt: skip
post(
    router, "/conversations/{conversation_id}/confirmation", commands.confirm_conversation, name="confirmConversation",
    summary="Confirm a talk, with an interpreter or with why there is none",
    interpreter=one_of(("arranged", "phone"), blank=True),
)  # fmt: skip
post(
    router, "/conversations/{conversation_id}/ratings", commands.rate_conversation, name="rateConversation",
    summary="Say how a talk was", grades=dict[one_of(GRADES), int],  # type: ignore[misc]
    remark=one_of(ConversationRating.Remark.values, blank=True),
    dissatisfied=one_of(ConversationRating.Dissatisfied.values, blank=True),
    told=one_of(ConversationRating.Told.values, blank=True),
)  # fmt: skip
