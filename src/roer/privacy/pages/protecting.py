"""Protecting a child or young person: closing parts for a parent, and who decides for a time; never alone, never for ever."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.access import commands as access
from roer.core.actions import NotAllowed, require
from roer.core.commands import Refused
from roer.dossier.queries import work_seats
from roer.people import commands as people
from roer.privacy import queries
from roer.privacy.forms_protecting import CloseForm, DecideForForm
from roer.privacy.pages.requests import actor_of
from roer.web.guards import requires


@requires("privacy.protect")
def protect(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """What is closed for whom and why, who decides for a time, and both to begin and to end."""
    actor, does = actor_of(request), request.POST.get("does", "")
    require("privacy.protect", actor, dossier_id)
    seen = queries.protection_of(dossier_id, actor)
    if does == "open" and any(str(each.id) == request.POST.get("closure") for each in seen.closed):
        access.end_closure(actor=actor, closure_id=UUID(request.POST["closure"]))
        messages.success(request, _("Dit is weer open."))
        return redirect("privacy:protect", dossier_id)
    if does == "self" and any(str(each.id) == request.POST.get("decided") for each in seen.decided):
        people.end_incapacity(actor=actor, incapacity_id=UUID(request.POST["decided"]))
        messages.success(request, _("De jongere beslist weer zelf."))
        return redirect("privacy:protect", dossier_id)
    close = CloseForm(request.POST if does == "close" else None, adults=seen.adults, prefix="close")
    decide = DecideForForm(request.POST if does == "decide" else None, prefix="decide")
    for form, step in ((close, access.close_for), (decide, people.record_incapacity)):
        if form.is_bound and form.is_valid() and _done(form, step, dossier_id, actor):
            messages.success(request, _("Vastgelegd. Op de dag die u koos, kijkt u opnieuw."))
            return redirect("privacy:protect", dossier_id)
    return render(request, "privacy/protect.html", {"seen": seen, "close": close, "decide": decide})


def _done(form: Any, step: Any, dossier_id: UUID, actor: Any) -> bool:
    """Give the command what the form holds; a colleague is named by the exact login name."""
    given = form.given()
    try:
        seats = work_seats([given.pop("second")], actor)
        step(actor=actor, dossier_id=dossier_id, second_seat_id=seats[0], **given)
    except NotAllowed:
        form.add_error("second", _("Deze inlognaam klopt niet. Vraag de naam aan wie het is."))
        return False
    except Refused as why:
        form.add_error(None, str(why))
        return False
    return True
