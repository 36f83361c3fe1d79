"""The end of a file: for who must seek the person, and for the person."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.privacy import commands, queries
from roer.privacy.forms_sending import EndDecisionForm, EndOfferForm, OwnEndForm
from roer.privacy.pages.requests import actor_of, done
from roer.web.guards import requires


@requires("privacy.see_end")
def endings(request: HttpRequest) -> HttpResponse:
    """The files that end, the nearest first."""
    return render(request, "privacy/endings.html", {"endings": queries.endings(actor_of(request))})


@requires("privacy.see_end")
def ending(request: HttpRequest, retention_period_id: UUID) -> HttpResponse:
    """One file that ends: the person answers; a worker writes down the offer, or decides."""
    actor = actor_of(request)
    seen = queries.ending(retention_period_id, actor)
    if seen.own:
        form: Any = OwnEndForm(request.POST or None)
        if done(form, commands.answer_offer, actor=actor, period_id=retention_period_id):
            messages.success(request, _("Dank. Dit staat erbij."))
            return redirect("privacy:ending", retention_period_id)
        return render(request, "privacy/ending_own.html", {"seen": seen, "form": form})
    decides = "decide" in request.POST
    offer = EndOfferForm(None if decides else request.POST or None)
    decision = EndDecisionForm(request.POST if decides else None)
    form, step = (decision, commands.decide_end) if decides else (offer, commands.record_offer)
    if done(form, step, actor=actor, period_id=retention_period_id):
        messages.success(request, _("Vastgelegd."))
        return redirect("privacy:ending", retention_period_id)
    values = {"seen": seen, "offer": offer, "decision": decision, "form": form}
    return render(request, "privacy/ending.html", values)
