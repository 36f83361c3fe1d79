"""The night desk: open in danger, one page for the night with big buttons, and the paper for when the line is down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from roer.core.actor import Actor
from roer.intake.queries import municipalities
from roer.safety import commands, queries
from roer.safety.forms import DangerForm, LaterForm, OpenForm, PlaceForm, RulingForm, TaskForm, ToldForm, WhoForm
from roer.safety.pages.frame import do
from roer.web.forms import CommandForm
from roer.web.guards import requires

STEPS: dict[str, Callable[..., Any]] = {
    "danger": commands.note_danger,
    "ruling": commands.note_oral_ruling,
    "place": commands.note_place,
    "who": commands.recognise_child,
    "later": commands.tell_later,
    "told": commands.tell_family,
}


@requires("safety.open_at_night")
def desk(request: HttpRequest) -> HttpResponse:
    """Open a child's file in danger, and go on with a night that is not told yet."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    form = OpenForm(request.POST or None, places=municipalities(actor.at), own_place=queries.own_municipality(actor))
    done, watch_id = do(form, commands.open_at_night, actor=actor)
    if done:
        messages.success(request, _("Het dossier is open. Er gaat geen bericht naar het gezin."))
        return redirect("safety:night", watch_id)
    return render(request, "safety/desk.html", {"form": form, "nights": queries.nights_of(actor)})


@requires("safety.open_at_night")
def night(request: HttpRequest, watch_id: UUID) -> HttpResponse:
    """One night: the child, three big buttons, what was written down, and what comes after."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    step = request.POST.get("step", "")
    forms = _forms(request, step, actor)
    if step in STEPS:
        done, _made = do(forms[step], STEPS[step], actor=actor, watch_id=watch_id)
        if done:
            messages.success(request, _("Opgeslagen."))
            return redirect("safety:night", watch_id)
    try:
        page = queries.night_of(watch_id, actor)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    return render(request, "safety/night.html", {"page": page, "forms": forms, "step": step})


@requires("safety.finish_task")
def task(request: HttpRequest, task_id: UUID) -> HttpResponse:
    """A task after a night stands on the page of that night; saying that it is done goes here."""
    try:
        watch_id = queries.task_watch(task_id)
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    if request.method == "POST":
        form = TaskForm(request.POST)
        actor = request.actor  # type: ignore[attr-defined]
        done, _made = do(form, commands.finish_task, actor=actor, task_id=task_id)
        if not done:
            return render(request, "safety/night.html", {
                "page": queries.night_of(watch_id, actor), "forms": _forms(request, "", actor), "step": "",
                "kept_id": task_id, "kept_words": request.POST.get("words", ""), "kept_why": form.errors,
            })  # fmt: skip
        messages.success(request, _("Opgeslagen."))
    return redirect(f"{reverse('safety:night', args=[watch_id])}#taak-{task_id}")


@requires("safety.open_at_night")
def paper(request: HttpRequest) -> HttpResponse:
    """The same questions on paper, to print beforehand: for a night without hub, mail or internet."""
    return render(request, "safety/paper.html")


def _forms(request: HttpRequest, step: str, actor: Actor) -> dict[str, CommandForm]:
    """Every form of the page, each with names of its own; only the one that was sent holds what was typed."""

    def made(kind: type[CommandForm], name: str, **more: Any) -> CommandForm:
        return kind(request.POST if step == name else None, prefix=name, **more)

    return {
        "danger": made(DangerForm, "danger"),
        "ruling": made(RulingForm, "ruling", institutions=queries.institutions()),
        "place": made(PlaceForm, "place"),
        "who": made(WhoForm, "who"),
        "later": made(LaterForm, "later", colleagues=queries.second_people(actor)),
        "told": made(ToldForm, "told"),
        "task": TaskForm(),
    }
