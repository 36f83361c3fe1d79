"""A closed place: one page for child, parents and workers, and one for who looks along."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.access.queries import labels_reached
from roer.core.codes import Label
from roer.safety import commands, queries
from roer.safety import forms_closing as forms
from roer.safety.pages.steps import Step, forms_of, sent_step
from roer.web.guards import requires

BEGIN: dict[str, Step] = {"begin": (forms.BeginForm, commands.begin_closed_request)}
ON_REQUEST: dict[str, Step] = {
    "lighter": (forms.LighterForm, commands.weigh_lighter),
    "expert": (forms.ExpertForm, commands.note_expert),
    "question": (forms.QuestionForm, commands.answer_question),
    "send": (forms.SendForm, commands.send_closed_request),
    "note": (forms.NoteForm, commands.note_closed),
    "review": (forms.ReviewForm, commands.review_closed_request),
    "own": (forms.OwnForm, commands.say_about_closed),
}


@requires("safety.read_position")
def closed(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Until when, who decides on the next time, why, and every request; a worker begins one here."""
    actor = request.actor  # type: ignore[attr-defined]
    if not labels_reached(dossier_id, actor) & Label.PLAN:
        raise Http404
    page = queries.closed_of(dossier_id, actor)
    steps = {} if page.is_family else BEGIN
    made = forms_of(request, steps, {})
    done, step, request_id = sent_step(request, steps, made, dossier_id=dossier_id)
    if done:
        messages.success(request, _("Begonnen. Er is nog niets verstuurd."))
        return redirect("safety:closed_request", request_id)
    base = "web/public.html" if page.is_family else "web/base.html"
    return render(request, "safety/closed.html", {"page": page, "forms": made, "step": step, "base": base})


@requires("safety.read_closed")
def closed_request(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """One request whole: what is weighed, sent and said; who was asked to look along says here what it should be."""
    actor = request.actor  # type: ignore[attr-defined]
    made = forms_of(request, ON_REQUEST, {})
    try:
        view = queries.closed_request_for(request_id, actor)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    done, step, _made = sent_step(request, ON_REQUEST, made, request_id=request_id)
    if done:
        messages.success(request, _("Opgeslagen."))
        return redirect("safety:closed_request", request_id)
    page = queries.closed_of(view.row.dossier_id, actor)
    return render(request, "safety/closed_request.html", {
        "view": view, "page": page, "forms": made, "step": step, "works": not page.is_family,
        "reviews": view.row.reviewer_id == actor.seat_id and view.row.reviewed_at is None,
        "base": "web/public.html" if page.is_family else "web/base.html",
    })  # fmt: skip
