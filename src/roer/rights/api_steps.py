"""Every other step with an objection or a complaint as an operation: one line for each command."""

from __future__ import annotations

from roer.core.operations import one_of, post
from roer.rights import commands
from roer.rights.api import router
from roer.rights.models import Coding, Complaint, Objection, Restriction
from roer.rights.routes import Route

post(
    router, "/objections/{objection_id}/approval", commands.say_yes, name="approveObjection",
    summary="Say yes to an objection",
)  # fmt: skip
post(
    router, "/objections/{objection_id}/withdrawal", commands.withdraw_objection, name="withdrawObjection",
    summary="Take an objection back",
)  # fmt: skip
post(
    router, "/objections/{objection_id}/answer", commands.answer_objection, name="answerObjection",
    summary="Answer an objection", result=one_of(Objection.Result.values),
)  # fmt: skip
post(
    router, "/complaints/{complaint_id}/withdrawal", commands.withdraw_complaint, name="withdrawComplaint",
    summary="Take a complaint back",
)  # fmt: skip
post(
    router, "/complaints/{complaint_id}/answer", commands.answer_complaint, name="answerComplaint",
    summary="Answer a complaint", judgement=one_of(Complaint.Judgement.values, blank=True),
    measures=one_of(Complaint.Measures.values, blank=True),
)  # fmt: skip
post(
    router, "/desk-filings", commands.file_at_desk, name="fileAtDesk", summary="Say once what is wrong",
    about=one_of(Complaint.About.values),
)  # fmt: skip
post(
    router, "/desk-filings/{filing_id}/proposal", commands.propose_routes, name="proposeRoutes",
    summary="Say where it belongs", routes=list[one_of(Route.values)],  # type: ignore[misc]
)  # fmt: skip
post(
    router, "/desk-filings/{filing_id}/choice", commands.choose_routes, name="chooseRoutes", summary="Choose a way",
    routes=list[one_of(Route.values)],  # type: ignore[misc]
)  # fmt: skip
post(
    router, "/desk-parts/{part_id}/filing", commands.record_filed_there, name="recordFiledThere",
    summary="It was filed at a body with an own day",
)  # fmt: skip
post(
    router, "/complaints/{complaint_id}/forwardings", commands.ask_to_forward, name="askToForward",
    summary="Ask whether a complaint may go to another body",
)  # fmt: skip
post(
    router, "/forwardings/{forwarding_id}/answer", commands.answer_forwarding, name="answerForwarding",
    summary="Yes or no to sending a complaint on",
)  # fmt: skip
post(
    router, "/forwardings/{forwarding_id}/acceptance", commands.accept_forwarded, name="acceptForwarded",
    summary="Take a forwarded complaint",
)  # fmt: skip
post(
    router, "/complaints/{complaint_id}/codes", commands.code_complaint, name="codeComplaint",
    summary="A complaint in codes", moment=one_of(Coding.Moment.values), case=one_of(Coding.Case.values),
    influence=one_of(Coding.Influence.values),
)  # fmt: skip
post(
    router, "/signals", commands.record_signal, name="recordSignal", summary="A signal in codes",
    moment=one_of(Coding.Moment.values), case=one_of(Coding.Case.values), influence=one_of(Coding.Influence.values),
)  # fmt: skip
post(
    router,
    "/signals/{coding_id}/resolution",
    commands.resolve_signal,
    name="resolveSignal",
    summary="A signal is settled",
)
post(router, "/complaint-themes", commands.add_theme, name="addTheme", summary="Add a theme")
post(
    router, "/after-checks/{check_id}/answer", commands.say_after, name="sayAfter",
    summary="Say whether help got worse after it",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/refusals", commands.send_refusal, name="sendRefusal",
    summary="Refuse something, with ground and way", kind=one_of(Restriction.Kind.values),
    weight=one_of(Restriction.Weight.values), ways=list[one_of(Restriction.Way.values)],  # type: ignore[misc]
)  # fmt: skip
post(
    router, "/refusals/{restriction_id}/disagreement", commands.disagree, name="disagreeWithRefusal",
    summary="Say that one does not agree",
)  # fmt: skip
