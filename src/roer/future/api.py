"""Becoming adult as JSON: the same commands and queries as the pages."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from roer.core.actions import require
from roer.core.operations import one_of, post
from roer.core.shapes import PROBLEMS, Shape
from roer.future import commands, queries
from roer.future.codes import Area, EndReason, Ground, Part

router = Router(tags=["future"], by_alias=True)
DOSSIER = "/dossiers/{dossier_id}"


class YoungShape(Shape):
    """A young person near eighteen, with what is open. No score."""

    dossier_id: UUID
    eighteen: date
    apply_from: date
    to_apply: int
    nobody_named: bool


@router.get(
    "/young-people", response={200: list[YoungShape], **PROBLEMS}, operation_id="youngPeople",
    summary="Who comes near eighteen",
)  # fmt: skip
def young_people(request: HttpRequest) -> Any:
    """Of the own caseload, by recorded facts only."""
    actor = request.actor  # type: ignore[attr-defined]
    require("future.see", actor)
    return [
        {
            "dossier_id": line.dossier_id, "eighteen": line.eighteen, "apply_from": line.apply_from,
            "to_apply": sum(one.asks for one in line.helps), "nobody_named": line.nobody_named,
        }
        for line in queries.young_people(actor)
    ]  # fmt: skip


post(
    router, "/care-episodes/{episode_id}/application", commands.apply_for, name="applyForAdultHelp", summary="Asked for"
)
post(router, "/help-after/{after_id}/acceptance", commands.accept_for, name="acceptAdultHelp", summary="Taken over")
post(
    router, f"{DOSSIER}/conditions", commands.judge_condition, name="judgeCondition", summary="What is there and is it met",
    area=one_of(Area.values), parts=list[one_of(Part.values)],  # type: ignore[misc]
)  # fmt: skip
post(router, f"{DOSSIER}/staying-adults", commands.name_adult, name="nameAdult", summary="Who stays")
post(
    router, f"{DOSSIER}/net-marks", commands.mark_without_net, name="markWithoutNet", summary="A ground that was told",
    ground=one_of(Ground.values),
)  # fmt: skip
post(router, "/net-marks/{mark_id}/contest", commands.contest_mark, name="contestMark", summary="This is not so")
post(
    router, f"{DOSSIER}/letting-go", commands.let_go, name="letGo", summary="Let go", reason=one_of(EndReason.values),
)  # fmt: skip
post(router, f"{DOSSIER}/own-stop", commands.stop_myself, name="stopMyself", summary="Stop with help")
