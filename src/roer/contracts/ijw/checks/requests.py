"""Rules over time for requests and their answers (JW315, JW317, JW319)."""

from collections.abc import Iterator, Sequence

from roer.contracts.ijw.checks.over_time import Found, over_time
from roer.contracts.ijw.checks.products import (
    IN_TOTAL,
    LOOKED_INTO,
    REFUSED,
    Span,
    is_removed,
    runs_after_2020,
    stacked,
)
from roer.contracts.ijw.findings import Path
from roer.contracts.ijw.history import History, KnownAssignment
from roer.contracts.ijw.model.answer import AnswerMessage
from roer.contracts.ijw.model.assignment import AssignedProduct
from roer.contracts.ijw.model.change import Change, ChangeRequest, ProductToChange
from roer.contracts.ijw.model.request import AssignmentRequest
from roer.contracts.ijw.outside import Outside

REQUEST: Path = ("client", "request")


@over_time(AssignmentRequest)
def request_fits(message: AssignmentRequest, history: History, outside: Outside) -> Iterator[Found]:
    header, client = message.header, message.client
    if history.has_open_request(header.receiver, header.sender, client.bsn):
        yield "TR374", ("client",), None
    for index, product in enumerate(client.products):
        if history.request(header.sender, product.provider_reference):
            yield "TR347", ("client", "products", index), "provider_reference"


@over_time(ChangeRequest)
def change_request_fits(message: ChangeRequest, history: History, outside: Outside) -> Iterator[Found]:
    header, client, change = message.header, message.client, message.client.request
    place = (header.receiver, header.sender, client.bsn)
    if not history.knows_client(*place):
        yield "TR304", ("client",), "bsn"
    if history.has_open_request(*place):
        yield "TR374", ("client",), None
    if history.request(header.sender, change.provider_reference):
        yield "TR347", REQUEST, "provider_reference"


@over_time(ChangeRequest)
def change_names_what_runs(message: ChangeRequest, history: History, outside: Outside) -> Iterator[Found]:
    header, client, change = message.header, message.client, message.client.request
    known = history.assignments(header.receiver, header.sender, client.bsn)
    made_on = header.identification.made_on
    running = {a.assigned.number: a.assigned for a in known if _runs(a, made_on)}
    named = {p.assignment_number for p in change.unchanged} | {p.assignment_number for p in change.to_change}
    if set(running) - named:
        yield "TR349", REQUEST, None
    for index, product in enumerate(change.unchanged):
        if product.assignment_number not in running:
            yield "TR350", (*REQUEST, "unchanged", index), "assignment_number"
    for index, wanted in enumerate(change.to_change):
        path = (*REQUEST, "to_change", index)
        assigned = running.get(wanted.assignment_number)
        if assigned is None:
            yield "TR351", path, "assignment_number"
            continue
        late = wanted.first_day <= made_on and wanted.first_day != assigned.first_day
        for rule in (*(("TR357",) if late else ()), *_change_fits(wanted, assigned)):
            yield rule, path, "first_day" if rule in ("TR357", "TR373") else "volume"
    for path, _ in stacked(_wanted_spans(change, running)):
        yield "TR361", path[:-2], None
        return


def _runs(known: KnownAssignment, day: object) -> bool:
    assigned = known.assigned
    return not is_removed(assigned) and (assigned.last_day is None or assigned.last_day >= day)  # type: ignore[operator]


def _change_fits(wanted: ProductToChange, assigned: AssignedProduct) -> Iterator[str]:
    in_total = assigned.volume is not None and assigned.volume.frequency == IN_TOTAL
    other_total = wanted.budget != assigned.budget or (in_total and wanted.volume != assigned.volume)
    if other_total and wanted.first_day != assigned.first_day:
        yield "TR373"
    code = assigned.product.code if assigned.product else None
    if code is not None and wanted.volume is None:
        yield "TR411"
    if wanted.volume is not None and runs_after_2020(wanted.last_day):
        if assigned.product is None:
            yield "TR375"
        elif code is None:
            yield "TR412"


def _wanted_spans(change: Change, running: dict[int, AssignedProduct]) -> Sequence[tuple[Path, Span]]:
    spans: list[tuple[Path, Span]] = []
    for index, same in enumerate(change.unchanged):
        if found := running.get(same.assignment_number):
            spans.append(((*REQUEST, "unchanged", index), (found.product, found.first_day, found.last_day)))
    for index, wanted in enumerate(change.to_change):
        if found := running.get(wanted.assignment_number):
            spans.append(((*REQUEST, "to_change", index), (found.product, wanted.first_day, wanted.last_day)))
    for index, new in enumerate(change.new):
        spans.append(((*REQUEST, "new", index), (new.product, new.first_day, new.last_day)))
    return spans


@over_time(AnswerMessage)
def answer_fits(message: AnswerMessage, history: History, outside: Outside) -> Iterator[Found]:
    answer = message.answer
    known = history.request(message.header.receiver, answer.provider_reference)
    if known is None:
        yield "TR355", ("answer",), "provider_reference"
        return
    if known.assigned:
        yield "TR359", ("answer",), "provider_reference"
    if answer.verdict == LOOKED_INTO and known.verdicts:
        yield "TR360", ("answer",), "verdict"
    if REFUSED in known.verdicts:
        yield "TR365", ("answer",), "verdict"
