"""How well the standard is kept, and a task that several organisations share."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.contracts import commands, queries
from roer.contracts.forms import HoursForm, MonthForm, PerChildForm, ShareForm, StepForm
from roer.contracts.pages.frame import found_or_404, sent
from roer.contracts.pages.money import contract_view
from roer.web.guards import requires


@requires("contracts.exchange")
def figures(request: HttpRequest) -> HttpResponse:
    """Which contracts stray from their variant, how many messages keep to the standard, and hours of administration."""
    actor = request.actor  # type: ignore[attr-defined]
    page = queries.figures(actor)
    listed = [(str(one.contract.id), one.contract.number) for one in page.contracts]
    is_step, is_hours = "step" in request.POST, "record" in request.POST
    step_form = StepForm(request.POST if is_step else None, contracts=listed)
    hours_form = HoursForm(request.POST if is_hours else None)
    done = (is_step and sent(
        request, step_form, lambda data: commands.note_step(actor=actor, **data), _("Opgeschreven.")
    )) or (is_hours and sent(
        request, hours_form, lambda data: commands.record_hours(actor=actor, **data), _("Opgeschreven.")
    ))  # fmt: skip
    if done:
        return redirect("contracts:figures")
    return render(request, "contracts/figures.html", {"page": page, "step_form": step_form, "hours_form": hours_form})


STEPS: dict[str, tuple[Any, Any, Any]] = {
    "share": (ShareForm, commands.share_task, _("Vastgelegd.")),
    "pay": (MonthForm, commands.pay_task, _("De maand is betaald, aan iedereen die aan de taak werkt.")),
    "ask": (PerChildForm, commands.ask_per_child, _("Gevraagd. De aanbieder leest waarom.")),
}


@require_POST
@requires("contracts.agree")
def task(request: HttpRequest, contract_id: UUID) -> HttpResponse:
    """One step with a task: share it, pay a month, or ask something per child with a reason."""
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.contract_page(contract_id, actor))
    name = next((one for one in STEPS if one in request.POST), "share")
    shape, do, says = STEPS[name]
    more = {"organisations": page.organisations} if name == "share" else {}
    form = shape(request.POST, **more)
    if sent(request, form, lambda data: do(actor=actor, contract_id=contract_id, **data), says):
        return redirect("contracts:contract", contract_id)
    return contract_view(request, contract_id, **{f"{name}_form": form})
