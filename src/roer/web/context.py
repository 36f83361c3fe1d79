"""What every template may know: `roer`. Asks no database."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from roer.web import helplines, registry


def frame() -> dict[str, Any]:
    """What is the same for everybody, also when there is no request or no database."""
    return {
        "helplines": helplines.urgent(),
        "read_only": getattr(settings, "ROER_READ_ONLY", False),
        "demo": getattr(settings, "DEMO", False),
        "theme": getattr(settings, "ROER_THEME_CSS", ""),
        "languages": tuple(settings.LANGUAGES),
    }


def page(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the frame, the navigation of this request and the seat that acts; made once for a request."""
    if (made := getattr(request, "roer_frame", None)) is None:
        made = request.roer_frame = _frame_of(request)  # type: ignore[attr-defined]
    return {"roer": made}


def _frame_of(request: HttpRequest) -> dict[str, Any]:
    seat = registry.seat_line(request)
    return {
        **frame(),
        "nav": registry.navigation(request),
        "seat": seat,
        "seat_url": registry.address(seat.switch_url_name) if seat and seat.switch_url_name else "",
        "doors": registry.doors(),
        "signed_in": registry.signed_in(request),
        "here": request.get_full_path() if request.method == "GET" else "",
    }
