"""All contracts, and who takes part: one page on which both are read and added."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from roer.contracts import commands, queries
from roer.contracts.forms import ContractForm, ElsewhereForm, JoinForm
from roer.contracts.pages.frame import sent
from roer.web.guards import requires


@requires("contracts.see_contracts")
def contracts(request: HttpRequest) -> HttpResponse:
    """The contracts of the own organisation and a new one; an administrator says which organisations take part."""
    actor = request.actor  # type: ignore[attr-defined]
    page = queries.contracts_page(actor)
    steps = {
        "agree": (
            ContractForm(_posted(request, "agree"), others=page.others) if page.others else None,
            lambda data: commands.make_contract(actor=actor, **{**data, "other_id": UUID(data["other_id"])}),
            _("Het contract is vastgelegd."),
        ),
        "join": (
            JoinForm(_posted(request, "join"), owners=page.owners) if page.may_join else None,
            lambda data: commands.join_traffic(
                actor=actor, **data, organisation_id=page.organisation_of(data["owner_seat_id"])
            ),
            _("Deze organisatie doet nu mee."),
        ),
        "elsewhere": (
            ElsewhereForm(_posted(request, "elsewhere"), organisations=page.organisations) if page.may_join else None,
            lambda data: commands.exchange_elsewhere(
                actor=actor, **{**data, "organisation_id": data["organisation_id"] or None}
            ),
            _("Berichten voor deze organisatie gaan over de weg."),
        ),
    }  # fmt: skip
    for name, (form, do, says) in steps.items():
        if form is not None and name in request.POST and sent(request, form, do, says):
            return redirect("contracts:contracts")
    forms = {f"{name}_form": form for name, (form, _do, _says) in steps.items()}
    return render(request, "contracts/contracts.html", {"page": page, **forms})


def _posted(request: HttpRequest, name: str) -> Any:
    return request.POST if name in request.POST else None
