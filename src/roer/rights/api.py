"""Objections and complaints, as JSON: the same commands and queries as the pages."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest
from ninja import Router

from roer.core.actions import require
from roer.core.shapes import PROBLEMS, Shape
from roer.rights import commands, queries

router = Router(tags=["rights"], by_alias=True)


class NewObjection(Shape):
    """Object to a decision in own words."""

    command_id: UUID | None = None
    decision_id: UUID
    words: str


class NewComplaint(Shape):
    """Complain in own words."""

    command_id: UUID | None = None
    organisation_id: UUID
    about: str
    words: str


class Made(Shape):
    """What was made."""

    id: UUID


class CaseShape(Shape):
    """An objection or complaint with its clock."""

    id: UUID
    state: str
    filed_at: datetime
    answer_by: date
    late: bool
    text: str


@router.post("/objections", response={201: Made, **PROBLEMS}, operation_id="fileObjection", summary="Object")
def file_objection(request: HttpRequest, body: NewObjection) -> Any:
    """Registered on the day itself, with a receipt."""
    given = body.dict(exclude={"command_id"})
    made = commands.file_objection(actor=request.actor, command_id=body.command_id or uuid4(), **given)  # type: ignore[attr-defined]
    return 201, {"id": made}


@router.get(
    "/objections/{objection_id}",
    response={200: CaseShape, **PROBLEMS},
    operation_id="objection",
    summary="One objection",
)
def objection(request: HttpRequest, objection_id: UUID) -> Any:
    """For who filed it and who handles it."""
    require("rights.read", request.actor)  # type: ignore[attr-defined]
    return _case(queries.objection_for(objection_id, request.actor))  # type: ignore[attr-defined]


@router.post("/complaints", response={201: Made, **PROBLEMS}, operation_id="fileComplaint", summary="Complain")
def file_complaint(request: HttpRequest, body: NewComplaint) -> Any:
    """Registered on the day itself, with a receipt."""
    given = body.dict(exclude={"command_id"})
    made = commands.file_complaint(actor=request.actor, command_id=body.command_id or uuid4(), **given)  # type: ignore[attr-defined]
    return 201, {"id": made}


@router.get(
    "/complaints/{complaint_id}",
    response={200: CaseShape, **PROBLEMS},
    operation_id="complaint",
    summary="One complaint",
)
def complaint(request: HttpRequest, complaint_id: UUID) -> Any:
    """For who filed it and who handles it."""
    require("rights.read", request.actor)  # type: ignore[attr-defined]
    return _case(queries.complaint_for(complaint_id, request.actor))  # type: ignore[attr-defined]


def _case(view: queries.FiledView) -> dict[str, Any]:
    row = view.row
    return {
        "id": row.id, "state": row.state, "filed_at": row.filed_at, "answer_by": row.answer_by, "late": view.late,
        "text": view.text,
    }  # fmt: skip
