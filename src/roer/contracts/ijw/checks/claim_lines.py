"""Rules within a claim (JW323) and its answer (JW325): each line by itself, and the lines together in one pass."""

import calendar
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from roer.contracts.ijw.checks.people import doubles
from roer.contracts.ijw.checks.within import MessageFacts, broken_across, broken_if
from roer.contracts.ijw.findings import Path
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.claim import (
    ClaimFront,
    ClaimLine,
    ClaimVerdict,
    RefusedClaimClient,
    RefusedClaimLine,
)

EURO, DEBIT, CREDIT = "83", "D", "C"
FIRST_MONTH = dt.date(2021, 1, 1)
YEARS_BACK = 5


@lru_cache(1024)
def last_of_month(day: dt.date) -> dt.date:
    """Return the last day of the month of `day`."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def signed(amount: sh.Amount | sh.TotalAmount) -> int:
    """Return cents, below zero for a credit."""
    return -amount.cents if amount.side == CREDIT else amount.cents


@broken_if("CS100", ClaimFront, ClaimLine, name="period")
def period_before_2021(thing: ClaimFront | ClaimLine, facts: MessageFacts) -> bool:
    return thing.period.first_day < FIRST_MONTH


@broken_if("CS340", ClaimFront, name="period")
def not_one_whole_month(claim: ClaimFront, facts: MessageFacts) -> bool:
    first, last = claim.period.first_day, claim.period.last_day
    return first.day != 1 or last != last_of_month(first)


@broken_if("TR134", ClaimFront, ClaimLine, name="period")
def period_begins_in_future(thing: ClaimFront | ClaimLine, facts: MessageFacts) -> bool:
    return thing.period.first_day > facts.made_on


@broken_if("TR137", ClaimFront, ClaimLine, name="period")
def period_ends_before_it_begins_or_in_future(thing: ClaimFront | ClaimLine, facts: MessageFacts) -> bool:
    period = thing.period
    return period.last_day < period.first_day or period.last_day > facts.made_on


@broken_if("CS325", sh.Amount, sh.TotalAmount, name="side")
def zero_is_credit(amount: sh.Amount | sh.TotalAmount, facts: MessageFacts) -> bool:
    return amount.cents == 0 and amount.side != DEBIT


@broken_if("CD060", ClaimLine, RefusedClaimLine, name="reference")
def credit_and_previous_line_differ(line: ClaimLine, facts: MessageFacts) -> bool:
    return (line.amount.side == CREDIT) != (line.reference.previous is not None)


@broken_if("CS337", ClaimLine, name="period")
def period_over_more_months(line: ClaimLine, facts: MessageFacts) -> bool:
    first, last = line.period.first_day, line.period.last_day
    return (first.year, first.month) != (last.year, last.month)


@broken_if("CS339", ClaimLine, name="amount")
def euro_volume_is_not_amount(line: ClaimLine, facts: MessageFacts) -> bool:
    return line.unit == EURO and line.amount.cents != line.volume


@broken_if("CD087", ClaimLine, name="tariff")
def tariff_does_not_fit_unit(line: ClaimLine, facts: MessageFacts) -> bool:
    return (line.unit == EURO) != (line.tariff is None)


@broken_if("TR335", ClaimLine, name="period")
def more_than_five_years_ago(line: ClaimLine, facts: MessageFacts) -> bool:
    made_on, last = facts.claim_made_on or facts.made_on, line.period.last_day
    return (last.year + YEARS_BACK, last.month, last.day) < (made_on.year, made_on.month, made_on.day)


LineKey = tuple[int, str, str, dt.date, dt.date]


def line_key(line: ClaimLine) -> LineKey:
    """Return what may be claimed once: assignment, product and period."""
    return line.assignment_number, line.category, line.code, line.period.first_day, line.period.last_day


@dataclass(slots=True)
class Together:
    """What the lines of one claim must be together; fed line by line, so a claim of any length needs little memory."""

    total: int = 0
    bsns: set[str] = field(default_factory=set)
    keys: set[tuple[str, str, str | None]] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    taken_back: dict[str, Path] = field(default_factory=dict)
    debits: set[LineKey] = field(default_factory=set)

    def client(self, bsn: str) -> Iterator[str]:
        """Take in the next young person; yield the rules that are broken."""
        if bsn in self.bsns:
            yield "TR101"
        self.bsns.add(bsn)

    def line(self, bsn: str, line: ClaimLine, path: Path) -> Iterator[str]:
        """Take in the next line; yield the rules that are broken."""
        reference = line.reference
        self.total += signed(line.amount)
        key = (bsn, reference.number, reference.previous)
        if key in self.keys:
            yield "TR101"
        elif reference.number in self.references:
            yield "TR314"
        self.keys.add(key)
        self.references.add(reference.number)
        if reference.previous is not None:
            if reference.previous in self.taken_back:
                yield "TR315"
            self.taken_back[reference.previous] = path
        if line.amount.side == DEBIT:
            claimed = line_key(line)
            if claimed in self.debits:
                yield "TR416"
            self.debits.add(claimed)

    def taken_back_at_once(self) -> Iterator[Path]:
        """Yield the credits on a line of the same message (TR316)."""
        return (path for number, path in self.taken_back.items() if number in self.references)


@broken_across("TR342", ClaimVerdict)
def refused_lines_do_not_explain(verdict: ClaimVerdict, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    lines = chain.from_iterable(client.lines for client in verdict.clients)
    refused = sum(signed(line.amount) for line in lines)
    judged = verdict.return_codes in (("0200",), ("8001",))
    if judged and refused != signed(verdict.claimed) - signed(verdict.granted):
        yield (), "granted"


@broken_across("TR101", ClaimVerdict)
def refused_client_twice(verdict: ClaimVerdict, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    return doubles("clients", [client.bsn for client in verdict.clients])


@broken_across("TR101", RefusedClaimClient)
def refused_line_twice(client: RefusedClaimClient, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    return doubles("lines", [line.reference.number for line in client.lines])
