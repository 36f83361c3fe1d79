"""A page with several steps: each form has a name, is sent to the page itself, and is one command."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

from roer.safety.pages.frame import do
from roer.web.forms import CommandForm

Step = tuple[type[CommandForm], Callable[..., Any]]


def forms_of(request: HttpRequest, steps: dict[str, Step], more: dict[str, dict[str, Any]]) -> dict[str, CommandForm]:
    """The forms of a page by name; only the one that was sent holds what was typed."""
    sent = request.POST.get("step", "")
    return {
        name: kind(request.POST if sent == name else None, prefix=name, **more.get(name, {}))
        for name, (kind, _command) in steps.items()
    }


def sent_step(
    request: HttpRequest, steps: dict[str, Step], forms: dict[str, CommandForm], **given: Any
) -> tuple[bool, str, Any]:
    """Do the step that was sent: (done, its name, what it made)."""
    name = request.POST.get("step", "")
    if name not in steps:
        return False, "", None
    done, made = do(forms[name], steps[name][1], actor=request.actor, **given)  # type: ignore[attr-defined]
    return done, name, made
