"""Figures on the way to help, for a team and a municipality."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roer.decisions import queries
from roer.web.guards import requires

YEAR = timedelta(days=365)


@requires("decisions.see_figures")
def figures(request: HttpRequest) -> HttpResponse:
    """The last year, in groups, beside what was printed about the country."""
    at = request.at  # type: ignore[attr-defined]
    groups = queries.access_figures(request.actor, at - YEAR, at)  # type: ignore[attr-defined]
    return render(request, "decisions/figures.html", {"groups": groups, "since": at - YEAR, "until": at})
