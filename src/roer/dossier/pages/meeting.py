"""Case meetings on the screen: plan, choose, mark, begin, close."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from roer.core.actions import NotAllowed, require
from roer.core.actor import Actor
from roer.dossier import commands, queries
from roer.dossier.meeting_forms import ChooseTextsForm, MeetingForm
from roer.dossier.pages.frame import REFUSALS, actor_of, show, tell_why
from roer.web.guards import requires


@requires("dossier.see_meetings")
def meetings(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """The meetings about a file, and a new one."""
    actor = actor_of(request)
    require("dossier.see_meetings", actor, dossier_id)
    form = MeetingForm(request.POST or None)
    if form.is_valid() and (seats := _seats(form, actor)) is not None:
        given = {**form.cleaned_data}
        given.pop("who")
        try:
            made = commands.plan_case_meeting(actor=actor, dossier_id=dossier_id, seat_ids=seats, **given)
            return redirect("dossier:meeting", made)
        except REFUSALS as why:
            tell_why(form, why)
    values = {"form": form, "meetings": queries.meetings_of(dossier_id, actor), "dossier_id": dossier_id}
    return show(request, "meetings", {**values, "name": queries.file_name(dossier_id, actor)})


@requires("dossier.see_meeting")
def meeting(request: HttpRequest, case_meeting_id: UUID) -> HttpResponse:
    """One meeting: the convener chooses and opens, the family marks, who takes part reads what is open."""
    actor, does = actor_of(request), request.POST.get("does", "")
    seen = queries.meeting_for(case_meeting_id, actor)
    form = ChooseTextsForm(request.POST or None, texts=seen.texts if seen.convenes else seen.chosen, marks=seen.family)
    if form.is_valid():
        try:
            step, given = _step(does, seen, form)
            speaker = actor.for_person(seen.owner) if does == "said" and seen.owner else actor
            step(actor=speaker, meeting_id=case_meeting_id, command_id=form.cleaned_data["command_id"], **given)
            messages.success(request, _("Vastgelegd."))
            return redirect("dossier:meeting", case_meeting_id)
        except REFUSALS as why:
            tell_why(form, why)
    return show(request, "meeting", {"seen": seen, "form": form})


def _seats(form: MeetingForm, actor: Actor) -> list[UUID] | None:
    """Who takes part; None, with a line at the field, when a login name is nobody's."""
    try:
        return queries.work_seats(form.cleaned_data["who"].split(","), actor)
    except NotAllowed:
        form.add_error("who", _("Een van deze inlognamen klopt niet. Vraag de naam aan wie het is."))
        return None


def _step(does: str, seen: queries.MeetingView, form: ChooseTextsForm) -> tuple[Callable[..., Any], dict[str, Any]]:
    if seen.family:
        return commands.mark_for_meeting, {"item_ids": form.chosen()}
    if does == "said" and seen.owner:
        return commands.mark_for_meeting, {"item_ids": form.chosen()}
    if does == "begin":
        return commands.begin_case_meeting, {"in_danger": form.cleaned_data["in_danger"]}
    if does == "close":
        return commands.close_case_meeting, {}
    return commands.select_for_meeting, {"item_ids": form.chosen()}
