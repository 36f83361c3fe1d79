"""The first page of every role, and the worklist."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from roer.core.codes import WORK_ROLES, Role
from roer.desk.queries import worklist
from roer.web.blocks import blocks_for
from roer.web.guards import requires


@requires("desk.see_home")
def home(request: HttpRequest) -> HttpResponse:
    """The first page: blocks of the rooms for this role."""
    actor = request.actor  # type: ignore[attr-defined]
    young = actor.role == Role.SELF
    blocks = _drawn(request, daily=True if young else None)
    work = actor.role in WORK_ROLES
    return render(request, "desk/home_work.html" if work else "desk/home.html", {"blocks": blocks})


@requires("desk.see_home")
def help_page(request: HttpRequest) -> HttpResponse:
    """What is about help rather than about the day: questions, waiting, decisions. One tap away for a young person."""
    return render(request, "desk/help.html", {"blocks": _drawn(request, daily=False)})


def _drawn(request: HttpRequest, *, daily: bool | None) -> list[str]:
    actor = request.actor  # type: ignore[attr-defined]
    asked = blocks_for(actor, daily=daily)
    return [render_to_string(block.template, {**values, "actor": actor}, request) for block, values in asked]


@requires("desk.see_work")
def work(request: HttpRequest) -> HttpResponse:
    """Everything on the actor's list."""
    return render(request, "desk/work.html", {"work": worklist(request.actor)})  # type: ignore[attr-defined]
