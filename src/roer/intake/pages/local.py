"""What is other in one municipality: for everybody to read, and for its administrator to add to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roer.core.actions import NotAllowed, may
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.intake import commands, queries
from roer.intake import local_forms as forms
from roer.intake.commands.local import CannotSetHere, here
from roer.web.guards import everyone, requires


@dataclass(frozen=True)
class Adds:
    """One thing that a municipality adds: its title, form and command."""

    title: Any
    form: Callable[..., Any]
    do: Callable[..., object]


STEPS: dict[str, Adds] = {
    "getal": Adds(gettext_lazy("Een strenger getal"), forms.FigureForm, commands.set_local_figure),
    "regel": Adds(gettext_lazy("Een regel van de gemeente"), forms.LocalRuleForm, commands.write_local_rule),
    "brief": Adds(gettext_lazy("Eigen tekst in brieven"), forms.LetterForm, commands.write_local_text),
    "vraag": Adds(gettext_lazy("Een vraag erbij"), forms.QuestionHereForm, commands.add_local_question),
    "signaal": Adds(gettext_lazy("Een signaal in het register"), forms.SignalForm, commands.register_signal),
    "uit": Adds(gettext_lazy("Een regel uitzetten"), forms.OffForm, commands.switch_off_rule),
}


@everyone
def local(request: HttpRequest, municipality_code: str) -> HttpResponse:
    """Everything in which this municipality differs today."""
    at, actor = request.at, request.actor  # type: ignore[attr-defined]
    names = dict(queries.municipalities(at))
    if municipality_code not in names:
        raise Http404
    page = queries.local_page(municipality_code, day_of(at), actor)
    steps = [(slug, one.title) for slug, one in STEPS.items()] if actor and may("intake.set_local", actor) else []
    return render(request, "intake/local.html", {"page": page, "name": names[municipality_code], "steps": steps})


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
        form = adds.form(request.POST or None, code=code, on=day_of(actor.at))
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
