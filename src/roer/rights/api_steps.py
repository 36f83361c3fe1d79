"""Every other step with an objection or a complaint as an operation: one line for each command."""

from __future__ import annotations

from roer.core.operations import one_of, post
from roer.rights import commands
from roer.rights.api import router
from roer.rights.models import Objection

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
    summary="Answer a complaint",
)  # fmt: skip
