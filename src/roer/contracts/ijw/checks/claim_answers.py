"""Rules over time for the answer to a claim (JW325), as the provider that claimed judges it."""

from collections.abc import Iterator

from roer.contracts.ijw.checks.over_time import Found, over_time
from roer.contracts.ijw.history import History, KnownLine
from roer.contracts.ijw.model.claim import ClaimAnswer, ClaimLine, RefusedClaimLine
from roer.contracts.ijw.outside import Outside

SAME = ("assignment_number", "category", "code", "period", "volume", "unit", "tariff", "amount")


@over_time(ClaimAnswer)
def answer_belongs_to_a_claim(message: ClaimAnswer, history: History, outside: Outside) -> Iterator[Found]:
    header = message.header
    claim = history.claim(header.receiver, header.claim_identification.identification)
    if claim is None or claim.header.identification != header.claim_identification:
        yield "TR337", ("header",), "claim_identification"
    elif claim.header.xsd_version != header.claim_xsd_version:
        yield "TR371", ("header",), "claim_xsd_version"
    if message.verdict and not history.has_claim_number(header.receiver, message.verdict.number):
        yield "TR376", ("verdict",), "number"


@over_time(ClaimAnswer)
def refused_lines_were_claimed(message: ClaimAnswer, history: History, outside: Outside) -> Iterator[Found]:
    municipality, provider = message.header.sender, message.header.receiver
    for place, client in enumerate(message.verdict.clients if message.verdict else ()):
        if not history.knows_client(municipality, provider, client.bsn):
            yield "TR304", ("verdict", "clients", place), "bsn"
        for index, line in enumerate(client.lines):
            path = ("verdict", "clients", place, "lines", index)
            claimed = history.line(provider, line.reference.number)
            if claimed is None or claimed.line.reference != line.reference:
                yield "TR366", path, "reference"
            else:
                yield from (("TR367", path, name) for name in _different(line, claimed))


def _different(line: RefusedClaimLine, claimed: KnownLine) -> Iterator[str]:
    ours: ClaimLine = claimed.line
    return (name for name in SAME if getattr(line, name) != getattr(ours, name))
