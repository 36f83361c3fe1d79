"""Asking the rules again: one other fact, and the public map of where norms bend. And the own word on a budget."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.decisions import commands, queries
from roer.decisions.pages.common import frame, or_nothing
from roer.web.guards import everyone, requires

YEAR = timedelta(days=365)


@requires("decisions.read")
@or_nothing
def what_if(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Change one fact and see which rule opens or shuts. Never advice; nothing is kept."""
    actor = request.actor  # type: ignore[attr-defined]
    view = queries.decision_for(decision_id, actor)
    choices, chosen = queries.what_if_choices(), request.GET.get("feit", "")
    known = chosen in {code for code, _says in choices}
    turns = queries.what_if(decision_id, chosen, actor) if known and view.row.is_sent else []
    values = {"view": view, "choices": choices, "chosen": chosen if known else "", "turns": turns}
    return render(request, "decisions/what_if.html", {**values, "frame": frame(request)})


@everyone
def bending(request: HttpRequest) -> HttpResponse:
    """Where norms bend, for everybody: explained deviations of the last year, by rule."""
    lines = queries.bending(request.at - YEAR)  # type: ignore[attr-defined]
    return render(request, "decisions/bending.html", {"lines": lines})


@require_POST
@requires("decisions.answer")
@or_nothing
def say_of_budget(request: HttpRequest, decision_id: UUID) -> HttpResponse:
    """Say alone, in the own seat, whether help in kind instead of a budget is wanted."""
    wanted = request.POST.get("wanted") == "yes"
    commands.say_of_budget(actor=request.actor, decision_id=decision_id, voluntary=wanted)  # type: ignore[attr-defined]
    messages.success(request, _("Je antwoord staat erin."))
    return redirect("decisions:decision", decision_id)
