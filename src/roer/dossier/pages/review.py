"""Looking back on the screen: each one's own judgement first and apart."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from roer.core.actions import require
from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES
from roer.core.rules import ReasonNeeded
from roer.dossier import commands, queries
from roer.dossier.pages.frame import REFUSALS, actor_of, show, tell_why
from roer.dossier.plan_forms import HoldReviewForm, OutcomeForm, ReviewAnswerForm
from roer.web.guards import requires


@requires("dossier.review")
def review(request: HttpRequest, review_id: UUID) -> HttpResponse:
    """One review: answer it, write down for somebody, or close it as the professional."""
    actor = actor_of(request)
    closing = actor.role in WORK_ROLES and request.POST.get("does") == "close"
    answer = ReviewAnswerForm(request.POST if request.method == "POST" and not closing else None)
    close = HoldReviewForm(request.POST if closing else None, prefix="close")
    family = queries.family_of_review(review_id, actor)
    try:
        if answer.is_bound and answer.is_valid():
            speaker, side = _speaker(request, actor, family)
            commands.answer_review(actor=speaker, review_id=review_id, side=side, **answer.cleaned_data)
            messages.success(request, _("Opgeslagen, apart van wat anderen zeiden."))
            return redirect("dossier:review", review_id)
        if close.is_bound and close.is_valid():
            commands.hold_review(actor=actor, review_id=review_id, **close.cleaned_data)
            return redirect("dossier:review", review_id)
    except ReasonNeeded as why:
        close.ask_reasons(why)
    except REFUSALS as why:
        tell_why(close if closing else answer, why)
    seen = queries.review_of(review_id, actor)
    return show(
        request,
        "review",
        {
            "goals": queries.goals_around(seen.review.plan, actor),
            "page": seen,
            "answer": answer,
            "close": close,
            "family": family,
        },
    )


def _speaker(request: HttpRequest, actor: Actor, family: list[tuple[UUID, str, str]]) -> tuple[Actor, str]:
    """A helper writes down what one of the family says, from that person's side."""
    chosen = request.POST.get("for_person", "")
    for person_id, _name, side in family:
        if actor.role in WORK_ROLES and str(person_id) == chosen:
            return actor.for_person(person_id), side
    return actor, ""


@requires("dossier.review")
def outcome(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """The two questions about the use of the help, of each one apart."""
    actor = actor_of(request)
    require("dossier.see_file", actor, dossier_id)
    form = OutcomeForm(request.POST or None)
    if form.is_valid():
        try:
            commands.answer_outcome(actor=actor, dossier_id=dossier_id, **form.cleaned_data)
            messages.success(request, _("Dank je wel. Jouw antwoord staat los van dat van anderen."))
            return redirect("dossier:file_of", dossier_id)
        except REFUSALS as why:
            tell_why(form, why)
    given = queries.outcomes_of(dossier_id, actor)
    return show(request, "outcome", {"form": form, "dossier_id": dossier_id, "given": given})
