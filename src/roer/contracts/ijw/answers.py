"""Making the return message: what was wrong, per class, in codes (IV028, IV032, IV087, IV088, OP065, OP286, OP304).

Nothing wrong: only the header. Wrong content: only the header, with 0001. Wrong over time: the young person with a
code on every class. A claim gets its own answer: what is granted, and only the lines that are not.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, cast

from roer.contracts.ijw.checks.claim_lines import CREDIT, DEBIT, signed
from roer.contracts.ijw.claims import OpenClaim, PlacedLine, opened
from roer.contracts.ijw.describe import MessageClass, elements
from roer.contracts.ijw.findings import Finding, Level, Path
from roer.contracts.ijw.kinds import KINDS, kind_of
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.claim import (
    ClaimAnswer,
    ClaimAnswerHeader,
    ClaimMessage,
    ClaimVerdict,
    RefusedClaimClient,
    RefusedClaimLine,
)

TECHNICAL, NO_REMARK, NOT_JUDGED, GRANTED = "0001", "0200", "0233", "8001"
Codes = Mapping[Path, tuple[str, ...]]


class NoReturnMessageError(ValueError):
    """No return message exists for this: the file was no valid message, or is a return itself. Tell the sender directly."""


@dataclass(frozen=True, slots=True)
class ReturnData:
    """What the answering party adds: its own name for the answer, the day, and the edition of its schema."""

    identification: str
    made_on: dt.date
    xsd_version: sh.XsdVersion


def answer(message: MessageClass, findings: Sequence[Finding], data: ReturnData) -> MessageClass:
    """Return the return message on `message`. Raises NoReturnMessageError."""
    kind = kind_of(message)
    if kind.answered_by is None:
        raise NoReturnMessageError(f"{kind.number} is a return message itself")
    _refuse_format(findings)
    if isinstance(message, ClaimMessage):
        return answer_claim(opened(message), findings, data)
    root = KINDS[kind.answered_by].root
    (_, header_element), (body_name, body_element) = elements(root)
    codes = codes_by_path(findings, root)
    header_codes, body = _judgement(codes, message, body_name, body_element.shape)
    header = _return_header(message.header, header_element.shape, header_codes, data)  # type: ignore[attr-defined]
    made: MessageClass = cast(Any, root)(header=header, **{body_name: body})
    return made


def _refuse_format(findings: Iterable[Finding]) -> None:
    if any(found.level is Level.FORMAT for found in findings):
        raise NoReturnMessageError("the message could not be read or is not for this receiver")


def codes_by_path(findings: Iterable[Finding], root: type[MessageClass]) -> Codes:
    """Gather the return codes per class; a content fault counts for the header."""
    codes: dict[Path, list[str]] = {}
    for found in findings:
        code, path = found.return_code, found.path
        if code is None:
            continue
        if found.level is Level.CONTENT:
            code, path = TECHNICAL, ("header",)
        known = codes.setdefault(path, [])
        if code not in known:
            known.append(code)
    return {path: tuple(known) for path, known in codes.items()}


def _judgement(codes: Codes, message: Any, name: str, shape: Any) -> tuple[tuple[str, ...], Any]:
    if not codes:
        return (), None
    if ("header",) in codes:
        return codes["header",], None
    return (NO_REMARK,), with_codes(getattr(message, name), shape, (name,), codes)


def with_codes(thing: Any, shape: Any, path: Path, codes: Codes) -> Any:
    """Copy an object into the class that carries return codes, unchanged but for those codes."""
    values: dict[str, Any] = {}
    for name, element in elements(shape):
        if name == "return_codes":
            values[name] = codes.get(path, (NO_REMARK,))
            continue
        value = getattr(thing, name)
        if element.shape is None or element.shape.SHARED or value is None:
            values[name] = value
        elif element.inner:
            values[name] = tuple(with_codes(v, element.shape, (*path, name, i), codes) for i, v in enumerate(value))
        else:
            values[name] = with_codes(value, element.shape, (*path, name), codes)
    return shape(**values)


def _return_header(header: Any, shape: Any, codes: tuple[str, ...], data: ReturnData) -> Any:
    kept = {f.name: getattr(header, f.name) for f in dataclasses.fields(header) if f.name != "message_code"}
    return shape(
        **kept,
        return_identification=data.identification,
        returned_on=data.made_on,
        return_xsd_version=data.xsd_version,
        return_codes=codes,
    )


def answer_claim(claim: OpenClaim, findings: Sequence[Finding], data: ReturnData) -> ClaimAnswer:
    """Return the JW325 on a claim. `claim` must be opened anew when its lines were walked before."""
    _refuse_format(findings)
    codes = codes_by_path(findings, ClaimMessage)
    header = _claim_header(claim, codes.get(("header",), (NO_REMARK,)), data)
    if ("header",) in codes:
        return ClaimAnswer(header=header)
    claimed = claim.front.total
    if ("claim",) in codes:
        return ClaimAnswer(header=header, verdict=_verdict(claim, total(0), (), codes["claim",]))
    refused = tuple(_refused_clients(claim.lines, codes)) if codes else ()
    if not refused:
        return ClaimAnswer(header=header, verdict=_verdict(claim, claimed, (), (GRANTED,)))
    cents = signed(claimed) - sum(signed(line.amount) for client in refused for line in client.lines)
    return ClaimAnswer(header=header, verdict=_verdict(claim, total(cents), refused, (NO_REMARK,)))


def total(cents: int) -> sh.TotalAmount:
    """Return an amount with its side; nothing is debit (CS325)."""
    return sh.TotalAmount(cents=abs(cents), side=CREDIT if cents < 0 else DEBIT)


def _claim_header(claim: OpenClaim, codes: tuple[str, ...], data: ReturnData) -> ClaimAnswerHeader:
    header = claim.header
    return ClaimAnswerHeader(
        sender=header.receiver,
        receiver=header.sender,
        identification=sh.MessageIdentification(identification=data.identification, made_on=data.made_on),
        xsd_version=data.xsd_version,
        claim_identification=header.identification,
        claim_xsd_version=header.xsd_version,
        return_codes=codes,
    )


def _verdict(
    claim: OpenClaim, granted: sh.TotalAmount, clients: tuple[RefusedClaimClient, ...], codes: tuple[str, ...]
) -> ClaimVerdict:
    front = claim.front
    return ClaimVerdict(
        number=front.number, claimed=front.total, granted=granted, clients=clients, return_codes=codes
    )  # fmt: skip


def _refused_clients(lines: Iterable[PlacedLine], codes: Codes) -> Iterable[RefusedClaimClient]:
    for place, group in groupby(lines, key=lambda placed: placed.client):
        own = codes.get(("claim", "clients", place))
        kept = []
        bsn = ""
        for placed in group:
            bsn = placed.bsn
            line_codes = codes.get(("claim", "clients", place, "lines", placed.place))
            if own or line_codes:
                kept.append(_refused_line(placed, (NOT_JUDGED,) if own else line_codes or ()))
        if kept:
            yield RefusedClaimClient(bsn=bsn, lines=tuple(kept), return_codes=own or (NO_REMARK,))


def _refused_line(placed: PlacedLine, codes: tuple[str, ...]) -> RefusedClaimLine:
    kept = {name: getattr(placed.line, name) for name, _ in elements(type(placed.line))}
    return RefusedClaimLine(**kept, return_codes=codes)
