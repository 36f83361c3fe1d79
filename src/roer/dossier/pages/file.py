"""The file of a person, the caseload, and the timeline."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from roer.core.codes import WORK_ROLES
from roer.dossier import commands, queries
from roer.dossier.forms import SearchForm
from roer.dossier.me_forms import MomentForm
from roer.dossier.pages.frame import actor_of, show
from roer.people.queries import groups_of, own_dossier
from roer.web.guards import requires
from roer.web.registry import address


@requires("dossier.see_file")
def file(request: HttpRequest) -> HttpResponse:
    """The own file; somebody at work starts at the caseload."""
    actor = actor_of(request)
    if actor.role in WORK_ROLES:
        return redirect("dossier:caseload")
    dossier = own_dossier(actor)
    if dossier is None:
        raise Http404
    return _file(request, dossier.id)


@requires("dossier.see_file")
def file_of(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """The file of somebody whose dossier the reader reaches."""
    return _file(request, dossier_id)


def _file(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    facts_only = request.GET.get("alleen") == "feiten"
    page = number_in(request, "blad")
    seen = queries.file_of(dossier_id, actor_of(request), facts_only=facts_only, page=page)
    template = "file_child" if seen.child_view else "file"
    young = seen.dossier.kind == "person" and groups_of(seen.dossier.id, actor_of(request)).youth is not False
    return show(
        request, template,
        {"file": seen, "page": page, "young": young, "balance": queries.balance_of(seen.dossier.id, actor_of(request)),
         "others": queries.other_files(seen.dossier, actor_of(request)),
         "ask_correction": address("privacy:ask_correction")},
    )  # fmt: skip


@requires("dossier.see_caseload")
def caseload(request: HttpRequest) -> HttpResponse:
    """Everybody the worker works with; a search looks through their texts."""
    form = SearchForm(request.POST if request.method == "POST" else None)
    found = None
    if form.is_bound and form.is_valid():
        found = queries.search_caseload(form.cleaned_data["word"], actor_of(request))
    part = queries.caseload_part(actor_of(request), after=request.GET.get("na", ""))
    return show(request, "caseload", {"form": form, "found": found, "lines": part.lines, "after": part.after})


@requires("dossier.see_file")
def timeline(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """What happened, newest first, fifty a page."""
    actor = actor_of(request)
    seen = queries.timeline_of(dossier_id, actor, page=number_in(request, "blad"))
    form = MomentForm(request.POST or None) if not seen.name and actor.role not in WORK_ROLES else None
    if form and form.is_valid():
        commands.add_moment(actor=actor, **form.cleaned_data)
        return redirect("dossier:timeline", dossier_id)
    return show(request, "timeline", {"timeline": seen, "dossier_id": dossier_id, "name": seen.name, "form": form})


def number_in(request: HttpRequest, name: str) -> int:
    """A page number from the address; anything odd is the first page."""
    given = request.GET.get(name, "1")
    return int(given) if given.isascii() and given.isdigit() and 0 < len(given) < 6 and int(given) else 1
