"""Mijn roer on the screen: my week, my people, my story, contact, and a signal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.rules import ReasonNeeded
from roer.dossier import commands, queries
from roer.dossier.me_forms import (
    ContactWishForm,
    DrawForm,
    LimitForm,
    PlanContactForm,
    SignalForm,
    StoryForm,
    WeekForm,
)
from roer.dossier.pages.frame import REFUSALS, actor_of, show, tell_why, uuid_in
from roer.people.queries import own_dossier
from roer.web.guards import requires
from roer.web.helplines import HELPLINES

MIDDLE = 180


def done(request: HttpRequest, form: forms.Form, do: Callable[..., object], says: str, **more: Any) -> bool:
    """Give a command what the form holds; a refusal stands on the form and what was typed stays."""
    if not form.is_valid():
        return False
    try:
        do(actor=actor_of(request), **form.cleaned_data, **more)
    except ReasonNeeded as why:
        tell_why(form, why)
        return False
    except REFUSALS as why:
        tell_why(form, why)
        return False
    messages.success(request, says)
    return True


@requires("dossier.write_own")
def week(request: HttpRequest) -> HttpResponse:
    """The ordinary things of the week."""
    form = WeekForm(request.POST if request.method == "POST" and "ends" not in request.POST else None)
    if (ends := uuid_in(request, "ends")) is not None:
        commands.end_week_thing(actor=actor_of(request), thing_id=ends)
        return redirect("dossier:week")
    if done(request, form, commands.add_week_thing, _("Staat erin.")):
        return redirect("dossier:week")
    own = own_dossier(actor_of(request))
    lines = queries.week_of(own.id, actor_of(request)) if own else []
    return show(request, "week", {"form": form, "lines": lines})


@requires("dossier.write_own")
def circle(request: HttpRequest) -> HttpResponse:
    """The people around me, drawn, and the same as a list with buttons that do all that a hand can do."""
    form = DrawForm(request.POST or None)
    if done(request, form, commands.draw_person, _("Erbij getekend.")):
        return redirect("dossier:circle")
    return show(request, "circle", {"form": form, "drawn": queries.circle_of(actor_of(request)), "middle": MIDDLE})


@require_POST
@requires("dossier.write_own")
def move(request: HttpRequest, drawn_id: UUID) -> HttpResponse:
    """Move somebody: to a place by hand, or a step by button or arrow key."""
    try:
        place = {name: int(request.POST[name]) for name in ("x", "y") if name in request.POST}
    except ValueError:
        return HttpResponseBadRequest()
    commands.move_person(actor=actor_of(request), drawn_id=drawn_id, step=request.POST.get("step", ""), **place)
    return HttpResponse(status=204) if request.headers.get("X-Drawn") else redirect("dossier:circle")


@requires("dossier.write_own")
def drawn(request: HttpRequest, drawn_id: UUID) -> HttpResponse:
    """Other words for somebody in the drawing, or take somebody out."""
    actor = actor_of(request)
    seen = queries.drawn_for(drawn_id, actor)
    if "away" in request.POST:
        commands.remove_person(actor=actor, drawn_id=drawn_id)
        return redirect("dossier:circle")
    form = DrawForm(request.POST or None, initial={"name": seen.name, "group": seen.group, "note": seen.note})
    if done(request, form, commands.change_person, _("Opgeslagen."), drawn_id=drawn_id):
        return redirect("dossier:circle")
    return show(request, "drawn", {"form": form, "seen": seen})


@requires("dossier.write_own")
def story(request: HttpRequest) -> HttpResponse:
    """The own story, in a space that only the writer opens."""
    form = StoryForm(request.POST or None)
    if done(request, form, commands.write_story, _("Bewaard. Alleen jij leest dit.")):
        return redirect("dossier:story")
    return show(request, "story", {"form": form, "chapters": queries.story_of(actor_of(request))})


@requires("dossier.wish_contact")
def contacts(request: HttpRequest) -> HttpResponse:
    """Everybody you can write to, how you want contact, and who you can call."""
    actor, own = actor_of(request), own_dossier(actor_of(request))
    if own is None:
        raise Http404
    held = queries.contact_wish_of(own.id, actor)
    if "reading" in request.POST:
        commands.show_reading(actor=actor, shows=request.POST["reading"] == "on")
        return redirect("dossier:contacts")
    form = ContactWishForm(request.POST or None, initial=_wished(held))
    if done(
        request, form, commands.wish_contact, _("Opgeslagen. Wie met je werkt, houdt zich hieraan of zegt waarom niet.")
    ):
        return redirect("dossier:contacts")
    values = {
        "form": form, "wish": held, "own": own, "limit": queries.limit_of(own.id, actor), "lines": HELPLINES,
        "contacts": queries.contacts_of(actor, queries.circle_of(actor)), "reading": queries.shows_reading(actor),
    }  # fmt: skip
    return show(request, "contacts", values)


def _wished(held: Any) -> dict[str, Any]:
    names = ("ways", "from_hour", "until_hour", "not_at_school", "together")
    return {**{name: getattr(held.wish, name) for name in names}, "words": held.words} if held else {}


@requires("dossier.give_signal")
def give_signal(request: HttpRequest) -> HttpResponse:
    """Something is going on: who gets it, when they answer, and one tap."""
    actor = actor_of(request)
    form = SignalForm(request.POST or None)
    if form.is_valid():
        made = commands.give_signal(actor=actor, **form.cleaned_data)
        return redirect("dossier:signal", made)
    values = {"form": form, "who": queries.who_gets_a_signal(actor), "hours": queries.signal_hours(actor)}
    return show(request, "give_signal", {**values, "given": queries.signals_of(actor)})


@requires("dossier.talk")
def signal(request: HttpRequest, signal_id: UUID) -> HttpResponse:
    """One signal: who looks at it now; a helper says that he or she is on it."""
    actor = actor_of(request)
    says = request.POST.get("says", "")
    try:
        if says == "answered":
            commands.answer_signal(actor=actor, signal_id=signal_id)
            return redirect("dossier:signal", signal_id)
        if says in ("helped", "helped_not"):
            commands.say_if_it_helped(actor=actor, signal_id=signal_id, helped=says == "helped")
            return redirect("dossier:signal", signal_id)
    except REFUSALS as why:
        messages.warning(request, str(why))
    return show(request, "signal", {"seen": queries.signal_for(signal_id, actor)})


@requires("dossier.plan_contact")
def contact(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """A helper plans contact with somebody, sees how this person wants it, and may switch writing off with a reason."""
    actor = actor_of(request)
    queries.file_name(dossier_id, actor)
    limiting = request.POST.get("does") == "limit"
    if request.POST.get("does") == "open":
        commands.open_contact(actor=actor, dossier_id=dossier_id)
        return redirect("dossier:limit", dossier_id)
    form = PlanContactForm(request.POST if request.method == "POST" and not limiting else None)
    limit = LimitForm(request.POST if limiting else None, prefix="limit")
    if done(request, form, commands.plan_contact, _("De afspraak staat erin."), dossier_id=dossier_id):
        return redirect("dossier:limit", dossier_id)
    if done(request, limit, commands.limit_contact, _("Berichten staan uit tot die dag."), dossier_id=dossier_id):
        return redirect("dossier:limit", dossier_id)
    values = {
        "form": form, "limit_form": limit, "dossier_id": dossier_id, "name": queries.file_name(dossier_id, actor),
        "wish": queries.contact_wish_of(dossier_id, actor), "limit": queries.limit_of(dossier_id, actor),
        "coming": queries.coming_of(dossier_id, actor),
    }  # fmt: skip
    return show(request, "contact", values)
