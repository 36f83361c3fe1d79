"""Claims of any length, read as a stream: header and front first, then line by line, with little memory.

A claim file may hold 25 MB and more than twenty thousand lines. Each line is let go once it was read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import chain, islice
from pathlib import Path as FilePath
from typing import Any, NamedTuple, NoReturn

from lxml import etree

from roer.contracts.ijw import leaves as lf
from roer.contracts.ijw.findings import NotReadableError, format_fault
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.leaves import BLANKS, BadValueError
from roer.contracts.ijw.model.claim import ClaimFront, ClaimHeader, ClaimLine, ClaimMessage
from roer.contracts.ijw.plain import BLANK, VALUE, PlainList, Prefixes, closing, opening, plain_text, prefixes
from roer.contracts.ijw.read import Faults, fault_at, kind_of_root, leaf_reader, reader, refuse_stray
from roer.contracts.ijw.safe_xml import LIMIT, PARSER_OPTIONS, broken_xml, content_of

NAMESPACE = KINDS["JW323"].namespace
BERICHT, HEADER, DECLARATIE, CLIENTEN, CLIENT, BSN, PRESTATIES, PRESTATIE = (
    f"{{{NAMESPACE}}}{tag}"
    for tag in ("Bericht", "Header", "Declaratie", "Clienten", "Client", "Bsn", "Prestaties", "Prestatie")
)
ABOVE_CLIENT = [CLIENTEN, DECLARATIE, BERICHT]
FIELDS_BEFORE_LINES = 4
_read_header = reader(ClaimHeader, NAMESPACE)
_read_front = reader(ClaimFront, NAMESPACE, more=True)
_read_line = reader(ClaimLine, NAMESPACE)
_read_bsn = leaf_reader(lf.BSN)


class PlacedLine(NamedTuple):
    """A claim line with the young person it is about, and the places of both in the claim, counted from 0."""

    client: int
    bsn: str
    place: int
    line: ClaimLine


@dataclass(frozen=True, slots=True)
class OpenClaim:
    """A claim whose header and front were read. `lines` can be walked once and may raise NotReadableError."""

    header: ClaimHeader
    front: ClaimFront
    lines: Iterator[PlacedLine]


def open_claim(source: FilePath | bytes, *, limit: int = LIMIT) -> OpenClaim:
    """Open a JW323 file as a stream. Raises NotReadableError; faults in lines are raised after the last line."""
    content = content_of(source, limit=limit)
    events = etree.iterparse(BytesIO(content), events=("end",), tag=(CLIENT, PRESTATIE), **PARSER_OPTIONS)
    faults = Faults()
    walk = _guarded(events)
    first = next(walk, None)
    if first is None:
        _refuse_without_lines(events.root)
    clienten = _list_of_clients(first)
    header, front = _read_before_lines(clienten, faults)
    if faults:
        raise NotReadableError(faults)
    careful = _careful_lines(chain((first,), walk), clienten, faults)
    return OpenClaim(header, front, _lines(content, prefixes(clienten, NAMESPACE), careful))


def _lines(content: bytes, found: Prefixes | None, careful: Iterator[PlacedLine]) -> Iterator[PlacedLine]:
    """Yield lines by the fast lane as far as the file is plain, and what is left by the careful lane."""
    text = plain_text(content) if found else None
    count = 0
    if text is not None and found is not None:
        plain = PlainList(text, ClaimLine, "Prestatie", found)
        for placed in _plain_lines(plain, found):
            yield placed
            count += 1
        if plain.at == len(text):
            return
    yield from islice(careful, count, None)


def _plain_lines(plain: PlainList, found: Prefixes) -> Iterator[PlacedLine]:
    """Yield lines while the file is plain; `plain.at` is at the end of the text when all of it was."""
    names = ("Clienten", "Client", "Bsn", "Prestaties", "Declaratie", "Bericht")
    clienten, client, bsn, lines, declaratie, root = (found.own + name for name in names)
    plain.at = plain.text.find(f"<{clienten}>") + len(clienten) + 2
    place = 0
    while head := plain.skip(f"{opening(client)}{opening(bsn)}{VALUE}</{bsn}>{opening(lines)}"):
        try:
            number = lf.BSN.parse(head[0])
        except BadValueError:
            return
        start = plain.at
        for index, line in enumerate(plain.read()):
            yield PlacedLine(place, number, index, line)
        if plain.at == start or plain.skip(closing(lines) + closing(client)) is None:
            return
        place += 1
    plain.skip("".join(map(closing, (clienten, declaratie, root))) + BLANK)


def opened(message: ClaimMessage) -> OpenClaim:
    """Give a claim message in memory the form of a stream."""
    claim = message.claim
    lines = (
        PlacedLine(place, client.bsn, index, line)
        for place, client in enumerate(claim.clients)
        for index, line in enumerate(client.lines)
    )
    front = ClaimFront(number=claim.number, period=claim.period, made_on=claim.made_on, total=claim.total)
    return OpenClaim(message.header, front, lines)


def _guarded(events: Any) -> Iterator[Any]:
    try:
        for _, found in events:
            yield found
    except etree.XMLSyntaxError as why:
        raise NotReadableError([broken_xml(why)]) from None


def _refuse_without_lines(root: Any) -> NoReturn:
    if kind_of_root(root).number != "JW323":
        raise NotReadableError([format_fault("F-KIND")])
    raise NotReadableError([fault_at(root, "F-MISSING", element="Prestatie")])


def _list_of_clients(first: Any) -> Any:
    """Return the list that the first young person or line stands in, at its one right place."""
    above = [step.tag for step in first.iterancestors()]
    wanted = [PRESTATIES, CLIENT, CLIENTEN, DECLARATIE, BERICHT] if first.tag == PRESTATIE else ABOVE_CLIENT
    if above != wanted:
        raise NotReadableError([fault_at(first, "F-UNEXPECTED")])
    return next(step for step in first.iterancestors(CLIENTEN))


def _read_before_lines(clienten: Any, faults: Faults) -> tuple[Any, Any]:
    declaratie = clienten.getparent()
    root = declaratie.getparent()
    if [child.tag for child in root][:2] != [HEADER, DECLARATIE]:
        raise NotReadableError([fault_at(declaratie, "F-UNEXPECTED")])
    if [child.tag for child in declaratie].index(CLIENTEN) != FIELDS_BEFORE_LINES:
        faults.append(fault_at(clienten, "F-UNEXPECTED"))
    refuse_stray(root, [root[0]], faults)
    return _read_header(root[0], faults), _read_front(declaratie, faults)


def _careful_lines(walk: Iterator[Any], clienten: Any, faults: Faults) -> Iterator[PlacedLine]:
    place, index, bsn, lines = 0, 0, "", None
    for found in walk:
        if found.tag == CLIENT:
            _close_client(found, clienten, index, faults)
            place, index, lines = place + 1, 0, None
            continue
        if lines is None:
            lines = found.getparent()
            bsn = _bsn_before(lines, clienten, faults)
        elif found.getparent() is not lines:
            raise NotReadableError([*faults, fault_at(found, "F-UNEXPECTED")])
        line: ClaimLine | None = _read_line(found, faults)
        _let_go_before(found, PRESTATIE, faults)
        found.clear(keep_tail=True)
        if line is not None:
            yield PlacedLine(place, bsn, index, line)
        index += 1
    _close(clienten, faults)
    if faults:
        raise NotReadableError(faults)


def _let_go_before(found: Any, tag: str, faults: Faults) -> None:
    """Drop what was read before; something else in between is a fault."""
    before = found.getprevious()
    while before is not None:
        if before.tag != tag:
            faults.append(fault_at(before, "F-UNEXPECTED"))
        if before.tail and before.tail.strip(BLANKS):
            faults.append(fault_at(before, "F-STRAY"))
        found.getparent().remove(before)
        before = found.getprevious()


def _bsn_before(lines: Any, clienten: Any, faults: Faults) -> str:
    client = lines.getparent()
    if lines.tag != PRESTATIES or client.getparent() is not clienten or client[0].tag != BSN:
        raise NotReadableError([*faults, fault_at(lines, "F-UNEXPECTED")])
    bsn: str | None = _read_bsn(client[0], faults)
    return bsn or ""


def _close_client(client: Any, clienten: Any, lines: int, faults: Faults) -> None:
    """Judge what is left of a client after its lines: the number, the emptied list, and nothing else."""
    if client.getparent() is not clienten or not lines or [child.tag for child in client] != [BSN, PRESTATIES]:
        raise NotReadableError([*faults, fault_at(client, "F-UNEXPECTED")])
    refuse_stray(client, list(client), faults)
    refuse_stray(client[1], list(client[1]), faults)
    if len(client[1]) != 1:
        faults.append(fault_at(client[1], "F-UNEXPECTED"))
    _let_go_before(client, CLIENT, faults)


def _close(clienten: Any, faults: Faults) -> None:
    """Judge what is left around the lines once all were read."""
    declaratie = clienten.getparent()
    if any(child.tag != CLIENT for child in clienten):
        faults.append(fault_at(clienten, "F-UNEXPECTED"))
    for after in (clienten.getnext(), declaratie.getnext()):
        if after is not None:
            faults.append(fault_at(after, "F-UNEXPECTED"))
    refuse_stray(clienten, list(clienten), faults)
    refuse_stray(declaratie, list(declaratie), faults)
    refuse_stray(declaratie.getparent(), list(declaratie.getparent()), faults)
