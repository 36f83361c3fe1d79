"""What the pages of this room share: which frame, which voice, and how a refusal is told."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from roer.core.actor import Actor
from roer.core.codes import WORK_ROLES, Role
from roer.core.commands import Refused
from roer.core.rules import ReasonNeeded, RulesRefused
from roer.dossier.access import HELPERS

REFUSALS = (Refused, RulesRefused, ReasonNeeded)
YOUNG = (Role.SELF, Role.GUEST)


def actor_of(request: HttpRequest) -> Actor:
    """Who acts in this request."""
    return request.actor  # type: ignore[attr-defined,no-any-return]


def show(request: HttpRequest, template: str, values: dict[str, Any], status: int = 200) -> HttpResponse:
    """Draw a page in the frame of the reader: work, or family and young people. `je` says "je" instead of "u"."""
    actor = actor_of(request)
    work = actor.role in WORK_ROLES
    voice = {"frame": "web/base.html" if work else "web/public.html", "work": work, "je": actor.role in YOUNG}
    voice["helps"] = actor.role in HELPERS
    return render(request, f"dossier/{template}.html", {**voice, "actor": actor, **values}, status=status)


def tell_why(form: forms.Form, why: Exception) -> None:
    """Put a refusal on the form in plain words; what was typed stays."""
    form.add_error(None, str(why))


def uuid_in(request: HttpRequest, name: str) -> UUID | None:
    """An id from the address or the form; None for anything odd."""
    try:
        return UUID(request.POST.get(name) or request.GET.get(name) or "")
    except ValueError:
        return None
