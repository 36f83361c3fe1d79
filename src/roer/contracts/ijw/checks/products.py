"""Rules within a message about products: assigned, asked, to change and new; starts, stops and answers."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, Protocol

from roer.contracts.ijw.checks.people import doubles
from roer.contracts.ijw.checks.within import MessageFacts, broken_across, broken_if
from roer.contracts.ijw.findings import Path
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.answer import Answer
from roer.contracts.ijw.model.assignment import AssignedProduct, AssignmentClient
from roer.contracts.ijw.model.change import Change, NewProduct, ProductToChange
from roer.contracts.ijw.model.delivery import StartClient, StartProduct, StopClient, StopProduct
from roer.contracts.ijw.model.request import RequestClient, RequestedProduct

WEEKLY, IN_TOTAL = "2", "6"
REMOVED, LAPSED_CORRECTION = "13", "01"
UNITS_WITHOUT_DAILY = ("14", "16", "83", "84")
END_OF_OLD_RULES = dt.date(2020, 12, 31)
RESIDENCE_PRINCIPLE, REFUSED, LOOKED_INTO = "8", "1", "2"
ORDERS = (AssignedProduct, RequestedProduct, ProductToChange, NewProduct)
WITH_PRODUCT = (AssignedProduct, RequestedProduct, NewProduct)


class Ordered(Protocol):
    """What assigned, asked, changed and new products have in common."""

    first_day: dt.date
    last_day: dt.date | None
    volume: sh.Volume | None
    budget: int | None


def runs_after_2020(last_day: dt.date | None) -> bool:
    """Say whether a period with this last day falls under the rules since 2021."""
    return last_day is None or last_day > END_OF_OLD_RULES


@broken_if("CS003", *ORDERS, name="last_day")
def ends_before_it_begins(order: Ordered, facts: MessageFacts) -> bool:
    return order.last_day is not None and order.last_day < order.first_day


@broken_if("CD075", *ORDERS, name="last_day")
def budget_without_last_day(order: Ordered, facts: MessageFacts) -> bool:
    return order.budget is not None and order.last_day is None


@broken_if("CD076", *ORDERS, name="last_day")
def weekly_without_last_day(order: Ordered, facts: MessageFacts) -> bool:
    return order.volume is not None and order.volume.frequency == WEEKLY and order.last_day is None


@broken_if("CD077", *ORDERS, name="volume")
@broken_if("CD078", *ORDERS, name="budget")
def volume_and_budget(order: Ordered, facts: MessageFacts) -> bool:
    return order.volume is not None and order.budget is not None


@broken_if("CD041", *WITH_PRODUCT, name="volume")
def code_without_volume(order: Any, facts: MessageFacts) -> bool:
    return order.product is not None and order.product.code is not None and order.volume is None


@broken_if("CD079", *WITH_PRODUCT, name="product")
def neither_budget_nor_product(order: Any, facts: MessageFacts) -> bool:
    return order.budget is None and order.product is None


@broken_if("CD080", AssignedProduct, name="volume")
@broken_if("CD095", RequestedProduct, name="volume")
@broken_if("CD096", NewProduct, name="volume")
def volume_without_code(order: Any, facts: MessageFacts) -> bool:
    code = order.product.code if order.product else None
    return code is None and runs_after_2020(order.last_day) and order.volume is not None


@broken_if("CS338", AssignedProduct, ProductToChange, NewProduct, name="volume")
@broken_if("CS343", RequestedProduct, name="volume")
def frequency_does_not_fit_unit(order: Ordered, facts: MessageFacts) -> bool:
    volume = order.volume
    if volume is None or volume.unit not in UNITS_WITHOUT_DAILY or not runs_after_2020(order.last_day):
        return False
    return volume.frequency not in (WEEKLY, "4", IN_TOTAL)


def is_removed(product: AssignedProduct) -> bool:
    """Say whether an assignment was taken back as if never sent."""
    return product.reason_for_change in (REMOVED, LAPSED_CORRECTION) and product.first_day == product.last_day


@broken_if("CS335", AssignedProduct, name="reason_for_change")
def removed_but_not_empty(product: AssignedProduct, facts: MessageFacts) -> bool:
    return product.reason_for_change == REMOVED and product.first_day != product.last_day


@broken_if("CS336", AssignedProduct, name="reason_for_change")
def reason_no_longer_used(product: AssignedProduct, facts: MessageFacts) -> bool:
    return product.reason_for_change == LAPSED_CORRECTION


@broken_if("TR134", AssignedProduct, name="decided_on")
def decided_after_the_message(product: AssignedProduct, facts: MessageFacts) -> bool:
    return product.decided_on > facts.made_on


Span = tuple[sh.Product | None, dt.date, dt.date | None]


def same_product(one: sh.Product | None, other: sh.Product | None) -> bool:
    """Say whether two orders count as one product: by code, else by category; no product overlaps with every other."""
    if one is None or other is None:
        return True
    if one.code is not None and other.code is not None:
        return one.code == other.code
    return one.category == other.category


def stacked(spans: Sequence[tuple[Path, Span]]) -> Iterator[tuple[Path, str]]:
    """Yield the later of every two orders of the same product whose periods overlap."""
    told = set()
    for (_, (product, first, last)), (path, (other, other_first, other_last)) in combinations(spans, 2):
        apart = (last is not None and last < other_first) or (other_last is not None and other_last < first)
        if not apart and path not in told and same_product(product, other):
            told.add(path)
            yield path, ""


def _spans(name: str, products: Sequence[Any]) -> list[tuple[Path, Span]]:
    return [((name, i), (p.product, p.first_day, p.last_day)) for i, p in enumerate(products)]


@broken_across("TR302", AssignmentClient)
def assigned_twice(client: AssignmentClient, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    spans = _spans("products", client.products)
    return stacked([span for span, product in zip(spans, client.products, strict=True) if not is_removed(product)])


@broken_across("TR386", RequestClient)
def asked_twice(client: RequestClient, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    return stacked(_spans("products", client.products))


@broken_across("TR410", Change)
def new_product_twice(change: Change, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    return stacked(_spans("new", change.new))


@broken_across("TR101", RequestClient)
@broken_across("TR383", RequestClient)
def reference_twice(client: RequestClient, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    return doubles("products", [product.provider_reference for product in client.products])


@broken_across("TR101", Change)
def product_of_change_twice(change: Change, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    yield from doubles("unchanged", [product.assignment_number for product in change.unchanged])
    yield from doubles("to_change", [product.assignment_number for product in change.to_change])
    yield from doubles("new", [(product.product, product.first_day) for product in change.new])


@broken_if("CD043", RequestedProduct, name="decision_first_day")
def half_a_decision(product: RequestedProduct, facts: MessageFacts) -> bool:
    return (product.decision_number is None) != (product.decision_first_day is None)


def _has_code_by_nature(referrer: sh.Referrer) -> bool:
    return referrer.kind in ("02", "03", "04", "05")


@broken_if("CD066", sh.Referrer, name="name")
def referrer_with_code_and_name(referrer: sh.Referrer, facts: MessageFacts) -> bool:
    return _has_code_by_nature(referrer) and referrer.agb_code is not None and referrer.name is not None


@broken_if("CD067", sh.Referrer, name="name")
def referrer_without_code_or_name(referrer: sh.Referrer, facts: MessageFacts) -> bool:
    return _has_code_by_nature(referrer) and referrer.agb_code is None and referrer.name is None


@broken_if("CD068", sh.Referrer, name="agb_code")
def referrer_cannot_have_code(referrer: sh.Referrer, facts: MessageFacts) -> bool:
    return not _has_code_by_nature(referrer) and referrer.agb_code is not None


@broken_if("TR352", Change)
def no_existing_assignment(change: Change, facts: MessageFacts) -> bool:
    return not change.unchanged and not change.to_change


@broken_if("TR353", Change)
def nothing_changes(change: Change, facts: MessageFacts) -> bool:
    return not change.to_change and not change.new


@broken_if("TR380", NewProduct, name="first_day")
def new_product_not_in_future(product: NewProduct, facts: MessageFacts) -> bool:
    return product.first_day <= facts.made_on


@broken_if("CS058", StartProduct, StopProduct, name="status")
def status_not_used(product: StartProduct | StopProduct, facts: MessageFacts) -> bool:
    return product.status not in ("1", "3")


@broken_if("TR134", StartProduct, name="first_day")
def start_in_future(product: StartProduct, facts: MessageFacts) -> bool:
    return product.first_day > facts.made_on


@broken_if("TR134", StopProduct, name="last_day")
def stop_in_future(product: StopProduct, facts: MessageFacts) -> bool:
    return product.last_day > facts.made_on


@broken_if("TR018", StopProduct, name="last_day")
def stop_before_start(product: StopProduct, facts: MessageFacts) -> bool:
    return product.last_day < product.first_day


@broken_across("TR101", StartClient)
def start_twice(client: StartClient, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    return doubles("products", [(p.assignment_number, p.product, p.first_day) for p in client.products])


@broken_across("TR101", StopClient)
def stop_twice(client: StopClient, facts: MessageFacts) -> Iterator[tuple[Path, str]]:
    keys: list[object] = [
        (p.assignment_number, p.product, p.first_day, p.reason_for_ending, p.last_day) for p in client.products
    ]
    return doubles("products", keys)


@broken_if("CD085", Answer, name="reason")
def refusal_without_reason(answer: Answer, facts: MessageFacts) -> bool:
    return answer.verdict == REFUSED and answer.reason is None


@broken_if("CD086", Answer, name="reason")
def reason_while_looking_into(answer: Answer, facts: MessageFacts) -> bool:
    return answer.verdict == LOOKED_INTO and answer.reason is not None


@broken_if("TR377", Answer, name="residence")
def right_municipality_missing(answer: Answer, facts: MessageFacts) -> bool:
    return answer.reason == RESIDENCE_PRINCIPLE and answer.residence is None


@broken_if("TR409", Answer, name="residence")
def municipality_without_residence_principle(answer: Answer, facts: MessageFacts) -> bool:
    return answer.reason != RESIDENCE_PRINCIPLE and answer.residence is not None
