"""The back office: what waits, one message, and bringing the post round."""

from __future__ import annotations

import os
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from roer.contracts import commands, queries
from roer.contracts.forms import DoneForm, OtherWayForm
from roer.contracts.pages.frame import found_or_404, sent
from roer.contracts.road.configured import carries_everyone
from roer.web.guards import requires


@requires("contracts.exchange")
def desk(request: HttpRequest) -> HttpResponse:
    """What waits at the own organisation."""
    return render(request, "contracts/desk.html", {"desk": queries.desk(request.actor)})  # type: ignore[attr-defined]


@require_POST
@requires("contracts.exchange")
def bring(request: HttpRequest) -> HttpResponse:
    """Bring the post round now. Where all goes over the road, the jobs do it every five minutes."""
    form = DoneForm(request.POST)
    if carries_everyone(os.environ):
        messages.success(request, _("De berichten gaan vanzelf, elke vijf minuten."))
    elif form.is_valid():
        count = commands.bring(actor=request.actor, command_id=form.cleaned_data["command_id"])  # type: ignore[attr-defined]
        says = ngettext("%(count)s bericht gebracht.", "%(count)s berichten gebracht.", count)
        messages.success(request, says % {"count": count})
    return redirect("contracts:desk")


@requires("contracts.exchange")
def message(request: HttpRequest, message_id: UUID) -> HttpResponse:
    """One message: tick off the work about it, or send it once more when no answer came."""
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.message_page(message_id, actor))
    form = DoneForm(request.POST or None)

    def do(data: dict[str, Any]) -> object:
        if "again" in request.POST:
            return commands.send_again(actor=actor, message_id=message_id, **data)
        return commands.tick_off(actor=actor, thing_id=message_id, **data)

    says = _("Het bericht gaat nog eens weg.") if "again" in request.POST else _("Van uw lijst gehaald.")
    if request.method == "POST" and sent(request, form, do, says):
        return redirect("contracts:desk")
    return render(request, "contracts/message.html", {"page": page, "form": form})


@requires("contracts.exchange")
def awaited(request: HttpRequest, awaited_id: UUID) -> HttpResponse:
    """A decision that waits for its assignment: one button when nothing stands in the way, else what to do by hand."""
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.awaited_for(awaited_id, actor))
    form: Any = OtherWayForm(request.POST) if "by_hand" in request.POST else DoneForm(request.POST or None)
    do = commands.assign_by_hand if "by_hand" in request.POST else commands.assign_help
    says = _("Genoteerd.") if "by_hand" in request.POST else _("De opdracht staat klaar.")
    if request.method == "POST" and sent(
        request, form, lambda data: do(actor=actor, awaited_id=awaited_id, **data), says
    ):
        return redirect("contracts:desk")
    return render(request, "contracts/awaited.html", {"page": page, "form": form, "other": OtherWayForm()})
