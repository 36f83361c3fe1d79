"""The other sources that rules ask: today, the list of municipalities, and what the contracts say."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple

from django.db.models import QuerySet

from roer.contracts.codes import Side
from roer.contracts.ijw.outside import Outside
from roer.contracts.models import Contract, ContractedProduct, Party, Tariff
from roer.core.days import day_of
from roer.core.kept import kept
from roer.people import queries as people


class Agreed:
    """What two parties agreed, asked of the database once: a claim asks a contract and a price for each of its lines."""

    def __init__(self, municipality: str, provider: str) -> None:
        self.parties = municipality, provider

    @cached_property
    def _contracts(self) -> list[Contract]:
        return _contracts_between(*self.parties)

    @cached_property
    def _tariffs(self) -> dict[tuple[str, str], list[Priced]]:
        found: dict[tuple[str, str], list[Priced]] = {}
        for code, unit, first, until, cents in _prices_between(*self.parties):
            found.setdefault((code, unit), []).append(Priced(first, until, cents))
        return found

    def contract_on(self, day: date) -> Contract | None:
        """The contract in force on a day, the newest first."""
        return next((one for one in self._contracts if one.runs_on(day)), None)

    def tariff_on(self, municipality: str, provider: str, code: str, unit: str, day: date) -> int | None:
        """The agreed cents for one unit of a product on a day; None when these two agreed nothing."""
        held = self._tariffs.get((code, unit), []) if (municipality, provider) == self.parties else []
        return next((one.cents for one in held if one.runs_on(day)), None)


@kept
def _contracts_between(municipality: str, provider: str) -> QuerySet[Contract]:
    found = Contract.objects.filter(municipality__code=municipality, provider__code=provider)
    return found.select_related("municipality", "provider").order_by("-valid_from")


@kept
def _prices_between(municipality: str, provider: str) -> QuerySet[Tariff, Any]:
    rows = Tariff.objects.filter(
        product__contract__municipality__code=municipality, product__contract__provider__code=provider
    )
    names = ("product__code", "product__unit", "valid_from", "valid_until", "cents")
    return rows.order_by("-valid_from").values_list(*names)


@kept
def _products_between(municipality: str, provider: str) -> QuerySet[ContractedProduct, Any]:
    rows = ContractedProduct.objects.filter(
        contract__municipality__code=municipality, contract__provider__code=provider
    )
    return rows.values_list("code", "category")


@kept
def _municipality_here(code: str) -> QuerySet[Party, Any]:
    return Party.objects.filter(code=code, side=Side.MUNICIPALITY).values_list("id")


class Priced(NamedTuple):
    """A tariff in its period `[valid_from, valid_until)`, in cents."""

    valid_from: date
    valid_until: date | None
    cents: int

    def runs_on(self, day: date) -> bool:
        """Is it the price of a day?"""
        return self.valid_from <= day and (self.valid_until is None or day < self.valid_until)


def contract_on(municipality: str, provider: str, day: date) -> Contract | None:
    """The contract of two parties in force on a day."""
    return Agreed(municipality, provider).contract_on(day)


def tariff_on(municipality: str, provider: str, code: str, unit: str, day: date) -> int | None:
    """The agreed cents for one unit of a product on a day; None when nothing was agreed."""
    return Agreed(municipality, provider).tariff_on(municipality, provider, code, unit, day)


def _is_municipality(code: str, day: date) -> bool:
    """Is it on the list of the Netherlands, or does it take part here?"""
    return bool(_municipality_here(code)) or code in people.municipalities_on(day)


def sources(municipality: str, provider: str, at: datetime) -> Outside:
    """What the rules may ask besides history."""
    return Outside(
        today=day_of(at), municipality_exists=_is_municipality,
        category_of=dict(_products_between(municipality, provider)), tariff=Agreed(municipality, provider).tariff_on,
    )  # fmt: skip


def sources_of_header(at: datetime) -> Outside:
    """What the rules about the front of a message may ask: today, and the list of municipalities."""
    return Outside(today=day_of(at), municipality_exists=_is_municipality)
