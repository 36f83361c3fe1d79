"""Who acts, as JSON."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router

from roer.core.shapes import PROBLEMS, Shape

router = Router(tags=["access"], by_alias=True)


class SeatShape(Shape):
    """The seat that acts."""

    seat_id: UUID
    role: str
    organisation: str | None


@router.get("/seat", response={200: SeatShape, **PROBLEMS}, operation_id="seat", summary="The seat that acts")
def seat(request: HttpRequest) -> Any:
    """The seat of the session or token."""
    held = request.seat  # type: ignore[attr-defined]
    return {
        "seat_id": held.id, "role": held.role, "organisation": held.organisation.name if held.organisation else None
    }  # fmt: skip
