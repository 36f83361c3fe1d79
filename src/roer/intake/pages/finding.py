"""Where to go, without signing in; being called back; and what a referrer hears back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.core.commands import Refused
from roer.intake import commands, queries
from roer.intake.look_forms import CallBackForm, DeskForm
from roer.web.guards import everyone, requires


@everyone
def find(request: HttpRequest) -> HttpResponse:
    """Two plain questions, one desk. Nothing is stored of who asks."""
    at = request.at  # type: ignore[attr-defined]
    asked = "municipality_code" in request.GET
    form = DeskForm(request.GET if asked else None, places=queries.municipalities(at), initial={"situation": "home"})
    desk = None
    if asked and form.is_valid():
        desk = queries.desk_for(form.cleaned_data["municipality_code"], form.cleaned_data["situation"], at)
    code = form.cleaned_data["municipality_code"] if desk else ""
    return render(request, "intake/find.html", {"form": form, "desk": desk, "code": code})


@everyone
def desks(request: HttpRequest) -> HttpResponse:
    """What every team does, does not and may do."""
    return render(request, "intake/desks.html", {"pages": queries.desks(request.at)})  # type: ignore[attr-defined]


@everyone
def call_me(request: HttpRequest, municipality_code: str) -> HttpResponse:
    """Leave a number; no file is made."""
    at = request.at  # type: ignore[attr-defined]
    desk = queries.desk_for(municipality_code, "home", at)
    if desk is None or not desk.served:
        raise Http404
    form = CallBackForm(request.POST or None)
    asked = False
    if form.is_valid():
        try:
            commands.ask_call_back(at=at, municipality_code=municipality_code, phone=form.cleaned_data["phone"])
            asked = True
        except Refused as why:
            form.add_error("phone", str(why))
    return render(request, "intake/call_me.html", {"form": form, "desk": desk, "asked": asked})


@requires("intake.see_open_requests")
def call_back(request: HttpRequest, call_back_id: UUID) -> HttpResponse:
    """The number to call; after calling it is destroyed."""
    try:
        held = queries.call_back_for(call_back_id)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    if request.method == "POST":
        commands.called_back(actor=request.actor, call_back_id=call_back_id)  # type: ignore[attr-defined]
        messages.success(request, _("Gebeld. Het nummer is weg."))
        return redirect("intake:open")
    return render(request, "intake/call_back.html", {"held": held})


@requires("intake.hear_back")
def feedback(request: HttpRequest) -> HttpResponse:
    """How the own referrals went: receipt, start and one contact, and nothing of the file."""
    return render(request, "intake/feedback.html", {"lines": queries.feedback_for(request.actor)})  # type: ignore[attr-defined]
