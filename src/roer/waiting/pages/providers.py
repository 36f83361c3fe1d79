"""What a provider does with a proposal, and what a coordinator does with a wait that is too long."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from roer.core.days import day_of
from roer.offers import queries as offers
from roer.waiting import commands, queries
from roer.waiting.forms import AcceptForm, CausesForm, DeclineForm, OutcomeForm
from roer.waiting.forms_more import ExecutiveForm
from roer.waiting.pages.frame import done, found_or_404, sent
from roer.web.guards import requires


@requires("waiting.answer_proposal")
def proposals(request: HttpRequest) -> HttpResponse:
    """What families asked of this organisation."""
    return render(request, "waiting/proposals.html", {"lines": queries.proposals_for_provider(request.actor)})  # type: ignore[attr-defined]


@requires("waiting.answer_proposal")
def proposal(request: HttpRequest, proposal_id: UUID) -> HttpResponse:
    """One proposal: what the family tells, and the answer."""
    return _proposal(request, proposal_id)


def _proposal(request: HttpRequest, proposal_id: UUID, **forms: Any) -> HttpResponse:
    line = found_or_404(lambda: queries.proposal_for(proposal_id, request.actor))  # type: ignore[attr-defined]
    offer = offers.offer_on(line.proposal.offer_id, day_of(line.proposal.proposed_at))
    given = {
        "line": line, "offer": offer, "accept_form": forms.get("accept") or AcceptForm(),
        "decline_form": forms.get("decline") or DeclineForm(line=offer),
    }  # fmt: skip
    return render(request, "waiting/proposal.html", given)


@require_POST
@requires("waiting.answer_proposal")
def accept(request: HttpRequest, proposal_id: UUID) -> HttpResponse:
    """Yes."""
    form = AcceptForm(request.POST)
    says = _("Uw ja staat er. Het gezin en het vaste gezicht lezen het nu.")
    if sent(request, form, commands.accept_proposal, says, proposal_id=proposal_id):
        return redirect("waiting:proposal", proposal_id)
    return _proposal(request, proposal_id, accept=form)


@require_POST
@requires("waiting.answer_proposal")
def decline(request: HttpRequest, proposal_id: UUID) -> HttpResponse:
    """No, with a reason."""
    line = found_or_404(lambda: queries.proposal_for(proposal_id, request.actor))  # type: ignore[attr-defined]
    offer = offers.offer_on(line.proposal.offer_id, day_of(line.proposal.proposed_at))
    form = DeclineForm(request.POST, line=offer)
    says = _("Uw nee staat er. Het vaste gezicht zoekt met het gezin verder.")
    if sent(request, form, _decline, says, proposal_id=proposal_id):
        return redirect("waiting:proposals")
    return _proposal(request, proposal_id, decline=form)


def _decline(*, criterion_id: str | None, **given: Any) -> None:
    commands.decline_proposal(criterion_id=UUID(criterion_id) if criterion_id else None, **given)


@require_POST
@requires("waiting.start_help")
def start(request: HttpRequest, proposal_id: UUID) -> HttpResponse:
    """The help begins today."""
    return done(
        request, lambda: commands.start_help(actor=request.actor, proposal_id=proposal_id),  # type: ignore[attr-defined]
        _("De hulp is begonnen. U bent nu het vaste gezicht bij uw organisatie."), "waiting:proposal", proposal_id,
    )  # fmt: skip


@requires("waiting.see_waiting")
def coordinator(request: HttpRequest) -> HttpResponse:
    """Who waits too long, without names, each child once."""
    actor = request.actor  # type: ignore[attr-defined]
    top = queries.executives(actor)
    form = ExecutiveForm(request.POST or None, organisations=top.organisations, seats=top.seats)
    if sent(
        request, form, commands.name_executive, _("Opgeschreven. Die persoon hoort het als iemand veel te lang wacht.")
    ):
        return redirect("waiting:coordinator")
    given = {"lines": queries.waiting_for_coordinator(actor), "totals": queries.totals(actor), "top": top, "form": form}
    return render(request, "waiting/coordinator.html", given)


@requires("waiting.broker")
def brokerage(request: HttpRequest, brokerage_id: UUID) -> HttpResponse:
    """One wait that is too long: where there is a free place now, and how it ended."""
    return _brokerage(request, brokerage_id)


def _brokerage(request: HttpRequest, brokerage_id: UUID, **forms: Any) -> HttpResponse:
    line, free = found_or_404(lambda: queries.brokerage_for(brokerage_id, request.actor))  # type: ignore[attr-defined]
    given = {
        "line": line, "free": free, 
        "is_duty": queries.mediation_is_duty(day_of(request.actor.at)),  # type: ignore[attr-defined]
        "outcome_form": forms.get("outcome") or OutcomeForm(),
        "causes_form": forms.get("causes") or CausesForm(initial={"causes": line.brokerage.causes}),
    }  # fmt: skip
    return render(request, "waiting/brokerage.html", given)


@require_POST
@requires("waiting.broker")
def causes(request: HttpRequest, brokerage_id: UUID) -> HttpResponse:
    """Say why."""
    form = CausesForm(request.POST)
    if sent(request, form, commands.name_causes, _("Opgeschreven."), brokerage_id=brokerage_id):
        return redirect("waiting:brokerage", brokerage_id)
    return _brokerage(request, brokerage_id, causes=form)


@require_POST
@requires("waiting.broker")
def outcome(request: HttpRequest, brokerage_id: UUID) -> HttpResponse:
    """Say how it ended."""
    form = OutcomeForm(request.POST)
    if sent(request, form, commands.close_brokerage, _("Afgerond."), brokerage_id=brokerage_id):
        return redirect("waiting:brokerage", brokerage_id)
    return _brokerage(request, brokerage_id, outcome=form)
