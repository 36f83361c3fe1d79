"""What was sent about you, and to whom."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roer.contracts import queries
from roer.web.guards import requires


@requires("contracts.see_own")
def told(request: HttpRequest) -> HttpResponse:
    """The messages about the reader and the reader's children, in plain words."""
    return render(request, "contracts/told.html", {"people": queries.told_about(request.actor)})  # type: ignore[attr-defined]
