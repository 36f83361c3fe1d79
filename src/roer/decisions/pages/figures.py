"""Figures on the way to help, for a team and a municipality."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roer.core.actions import may
from roer.core.codes import Role
from roer.core.days import day_of
from roer.decisions import queries
from roer.decisions.pages.common import or_nothing
from roer.intake.queries import open_disputes
from roer.web.guards import requires

YEAR = timedelta(days=365)


@requires("decisions.see_figures")
@or_nothing
def figures(request: HttpRequest) -> HttpResponse:
    """The last year, in groups, of everybody or of some apart, beside what was printed about the country."""
    at = request.at  # type: ignore[attr-defined]
    actor, until = request.actor, at + timedelta(days=1)  # type: ignore[attr-defined]
    whose = request.GET.get("van", "")
    values = {
        "groups": queries.access_figures(actor, at - YEAR, until, whose=whose), "whose": whose, "everybody": queries.WHOSE,
        "paper": queries.paperwork(day_of(at), queries.own_figures(actor)), "settled": queries.settlements(actor, at - YEAR, until),
        "disputes": open_disputes(actor), "may_settle": actor.role == Role.DECIDER, "may_read": may("decisions.read", actor),
    }  # fmt: skip
    return render(request, "decisions/figures.html", {**values, "since": at - YEAR, "until": at})
