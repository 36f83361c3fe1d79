"""The other sources that rules ask: today, the list of municipalities, and what the contracts say."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q

from roer.contracts.codes import Side
from roer.contracts.ijw.outside import Outside
from roer.contracts.models import Contract, ContractedProduct, Party, Tariff
from roer.core.days import day_of
from roer.people import queries as people


def contracts_between(municipality: str, provider: str) -> list[Contract]:
    """All contracts of two parties, the newest first."""
    found = Contract.objects.filter(municipality__code=municipality, provider__code=provider)
    return list(found.select_related("municipality", "provider").order_by("-valid_from"))


def contract_on(municipality: str, provider: str, day: date) -> Contract | None:
    """The contract in force on a day."""
    running = Q(valid_until__isnull=True) | Q(valid_until__gt=day)
    found = Contract.objects.filter(
        running, municipality__code=municipality, provider__code=provider, valid_from__lte=day
    )
    return found.order_by("-valid_from").first()


def tariff_on(municipality: str, provider: str, code: str, unit: str, day: date) -> int | None:
    """The agreed cents for one unit of a product on a day; None when nothing was agreed."""
    running = Q(valid_until__isnull=True) | Q(valid_until__gt=day)
    found = Tariff.objects.filter(
        running, product__contract__municipality__code=municipality, product__contract__provider__code=provider,
        product__code=code, product__unit=unit, valid_from__lte=day,
    )  # fmt: skip
    return found.order_by("-valid_from").values_list("cents", flat=True).first()


def _is_municipality(code: str, day: date) -> bool:
    """Is it on the list of the Netherlands, or does it take part here?"""
    parties = Party.objects.filter(code=code, side=Side.MUNICIPALITY)
    return parties.exists() or code in people.municipalities_on(day)


def sources(municipality: str, provider: str, at: datetime) -> Outside:
    """What the rules may ask besides history."""
    products = ContractedProduct.objects.filter(
        contract__municipality__code=municipality, contract__provider__code=provider
    )
    return Outside(
        today=day_of(at), municipality_exists=_is_municipality,
        category_of=dict(products.values_list("code", "category")), tariff=tariff_on,
    )  # fmt: skip
