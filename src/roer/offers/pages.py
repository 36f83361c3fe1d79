"""Looking for help, and keeping what an organisation offers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.core.actions import NotAllowed
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.offers import commands, places, queries
from roer.offers.forms import CapacityForm, ClosingForm, CriterionForm, NewOfferForm, OfferForm, SearchForm
from roer.offers.helplines import helplines_for
from roer.offers.holds import places_warnings
from roer.web.guards import everyone, requires

HISTORY = 12


@everyone
def find(request: HttpRequest) -> HttpResponse:
    """The directory: search in plain words, without signing in."""
    form = SearchForm(request.GET or None)
    asked = bool(request.GET)
    lines = queries.search(form.wanted(), day_of(request.at)) if asked and form.is_valid() else []  # type: ignore[attr-defined]
    given = {"form": form, "lines": lines, "asked": asked and form.is_valid(), "places": places.names(),
             "helplines": helplines_for(form.wanted().words) if asked and form.is_valid() else []}  # fmt: skip
    return render(request, "offers/find.html", given)


@everyone
def show(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """One offer."""
    try:
        line = queries.offer_line(offer_id, day_of(request.at))  # type: ignore[attr-defined]
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    return render(request, "offers/offer.html", {"line": line})


@requires("offers.keep_offers")
def own(request: HttpRequest) -> HttpResponse:
    """The organisation's offers, with places and waiting time to keep in a minute."""
    lines = queries.own_lines(request.actor, day_of(request.at))  # type: ignore[attr-defined]
    return render(request, "offers/own.html", {"rows": [(line, _capacity_form(line)) for line in lines]})


@requires("offers.keep_offers")
def new(request: HttpRequest) -> HttpResponse:
    """Publish an offer."""
    form = NewOfferForm(request.POST or None)
    if form.is_valid():
        try:
            offer_id = commands.publish_offer(actor=request.actor, **form.given())  # type: ignore[attr-defined]
            messages.success(request, _("Het aanbod staat er."))
            return redirect("offers:keep", offer_id)
        except Refused as why:
            form.add_error(None, str(why))
    return render(request, "offers/new.html", {"form": form})


@requires("offers.keep_offers")
def keep(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """Change one own offer, its criteria and places."""
    try:
        line = queries.own_line(offer_id, request.actor, day_of(request.at))  # type: ignore[attr-defined]
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    form = OfferForm(request.POST or None, initial=_values(line.offer))
    if form.is_valid():
        try:
            commands.change_offer(actor=request.actor, offer_id=offer_id, **form.cleaned_data)  # type: ignore[attr-defined]
            messages.success(request, _("Het aanbod is bijgewerkt."))
            return redirect("offers:keep", offer_id)
        except Refused as why:
            form.add_error(None, str(why))
    given = {"line": line, "form": form, "criterion_form": CriterionForm(), "capacity_form": _capacity_form(line),
             "closing_form": ClosingForm(auto_id="id_closing_%s"), "closing": queries.closing_of(offer_id),
             "history": queries.capacity_history(offer_id)[:HISTORY]}  # fmt: skip
    return render(request, "offers/keep.html", given)


@require_POST
@requires("offers.keep_offers")
def capacity(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """Count the places; what fewer places mean for who waits is said at once."""
    form = CapacityForm(request.POST)
    answer = _with(request, form, commands.report_capacity, _("Bijgewerkt."), "offers:own", offer_id)
    for said in places_warnings(offer_id, form.cleaned_data.get("free_places") or 0) if form.is_valid() else []:
        messages.warning(request, said)
    return answer


@require_POST
@requires("offers.keep_offers")
def criterion(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """Add a criterion."""
    form = CriterionForm(request.POST)
    return _with(request, form, commands.add_criterion, _("Het criterium staat erbij."), "offers:keep", offer_id)


@require_POST
@requires("offers.keep_offers")
def drop_criterion(request: HttpRequest, offer_id: UUID, criterion_id: UUID) -> HttpResponse:
    """Take a criterion away."""
    return _do(
        request, lambda: commands.drop_criterion(actor=request.actor, criterion_id=criterion_id),  # type: ignore[attr-defined]
        _("Het criterium is weg."), "offers:keep", offer_id,
    )  # fmt: skip


@require_POST
@requires("offers.keep_offers")
def closing(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """Say that it will close."""
    return _with(
        request,
        ClosingForm(request.POST),
        commands.announce_closing,
        _("De sluiting staat er."),
        "offers:keep",
        offer_id,
    )


@require_POST
@requires("offers.keep_offers")
def withdraw(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """Stop offering it."""
    return _do(
        request, lambda: commands.withdraw_offer(actor=request.actor, offer_id=offer_id),  # type: ignore[attr-defined]
        _("Het aanbod is gestopt."), "offers:own",
    )  # fmt: skip


def _with(
    request: HttpRequest, form: Any, do: Callable[..., object], says: str, back: str, offer_id: UUID
) -> HttpResponse:
    if not form.is_valid():
        messages.error(request, " ".join(error for errors in form.errors.values() for error in errors))
        return redirect("offers:keep", offer_id)
    args = () if back == "offers:own" else (offer_id,)
    return _do(
        request,
        lambda: do(actor=request.actor, offer_id=offer_id, **form.cleaned_data),  # type: ignore[attr-defined]
        says,
        back,
        *args,  # type: ignore[attr-defined]
    )


def _do(request: HttpRequest, do: Callable[[], object], says: str, back: str, *args: UUID) -> HttpResponse:
    try:
        do()
        messages.success(request, says)
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    except NotAllowed:
        raise
    except Refused as why:
        messages.error(request, str(why))
    return redirect(back, *args)


def _capacity_form(line: queries.OfferLine) -> CapacityForm:
    held = line.capacity
    names = ("free_places", "waiting_weeks", "used_places", "over_places", "homes", "overflow")
    initial = {name: getattr(held, name) for name in names} if held else {}
    return CapacityForm(initial=initial, auto_id=f"id_{line.offer.id.hex[:6]}_%s")


def _values(offer: Any) -> dict[str, Any]:
    return {name: getattr(offer, name) for name in commands.CHANGEABLE}
