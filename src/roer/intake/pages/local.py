"""What is other in one municipality: for everybody to read, and for its administrator to add to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roer.core.actions import NotAllowed, may
from roer.core.actor import Actor
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.intake import across_forms, commands, queries
from roer.intake import local_forms as forms
from roer.intake.commands.local import CannotSetHere, here
from roer.web.guards import everyone, requires


@dataclass(frozen=True)
class Adds:
    """One thing that a municipality adds: its title, form and command."""

    title: Any
    form: Callable[..., Any]
    do: Callable[..., object]
    choices: Callable[[str, Actor], dict[str, Any]] = lambda _code, _actor: {}


STEPS: dict[str, Adds] = {
    "getal": Adds(gettext_lazy("Een strenger getal"), forms.FigureForm, commands.set_local_figure),
    "regel": Adds(gettext_lazy("Een regel van de gemeente"), forms.LocalRuleForm, commands.write_local_rule),
    "brief": Adds(gettext_lazy("Eigen tekst in brieven"), forms.LetterForm, commands.write_local_text),
    "vraag": Adds(gettext_lazy("Een vraag erbij"), forms.QuestionHereForm, commands.add_local_question),
    "signaal": Adds(gettext_lazy("Een signaal in het register"), forms.SignalForm, commands.register_signal),
    "mandaat": Adds(
        gettext_lazy("Een mandaat voor een gezinswerker"), across_forms.MandateForm, commands.give_domain_mandate,
        lambda code, actor: {"people": queries.members(code, actor), "desks": queries.desk_seats(actor)},
    ),
    "kennis": Adds(
        gettext_lazy("Wat iemand van het team weet"), across_forms.KnowsForm, commands.say_expertise,
        lambda code, actor: {"people": queries.members(code, actor)},
    ),
    "compleet": Adds(
        gettext_lazy("Zeggen dat een team compleet is"), across_forms.CompleteForm, commands.call_team_complete,
        lambda code, actor: {"teams": queries.teams_of(code, actor)},
    ),
    "uit": Adds(gettext_lazy("Een regel uitzetten"), forms.OffForm, commands.switch_off_rule),
}  # fmt: skip


@everyone
def local(request: HttpRequest, municipality_code: str) -> HttpResponse:
    """Everything in which this municipality differs today."""
    at, actor = request.at, request.actor  # type: ignore[attr-defined]
    names = dict(queries.municipalities(at))
    if municipality_code not in names:
        raise Http404
    page = queries.local_page(municipality_code, day_of(at), actor)
    steps = [(slug, one.title) for slug, one in STEPS.items()] if actor and may("intake.set_local", actor) else []
    return render(
        request,
        "intake/local.html",
        {"page": page, "name": names[municipality_code], "steps": steps, **_around(municipality_code, at)},
    )


def _around(code: str, at: datetime) -> dict[str, Any]:
    """What the teams of a municipality know, and which mandates run there."""
    on = day_of(at)
    return {"knows": list(queries.teams_know(on, [code]).values()), "mandates": queries.mandates_in(code, on)}


@requires("intake.set_local")
def set_local(request: HttpRequest, municipality_code: str, step: str) -> HttpResponse:
    """Add one thing. What would lower a guard is answered with why not."""
    if step not in STEPS:
        raise Http404
    actor, adds = request.actor, STEPS[step]  # type: ignore[attr-defined]
    try:
        code = here(actor, municipality_code)
    except CannotSetHere as elsewhere:
        raise Http404 from elsewhere
    try:
        form = adds.form(request.POST or None, code=code, on=day_of(actor.at), **adds.choices(code, actor))
        if form.is_valid():
            refused = adds.do(actor=actor, municipality_code=code, **form.cleaned_data)
            if isinstance(refused, str) and refused:
                form.add_error(None, refused)
            else:
                messages.success(request, _("Opgeslagen."))
                return redirect("intake:local", code)
    except NotAllowed:
        raise
    except Refused as why:
        form.add_error(None, str(why))
    values = {"form": form, "title": adds.title, "back_url": reverse("intake:local", args=[code])}
    return render(request, "intake/form.html", {**values, "next_says": _("Iedereen kan lezen wat u hier toevoegt.")})
