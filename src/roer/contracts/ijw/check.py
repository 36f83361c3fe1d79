"""Checking a message at all levels, in the order of the standard: format, content, history, other sources."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from roer.contracts.ijw.checks import assignments, claim_answers, people, products, requests  # noqa: F401 (they register)
from roer.contracts.ijw.checks.claim_review import ClaimReview
from roer.contracts.ijw.checks.over_time import findings_on_header, findings_over_time
from roer.contracts.ijw.checks.within import findings_within
from roer.contracts.ijw.claims import OpenClaim, open_claim, opened
from roer.contracts.ijw.describe import MessageClass
from roer.contracts.ijw.findings import Finding, Level
from roer.contracts.ijw.history import History
from roer.contracts.ijw.kinds import KINDS, Kind, kind_of
from roer.contracts.ijw.model.claim import ClaimMessage
from roer.contracts.ijw.outside import Outside
from roer.contracts.ijw.safe_xml import LIMIT


def check(
    message: MessageClass,
    *,
    history: History | None = None,
    outside: Outside | None = None,
    receiver: str | None = None,
) -> list[Finding]:
    """Return what is wrong with a message that could be read.

    Content faults (level 2) end the check, since the whole message then goes back. `history` and `outside` together
    add levels 3 and 4; `receiver` is the code of who received it.
    """
    misplaced = wrong_receiver(message, receiver)
    if misplaced:
        return misplaced
    if isinstance(message, ClaimMessage):
        return _judged(ClaimReview(opened(message), history, outside).run(), message, history, outside)
    if kind_of(message).answers is None or kind_of(message).number == "JW325":
        content = findings_within(message)
        if content:
            return content
    return findings_over_time(message, history, outside) if history is not None and outside is not None else []


def at_the_door(message: ClaimMessage, *, history: History, outside: Outside, receiver: str) -> list[Finding]:
    """Return what keeps a whole claim from being taken in: its receiver, its content, or its header (a name used twice).

    What clashes with assignments, contracts and earlier lines goes back line by line, when the claim is answered.
    """
    content = check(message, receiver=receiver)
    return content or findings_on_header(message.header, KINDS["JW323"], history, outside)


def wrong_receiver(message: MessageClass, receiver: str | None) -> list[Finding]:
    """Say whether a message is for somebody else."""
    return wrong_receiver_of(message.header, kind_of(message), receiver)  # type: ignore[attr-defined]


def wrong_receiver_of(header: Any, kind: Kind, receiver: str | None) -> list[Finding]:
    """Say whether a header is for somebody else. A return message keeps the header of what it answers."""
    addressed = header.sender if kind.answers and kind.number != "JW325" else header.receiver
    return [Finding("F-RECEIVER", Level.FORMAT, "Header/Ontvanger")] if receiver not in (None, addressed) else []


def _judged(
    review: ClaimReview, message: ClaimMessage, history: History | None, outside: Outside | None
) -> list[Finding]:
    content = review.content()
    if content or history is None or outside is None:
        return content
    return [*findings_on_header(message.header, KINDS["JW323"], history, outside), *review.history()]


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim file that was judged as a stream: what it says before its lines, how many lines, and what is wrong."""

    claim: OpenClaim
    lines: int
    findings: list[Finding]


def check_claim(
    source: Path | bytes, *, history: History | None = None, outside: Outside | None = None, limit: int = LIMIT
) -> CheckedClaim:
    """Judge a JW323 file of any length without holding it as objects. Raises NotReadableError."""
    claim = open_claim(source, limit=limit)
    review = ClaimReview(claim, history, outside).run()
    content = review.content()
    if content or history is None or outside is None:
        return CheckedClaim(claim, review.lines, content)
    header = findings_on_header(claim.header, KINDS["JW323"], history, outside)
    return CheckedClaim(claim, review.lines, [*header, *review.history()])
