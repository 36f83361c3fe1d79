"""Keeping sight of one who waits: needs, contact, urgency and pauses, on one page for who works with the family."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from roer.core.actions import may
from roer.waiting import commands, queries
from roer.waiting.forms_more import (
    ActionForm,
    AnswerUrgencyForm,
    ContactForm,
    NeedsForm,
    PauseForm,
    SpokenForm,
    TellForm,
    UrgentForm,
)
from roer.waiting.pages.frame import found_or_404, sent
from roer.web.guards import requires

WAYS: dict[str, tuple[Any, Any, Any]] = {
    "nodig": (NeedsForm, commands.record_needs, _("Opgeschreven.")),
    "afspraak": (ContactForm, commands.agree_contact, _("De afspraak staat er.")),
    "gesproken": (SpokenForm, commands.record_contact, _("Opgeschreven.")),
    "verteld": (TellForm, commands.tell_of_wait, _("Het gezin leest dit bij het wachten.")),
    "dringend": (UrgentForm, commands.call_urgent, _("Uw stem staat er.")),
    "antwoord": (AnswerUrgencyForm, commands.answer_urgency, _("Opgeschreven.")),
    "actie": (ActionForm, commands.note_action, _("Opgeschreven. Het gezin leest dit.")),
    "pauze": (PauseForm, commands.pause_wait, _("De klok staat stil.")),
}

FOR_SOME = {
    "nodig": "waiting.record_needs",
    "actie": "waiting.record_needs",
    "antwoord": "waiting.answer_urgency",
    "pauze": "waiting.pause_wait",
}


@requires("waiting.keep_contact")
def watch(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Everything that keeps this child in sight."""
    return _watch(request, request_id, {})


def _watch(request: HttpRequest, request_id: UUID, held: dict[str, Any]) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.wait_page(request_id, actor))
    forms = {
        name: held.get(name) or kind(auto_id=f"id_{name}_%s")
        for name, (kind, _command, _says) in WAYS.items()
        if may(FOR_SOME.get(name, "waiting.keep_contact"), actor)
    }
    sight = queries.sight_of(request_id, actor)
    if not sight.voices and "antwoord" not in held:
        forms.pop("antwoord", None)  # nobody pressed yet: there is nothing to answer
    if "dringend" not in held and any(each.seat_id == actor.seat_id for each in sight.voices):
        forms.pop("dringend", None)  # said once is enough; a second voice is somebody else's
    given = {"page": page, "wait": page.wait, "sight": sight, "forms": forms}
    return render(request, "waiting/watch.html", given)


@require_POST
@requires("waiting.keep_contact")
def change(request: HttpRequest, request_id: UUID, what: str) -> HttpResponse:
    """One of the forms."""
    if what not in WAYS:
        raise Http404
    kind, command, says = WAYS[what]
    form = kind(request.POST, auto_id=f"id_{what}_%s")
    if sent(request, form, command, says, request_id=request_id):
        return redirect("waiting:watch", request_id)
    return _watch(request, request_id, {what: form})
