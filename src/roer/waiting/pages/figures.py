"""Figures on waiting: for who coordinates, for the public, as a file for the quarter, and the proposal for a region."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from roer.core.actions import may
from roer.core.days import day_of
from roer.offers import queries as offers
from roer.waiting import commands, queries
from roer.waiting.forms_more import StopHelpForm
from roer.waiting.pages.frame import done, sent
from roer.web.guards import everyone, requires


@requires("waiting.see_figures")
def figures(request: HttpRequest) -> HttpResponse:
    """The clocks of a region, its lists apart, and capacity beside demand."""
    actor = request.actor  # type: ignore[attr-defined]
    region = request.GET.get("regio") or queries.region_of_actor(actor)
    given = {
        "region": region, "names": queries.region_names(), "counted_on": queries.counted_on(),
        "lines": queries.region_figures(region, actor), "lists": queries.lists_by_kind(region, actor),
        "coverage": queries.coverage(region, actor), "missing": queries.missing_in_regions(day_of(actor.at)),
        "choices": queries.choices(region, actor), "transparent": offers.transparent(region, day_of(actor.at)),
    }  # fmt: skip
    return render(request, "waiting/figures.html", given)


@requires("waiting.see_figures")
def lists(request: HttpRequest) -> HttpResponse:
    """Who waits for a foster family, and what was chosen because nothing better was there."""
    actor = request.actor  # type: ignore[attr-defined]
    region = request.GET.get("regio") or queries.region_of_actor(actor)
    form = StopHelpForm(request.POST or None)
    if sent(request, form, commands.report_stop, _("Opgeschreven als incident. Iedereen kan het lezen.")):
        return redirect("waiting:lists")
    given = {
        "region": region, "names": queries.region_names(), "foster": queries.foster_list(region, actor),
        "only": queries.only_available(region, actor), "norms": queries.norm_report(region, actor),
        "prevention": queries.prevention(region, actor), "pressing": queries.pressing(region, actor),
        "received": queries.received(region, actor),
        "stops": queries.stops(actor),
        "form": form, "may_stop": may("waiting.record_stop", actor),
    }  # fmt: skip
    return render(request, "waiting/lists.html", given)


@require_POST
@requires("waiting.count_waits")
def count(request: HttpRequest) -> HttpResponse:
    """Count anew, now."""
    return done(
        request, lambda: commands.count_waits(actor=request.actor), _("Opnieuw geteld."), "waiting:figures"  # type: ignore[attr-defined]
    )  # fmt: skip


@requires("waiting.see_plan")
def plan(request: HttpRequest) -> HttpResponse:
    """Who could go where, and what would have to happen for the others."""
    return render(request, "waiting/plan.html", {"plan": queries.region_plan(request.actor)})  # type: ignore[attr-defined]


@requires("waiting.deliver_quarter")
def delivery(request: HttpRequest) -> HttpResponse:
    """The file for the quarter, straight from the dates."""
    actor = request.actor  # type: ignore[attr-defined]
    if "bestand" not in request.GET:
        return render(
            request,
            "waiting/delivery.html",
            {"delivery": queries.quarter_of(actor), "counted_on": queries.counted_on()},
        )
    found = queries.quarter_of(actor)
    answer = HttpResponse(found.as_csv, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="wachten-{found.on.isoformat()}.csv"'
    return answer


@everyone
def public(request: HttpRequest) -> HttpResponse:
    """Waiting times of now per region and kind of help, for everybody; a few stay a few."""
    region = request.GET.get("regio", "")
    names = queries.region_names()
    given = {
        "region": region if region in names else "", "names": names, "counted_on": queries.counted_on(),
        "stops": queries.public_stops(),
        "lines": queries.public_waits(region, day_of(request.at)) if region in names else [],  # type: ignore[attr-defined]
    }  # fmt: skip
    return render(request, "waiting/public.html", given)
