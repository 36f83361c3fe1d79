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
CRITERION_ID, CLOSING_ID = "id_criterion_%s", "id_closing_%s"


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
    line = _own_line(request, offer_id)
    form = OfferForm(request.POST or None, initial=_values(line.offer))
    says = _("Het aanbod is bijgewerkt.")
    if form.is_bound and _sent(request, form, commands.change_offer, says, offer_id):
        return redirect("offers:keep", offer_id)
    return _keep(request, line, form=form)


def _own_line(request: HttpRequest, offer_id: UUID) -> queries.OfferLine:
    try:
        return queries.own_line(offer_id, request.actor, day_of(request.at))  # type: ignore[attr-defined]
    except ObjectDoesNotExist as absent:
        raise Http404 from absent


def _keep(request: HttpRequest, line: queries.OfferLine, **held: Any) -> HttpResponse:
    """The page of one own offer. `held` are forms that came back with a fault: what was typed stays."""
    forms = {
        "form": OfferForm(initial=_values(line.offer)), "criterion_form": CriterionForm(auto_id=CRITERION_ID),
        "capacity_form": _capacity_form(line), "closing_form": ClosingForm(auto_id=CLOSING_ID), **held,
    }  # fmt: skip
    given = {"line": line, "closing": queries.closing_of(line.offer.id),
             "history": queries.capacity_history(line.offer.id)[:HISTORY]}  # fmt: skip
    return render(request, "offers/keep.html", {**given, **forms})


@require_POST
@requires("offers.keep_offers")
def capacity(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """Count the places; what fewer places mean for who waits is said at once."""
    form = CapacityForm(request.POST, auto_id=_capacity_id(offer_id))
    if not _sent(request, form, commands.report_capacity, _("Bijgewerkt."), offer_id):
        return _keep(request, _own_line(request, offer_id), capacity_form=form)
    for said in places_warnings(offer_id, form.cleaned_data["free_places"]):
        messages.warning(request, said)
    return redirect("offers:own")


@require_POST
@requires("offers.keep_offers")
def criterion(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """Add a criterion."""
    form = CriterionForm(request.POST, auto_id=CRITERION_ID)
    if _sent(request, form, commands.add_criterion, _("Het criterium staat erbij."), offer_id):
        return redirect("offers:keep", offer_id)
    return _keep(request, _own_line(request, offer_id), criterion_form=form)


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
    """Say that it will close; then comes the page with who is there and what comes instead."""
    form = ClosingForm(request.POST, auto_id=CLOSING_ID)
    if _sent(request, form, commands.announce_closing, _("De sluiting staat er."), offer_id):
        return redirect("offers:keep", offer_id)
    return _keep(request, _own_line(request, offer_id), closing_form=form)


@require_POST
@requires("offers.keep_offers")
def withdraw(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """Stop offering it."""
    return _do(
        request, lambda: commands.withdraw_offer(actor=request.actor, offer_id=offer_id),  # type: ignore[attr-defined]
        _("Het aanbod is gestopt."), "offers:own",
    )  # fmt: skip


def _sent(request: HttpRequest, form: Any, do: Callable[..., object], says: str, offer_id: UUID) -> bool:
    """Call the command when the form is right. False: the form holds the reason and what was typed."""
    if not form.is_valid():
        return False
    try:
        do(actor=request.actor, offer_id=offer_id, **form.cleaned_data)  # type: ignore[attr-defined]
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    except NotAllowed:
        raise
    except Refused as why:
        form.add_error(None, str(why))
        return False
    messages.success(request, says)
    return True


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


def _capacity_id(offer_id: UUID) -> str:
    return f"id_{offer_id.hex[:6]}_%s"


def _capacity_form(line: queries.OfferLine) -> CapacityForm:
    held = line.capacity
    names = ("free_places", "waiting_weeks", "used_places", "over_places", "homes", "overflow")
    initial = {name: getattr(held, name) for name in names} if held else {}
    return CapacityForm(initial=initial, auto_id=_capacity_id(line.offer.id))


def _values(offer: Any) -> dict[str, Any]:
    return {name: getattr(offer, name) for name in commands.CHANGEABLE}
