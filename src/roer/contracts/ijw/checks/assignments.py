"""Rules over time for assignments, starts and stops (JW301, JW305, JW307)."""

from collections.abc import Iterator, Sequence

from roer.contracts.ijw.checks.over_time import Found, over_time
from roer.contracts.ijw.checks.products import REMOVED
from roer.contracts.ijw.history import History, delivery_key, stop_key
from roer.contracts.ijw.model.assignment import AssignedProduct, AssignmentMessage
from roer.contracts.ijw.model.claim import ClaimLine
from roer.contracts.ijw.model.delivery import StartMessage, StartProduct, StopMessage, StopProduct
from roer.contracts.ijw.outside import Outside

FIRST_TIME, REMOVE, PAUSE = "1", "3", "20"
Place = tuple[str, str, str]


@over_time(AssignmentMessage)
def assignments_fit(message: AssignmentMessage, history: History, outside: Outside) -> Iterator[Found]:
    header, bsn = message.header, message.client.bsn
    for index, product in enumerate(message.client.products):
        path = ("client", "products", index)
        if _belongs_to_another(product, (header.sender, header.receiver, bsn), history):
            yield "TR332", path, "number"
        if product.reason_for_change == REMOVED and _has_granted_lines(header.sender, product, history):
            yield "TR385", path, "reason_for_change"
        reference = product.provider_reference
        if reference is not None and history.request(header.receiver, reference) is None:
            yield "TR379", path, "provider_reference"


def _belongs_to_another(product: AssignedProduct, place: Place, history: History) -> bool:
    known = history.assignment(place[0], product.number)
    if known is None:
        return False
    return (known.municipality, known.provider, known.bsn) != place or known.assigned.product != product.product


def _has_granted_lines(municipality: str, product: AssignedProduct, history: History) -> bool:
    lines = history.lines_on(municipality, product.number)
    return any(line.granted and not line.taken_back and not _is_credit(line.line) for line in lines)


def _is_credit(line: ClaimLine) -> bool:
    return line.amount.side == "C"


def _place(message: StartMessage | StopMessage) -> Place:
    return message.header.receiver, message.header.sender, message.client.bsn


def _without_assignment(number: int | None, place: Place, history: History) -> bool:
    if number is None:
        return False  # task-based: no assignment exists
    known = history.assignment(place[0], number)
    return known is None or (known.provider, known.bsn) != place[1:]


@over_time(StartMessage)
def starts_fit(message: StartMessage, history: History, outside: Outside) -> Iterator[Found]:
    place = _place(message)
    earlier, stops = history.starts(*place), history.stops(*place)
    removed = [delivery_key(p) for p in message.client.products if p.status == REMOVE]
    left = [start for start in earlier if delivery_key(start) not in removed]
    for index, start in enumerate(message.client.products):
        path = ("client", "products", index)
        remove = start.status == REMOVE
        rules = _removed_start(start, earlier, stops) if remove else _new_start(start, left, stops, place, history)
        for rule in rules:
            yield rule, path, "status" if rule in ("TR063", "TR071") else None


def _removed_start(start: StartProduct, earlier: Sequence[StartProduct], stops: Sequence[StopProduct]) -> Iterator[str]:
    key = delivery_key(start)
    if key not in [delivery_key(found) for found in earlier]:
        yield "TR063"
    if key in [delivery_key(stop) for stop in stops]:
        yield "TR071"


def _new_start(
    start: StartProduct, left: Sequence[StartProduct], stops: Sequence[StopProduct], place: Place, history: History
) -> Iterator[str]:
    if _without_assignment(start.assignment_number, place, history):
        yield "TR019"
    if delivery_key(start) in [delivery_key(found) for found in left]:
        yield "TR074"
    stopped = [delivery_key(stop) for stop in stops]
    same = [found for found in left if delivery_key(found)[:2] == delivery_key(start)[:2]]
    if any(delivery_key(found) not in stopped for found in same):
        yield "TR326"


@over_time(StopMessage)
def stops_fit(message: StopMessage, history: History, outside: Outside) -> Iterator[Found]:
    place = _place(message)
    earlier, starts = history.stops(*place), history.starts(*place)
    removed = [stop_key(p) for p in message.client.products if p.status == REMOVE]
    left = [stop for stop in earlier if stop_key(stop) not in removed]
    for index, stop in enumerate(message.client.products):
        path = ("client", "products", index)
        if stop.status == REMOVE:
            if stop_key(stop) not in [stop_key(found) for found in earlier]:
                yield "TR063", path, "status"
            continue
        if _without_assignment(stop.assignment_number, place, history):
            yield "TR019", path, "assignment_number"
        for rule in _new_stop(stop, left, starts):
            yield rule, path, None


def _new_stop(stop: StopProduct, left: Sequence[StopProduct], starts: Sequence[StartProduct]) -> Iterator[str]:
    if stop_key(stop) in [stop_key(found) for found in left]:
        yield "TR074"
    if delivery_key(stop) not in [delivery_key(start) for start in starts]:
        yield "TR382"
    same = [found for found in left if delivery_key(found) == delivery_key(stop)]
    if stop.reason_for_ending == PAUSE and any(found.reason_for_ending == PAUSE for found in same):
        yield "TR413"
    if any(stop.last_day < found.last_day for found in same):
        yield "TR414"
    if any(found.reason_for_ending != PAUSE for found in same):
        yield "TR415"
