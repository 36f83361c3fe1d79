"""Contracts as both parties may read them: products, tariffs by day, and how consistently a variant is used (CON-25)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from roer.contracts.codes import Side, Variant
from roer.contracts.ijw.codes import means
from roer.contracts.models import (
    Claim,
    Contract,
    ContractedProduct,
    Party,
    Tariff,
    TaskPartner,
    TaskPayment,
    TaskQuestion,
)
from roer.contracts.parties import organisation_of
from roer.contracts.queries.work import has_work
from roer.core.actions import may, require
from roer.core.actor import Actor
from roer.core.codes import Role
from roer.core.days import day_of
from roer.core.models import Organisation, Seat
from roer.core.visible import in_period


@dataclass(frozen=True)
class ProductLine:
    """One product with its prices, the newest first."""

    row: ContractedProduct
    category: str
    unit: str
    price: int | None
    tariffs: list[Tariff]

    @property
    def code(self) -> str:
        """The product code."""
        return self.row.code

    @property
    def id(self) -> UUID:
        """The product."""
        return self.row.id


@dataclass(frozen=True)
class ContractPage:
    """One contract with its products."""

    row: Contract
    products: list[ProductLine]
    may_change: bool
    claims: int
    other_variant: int
    partners: list[TaskPartner]
    payments: list[TaskPayment]
    questions: list[TaskQuestion]
    organisations: list[tuple[str, str]]
    has_work: bool

    @property
    def consistency(self) -> int:
        """Of a hundred answered claims, how many kept to the variant; a hundred when there were none."""
        return 100 if not self.claims else round(100 * (self.claims - self.other_variant) / self.claims)


def contracts(actor: Actor) -> list[Contract]:
    """The contracts of the actor's organisation, on either side; an administrator reads all."""
    require("contracts.see_contracts", actor)
    rows = Contract.objects.select_related("municipality__organisation", "provider__organisation")
    return list(_own(rows, actor).order_by("-valid_from", "number"))


@dataclass(frozen=True)
class ContractsPage:
    """The contracts that somebody may read, with whom a new one can be made, and who takes part in the traffic."""

    contracts: list[Contract]
    others: list[tuple[str, str]]
    parties: list[Party]
    may_join: bool
    seats: list[Seat]
    organisations: list[tuple[str, str]]

    @property
    def owners(self) -> list[tuple[str, str]]:
        """Colleagues of organisations that do not take part yet."""
        return [(str(one.id), f"{one.work_name}, {one.organisation.name}") for one in self.seats if one.organisation]

    def organisation_of(self, seat_id: str) -> UUID | None:
        """Where one of these colleagues works."""
        return next((one.organisation_id for one in self.seats if str(one.id) == seat_id), None)


def contracts_page(actor: Actor) -> ContractsPage:
    """Everything on the page of contracts; who takes part is for an administrator."""
    listed, is_administrator = contracts(actor), may("contracts.join", actor)
    parties = list(Party.objects.select_related("organisation").order_by("side", "organisation__name"))
    own = next((one for one in parties if one.organisation_id == actor.organisation_id and one.is_here), None)
    if own is None or not may("contracts.agree", actor):
        others = []
    elif own.side == Side.MUNICIPALITY:
        others = [one for one in parties if one.side == Side.PROVIDER]
    else:
        others = [one for one in parties if one.side == Side.MUNICIPALITY and not one.is_here]
    return ContractsPage(
        listed, [(str(one.organisation_id), str(one)) for one in others], parties if is_administrator else [],
        is_administrator, _owners(actor, parties) if is_administrator else [],
        _organisations() if is_administrator else [],
    )  # fmt: skip


def _owners(actor: Actor, parties: list[Party]) -> list[Seat]:
    seats = Seat.objects.filter(in_period(actor.at), role=Role.BACK_OFFICE, account__isnull=False)
    taking_part = [one.organisation_id for one in parties]
    return list(seats.exclude(organisation_id__in=taking_part).select_related("organisation").order_by("work_name"))


def _own(rows, actor: Actor):  # type: ignore[no-untyped-def]
    if actor.role == Role.ADMINISTRATOR:
        return rows
    mine = actor.organisation_id
    of_task = Q(partners__organisation_id=mine)
    return rows.filter(Q(municipality__organisation_id=mine) | Q(provider__organisation_id=mine) | of_task).distinct()


def contract_page(contract_id: UUID, actor: Actor) -> ContractPage:
    """One contract. Raises Contract.DoesNotExist for who is no party to it."""
    require("contracts.see_contracts", actor)
    rows = Contract.objects.select_related("municipality__organisation", "provider__organisation")
    row = _own(rows, actor).get(id=contract_id)
    answered = Claim.objects.filter(
        municipality=row.municipality.code, provider=row.provider.code, answered_at__isnull=False
    )
    return ContractPage(
        row, products_of(row, day_of(actor.at)), row.is_kept_by(actor.organisation_id),
        answered.count(), answered.filter(differences__contains=["variant"]).count(),
        list(row.partners.select_related("organisation").order_by("-percent", "id")),
        list(row.payments.select_related("organisation").order_by("-month", "-cents")),
        list(row.questions.order_by("-asked_at")), _organisations() if row.is_task else [], has_work(row.id, actor),
    )  # fmt: skip


def _organisations() -> list[tuple[str, str]]:
    return [(str(one.id), one.name) for one in Organisation.objects.order_by("name")]


def products_of(contract: Contract, day: date) -> list[ProductLine]:
    """The products of a contract with the price of a day."""
    rows = contract.products.prefetch_related("tariffs").order_by("category", "code")
    return [_product(row, day) for row in rows]


def _product(row: ContractedProduct, day: date) -> ProductLine:
    tariffs = sorted(row.tariffs.all(), key=lambda one: one.valid_from, reverse=True)
    now = [one.cents for one in tariffs if one.valid_from <= day and (one.valid_until is None or day < one.valid_until)]
    return ProductLine(row, means("JZ020", row.category), means("WJ756", row.unit), now[0] if now else None, tariffs)


def products_sold(actor: Actor) -> list[ProductLine]:
    """What the actor's organisation offers under running contracts."""
    require("contracts.exchange", actor)
    return products_of_provider(actor)


def products_of_provider(actor: Actor) -> list[ProductLine]:
    """The products of the actor's organisation under contracts that run and know assignments."""
    day = day_of(actor.at)
    running = Q(contract__valid_until__isnull=True) | Q(contract__valid_until__gt=day)
    rows = ContractedProduct.objects.filter(
        running, contract__provider__organisation_id=organisation_of(actor), contract__valid_from__lte=day
    ).exclude(contract__variant=Variant.TASK)
    found = rows.select_related("contract__municipality__organisation").prefetch_related("tariffs").order_by("code")
    return [_product(row, day) for row in found]
