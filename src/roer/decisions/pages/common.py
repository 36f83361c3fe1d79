"""What the pages of this room share: one form that calls one command, and what does not exist looks like what may not be seen."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from roer.core.codes import WORK_ROLES
from roer.core.commands import Refused
from roer.core.models import Organisation
from roer.decisions.queries.lists import seats_in

View = TypeVar("View", bound=Callable[..., HttpResponse])


def or_nothing(view: View) -> View:
    """What is not there and what may not be seen: the same page."""

    @functools.wraps(view)
    def seen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except ObjectDoesNotExist as gone:
            raise Http404 from gone

    return seen  # type: ignore[return-value]


def did(request: HttpRequest, form: Form, do: Callable[..., object], says: Any, **more: Any) -> bool:
    """Call the command with what the form holds. False: the form is shown again, with the reason and what was typed."""
    if not form.is_valid():
        return False
    try:
        do(actor=request.actor, **form.cleaned_data, **more)  # type: ignore[attr-defined]
    except Refused as why:
        form.add_error(None, str(why))
        return False
    messages.success(request, says)
    return True


def form_page(
    request: HttpRequest, form: Form, *, title: Any, name: str = "", lead: Any = "", button: Any, back: str, **more: Any
) -> HttpResponse:  # fmt: skip
    """A page with one form."""
    values = {"form": form, "title": title, "name": name, "lead": lead, "button": button, "back": back, **more}
    return render(request, "decisions/form.html", {**values, "frame": frame(request)})


def frame(request: HttpRequest) -> str:
    """The frame of work for who works here; with quick exit and the numbers to call for everybody else."""
    actor = request.actor  # type: ignore[attr-defined]
    return "web/base.html" if actor is not None and actor.role in WORK_ROLES else "web/public.html"


def seat_choices(role: str, request: HttpRequest) -> list[tuple[str, Any]]:
    """Whoever works in this role now."""
    found = seats_in(role, request.actor)  # type: ignore[attr-defined]
    return [
        (str(one.id), f"{one.work_name}, {one.discipline}, {one.organisation.name if one.organisation else ''}")
        for one in found
    ]


def provider_choices() -> list[tuple[str, str]]:
    """Organisations that give help."""
    found = Organisation.objects.filter(kind="provider").order_by("name")
    return [(str(one.id), one.name) for one in found]


__all__ = ["did", "form_page", "frame", "or_nothing", "provider_choices", "redirect", "seat_choices"]
