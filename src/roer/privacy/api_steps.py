"""Who looked, and every other request about data as an operation: one line for each command."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from roer.access import commands as access
from roer.core.actions import require
from roer.core.operations import one_of, post
from roer.core.shapes import PROBLEMS, Shape
from roer.privacy import commands, queries
from roer.privacy.api import router
from roer.privacy.codes import Channel, EndAnswer, ReceiverKind, SharingGround
from roer.privacy.without_yes import LegalGround


class LookShape(Shape):
    """One line of who looked."""

    at: datetime
    who: str
    did: str
    why: str
    items: int
    times: int
    line_id: int | None


@router.get(
    "/dossiers/{dossier_id}/looks", response={200: list[LookShape], **PROBLEMS}, operation_id="looks",
    summary="Who looked",
)  # fmt: skip
def looks(request: HttpRequest, dossier_id: UUID, before: datetime | None = None) -> Any:
    """The last lines, newest first; `before` is the moment of the last line that was read."""
    actor = request.actor  # type: ignore[attr-defined]
    require("privacy.see_who_looked", actor)
    lines = queries.looked(dossier_id, actor, until=before)
    return [{**each.__dict__, "who": str(each.who), "did": str(each.did), "why": str(each.why)} for each in lines]


post(router, "/dossiers/{dossier_id}/copy-requests", commands.ask_copy, name="askCopy", summary="Ask for a copy")
post(
    router, "/dossiers/{dossier_id}/objections-to-use", commands.object_to_use, name="objectToUse",
    summary="Object to a use of data",
)  # fmt: skip
post(
    router, "/data-requests/{request_id}/withdrawal", commands.withdraw_request, name="withdrawDataRequest",
    summary="Take a request back",
)  # fmt: skip
post(
    router, "/log-lines/{line_id}/questions", commands.ask_about_look, name="askAboutLook",
    summary="Ask why somebody looked",
)  # fmt: skip
post(
    router, "/log-questions/{question_id}/answer", commands.answer_log_question, name="answerLogQuestion",
    summary="Say why you looked",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/sharings", commands.send_out, name="sendOut", summary="Send texts to a named receiver",
    receiver_kind=one_of(ReceiverKind.values), channel=one_of(Channel.values), ground=one_of(SharingGround.values),
    legal_ground=one_of(LegalGround.values, blank=True),
)  # fmt: skip
post(
    router, "/grants/{grant_id}/limits", access.limit_sharing, name="limitSharing",
    summary="Share less with somebody, or for a shorter time",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/reader-requests", commands.ask_reader_to_stop, name="askReaderToStop",
    summary="Ask that somebody who reads on another ground stops",
)  # fmt: skip
post(
    router, "/sharings/{sharing_id}/telling", commands.tell_of_sharing, name="tellOfSharing",
    summary="Say that the family was told what went for safety",
)  # fmt: skip
post(
    router, "/sharings/{sharing_id}/delay", commands.tell_of_sharing_later, name="tellOfSharingLater",
    summary="Set with a colleague another day to tell the family",
)  # fmt: skip
post(
    router, "/sharings/{sharing_id}/answer", commands.answer_sharing, name="answerSharing",
    summary="Say yes or no to a sharing", says=one_of(["yes", "no"]),
)  # fmt: skip
post(
    router, "/sharings/{sharing_id}/sending", commands.send_agreed, name="sendAgreed",
    summary="Send what everybody agreed to",
)  # fmt: skip
post(
    router, "/passed-corrections/{correction_id}/confirmation", commands.confirm_correction, name="confirmCorrection",
    summary="Say that a correction reached its receiver",
)  # fmt: skip
post(
    router, "/retention-periods/{period_id}/offers", commands.record_offer, name="recordEndOffer",
    summary="Write down that a copy was offered before the end",
)  # fmt: skip
post(
    router, "/retention-periods/{period_id}/answer", commands.answer_offer, name="answerEndOffer",
    summary="Say what you want before your file ends", answer=one_of(EndAnswer.values),
)  # fmt: skip
post(
    router, "/retention-periods/{period_id}/decision", commands.decide_end, name="decideEnd",
    summary="Keep a file longer, or let it go",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/information-requests", commands.ask_information, name="askInformation",
    summary="Ask named information of a named person", receiver_kind=one_of(ReceiverKind.values),
    channel=one_of(Channel.values),
)  # fmt: skip
post(
    router, "/sharings/{sharing_id}/pressure", commands.report_pressure, name="reportPressure",
    summary="Say that you felt pressed to say yes",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/phone-questions", commands.note_phone_question, name="notePhoneQuestion",
    summary="Note that you asked by phone because of danger",
)  # fmt: skip
post(
    router, "/sharings/{sharing_id}/information", commands.keep_information, name="keepInformation",
    summary="Write down the answer to a question for information",
)  # fmt: skip
post(
    router, "/dossiers/{dossier_id}/prints", commands.print_file, name="printFile",
    summary="Note why you print a file",
)  # fmt: skip
