"""Rules over time and against other sources (levels 3 and 4), for every message but the claim (see claims.py).

Each function takes a message, the receiver's history and the other sources, and yields what is wrong, with the path
to the class that gets the return code.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from roer.contracts.ijw.checks.within import walk, where_in
from roer.contracts.ijw.describe import MessageClass
from roer.contracts.ijw.findings import Finding, Level, Path
from roer.contracts.ijw.history import History
from roer.contracts.ijw.kinds import MUNICIPALITY, Kind, kind_of
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.answer import AnswerMessage
from roer.contracts.ijw.outside import Outside

Found = tuple[str, Path, str | None]
OverTime = Callable[[Any, History, Outside], Iterator[Found]]
OVER_TIME: dict[type[MessageClass], list[OverTime]] = {}
OUTSIDE_RULES = frozenset({"TR135", "TR346", "TR378", "TR381"})


def over_time(*classes: type[MessageClass]) -> Callable[[OverTime], OverTime]:
    """Register a function that yields (rule, path, field) for a message of one of `classes`."""

    def register(function: OverTime) -> OverTime:
        for cls in classes:
            OVER_TIME.setdefault(cls, []).append(function)
        return function

    return register


def findings_over_time(message: MessageClass, history: History, outside: Outside) -> list[Finding]:
    """Return everything in a message that clashes with earlier messages or other sources."""
    header, kind = message.header, kind_of(message)  # type: ignore[attr-defined]
    found = [*_header(header, kind, _days(message), history, outside), *_product_codes(message, outside)]
    for function in OVER_TIME.get(type(message), ()):
        found.extend(function(message, history, outside))
    root = type(message)
    return [finding(rule, path, name, root) for rule, path, name in found]


def finding(rule: str, path: Path, name: str | None, root: type[MessageClass]) -> Finding:
    """Make a finding of level 3 or 4."""
    level = Level.OUTSIDE if rule in OUTSIDE_RULES else Level.HISTORY
    return Finding(rule, level, where_in(root, path, name), path)


def findings_on_header(header: Any, kind: Kind, history: History, outside: Outside) -> list[Finding]:
    """Return what clashes in a header. A municipality exists on the day of the message or on a first day in it."""
    days = [header.identification.made_on]
    return [finding(rule, path, name, kind.root) for rule, path, name in _header(header, kind, days, history, outside)]


def _header(header: Any, kind: Kind, days: list[dt.date], history: History, outside: Outside) -> Iterator[Found]:
    way: Path = ("header",)
    if kind.answers and kind.number != "JW325":
        if not history.has_message(kind.answers, header.sender, header.identification.identification):
            yield "F-UNKNOWN-RETURN", way, None
        return
    if history.has_message(kind.number, header.sender, header.identification.identification):
        yield "TR056", way, "identification"
    if header.identification.made_on > outside.today:
        yield "TR135", way, "identification"
    name, exists = "sender" if kind.writer == MUNICIPALITY else "receiver", outside.municipality_exists
    if exists is not None and not any(exists(getattr(header, name), day) for day in days):
        yield "TR378", way, name


def _days(message: Any) -> list[dt.date]:
    products = getattr(getattr(message, "client", None), "products", ())
    return [message.header.identification.made_on, *(product.first_day for product in products)]


@over_time(AnswerMessage)
def named_municipality(message: AnswerMessage, history: History, outside: Outside) -> Iterator[Found]:
    residence, day = message.answer.residence, message.header.identification.made_on
    if residence and outside.municipality_exists and not outside.municipality_exists(residence.municipality, day):
        yield "TR378", ("answer", "residence"), "municipality"


def _product_codes(message: MessageClass, outside: Outside) -> Iterator[Found]:
    if outside.category_of is None:
        return
    for thing, path in walk(message):
        if isinstance(thing, sh.Product) and not category_fits(thing.category, thing.code, outside):
            yield "TR381", path[:-1], "product"


def category_fits(category: str, code: str | None, outside: Outside) -> bool:
    """Say whether a product code belongs to its category in the list that the parties use (TR381)."""
    return code is None or outside.category_of is None or outside.category_of.get(code) == category
