"""Choices to read, and every other step from chosen help to its last day as an operation: one line each."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from roer.core.actions import require
from roer.core.operations import one_of, post
from roer.core.shapes import PROBLEMS, Shape
from roer.waiting import api_watching as api_watching
from roer.waiting import commands, queries
from roer.waiting.api import router
from roer.waiting.codes import Bridging, BrokerageOutcome, EndCode, GoesAlong, WaitCause

EPISODE = "/care-episodes/{episode_id}"


class ProposalShape(Shape):
    """A choice that stands before a provider."""

    id: UUID
    offer: str
    organisation: str
    state: str
    words: str
    start_on: date | None
    decline: str


class FittingShape(Shape):
    """An offer beside what is needed."""

    offer_id: UUID
    name: str
    is_fitting: bool
    does_not: list[str]


@router.get(
    "/requests/{request_id}/proposals", response={200: list[ProposalShape], **PROBLEMS}, operation_id="proposalsOf",
    summary="The choices in a request",
)  # fmt: skip
def proposals_of(request: HttpRequest, request_id: UUID) -> Any:
    """What was chosen, and what the provider said."""
    actor = request.actor  # type: ignore[attr-defined]
    require("waiting.see_wait", actor)
    return [_proposal(each) for each in queries.wait_page(request_id, actor).proposals]


@router.get(
    "/proposals", response={200: list[ProposalShape], **PROBLEMS}, operation_id="proposalsForProvider",
    summary="The choices that ask for your answer",
)  # fmt: skip
def proposals_for_provider(request: HttpRequest) -> Any:
    """For a provider's seat."""
    actor = request.actor  # type: ignore[attr-defined]
    require("waiting.answer_proposal", actor)
    return [_proposal(each) for each in queries.proposals_for_provider(actor)]


@router.get(
    "/requests/{request_id}/fitting-offers", response={200: list[FittingShape], **PROBLEMS},
    operation_id="fittingOffers", summary="Which offers fit, and what stands in the way",
)  # fmt: skip
def fitting_offers(request: HttpRequest, request_id: UUID) -> Any:
    """The same list and reasons as on the page."""
    actor = request.actor  # type: ignore[attr-defined]
    require("waiting.choose_offer", actor)
    return [
        {
            "offer_id": each.line.offer.id, "name": each.line.offer.name, "is_fitting": each.is_fitting,
            "does_not": list(each.does_not),
        }
        for each in queries.fitting_offers(request_id, actor)
    ]  # fmt: skip


def _proposal(line: Any) -> dict[str, Any]:
    held = line.proposal
    return {
        "id": held.id, "offer": held.offer.name, "organisation": held.organisation.name, "state": held.state,
        "words": line.words, "start_on": held.start_on, "decline": line.decline,
    }  # fmt: skip


post(
    router, "/proposals/{proposal_id}/withdrawal", commands.withdraw_proposal, name="withdrawProposal",
    summary="Take a choice back",
)  # fmt: skip
post(
    router, "/requests/{request_id}/bridging-help", commands.give_bridging_help, name="giveBridgingHelp",
    summary="Say what help there is meanwhile", kind=one_of(Bridging.values),
)  # fmt: skip
post(
    router, "/bridging-help/{bridging_id}/end", commands.stop_bridging_help, name="stopBridgingHelp",
    summary="Help for meanwhile stops",
)  # fmt: skip
post(
    router, "/worsenings/{worsening_id}/answer", commands.handle_worsening, name="handleWorsening",
    summary="Say what was found and done",
)  # fmt: skip
post(
    router, "/brokerages/{brokerage_id}/causes", commands.name_causes, name="nameCauses",
    summary="Say why somebody waits too long", causes=list[one_of(WaitCause.values)],  # type: ignore[misc]
)  # fmt: skip
post(
    router, "/brokerages/{brokerage_id}/end", commands.close_brokerage, name="closeBrokerage",
    summary="End looking for another place", outcome=one_of(BrokerageOutcome.values),
)  # fmt: skip
post(
    router, f"{EPISODE}/handovers", commands.hand_over, name="handOver", summary="Ask somebody to take over",
    goes_along=list[one_of(GoesAlong.values)],  # type: ignore[misc]
    not_shared=list[one_of(GoesAlong.values)],  # type: ignore[misc]
)  # fmt: skip
post(
    router, "/handovers/{handover_id}/acceptance", commands.accept_handover, name="acceptHandover", summary="Take over"
)
post(
    router, "/handovers/{handover_id}/rejection", commands.decline_handover, name="declineHandover",
    summary="Do not take over, with a reason",
)  # fmt: skip
post(
    router, f"{EPISODE}/end", commands.end_help, name="endHelp", summary="End the help",
    code=one_of([each for each in EndCode.values if each != EndCode.STOPPED_BY_FAMILY]),
)  # fmt: skip
post(router, f"{EPISODE}/stop", commands.stop_own_help, name="stopOwnHelp", summary="Stop the own help")
