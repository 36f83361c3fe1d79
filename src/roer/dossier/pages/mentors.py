"""Mentors on the screen: one page that each reader sees from the own side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from roer.core.rules import ReasonNeeded
from roer.dossier import commands, queries
from roer.dossier.codes import MENTOR_SAYS
from roer.dossier.mentor_forms import (
    AnswerMentorForm,
    CheckMentorForm,
    MentorReadsForm,
    NameMentorForm,
    OfferMentorForm,
    SearchStepForm,
)
from roer.dossier.pages.frame import REFUSALS, actor_of, show, tell_why, uuid_in
from roer.dossier.plan_forms import ReasonForm
from roer.web.guards import requires

ONE_TAP: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
    "end": (commands.end_mentor, {}),
    "no": (commands.answer_mentor, {"wanted": False}),
    "parents_yes": (commands.let_mentor_help_parents, {"helps": True}),
    "parents_no": (commands.let_mentor_help_parents, {"helps": False}),
}


@requires("dossier.see_mentors")
def mentors(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Who stands beside somebody: choose, propose, let read, look for, and stop."""
    actor, does = actor_of(request), request.POST.get("does", "")
    page = queries.mentors_of(dossier_id, actor)
    if does in {*ONE_TAP, "want", "not_want", "decline"}:
        _tapped(request, does, dossier_id)
        return redirect("dossier:mentors", dossier_id) if page.own or page.name else redirect("desk:home")
    forms = _forms(request, does, page)
    steps: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
        "name": (commands.name_mentor, {"dossier_id": dossier_id}),
        "yes": (commands.answer_mentor, {"wanted": True}),
        "check": (commands.check_mentor, {}),
        "reads": (commands.let_mentor_read, {}),
        "offer": (commands.offer_mentor, {"dossier_id": dossier_id}),
        "step": (commands.record_search_step, {"search_id": page.search.search.id if page.search else None}),
    }
    form = forms.get(does)
    if form is not None and form.is_valid():
        step, given = steps[does]
        try:
            step(actor=actor, **given, **form.cleaned_data)
            messages.success(request, _("Vastgelegd."))
            return redirect("dossier:mentors", dossier_id)
        except REFUSALS as why:
            if isinstance(why, ReasonNeeded) and isinstance(form, ReasonForm):
                form.ask_reasons(why)
            else:
                tell_why(form, why)
    return show(request, "mentors", {"page": page, "forms": forms, "kinds": MENTOR_SAYS.items(), "does": does})


def _tapped(request: HttpRequest, does: str, dossier_id: UUID) -> None:
    actor = actor_of(request)
    try:
        if does in ONE_TAP:
            step, given = ONE_TAP[does]
            step(actor=actor, mentor_id=uuid_in(request, "mentor_id"), **given)
        elif does == "decline":
            commands.decline_invitation(actor=actor, invitation_id=uuid_in(request, "invitation_id"))
        else:
            commands.want_mentor(actor=actor, dossier_id=dossier_id, wanted=does == "want")
        messages.success(request, _("Vastgelegd."))
    except REFUSALS as why:
        messages.warning(request, str(why))


def _forms(request: HttpRequest, does: str, page: queries.MentorsPage) -> dict[str, Any]:
    """The forms of this page by what they do; the one that was sent holds what was typed."""

    def given(name: str) -> Any:
        return request.POST if does == name else None

    return {
        "name": NameMentorForm(given("name")), "yes": AnswerMentorForm(given("yes")),
        "check": CheckMentorForm(given("check")), "reads": MentorReadsForm(given("reads"), texts=page.texts),
        "offer": OfferMentorForm(given("offer")), "step": SearchStepForm(given("step")),
    }  # fmt: skip


@requires("dossier.see_caseload")
def without_mentor(request: HttpRequest) -> HttpResponse:
    """The children of this worker who have no mentor and should be asked, and how it stands (PEO-18)."""
    need = queries.mentor_need(actor_of(request))
    return show(request, "without_mentor", {"need": need, "lines": need.lines})
