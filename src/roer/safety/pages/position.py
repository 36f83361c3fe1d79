"""One page on where a family stands, for the family itself and for who works with it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.access.queries import labels_reached
from roer.core.codes import Label, Role
from roer.core.rules import REGISTRY
from roer.people.queries import names_of, own_dossier, reachable_people
from roer.safety import commands, queries
from roer.safety import forms_position as forms
from roer.safety.pages.steps import Step, forms_of, sent_step
from roer.safety.queries import PositionPage
from roer.web.guards import everyone, requires

FOR_WORK: dict[str, Step] = {
    "pressure": (forms.PressureForm, commands.say_position),
    "talk": (forms.TalkForm, commands.note_legal_talk),
    "worker": (forms.WorkerForm, commands.place_protection_worker),
    "plan": (forms.PlanForm, commands.plan_measure_tests),
    "look": (forms.LookForm, commands.look_at_measure),
    "end": (forms.EndForm, commands.end_protection),
    "conference": (forms.ConferenceForm, commands.hold_conference),
}
FOR_FAMILY: dict[str, Step] = {
    "stop": (forms.StopForm, commands.stop_cooperation),
    "disagree": (forms.DisagreeForm, commands.disagree),
}
OF_PLAN = {"look", "end"}


@requires("safety.read_position")
def position(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """What holds, since when, who decides, and what child and parents can do about it."""
    actor = request.actor  # type: ignore[attr-defined]
    if not labels_reached(dossier_id, actor) & (Label.PLAN | Label.LETTERS):
        raise Http404
    try:
        page = queries.position_of(dossier_id, actor)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    steps = FOR_FAMILY if page.is_family else FOR_WORK
    made = forms_of(request, steps, _lists(page))
    given: dict[str, Any] = {} if request.POST.get("step") in OF_PLAN else {"dossier_id": dossier_id}
    done, step, _thing = sent_step(request, steps, made, **given)
    if done:
        messages.success(request, _("Opgeslagen."))
        return redirect("safety:position", dossier_id)
    return render(request, "safety/position.html", {
        "page": page, "forms": made, "step": step, "je": actor.role == Role.SELF,
        "base": "web/public.html" if page.is_family else "web/base.html",
    })  # fmt: skip


@requires("safety.stop_cooperation")
def my_position(request: HttpRequest) -> HttpResponse:
    """To the own page, or for a parent to the page of each child."""
    actor = request.actor  # type: ignore[attr-defined]
    own = own_dossier(actor)
    if own is not None and actor.role == Role.SELF:
        return redirect("safety:position", own.id)
    others = [dossier_id for dossier_id, person_id in reachable_people(actor) if person_id != actor.person_id]
    names = names_of(others, actor)
    return render(request, "safety/positions.html", {"people": [(each, names.get(each, "")) for each in others]})


@everyone
def guideline(request: HttpRequest) -> HttpResponse:
    """The public guideline: what a request, an advice and a ruling on protection must hold, one list for all who decide."""
    rules = [each for each in REGISTRY if "safety.paper" in each.tags]
    return render(request, "safety/guideline.html", {"rules": rules})


def _lists(page: PositionPage) -> dict[str, dict[str, Any]]:
    running = [(str(each.row.id), each.row.says) for each in page.measures if each.runs]
    plans = [
        (str(plan.row.id), each.row.says) for each in page.measures for plan in each.plans if not plan.row.ended_at
    ]
    if page.is_family:
        return {"disagree": {"lists": {"measure_id": running}}}
    return {
        "worker": {"lists": {"seat_id": queries.protection_workers()}}, "plan": {"lists": {"measure_id": running}},
        "look": {"lists": {"plan_id": plans}}, "end": {"lists": {"plan_id": plans}},
    }  # fmt: skip
