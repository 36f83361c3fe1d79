"""Judging a claim (JW323) in one pass: each line by itself, against the history, and all lines together.

Credits are weighed before debits (OP366). No start or stop message is ever asked for (OP364).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from roer.contracts.ijw.checks.claim_lines import CREDIT, EURO, Together, last_of_month, line_key, signed
from roer.contracts.ijw.checks.over_time import category_fits, finding
from roer.contracts.ijw.checks.people import passes_eleven_test
from roer.contracts.ijw.checks.products import is_removed
from roer.contracts.ijw.checks.volumes import HOUR, MINUTE, factor, most_in_all, most_in_period, unit_fits
from roer.contracts.ijw.checks.within import CHECKS, MessageFacts, where_in
from roer.contracts.ijw.claims import OpenClaim, PlacedLine
from roer.contracts.ijw.findings import Finding, Level, Path
from roer.contracts.ijw.history import History, KnownAssignment, KnownLine
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.assignment import AssignedProduct
from roer.contracts.ijw.model.claim import ClaimFront, ClaimLine, ClaimMessage
from roer.contracts.ijw.outside import Outside

LINE_CHECKS = tuple(CHECKS[ClaimLine])
AMOUNT_CHECKS = tuple(CHECKS[sh.Amount])
CLAIM: Path = ("claim",)


class Weighed(NamedTuple):
    """The little of a line that is kept until all lines were read."""

    client: int
    place: int
    assignment: int
    volume: int  # in the smallest unit: minutes when the assignment is in hours
    cents: int
    credit_of: str | None
    key: tuple[object, ...]


@dataclass(slots=True)
class ClaimReview:
    """Judge a claim. Feed every line once, then ask `content()` and, when that is empty, `history()`.

    Without history and other sources only the rules within the message are kept.
    """

    claim: OpenClaim
    known: History | None = None
    outside: Outside | None = None
    together: Together = field(default_factory=Together)
    broken: list[Finding] = field(default_factory=list)
    clashes: list[Finding] = field(default_factory=list)
    refused_clients: set[int] = field(default_factory=set)
    weighed: list[Weighed] = field(default_factory=list)
    lines: int = 0
    facts: MessageFacts = field(init=False)
    _last_client: int = -1

    def __post_init__(self) -> None:
        header, front = self.claim.header, self.claim.front
        self.facts = MessageFacts(made_on=header.identification.made_on, claim_made_on=front.made_on)
        for thing, below in ((front, CLAIM), (front.total, (*CLAIM, "total"))):
            for check in CHECKS[type(thing)]:
                if check.broken(thing, self.facts):
                    self._broken(check.rule, below, check.name)

    def run(self) -> "ClaimReview":
        """Feed all lines of the claim. Raises NotReadableError when a line breaks the format."""
        for placed in self.claim.lines:
            self.feed(placed)
        return self

    def feed(self, placed: PlacedLine) -> None:
        """Judge the next line."""
        self.lines += 1
        if placed.client != self._last_client:
            self._next_client(placed)
        line, facts = placed.line, self.facts
        for check in LINE_CHECKS:
            if check.broken(line, facts):
                self._broken(check.rule, line_path(placed), check.name)
        for check in AMOUNT_CHECKS:
            if check.broken(line.amount, facts):
                self._broken(check.rule, line_path(placed), "amount")
        rules = list(self.together.line(placed.bsn, line, (placed.client, placed.place)))
        for rule in rules:
            if rule != "TR314":
                self._broken(rule, line_path(placed), "reference")
        if self.known is not None and self.outside is not None:
            self._against_history(placed, "TR314" in rules, self.known, self.outside)

    def content(self) -> list[Finding]:
        """Return what breaks a rule within the message (level 2); ask it after the last line."""
        found = list(self.broken)
        for client, index in self.together.taken_back_at_once():
            found.append(self._content("TR316", ("claim", "clients", client, "lines", index), "reference"))
        if self.together.total != signed(self.claim.front.total):
            found.append(self._content("TR358", CLAIM, "total"))
        return found

    def history(self) -> list[Finding]:
        """Return what clashes with earlier messages or other sources (levels 3 and 4), after the last line."""
        if self.known is None or self.outside is None:
            return []
        found = [clash(rule, path, name) for rule, path, name in _claim_rules(self.claim, self.known)]
        return [*found, *self.clashes, *self._weigh_together(self.known)]

    def _next_client(self, placed: PlacedLine) -> None:
        self._last_client = placed.client
        path: Path = ("claim", "clients", placed.client)
        for rule in self.together.client(placed.bsn):
            self._broken(rule, path, "bsn")
        if not passes_eleven_test(placed.bsn):
            self._broken("CS002", path, "bsn")
        header = self.claim.header
        if self.known and not self.known.knows_client(header.receiver, header.sender, placed.bsn):
            self.clashes.append(clash("TR304", path, "bsn"))
            self.refused_clients.add(placed.client)

    def _broken(self, rule: str, path: Path, name: str | None) -> None:
        self.broken.append(self._content(rule, path, name))

    def _content(self, rule: str, path: Path, name: str | None) -> Finding:
        return Finding(rule, Level.CONTENT, where_in(ClaimMessage, path, name), path)

    def _against_history(self, placed: PlacedLine, twice: bool, known: History, outside: Outside) -> None:
        if placed.client in self.refused_clients:
            return
        header, line = self.claim.header, placed.line
        assignment = known.assignment(header.receiver, line.assignment_number)
        mine = assignment is not None and (assignment.provider, assignment.bsn) == (header.sender, placed.bsn)
        rules = ["TR314"] if twice or known.line(header.sender, line.reference.number) else []
        rules += line_rules(line, self.claim.front, assignment if mine else None)
        rules += _money_rules(line, header.receiver, header.sender, outside)
        if line.amount.side == CREDIT:
            rules += _credit_rules(placed, known.line(header.sender, line.reference.previous or ""))
        for rule in rules:
            self.clashes.append(clash(rule, line_path(placed), _POINTS_AT.get(rule)))
        if not rules and assignment is not None:
            self.weighed.append(_weigh(placed, assignment.assigned))

    def _weigh_together(self, known: History) -> Iterator[Finding]:
        """Yield the debits that were claimed before, or that no longer fit volume or budget, in order of the claim."""
        taken_back = {weighed.credit_of for weighed in self.weighed if weighed.credit_of is not None}
        municipality = self.claim.header.receiver
        room: dict[int, Room] = {}
        for weighed in self.weighed:
            if weighed.credit_of is not None:
                continue
            if weighed.assignment not in room:
                room[weighed.assignment] = Room.of(municipality, weighed.assignment, taken_back, known)
            rule = room[weighed.assignment].refuses(weighed)
            if rule:
                path = ("claim", "clients", weighed.client, "lines", weighed.place)
                yield clash(rule, path, _POINTS_AT.get(rule))


@dataclass(slots=True)
class Room:
    """What is left of one assignment: volume, budget, and the periods that were claimed."""

    most: int | None
    budget: int | None
    used: int
    spent: int
    claimed: set[tuple[object, ...]]

    @classmethod
    def of(cls, municipality: str, number: int, taken_back: set[str], known: History) -> "Room":
        """Count what earlier claims left of an assignment, after the credits of this claim."""
        assignment = known.assignment(municipality, number)
        assigned = assignment.assigned if assignment else None
        counted = [
            item.line
            for item in known.lines_on(municipality, number)
            if item.granted
            and not item.taken_back
            and item.line.amount.side != CREDIT
            and item.line.reference.number not in taken_back
        ]
        used = sum(smallest(line, assigned) for line in counted)
        spent = sum(line.amount.cents for line in counted)
        most = _most(assigned) if assigned else None
        return cls(most, assigned.budget if assigned else None, used, spent, {line_key(line) for line in counted})

    def refuses(self, weighed: Weighed) -> str | None:
        """Say which rule refuses a debit; count it when none does."""
        if weighed.key in self.claimed:
            return "TR389"
        if self.most is not None and self.used + weighed.volume > self.most:
            return "TR322"
        if self.budget is not None and self.spent + weighed.cents > self.budget:
            return "TR369"
        self.used += weighed.volume
        self.spent += weighed.cents
        self.claimed.add(weighed.key)
        return None


_POINTS_AT = {
    "TR314": "reference", "TR323": "reference", "TR390": "reference", "TR338": "assignment_number",
    "TR384": "assignment_number", "TR339": "category", "TR340": "code", "TR381": "code", "TR341": "unit",
    "TR307": "period", "TR308": "period", "TR319": "period", "TR387": "period", "TR388": "period",
    "TR321": "volume", "TR322": "volume", "TR369": "volume", "TR418": "tariff", "TR346": "amount",
}  # fmt: skip


def clash(rule: str, path: Path, name: str | None = None) -> Finding:
    """Make a finding of level 3 or 4 on a claim."""
    return finding(rule, path, name, ClaimMessage)


def line_path(placed: PlacedLine) -> Path:
    """Return the way to a line in the claim message."""
    return ("claim", "clients", placed.client, "lines", placed.place)


def _claim_rules(claim: OpenClaim, known: History) -> Iterator[tuple[str, Path, str]]:
    header, front = claim.header, claim.front
    if known.has_claim_number(header.sender, front.number):
        yield "TR333", CLAIM, "number"
    last = known.last_claim_period(header.receiver, header.sender)
    if last is not None and front.period.first_day < last.first_day:
        yield "TR318", CLAIM, "period"


def line_rules(line: ClaimLine, front: ClaimFront, known: KnownAssignment | None) -> Iterator[str]:
    """Yield the rules that a line breaks against its assignment."""
    if line.period.last_day > front.period.last_day:
        yield "TR319"
    if known is None:
        yield "TR338"
        return
    assigned = known.assigned
    if is_removed(assigned):
        yield "TR384"
    yield from _product_rules(line, assigned)
    yield from _period_rules(line, assigned)
    if assigned.volume is not None:
        yield from _volume_rules(line, assigned, assigned.volume)


def _product_rules(line: ClaimLine, assigned: AssignedProduct) -> Iterator[str]:
    product = assigned.product
    if product is not None and product.category != line.category:
        yield "TR339"
    if product is not None and product.code is not None and product.code != line.code:
        yield "TR340"


def _period_rules(line: ClaimLine, assigned: AssignedProduct) -> Iterator[str]:
    first, last = line.period.first_day, line.period.last_day
    month_start, month_end = first.replace(day=1), last_of_month(first)
    if first < assigned.first_day:
        yield "TR307"
    if assigned.last_day is not None and last > assigned.last_day:
        yield "TR308"
    if first != max(month_start, assigned.first_day) and first >= assigned.first_day:
        yield "TR387"
    if last != min(month_end, assigned.last_day or month_end) and last <= (assigned.last_day or last):
        yield "TR388"


def _volume_rules(line: ClaimLine, assigned: AssignedProduct, volume: sh.Volume) -> Iterator[str]:
    if not unit_fits(volume.unit, line.unit):
        yield "TR341"
        return
    most = most_in_period(volume, line.period.first_day, line.period.last_day, assigned)
    if line.amount.side != CREDIT and line.volume > most * factor(volume.unit, line.unit):
        yield "TR321"


def _credit_rules(placed: PlacedLine, earlier: KnownLine | None) -> list[str]:
    line = placed.line
    if earlier is None or not earlier.granted or earlier.bsn != placed.bsn or earlier.line.amount.side == CREDIT:
        return ["TR323"]
    same = line_key(line) == line_key(earlier.line) and line.volume == earlier.line.volume
    if not same or line.amount.cents != earlier.line.amount.cents:
        return ["TR323"]
    return ["TR390"] if earlier.taken_back else []


def _money_rules(line: ClaimLine, municipality: str, provider: str, outside: Outside) -> Iterator[str]:
    if not category_fits(line.category, line.code, outside):
        yield "TR381"
    if line.unit == EURO or line.tariff is None:
        return
    agreed, hourly = None, None
    if outside.tariff is not None:
        agreed = outside.tariff(municipality, provider, line.code, line.unit, line.period.first_day)
        if agreed is None and line.unit == MINUTE:
            hourly = outside.tariff(municipality, provider, line.code, HOUR, line.period.first_day)
            agreed = rounded(hourly, 60) if hourly is not None else None
        if line.tariff != agreed:
            yield "TR418"
    if not amount_fits(line, hourly):
        yield "TR346"


def rounded(cents: int, parts: int) -> int:
    """Divide cents and round half up, as the standard does (IV081)."""
    return (2 * cents + parts) // (2 * parts)


def amount_fits(line: ClaimLine, hourly: int | None) -> bool:
    """Say whether the amount is volume times tariff. An hourly tariff claimed in minutes is divided once, at the end;
    when that tariff is not known, any hourly tariff that rounds to the given one will do.
    """
    tariff, amount = line.tariff or 0, line.amount.cents
    if hourly is not None:
        return amount == rounded(hourly * line.volume, 60)
    if amount == line.volume * tariff:
        return True
    lowest, highest = 60 * tariff - 30, 60 * tariff + 29
    return line.unit == MINUTE and rounded(lowest * line.volume, 60) <= amount <= rounded(highest * line.volume, 60)


def _most(assigned: AssignedProduct) -> int | None:
    if assigned.volume is None:
        return None
    most = most_in_all(assigned.volume, assigned)
    return None if most is None else most * factor(assigned.volume.unit, MINUTE)


def smallest(line: ClaimLine, assigned: AssignedProduct | None) -> int:
    """Return a line's volume in the smallest unit that may be claimed on its assignment."""
    in_hours = assigned is not None and assigned.volume is not None and assigned.volume.unit == HOUR
    return line.volume * (60 if in_hours and line.unit == HOUR else 1)


def _weigh(placed: PlacedLine, assigned: AssignedProduct) -> Weighed:
    line = placed.line
    previous = line.reference.previous if line.amount.side == CREDIT else None
    return Weighed(
        placed.client, placed.place, line.assignment_number, smallest(line, assigned), line.amount.cents, previous,
        line_key(line),
    )  # fmt: skip
