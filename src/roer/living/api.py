"""Where somebody lives and by what right, as JSON: the same commands and queries as the pages."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router
from pydantic import AwareDatetime

from roer.core.actions import require
from roer.core.operations import one_of, post
from roer.core.shapes import PROBLEMS, Shape
from roer.living import commands, queries
from roer.living.codes import Answer, ExceptionGround, Factor, Interest, Reason, SchoolState, StayEnd, Verdict

router = Router(tags=["living"], by_alias=True)
PLACEMENT = "/placements/{placement_id}"


class TitleShape(Shape):
    """By what right, from the first to the last day; `why` only when there is none."""

    kind: str
    why: str
    first: date
    last: date | None


class StayShape(Shape):
    """One place in the row of places."""

    id: UUID
    form: str
    where: str
    first: date
    last: date | None
    step: str


class PlacementShape(Shape):
    """One placement with its titles."""

    id: UUID
    form: str
    where: str
    titles: list[TitleShape]
    covered_until: date | None


@router.get(
    "/dossiers/{dossier_id}/placements", response={200: list[StayShape], **PROBLEMS}, operation_id="placementsOf",
    summary="Where somebody lived",
)  # fmt: skip
def placements_of(request: HttpRequest, dossier_id: UUID) -> Any:
    """As far as the reader may know; a secret place looks as if there were none."""
    actor = request.actor  # type: ignore[attr-defined]
    require("living.see_stay", actor)
    return [
        {
            "id": line.placement.id, "form": line.placement.form_id, "where": line.where, "first": line.first,
            "last": line.last, "step": line.placement.step,
        }
        for line in queries.stays_page(dossier_id, actor).lines
    ]  # fmt: skip


@router.get(PLACEMENT, response={200: PlacementShape, **PROBLEMS}, operation_id="placement", summary="One placement")
def placement(request: HttpRequest, placement_id: UUID) -> Any:
    """With its titles, day by day."""
    actor = request.actor  # type: ignore[attr-defined]
    require("living.see_stay", actor)
    page = queries.placement_page(placement_id, actor)
    titles = [
        {"kind": line.title.kind, "why": line.title.why, "first": line.first, "last": line.last} for line in page.titles
    ]
    held = page.placement
    return {"id": held.id, "form": held.form_id, "where": page.where, "titles": titles, "covered_until": page.ends}


post(
    router, "/dossiers/{dossier_id}/placements", commands.propose_placement, name="proposePlacement",
    summary="Propose a place to live", reason=one_of(Reason.values), interest=one_of(Interest.values, blank=True),
    factors=list[one_of(Factor.values)],  # type: ignore[misc]
)  # fmt: skip
post(
    router, f"{PLACEMENT}/start", commands.start_placement, name="startPlacement", summary="A place begins",
    started_at=AwareDatetime | None,
)  # fmt: skip
post(
    router, f"{PLACEMENT}/start-without-title", commands.stay_without_title, name="stayWithoutTitle",
    summary="Somebody is there without a title", started_at=AwareDatetime | None,
)  # fmt: skip
post(
    router, f"{PLACEMENT}/end", commands.end_placement, name="endPlacement", summary="A place ends",
    why=one_of(StayEnd.values), ended_at=AwareDatetime | None,
)  # fmt: skip
post(
    router, f"{PLACEMENT}/own-answer", commands.answer_stay, name="answerStay", summary="Say yes or no",
    answer=one_of(Answer.values),
)  # fmt: skip
post(
    router, f"{PLACEMENT}/answers", commands.record_answer, name="recordStayAnswer", summary="Put down what somebody said",
    answer=one_of(Answer.values), answered_at=AwareDatetime | None,
)  # fmt: skip
post(
    router, f"{PLACEMENT}/waivers", commands.waive_consent, name="waiveConsent", summary="A yes is missing on a ground",
    ground=one_of(ExceptionGround.values),
)  # fmt: skip
post(
    router, f"{PLACEMENT}/endings", commands.ask_to_end, name="askToEndStay", summary="Ask to end a stay",
)  # fmt: skip
post(
    router, "/stay-endings/{ending_id}/answers", commands.answer_ending, name="answerStayEnding",
    summary="A carer says yes or no to ending",
)  # fmt: skip
post(router, f"{PLACEMENT}/reviews", commands.review_stay, name="reviewStay", summary="Look back at a stay")
post(router, f"{PLACEMENT}/lawyer-told", commands.tell_lawyer, name="tellLawyer", summary="The lawyer was told")
post(
    router, "/move-advices/{advice_id}/answer", commands.advise_move, name="adviseMove",
    summary="The expert team answers about a move", verdict=one_of(Verdict.values),
)  # fmt: skip
post(
    router, "/stay-transfers/{transfer_id}/parts/{part}", commands.hand_over_part, name="handOverPart",
    summary="A part of a hand-over is given",
)  # fmt: skip
post(
    router, "/stay-transfers/{transfer_id}/confirmation", commands.confirm_transfer, name="confirmTransfer",
    summary="The receiver answers for the child now",
)  # fmt: skip
post(
    router, "/stay-transfers/{transfer_id}/letting-go", commands.let_go, name="letGoOfStay",
    summary="The sender stops answering for the child",
)  # fmt: skip
post(router, f"{PLACEMENT}/words", commands.say_how_it_is, name="sayHowItIs", summary="Say what it is like there")
post(
    router,
    "/dossiers/{dossier_id}/talks",
    commands.record_talk,
    name="recordTalk",
    summary="Somebody spoke with the child",
)
post(
    router, "/dossiers/{dossier_id}/schooling", commands.record_schooling, name="recordSchooling",
    summary="School, work, or why not", state=one_of(SchoolState.values),
)  # fmt: skip
