"""Keeping sight of who waits, stuck cases and closings as operations: one line each."""

from __future__ import annotations

from roer.core.operations import one_of, post
from roer.offers.queries import Form
from roer.waiting import commands
from roer.waiting.api import router
from roer.waiting.codes import CloseWay, PauseCause
from roer.waiting.models import PowerUse

WAIT, CASE, CLOSING = "/requests/{request_id}", "/stuck-cases/{case_id}", "/closings/{closing_id}"
ANSWERS = [each for each in PowerUse.Answer.values if each != PowerUse.Answer.SILENT]

post(
    router, f"{WAIT}/needs", commands.record_needs, name="recordNeeds", summary="Write down what this child needs",
    form=one_of(Form.values, blank=True),
)  # fmt: skip
post(router, f"{WAIT}/early-looks", commands.look_early, name="lookEarly", summary="Look at places before the needs")
post(router, f"{WAIT}/actions", commands.note_action, name="noteAction", summary="Say what is done about a long wait")
post(router, f"{WAIT}/contact-agreements", commands.agree_contact, name="agreeContact", summary="Agree on contact")
post(router, f"{WAIT}/contacts", commands.record_contact, name="recordContact", summary="Somebody spoke with the child")
post(router, f"{WAIT}/notices", commands.tell_of_wait, name="tellOfWait", summary="Tell the family of the wait")
post(router, f"{WAIT}/urgency-voices", commands.call_urgent, name="callUrgent", summary="Say that help cannot wait")
post(router, f"{WAIT}/urgency-answers", commands.answer_urgency, name="answerUrgency", summary="Say if it is urgent")
post(
    router, f"{WAIT}/pauses", commands.pause_wait, name="pauseWait", summary="Let the clock stand still",
    cause=one_of(PauseCause.values),
)  # fmt: skip
post(router, "/pauses/{pause_id}/end", commands.resume_wait, name="resumeWait", summary="The clock goes on")
post(router, f"{WAIT}/stuck-cases", commands.bring_stuck_case, name="bringStuckCase", summary="Bring a stuck case")
post(router, f"{CASE}/advices", commands.advise_case, name="adviseCase", summary="Advise on a stuck case")
post(router, f"{CASE}/escalation", commands.escalate_case, name="escalateCase", summary="Go on to the next level")
post(
    router, f"{CASE}/end", commands.close_stuck_case, name="closeStuckCase", summary="Close a stuck case",
    way=one_of(CloseWay.values),
)  # fmt: skip
post(router, f"{CASE}/power-uses", commands.use_power, name="usePower", summary="Force an organisation that signed")
post(
    router, "/power-uses/{use_id}/answer", commands.answer_power, name="answerPower", summary="Answer to such a decision",
    answer=one_of(ANSWERS),
)  # fmt: skip
post(
    router, "/organisations/{organisation_id}/executives", commands.name_executive, name="nameExecutive",
    summary="Say who answers at the top of an organisation",
)  # fmt: skip
post(router, "/team-examples", commands.share_example, name="shareExample", summary="Share what helped elsewhere")
post(
    router, "/intake-stops", commands.report_stop, name="reportHelpStop", summary="Help that was stopped for money",
    form=one_of(Form.values),
)  # fmt: skip
post(
    router, f"{CLOSING}/care-episodes/{{episode_id}}/answer", commands.answer_for_child, name="answerForChild",
    summary="What a closing means for one child",
)  # fmt: skip
post(router, f"{CLOSING}/end", commands.complete_closing, name="completeClosing", summary="Close for good")
