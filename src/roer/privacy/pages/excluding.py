"""Keep a named person or organisation out of a file, and say what one thinks of such a proposal."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.access import commands as access
from roer.core.actions import NotAllowed
from roer.privacy import queries
from roer.privacy.forms import ExclusionVoiceForm, ShutOutForm
from roer.privacy.pages.requests import actor_of, done
from roer.web.forms import CommandForm
from roer.web.guards import requires


@requires("access.shut_out")
def shut_out(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Choose who is kept out; who is kept out now, and what was proposed, stands below."""
    actor = actor_of(request)
    seen = queries.shutting_out(dossier_id, actor)
    if seen is None:
        raise NotAllowed
    form = ShutOutForm(request.POST or None, choices=seen.choices)
    if done(form, access.shut_out, actor=actor, dossier_id=dossier_id):
        messages.success(request, _("Gelukt. Is er een ja van anderen nodig? Dan geldt het als iedereen ja zei."))
        return redirect("privacy:shut_out", dossier_id)
    return render(request, "privacy/shut_out.html", {"form": form, "seen": seen, "lift": CommandForm()})


@require_POST
@requires("access.shut_out")
def lift_exclusion(request: HttpRequest, exclusion_id: UUID) -> HttpResponse:
    """Let somebody in again."""
    dossier_id = queries.excluded_in(exclusion_id, actor_of(request))
    if not done(CommandForm(request.POST), access.lift_exclusion, actor=actor_of(request), exclusion_id=exclusion_id):
        raise Http404
    return redirect("privacy:shut_out", dossier_id)


@requires("access.say_about_exclusion")
def exclusion_voice(request: HttpRequest, voice_id: UUID) -> HttpResponse:
    """Agree or not with keeping somebody out."""
    seen, form = queries.asked_exclusion(voice_id, actor_of(request)), ExclusionVoiceForm(request.POST or None)
    if done(form, access.say_about_exclusion, actor=actor_of(request), voice_id=voice_id):
        messages.success(request, _("Het antwoord is opgeslagen."))
        return redirect("desk:home")
    return render(request, "privacy/exclusion_voice.html", {"form": form, "seen": seen})
