"""The first page of every role, and the worklist."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from roer.core.codes import WORK_ROLES
from roer.desk.queries import worklist
from roer.web.blocks import blocks_for
from roer.web.guards import requires


@requires("desk.see_home")
def home(request: HttpRequest) -> HttpResponse:
    """The first page: blocks of the rooms for this role."""
    actor = request.actor  # type: ignore[attr-defined]
    blocks = [
        render_to_string(block.template, {**values, "actor": actor}, request) for block, values in blocks_for(actor)
    ]
    work = actor.role in WORK_ROLES
    return render(request, "desk/home_work.html" if work else "desk/home.html", {"blocks": blocks})


@requires("desk.see_work")
def work(request: HttpRequest) -> HttpResponse:
    """Everything on the actor's list."""
    return render(request, "desk/work.html", {"work": worklist(request.actor)})  # type: ignore[attr-defined]
