"""Pages: who comes near eighteen, and one young person whole; the same page for the young person and who helps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from roer.access.queries import organisations
from roer.core.actions import NotAllowed, may
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.future import commands, forms, laws, queries
from roer.future.models import HelpAfter, NetMark
from roer.people.queries import own_dossier
from roer.waiting import queries as waiting
from roer.web.guards import requires


@requires("future.see")
def people_list(request: HttpRequest) -> HttpResponse:
    """Who comes near eighteen; a young person goes to the own page."""
    actor = _actor(request)
    if actor.role == Role.SELF:
        own = own_dossier(actor)
        if own is None:
            raise Http404
        return redirect("future:young", own.id)
    return render(request, "future/list.html", {"lines": queries.young_people(actor)})


@requires("future.see")
def young(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """One young person."""
    return _young(request, dossier_id)


def _young(request: HttpRequest, dossier_id: UUID, **bound: Any) -> HttpResponse:
    actor = _actor(request)
    try:
        page = queries.young_page(dossier_id, actor)
    except LookupError as absent:
        raise Http404 from absent
    open_areas = [(one.area, one.says) for one in page.conditions if not one.met]
    made = {
        "judge": bound.get("judge") or forms.JudgeForm(), "name": bound.get("name") or forms.NameForm(),
        "mark": bound.get("mark") or forms.MarkForm(), "stop": bound.get("stop") or forms.StopForm(),
        "let_go": bound.get("let_go") or forms.LetGoForm(open_areas=open_areas), "apply": forms.ApplyForm(),
        "accept": forms.AcceptForm(organisations=organisations(request.at)),  # type: ignore[attr-defined]
    }  # fmt: skip
    for name, form in made.items():
        form.auto_id = f"{name}_%s"  # many forms on one page: each label leads to its own box
    works = may("future.arrange", actor, dossier_id)
    given = {
        "page": page, "works": works, "may_stop": page.is_own and (page.age or 0) >= 18,
        "may_judge": may("future.judge", actor, dossier_id),
        "early": page.is_own and page.age is not None and page.age < int(laws.PROMPT_YEARS.on(day_of(actor.at)).value),
        "frame": "web/base.html" if actor.role != Role.SELF else "web/public.html",
    }  # fmt: skip
    return render(request, "future/young.html", {**made, **given})


def _step(name: str, action: str, form: Callable[..., Any], command: Callable[..., object], says: Any) -> Any:
    """A page that takes one step for a young person and shows the page again, with the reason when it cannot."""

    @require_POST
    @requires(action)
    def page(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
        filled = form(request.POST)
        if _sent(request, filled, command, says, dossier_id=dossier_id):
            return redirect("future:young", dossier_id)
        return _young(request, dossier_id, **{name: filled})

    page.__doc__ = str(command.__doc__).split("\n")[0]
    page.__name__ = name
    return page


judge = _step("judge", "future.judge", forms.JudgeForm, commands.judge_condition, _("Het staat er."))
name_adult = _step("name", "future.judge", forms.NameForm, commands.name_adult, _("Het staat er."))
mark = _step(
    "mark", "future.arrange", forms.MarkForm, commands.mark_without_net, _("Het staat er. De jongere leest het.")
)
stop = _step("stop", "future.stop", forms.StopForm, commands.stop_myself, _("Je bent gestopt. Terugkomen mag altijd."))


@require_POST
@requires("future.arrange")
def let_go(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """The organisation lets go."""
    actor = _actor(request)
    try:
        page = queries.young_page(dossier_id, actor)
    except LookupError as absent:
        raise Http404 from absent
    form = forms.LetGoForm(request.POST, open_areas=[(one.area, one.says) for one in page.conditions if not one.met])
    if form.is_valid():
        try:
            commands.let_go(actor=actor, dossier_id=dossier_id, **form.given())
            messages.success(request, _("Het staat er. Nu begint de nazorg."))
            return redirect("future:young", dossier_id)
        except NotAllowed:
            raise
        except Refused as why:
            form.add_error(None, str(why))
    return _young(request, dossier_id, let_go=form)


@require_POST
@requires("future.arrange")
def apply(request: HttpRequest, episode_id: UUID) -> HttpResponse:
    """The application was sent."""
    episode = _found(lambda: waiting.episode_page(episode_id, _actor(request)).episode)
    form = forms.ApplyForm(request.POST)
    if not _sent(request, form, commands.apply_for, _("Het staat er."), episode_id=episode_id):
        messages.error(request, _("Kies een dag die voorbij is."))
    return redirect("future:young", episode.dossier_id)


@require_POST
@requires("future.arrange")
def accept(request: HttpRequest, after_id: UUID) -> HttpResponse:
    """Somebody takes the help over."""
    held = _found(lambda: HelpAfter.objects.visible_to(_actor(request)).get(id=after_id))
    form = forms.AcceptForm(request.POST, organisations=organisations(request.at))  # type: ignore[attr-defined]
    if not _sent(request, form, commands.accept_for, _("Het staat er."), after_id=after_id):
        messages.error(request, _("Kies wie de hulp overneemt."))
    return redirect("future:young", held.dossier_id)


@require_POST
@requires("future.stop")
def contest(request: HttpRequest, mark_id: UUID) -> HttpResponse:
    """The young person says that this is not so."""
    held = _found(lambda: NetMark.objects.visible_to(_actor(request)).get(id=mark_id))
    _sent(
        request,
        forms.DoneForm(request.POST),
        commands.contest_mark,
        _("Het staat erbij. Iemand kijkt opnieuw."),
        mark_id=mark_id,
    )
    return redirect("future:young", held.dossier_id)


def _sent(request: HttpRequest, form: Any, do: Callable[..., object], says: Any, **about: Any) -> bool:
    """Call the command when the form is right. False: the form holds the reason and what was typed."""
    if not form.is_valid():
        return False
    try:
        do(actor=_actor(request), **about, **form.cleaned_data)
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    except NotAllowed:
        raise
    except Refused as why:
        form.add_error(None, str(why))
        return False
    messages.success(request, says)
    return True


def _found(ask: Callable[[], Any]) -> Any:
    try:
        return ask()
    except ObjectDoesNotExist as absent:
        raise Http404 from absent


def _actor(request: HttpRequest) -> Actor:
    return request.actor  # type: ignore[attr-defined,no-any-return]
