"""Assignments, starts, stops and requests."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.contracts import commands, queries
from roer.contracts.forms import AnswerForm, AskEndForm, ClaimForm, DoneForm, EndForm, StartForm, StopForm
from roer.contracts.pages.frame import found_or_404, sent, ticked_off
from roer.web.guards import requires

OVER_DELIVERY = "contracts.claim_rests_on_delivery"


@requires("contracts.exchange")
def assignment(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """One assignment: who, what, how long, the messages about it, and what can be done now."""
    return _assignment(request, assignment_id)


def _assignment(request: HttpRequest, assignment_id: UUID, **forms: Any) -> HttpResponse:
    page = found_or_404(lambda: queries.assignment_page(assignment_id, request.actor))  # type: ignore[attr-defined]
    end = AskEndForm() if page.is_provider else EndForm()
    given = {
        "page": page, "start_form": forms.get("start") or StartForm(), "end_form": forms.get("end") or end,
        "claim_form": forms.get("claim") or ClaimForm(),
    }  # fmt: skip
    return render(request, "contracts/assignment.html", given)


@require_POST
@requires("contracts.exchange")
def start(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """Tell that the help began."""
    form, actor = StartForm(request.POST), request.actor  # type: ignore[attr-defined]

    def do(data: dict[str, Any]) -> object:
        return commands.report_start(actor=actor, assignment_id=assignment_id, **data)

    if sent(request, form, do, _("Gemeld dat de hulp begon.")):
        return redirect("contracts:assignment", assignment_id)
    return _assignment(request, assignment_id, start=form)


@requires("contracts.exchange")
def stop(request: HttpRequest, start_id: UUID) -> HttpResponse:
    """Tell that the help paused or ended."""
    from roer.contracts.ijw.codes import codes_of, means

    actor = request.actor  # type: ignore[attr-defined]
    begun = found_or_404(lambda: queries.delivery_for(start_id, actor))
    form = StopForm(request.POST or None, endings=[(code, means("JZ588", code)) for code in codes_of("JZ588")])
    if sent(
        request,
        form,
        lambda data: commands.report_stop(actor=actor, start_id=start_id, **data),
        _("Gemeld dat de hulp stopte."),
    ):
        return redirect("contracts:desk")
    return render(request, "contracts/stop.html", {"form": form, "begun": begun})


@require_POST
@requires("contracts.exchange")
def change(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """The municipality lets an assignment run longer or shorter; the provider asks for it."""
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.assignment_page(assignment_id, actor))
    form = AskEndForm(request.POST) if page.is_provider else EndForm(request.POST)
    do = commands.request_change if page.is_provider else commands.change_assignment
    says = _("Gevraagd aan de gemeente.") if page.is_provider else _("De opdracht heeft een andere laatste dag.")
    if sent(request, form, lambda data: do(actor=actor, assignment_id=assignment_id, **data), says):
        return redirect("contracts:assignment", assignment_id)
    return _assignment(request, assignment_id, end=form)


@require_POST
@requires("contracts.exchange")
def declare(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """Claim what was given on this assignment in a month."""
    actor, form = request.actor, ClaimForm(request.POST)  # type: ignore[attr-defined]

    def do(data: dict[str, Any]) -> object:
        given = (
            commands.Given.of_minutes(assignment_id, data["minutes"], data["place"])
            if data["minutes"]
            else commands.Given(assignment_id, data["declared"], data["delivered"], data["place"])
        )
        reasons = {OVER_DELIVERY: data["reason"]} if data["reason"].strip() else {}
        return commands.declare(
            actor=actor, month=data["month"], given=[given], reasons=reasons, command_id=data["command_id"]
        )

    if sent(request, form, do, _("De declaratie staat klaar.")):
        return redirect("contracts:assignment", assignment_id)
    return _assignment(request, assignment_id, claim=form)


@requires("contracts.exchange")
def request_of_provider(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """One request: say yes with one button, or answer otherwise."""
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.request_page(request_id, actor))
    if ticked_off(request, request_id):
        return redirect("contracts:desk")
    yes, choices = "grant" in request.POST, {"reasons": page.reasons, "municipalities": page.municipalities}
    form: Any = DoneForm(request.POST) if yes else AnswerForm(request.POST or None, **choices)
    do = commands.grant_request if yes else commands.answer_request
    says = _("De opdracht staat klaar.") if yes else _("Het antwoord staat klaar.")
    if request.method == "POST" and sent(
        request, form, lambda data: do(actor=actor, request_id=request_id, **data), says
    ):
        return redirect("contracts:desk")
    return render(
        request, "contracts/request.html",
        {"page": page, "form": form, "answer_form": AnswerForm(**choices) if yes else form},
    )  # fmt: skip
