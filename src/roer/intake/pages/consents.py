"""Saying yes or no to help, and answering an offer."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.commands import Refused
from roer.intake import commands, queries
from roer.intake.forms import ConsentForm
from roer.web.guards import requires


@requires("intake.answer_consent")
def show(request: HttpRequest, help_item: UUID) -> HttpResponse:
    """One piece of help: what it is, who is asked, and your own yes or no."""
    actor = request.actor  # type: ignore[attr-defined]
    states = queries.consent_to(help_item, actor)
    if not states:
        raise Http404
    state = states[0]
    mine = next((line for line in state.lines if line.mine), None)
    form = ConsentForm(request.POST or None)
    if mine is not None and form.is_valid():
        answer = commands.give_consent if form.cleaned_data["answer"] == "given" else commands.refuse_consent
        try:
            answer(
                actor=actor, command_id=form.cleaned_data["command_id"], consent_id=mine.consent_id,
                words=form.cleaned_data["words"],
            )  # fmt: skip
            messages.success(request, _("Je antwoord staat er. Je mag later altijd iets anders zeggen."))
            return redirect("intake:consent", help_item)
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "intake/consent.html", {"state": state, "mine": mine, "form": form})


@require_POST
@requires("intake.answer_offer")
def answer_offer(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """Yes, no or later to client support or a family group plan."""
    try:
        commands.answer_offer(actor=request.actor, offer_id=offer_id, answer=request.POST.get("answer", ""))  # type: ignore[attr-defined]
        messages.success(request, _("Je antwoord staat er."))
    except Refused as why:
        messages.error(request, str(why))
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    return redirect("intake:mine")
