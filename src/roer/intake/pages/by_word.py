"""A yes or no that somebody gave by phone, on paper or in person, written down by a worker."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.core.actions import NotAllowed
from roer.core.commands import Refused
from roer.intake import commands, queries
from roer.intake.forms import ByWordForm
from roer.web.guards import requires


@requires("intake.ask_consent")
def answer_for(request: HttpRequest, request_id: UUID, help_item: UUID) -> HttpResponse:
    """Write down whose answer it is, what it was, and how it came in."""
    actor = request.actor  # type: ignore[attr-defined]
    try:
        held = queries.request_for(request_id, actor)
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    states = queries.consent_to(help_item, actor)
    lines = {str(line.consent_id): line for state in states for line in state.lines if line.person_id}
    if not lines or states[0].request_id != held.id:
        raise Http404
    form = ByWordForm(
        request.POST or None, lines=[(key, line.who or str(line.capacity)) for key, line in lines.items()]
    )
    if form.is_valid():
        data = form.cleaned_data
        act = commands.give_consent if data["answer"] == "given" else commands.refuse_consent
        try:
            act(
                actor=actor.for_person(lines[data["consent_id"]].person_id), command_id=data["command_id"],
                consent_id=UUID(data["consent_id"]), words=data["words"], how=data["how"],
            )  # fmt: skip
            messages.success(request, _("Het antwoord staat er, met uw naam als wie het opschreef."))
            return redirect("intake:request", request_id)
        except NotAllowed:
            raise
        except Refused as why:
            form.add_error(None, str(why))
    title = _("Een antwoord opschrijven")
    return render(request, "intake/form.html", {"form": form, "title": title, "held": held})
