"""A copy of everything as a page to print or as data, who looked as a table, and a question about one look."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.actor import scene
from roer.privacy import commands, queries
from roer.privacy.forms import LookForm
from roer.privacy.pages.requests import actor_of, done
from roer.privacy.pages.sharing import frame
from roer.web.forms import CommandForm
from roer.web.guards import requires


@requires("privacy.take_copy")
def copy(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """What a copy is, and the buttons to take it."""
    return render(request, "privacy/copy.html", {"form": CommandForm(), **frame(request, dossier_id)})


@require_POST
@requires("privacy.take_copy")
def take_copy(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """The copy itself; who looked says that it was taken."""
    values, form = frame(request, dossier_id), CommandForm(request.POST)
    chosen = "json" if request.POST.get("form") == "json" else "page"
    if not done(form, commands.take_copy, actor=actor_of(request), dossier_id=dossier_id, form=chosen):
        return render(request, "privacy/copy.html", {"form": form, **values})
    scene().action = "export"
    made = queries.copy_of(dossier_id, actor_of(request))
    if chosen == "page":
        return render(request, "privacy/copy_page.html", {"copy": made, **values})
    answer = JsonResponse(queries.as_data(made), json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Content-Disposition"] = 'attachment; filename="mijn-dossier.json"'
    return answer


@requires("privacy.see_who_looked")
def looked_csv(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Who looked, as a table with the names of the standard."""
    scene().action = "export"
    scene().saw(dossier_id)
    answer = HttpResponse(queries.as_csv(dossier_id, actor_of(request)), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="wie-keek.csv"'
    return answer


@requires("privacy.ask")
def ask_about_look(request: HttpRequest, line_id: int) -> HttpResponse:
    """Ask why somebody looked."""
    look, form = queries.asked_look(line_id, actor_of(request)), LookForm(request.POST or None)
    if done(form, commands.ask_about_look, actor=actor_of(request), line_id=line_id):
        messages.success(request, _("Gevraagd. Het antwoord komt van iemand anders dan wie er keek."))
        return redirect("privacy:questions", look.dossier_id)
    return render(request, "privacy/ask_about_look.html", {"look": look, "form": form})


@requires("privacy.see_who_looked")
def questions(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """The questions about who looked, with their answers."""
    values = frame(request, dossier_id)
    asked = queries.questions_of(dossier_id, actor_of(request))
    return render(request, "privacy/questions.html", {"questions": asked, **values})
