"""What a municipality buys, who else depends on it, where help may fall away, and what the region agreed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from roer.core.actions import NotAllowed, may
from roer.core.commands import Refused
from roer.core.days import day_of
from roer.offers import bought, purchases
from roer.offers.forms import BuyForm, NoteForm, StopForm, SupplySignalForm
from roer.web.guards import requires


@requires("offers.keep_purchases")
def purchased(request: HttpRequest) -> HttpResponse:
    """The page, and its forms: `wat` says which one was sent."""
    actor = request.actor  # type: ignore[attr-defined]
    page = bought.page_of(actor)
    offers = [(str(each.id), each.name) for each in page.offers]
    organisations = sorted({(str(each.organisation_id), each.organisation.name) for each in page.offers})
    what = request.POST.get("wat", "")
    forms: dict[str, Any] = {
        "kopen": BuyForm(_given(request, "kopen"), offers=offers, auto_id="id_buy_%s"),
        "signaal": SupplySignalForm(_given(request, "signaal"), organisations=organisations, auto_id="id_signal_%s"),
        "afspraak": NoteForm(_given(request, "afspraak"), auto_id="id_note_%s"),
        "stoppen": StopForm(_given(request, "stoppen")),
    }  # fmt: skip
    if (
        what in forms
        and forms[what].is_valid()
        and _sent(request, forms[what], _doing(request, what, page.home, page.region))
    ):
        messages.success(request, _("Opgeschreven."))
        return redirect("offers:bought")
    stopping = _id(request.POST.get("koop", "")) if what == "stoppen" else None
    given = {"page": page, "forms": forms, "stopping": stopping, "day": day_of(actor.at)}
    given["may_note"] = may("offers.keep_notes", actor)
    return render(request, "offers/bought.html", given)


def _given(request: HttpRequest, what: str) -> Any:
    return request.POST if request.POST.get("wat") == what else None


def _doing(request: HttpRequest, what: str, home: str, region: str) -> Callable[..., object]:
    actor = request.actor  # type: ignore[attr-defined]
    if what == "kopen":
        return lambda offer_id, **given: purchases.buy_offer(
            actor=actor, municipality_code=home, offer_id=UUID(offer_id), **given
        )
    if what == "signaal":
        return lambda organisation_id, **given: purchases.record_supply_signal(
            actor=actor, organisation_id=UUID(organisation_id), **given
        )
    if what == "afspraak":
        return lambda **given: purchases.write_note(actor=actor, region=region, **given)
    return lambda **given: purchases.stop_buying(actor=actor, purchase_id=_id(request.POST.get("koop", "")), **given)


def _id(said: str) -> UUID:
    try:
        return UUID(said)
    except ValueError as wrong:
        raise Http404 from wrong


def _sent(request: HttpRequest, form: Any, do: Callable[..., object]) -> bool:
    try:
        do(**form.cleaned_data)
    except ObjectDoesNotExist as absent:
        raise Http404 from absent
    except NotAllowed:
        raise
    except Refused as why:
        form.add_error(None, str(why))
        return False
    return True
