"""How long somebody waits, what meanwhile, and choosing help together."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from roer.core.actions import may
from roer.waiting import commands, queries
from roer.waiting.codes import Clock
from roer.waiting.forms import BridgingForm, ChooseForm, EarlyForm, NarrowForm, WordsForm, WorkChooseForm, WorseForm
from roer.waiting.pages.frame import done, found_or_404, sent, works
from roer.web.guards import requires


@requires("waiting.see_wait")
def mine(request: HttpRequest) -> HttpResponse:
    """Every wait of this seat: a family's own, or those of the requests a worker owns."""
    actor = request.actor  # type: ignore[attr-defined]
    lines = queries.own_waits(actor) if works(request) else queries.my_waits(actor)
    return render(request, "waiting/mine_work.html" if works(request) else "waiting/mine.html", {"lines": lines})


@requires("waiting.see_wait")
def wait(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """One wait: where it stands, since when, on which clock and norm, what meanwhile, whom to call."""
    return _wait(request, request_id)


def _wait(request: HttpRequest, request_id: UUID, **forms: Any) -> HttpResponse:
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.wait_page(request_id, actor))
    given = {
        "page": page, "wait": page.wait, "clocks": _clocks(page.wait),
        "worse_form": forms.get("worse") or WorseForm(initial={"safe": "unsure"}),
        "triage_form": forms.get("triage") or WordsForm(), "bridging_form": forms.get("bridging") or BridgingForm(),
        "elsewhere": queries.places_elsewhere(request_id, actor) if page.is_waiting and page.proposals else [],
        "may_choose": may("waiting.choose_offer", actor), "may_triage": may("waiting.handle_worsening", actor),
        "may_bridge": may("waiting.give_bridging_help", actor),
    }  # fmt: skip
    return render(request, "waiting/wait_work.html" if works(request) else "waiting/wait.html", given)


def _clocks(wait: queries.OpenWait) -> list[dict[str, Any]]:
    return [
        {"says": Clock(each.clock).label, "days": each.days, "since": each.since, "until": each.until}
        for each in wait.waits.values()
    ]


@require_POST
@requires("waiting.say_it_gets_worse")
def worse(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """It gets worse."""
    form = WorseForm(request.POST)
    says = _("We hebben het gehoord. Iemand kijkt vandaag nog opnieuw.")
    if sent(request, form, commands.say_it_gets_worse, says, request_id=request_id):
        return redirect("waiting:wait", request_id)
    return _wait(request, request_id, worse=form)


@require_POST
@requires("waiting.handle_worsening")
def triage(request: HttpRequest, request_id: UUID, worsening_id: UUID) -> HttpResponse:
    """Say what was found and done."""
    form = WordsForm(request.POST)
    if sent(request, form, commands.handle_worsening, _("Opgeschreven."), worsening_id=worsening_id):
        return redirect("waiting:wait", request_id)
    return _wait(request, request_id, triage=form)


@require_POST
@requires("waiting.give_bridging_help")
def bridge(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Give help for meanwhile."""
    form = BridgingForm(request.POST)
    if sent(request, form, commands.give_bridging_help, _("De hulp voor intussen staat erbij."), request_id=request_id):
        return redirect("waiting:wait", request_id)
    return _wait(request, request_id, bridging=form)


@require_POST
@requires("waiting.give_bridging_help")
def stop_bridging(request: HttpRequest, request_id: UUID, bridging_id: UUID) -> HttpResponse:
    """Help for meanwhile stopped."""
    return done(
        request, lambda: commands.stop_bridging_help(actor=request.actor, bridging_id=bridging_id),  # type: ignore[attr-defined]
        _("Genoteerd. Er staat vandaag een taak om opnieuw te kijken."), "waiting:wait", request_id,
    )  # fmt: skip


@requires("waiting.choose_offer")
def choose(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Offers that fit, each with the reason; and what does not fit, with its criterion."""
    actor = request.actor  # type: ignore[attr-defined]
    if works(request) and not found_or_404(lambda: queries.places_are_open(request_id, actor)):
        return _first_the_child(request, request_id, EarlyForm())
    form = NarrowForm(request.GET or None)
    narrowed = form.is_valid()
    here = form.cleaned_data["speelt"] if narrowed else ()
    kind = form.cleaned_data["soort"] if narrowed else None
    found = found_or_404(lambda: queries.fitting_offers(request_id, actor, here=here, form=kind))
    given = {
        "form": form, "request_id": request_id, "here": here, "fits": [one for one in found if one.is_fitting],
        "others": [one for one in found if not one.is_fitting],
        "open_ones": [] if kind == "" else queries.open_to_everybody(request_id, actor),
    }  # fmt: skip
    return render(request, "waiting/choose.html", given)


def _first_the_child(request: HttpRequest, request_id: UUID, form: EarlyForm) -> HttpResponse:
    page = found_or_404(lambda: queries.wait_page(request_id, request.actor))  # type: ignore[attr-defined]
    return render(request, "waiting/choose_first.html", {"form": form, "wait": page.wait, "request_id": request_id})


@require_POST
@requires("waiting.record_needs")
def look_early(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Open the places before the needs are written down, with a reason."""
    form = EarlyForm(request.POST)
    if sent(request, form, commands.look_early, _("Opgeschreven. Het gezin leest dit."), request_id=request_id):
        return redirect("waiting:choose", request_id)
    return _first_the_child(request, request_id, form)


@requires("waiting.choose_offer")
def choose_one(request: HttpRequest, request_id: UUID, offer_id: UUID) -> HttpResponse:
    """Choose this one."""
    actor = request.actor  # type: ignore[attr-defined]
    if works(request) and not found_or_404(lambda: queries.places_are_open(request_id, actor)):
        return redirect("waiting:choose", request_id)
    form = (WorkChooseForm if works(request) else ChooseForm)(request.POST or None)
    says = _("Gekozen. De aanbieder antwoordt binnen vijf werkdagen.")
    if sent(request, form, commands.choose_offer, says, request_id=request_id, offer_id=offer_id):
        return redirect("waiting:wait", request_id)
    one = found_or_404(lambda: queries.choices_for(request_id, offer_id, actor))
    warnings = queries.warned(request_id, one, actor) if works(request) else []
    given = {"form": form, "one": one, "request_id": request_id, "warnings": warnings}
    return render(request, "waiting/choose_one.html", given)


@require_POST
@requires("waiting.withdraw_proposal")
def withdraw(request: HttpRequest, request_id: UUID, proposal_id: UUID) -> HttpResponse:
    """Take a choice back."""
    return done(
        request, lambda: commands.withdraw_proposal(actor=request.actor, proposal_id=proposal_id),  # type: ignore[attr-defined]
        _("De keuze is teruggenomen."), "waiting:wait", request_id,
    )  # fmt: skip
