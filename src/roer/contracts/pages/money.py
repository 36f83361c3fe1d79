"""Claims, contracts, products and tariffs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from roer.contracts import commands, queries
from roer.contracts.commands.importing import CannotImport, cents_of
from roer.contracts.commands.sending import TOO_LARGE
from roer.contracts.forms import (
    ClaimFileForm,
    MonthForm,
    PerChildForm,
    ProductFileForm,
    ReviewForm,
    ShareForm,
    TakeBackForm,
    TariffForm,
)
from roer.contracts.pages.frame import found_or_404, sent, ticked_off
from roer.contracts.road.base import LIMIT
from roer.web.guards import requires


@requires("contracts.exchange")
def claim(request: HttpRequest, claim_id: UUID) -> HttpResponse:
    """One claim: the municipality answers it, the provider reads what came of it."""
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.claim_page(claim_id, actor))
    if ticked_off(request, claim_id):
        return redirect("contracts:desk")
    form = ReviewForm(request.POST or None, asks=page.asks)

    def do(data: dict[str, Any]) -> object:
        reasons = {name: text for name, text in data.items() if name != "command_id" and text.strip()}
        return commands.check_declaration(
            actor=actor, claim_id=claim_id, reasons=reasons, command_id=data["command_id"]
        )

    if page.may_answer and sent(request, form, do, _("De declaratie is beantwoord.")):
        return redirect("contracts:claim", claim_id)
    return render(request, "contracts/claim.html", {"page": page, "form": form})


@requires("contracts.exchange")
def take_back(request: HttpRequest, line_id: UUID) -> HttpResponse:
    """A paid line was wrong: it goes back whole, and comes again as it should have been."""
    actor = request.actor  # type: ignore[attr-defined]
    page = found_or_404(lambda: queries.line_page(line_id, actor))
    form = TakeBackForm(request.POST or None)

    def do(data: dict[str, Any]) -> object:
        units = data["declared"]
        delivered = units if data["delivered"] is None else data["delivered"]
        again = commands.Given(page.assignment_id, units, delivered, data["place"]) if units else None
        return commands.take_back(actor=actor, line_id=line_id, again=again, command_id=data["command_id"])

    says = _("De regel gaat terug.")
    if form.is_valid() and form.cleaned_data["declared"]:
        says = _("De regel gaat terug. De verbeterde rekening gaat mee.")
    if sent(request, form, do, says):
        return redirect("contracts:claim", page.claim_id)
    return render(request, "contracts/take_back.html", {"page": page, "form": form})


@requires("contracts.exchange")
def send_file(request: HttpRequest) -> HttpResponse:
    """A claim that another system made, kept to all rules before it leaves."""
    actor = request.actor  # type: ignore[attr-defined]
    form = ClaimFileForm(request.POST or None, request.FILES or None)

    def do(data: dict[str, Any]) -> object:
        if data["file"].size > LIMIT:
            raise commands.CannotSendFile(TOO_LARGE)
        return commands.send_file(actor=actor, content=data["file"].read(), command_id=data["command_id"])

    if sent(request, form, do, _("De declaratie staat klaar.")):
        return redirect("contracts:desk")
    return render(request, "contracts/send_file.html", {"form": form})


@requires("contracts.see_contracts")
def contract(request: HttpRequest, contract_id: UUID) -> HttpResponse:
    """One contract with its products and tariffs; for a task who shares it, what was paid and what was asked."""
    if ticked_off(request, contract_id):
        return redirect("contracts:desk")
    return contract_view(request, contract_id)


def contract_view(
    request: HttpRequest, contract_id: UUID, form: Any = None, faults: Any = (), **forms: Any
) -> HttpResponse:
    """The page of a contract, with the forms that were filled in."""
    page = found_or_404(lambda: queries.contract_page(contract_id, request.actor))  # type: ignore[attr-defined]
    given = {
        "page": page, "form": form or ProductFileForm(), "faults": faults,
        "share_form": forms.get("share_form") or ShareForm(organisations=page.organisations),
        "pay_form": forms.get("pay_form") or MonthForm(), "ask_form": forms.get("ask_form") or PerChildForm(),
    }  # fmt: skip
    return render(request, "contracts/contract.html", given)


@require_POST
@requires("contracts.agree")
def import_products(request: HttpRequest, contract_id: UUID) -> HttpResponse:
    """Take products over from a file; every fault is shown by line and column."""
    actor, form = request.actor, ProductFileForm(request.POST, request.FILES)  # type: ignore[attr-defined]

    def do(data: dict[str, Any]) -> object:
        content = data["file"].read()
        return commands.import_products(
            actor=actor, contract_id=contract_id, data=content, command_id=data["command_id"]
        )

    faults: list[Any] = []

    def watched(data: dict[str, Any]) -> object:
        try:
            return do(data)
        except CannotImport as why:
            faults.extend(why.faults)
            raise

    if sent(request, form, watched, _("De producten zijn overgenomen.")):
        return redirect("contracts:contract", contract_id)
    return contract_view(request, contract_id, form, faults)


@requires("contracts.agree")
def tariff(request: HttpRequest, product_id: UUID) -> HttpResponse:
    """A new price of one product, from a day."""
    actor, form = request.actor, TariffForm(request.POST or None)  # type: ignore[attr-defined]

    def do(data: dict[str, Any]) -> object:
        return commands.set_tariff(
            actor=actor, product_id=product_id, cents=cents_of(data["euros"]), valid_from=data["valid_from"],
            command_id=data["command_id"],
        )  # fmt: skip

    if sent(request, form, do, _("Het tarief is vastgelegd.")):
        return redirect("contracts:contracts")
    return render(request, "contracts/tariff.html", {"form": form})
