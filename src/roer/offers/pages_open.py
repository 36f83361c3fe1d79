"""The directory for everybody and for machines: the map with its table, the open files, rare help, and bringing a file in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from roer.core.days import day_of
from roer.offers import maps, purchases, queries
from roer.offers.codes import Form
from roer.offers.exchange import hsds
from roer.offers.exchange.reading import read_any
from roer.offers.exchange.table import Unreadable
from roer.offers.forms import BringInForm
from roer.offers.takeover import take_over
from roer.offers.writing import as_table
from roer.web.guards import everyone, requires

PAGE, MOST_A_MINUTE, MINUTE, MOST_FAULTS = 200, 120, 60, 200


@everyone
def on_map(request: HttpRequest) -> HttpResponse:
    """The map of regions and the same numbers as a table."""
    if too_fast(request):
        return _slow_down(request)
    form = request.GET.get("soort", "")
    form = form if form in Form.values else ""
    found = maps.regions_on_map(day_of(request.at), form)  # type: ignore[attr-defined]
    given = {"regions": found, "form": form, "forms": Form.choices, "width": maps.WIDTH, "height": maps.HEIGHT}
    return render(request, "offers/map.html", given)


@everyone
def open_services(request: HttpRequest) -> HttpResponse:
    """The directory in the Human Services Data Specification 3, a page at a time."""
    if too_fast(request):
        return _slow_down(request)
    page = max(1, int(request.GET.get("page", "1") or 1)) if request.GET.get("page", "1").isdigit() else 1
    lines = sorted(queries.running_lines(day_of(request.at)), key=lambda line: str(line.offer.id))  # type: ignore[attr-defined]
    part = lines[(page - 1) * PAGE : page * PAGE]
    pages = max(1, -(-len(lines) // PAGE))
    return JsonResponse({
        "total_items": len(lines), "total_pages": pages, "page_number": page, "size": len(part),
        "first_page": page == 1, "last_page": page >= pages, "empty": not part, "contents": hsds.services(part),
    })  # fmt: skip


@everyone
def open_table(request: HttpRequest) -> HttpResponse:
    """The directory as a plain table."""
    if too_fast(request):
        return _slow_down(request)
    answer = HttpResponse(
        as_table(queries.running_lines(day_of(request.at))),  # type: ignore[attr-defined]
        content_type="text/csv; charset=utf-8",  # type: ignore[attr-defined]
    )
    answer["Content-Disposition"] = 'attachment; filename="sociale-kaart.csv"'
    return answer


@everyone
def rare(request: HttpRequest) -> HttpResponse:
    """The register of rare, highly specialised help: who offers it, how many places, who buys it and how."""
    day = day_of(request.at)  # type: ignore[attr-defined]
    words = request.GET.get("woorden", "")[:120]
    given = {"lines": purchases.rare_lines(day, words), "words": words, "missing": purchases.to_develop(), "day": day}
    return render(request, "offers/rare.html", given)


@requires("offers.read_in")
def bring_in(request: HttpRequest) -> HttpResponse:
    """Bring an existing directory in: what is wrong is told by line and column, what is right is taken over."""
    form = BringInForm(request.POST or None, request.FILES or None)
    given: dict[str, Any] = {"form": form, "faults": [], "done": None}
    if form.is_valid():
        try:
            entries, faults = read_any(form.cleaned_data["file"].read())
            given["done"] = take_over(actor=request.actor, entries=entries)  # type: ignore[attr-defined]
            given["faults"], given["wrong"] = faults[:MOST_FAULTS], len(faults)
            messages.success(request, _("Ingelezen."))
        except Unreadable as why:
            form.add_error("file", str(why))
    return render(request, "offers/bring_in.html", given)


def too_fast(request: HttpRequest) -> bool:
    """More than two pages a second from one address for a minute: somebody copies, and others must still be served."""
    key = f"offers.open.{request.META.get('REMOTE_ADDR', '')}.{int(request.at.timestamp()) // MINUTE}"  # type: ignore[attr-defined]
    cache.add(key, 0, MINUTE * 2)
    return cache.incr(key) > MOST_A_MINUTE


def _slow_down(request: HttpRequest) -> HttpResponse:
    answer = render(request, "offers/slow_down.html", status=429)
    answer["Retry-After"] = str(MINUTE)
    return answer
