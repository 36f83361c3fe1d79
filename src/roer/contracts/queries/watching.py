"""How well the standard is kept: by contract, by year, and in hours that administration takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from roer.contracts.codes import Direction, Side, State
from roer.contracts.models import AdministrationHours, Claim, Contract, ExchangeMessage, VariantStep
from roer.contracts.parties import organisation_of, party_of
from roer.contracts.queries.agreements import contracts
from roer.core.actions import require
from roer.core.actor import Actor

WHOLE = 100


@dataclass(frozen=True)
class ContractFigure:
    """Of the answered claims between two parties, how many kept to the variant of the contract."""

    contract: Contract
    other: str
    claims: int
    share: int
    steps: list[VariantStep]

    @property
    def strays(self) -> bool:
        """Is not everything in the variant of the contract?"""
        return self.share < WHOLE


@dataclass(frozen=True)
class YearFigure:
    """Of the messages that came in during a year, how many kept to the standard."""

    year: int
    messages: int
    share: int


@dataclass(frozen=True)
class Figures:
    """The page of figures of one organisation."""

    contracts: list[ContractFigure]
    years: list[YearFigure]
    hours: list[AdministrationHours]
    freed: Decimal | None
    is_municipality: bool

    @property
    def consistent(self) -> int:
        """Of a hundred contracts, how many are kept to their one variant."""
        return share(sum(not one.strays for one in self.contracts), len(self.contracts))

    def contract(self, contract_id: UUID) -> ContractFigure:
        """The figure of one contract. Raises StopIteration."""
        return next(one for one in self.contracts if one.contract.id == contract_id)


def share(good: int, whole: int) -> int:
    """A part of a hundred; a hundred of nothing."""
    return WHOLE if not whole else round(WHOLE * good / whole)


def figures(actor: Actor) -> Figures:
    """What the books of the actor's organisation say."""
    require("contracts.exchange", actor)
    party = party_of(actor)
    hours = list(AdministrationHours.objects.filter(party=party).order_by("month"))
    freed = hours[0].hours - hours[-1].hours if len(hours) > 1 else None
    is_municipality = party.side == Side.MUNICIPALITY
    listed = contracts(actor)
    counted = _by_contract(listed, actor)
    found = [_contract(row, is_municipality, counted[row.id]) for row in listed]
    return Figures(found, _years(actor), hours, freed, is_municipality)


def _by_contract(listed: list[Contract], actor: Actor) -> dict[UUID, tuple[int, int]]:
    """By contract: the answered claims of its days, and how many of them held lines of another variant."""
    answered = Claim.objects.filter(organisation_id=organisation_of(actor), answered_at__isnull=False)
    found = {row.id: (0, 0) for row in listed}
    for *parties, day, differences in answered.values_list("municipality", "provider", "first_day", "differences"):
        fitting = (one for one in listed if [one.municipality.code, one.provider.code] == parties and one.runs_on(day))
        if (row := next(fitting, None)) is not None:
            whole, other = found[row.id]
            found[row.id] = whole + 1, other + ("variant" in differences)
    return found


def _contract(row: Contract, is_municipality: bool, counted: tuple[int, int]) -> ContractFigure:
    (whole, other), party = counted, row.provider if is_municipality else row.municipality
    return ContractFigure(row, str(party), whole, share(whole - other, whole), list(row.steps.order_by("done_at")))


def _years(actor: Actor) -> list[YearFigure]:
    came = ExchangeMessage.objects.filter(organisation_id=organisation_of(actor), direction=Direction.IN)
    return _by_year(came.values_list("at", "state"))


def _by_year(rows: Iterable[tuple[date, str]]) -> list[YearFigure]:
    whole: Counter[int] = Counter()
    bad: Counter[int] = Counter()
    for at, state in rows:
        whole[at.year] += 1
        bad[at.year] += state == State.UNREADABLE
    return [YearFigure(year, whole[year], share(whole[year] - bad[year], whole[year])) for year in sorted(whole)]
