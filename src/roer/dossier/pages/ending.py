"""Ending a plan on the screen: what each found of it first, then the reason and what comes after."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from roer.core.codes import WORK_ROLES
from roer.core.rules import ReasonNeeded
from roer.dossier import commands, queries
from roer.dossier.pages.frame import REFUSALS, actor_of, show, tell_why
from roer.dossier.plan_forms import CloseForm, ResultForm
from roer.web.guards import requires


@requires("dossier.see_file")
def ending(request: HttpRequest, plan_id: UUID) -> HttpResponse:
    """Say what the plan brought, write it down for somebody, or end the plan."""
    actor = actor_of(request)
    works, closing = actor.role in WORK_ROLES, request.POST.get("does") == "close"
    seen = queries.ending_of(plan_id, actor)
    family = queries.family_for_ending(seen.plan, actor)
    result = ResultForm(request.POST if request.method == "POST" and not closing else None)
    close = CloseForm(request.POST if closing else None, works=works, prefix="close")
    try:
        if result.is_bound and result.is_valid():
            chosen = next((each for each in family if str(each[0]) == request.POST.get("for_person")), None)
            speaker = actor.for_person(chosen[0]) if works and chosen else actor
            side = chosen[2] if works and chosen else ""
            commands.answer_result(actor=speaker, plan_id=plan_id, side=side, **result.cleaned_data)
            messages.success(request, _("Opgeslagen, apart van wat anderen zeiden."))
            return redirect("dossier:ending", plan_id)
        if close.is_bound and close.is_valid():
            commands.close_plan(actor=actor, plan_id=plan_id, **close.cleaned_data)
            return redirect("dossier:ending", plan_id)
    except ReasonNeeded as why:
        close.ask_reasons(why)
    except REFUSALS as why:
        tell_why(close if closing else result, why)
    return show(request, "ending", {"page": seen, "result": result, "close": close, "family": family})
