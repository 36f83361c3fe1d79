"""A worry about somebody's mentor or buddy: say it, and look into it as the second person."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.access import commands as access
from roer.core.actions import NotAllowed
from roer.privacy import queries
from roer.privacy.forms import LookIntoPauseForm, PauseForm
from roer.privacy.pages.requests import actor_of, done
from roer.web.guards import requires


@requires("access.pause_supporter")
def pause_supporter(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Say what the worry is; what was given to that person waits from this moment."""
    supporters = queries.supporters(dossier_id, actor_of(request))
    if not queries.reaches(dossier_id, actor_of(request)):
        raise NotAllowed
    form = PauseForm(request.POST or None, supporters=supporters)
    if done(form, access.pause_supporter, actor=actor_of(request), dossier_id=dossier_id):
        messages.success(request, _("Gemeld. Het delen wacht nu. Binnen drie dagen kijkt een tweede mens ernaar."))
        return redirect("desk:home")
    values = {"form": form, "supporters": supporters, "name": queries.name_for(dossier_id, actor_of(request))}
    return render(request, "privacy/pause.html", values)


@requires("access.look_into_pause")
def look_into_pause(request: HttpRequest, pause_id: UUID) -> HttpResponse:
    """The second person talks with the young person and writes down what happens now."""
    held, form = queries.pause_task(pause_id, actor_of(request)), LookIntoPauseForm(request.POST or None)
    if done(form, access.look_into_pause, actor=actor_of(request), pause_id=pause_id):
        messages.success(request, _("Vastgelegd. De jongere leest wat u schreef."))
        return redirect("desk:home")
    return render(request, "privacy/look_into_pause.html", {"form": form, "held": held})
