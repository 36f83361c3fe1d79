"""The fast lane for claims gives what the careful lane gives, and steps aside for everything that is not plain."""

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.contracts.ijw import claims
from roer.contracts.ijw.claims import NAMESPACE, PlacedLine, open_claim
from roer.contracts.ijw.describe import BASE_NAMESPACE
from roer.contracts.ijw.examples import example
from roer.contracts.ijw.findings import Finding, NotReadableError
from roer.contracts.ijw.model.claim import ClaimClient, ClaimMessage
from roer.contracts.ijw.plain import Prefixes, pattern_of, plain_text
from roer.contracts.ijw.write import write

MESSAGE: Any = example("JW323")
CLAIM = write(MESSAGE)
BSN = b"<jw323:Bsn>"
Seen = tuple[list[PlacedLine], tuple[Finding, ...]]


def walked(content: bytes) -> Seen:
    """Everything a claim gives: its lines up to the end or up to what is wrong, and what is wrong."""
    lines: list[PlacedLine] = []
    try:
        lines.extend(open_claim(content).lines)
    except NotReadableError as why:
        return [], why.findings
    return lines, ()


def carefully(content: bytes, monkeypatch: pytest.MonkeyPatch) -> Seen:
    with monkeypatch.context() as only:
        only.setattr(claims, "plain_text", lambda content: None)
        return walked(content)


def no_careful_lane(*given: object) -> Any:
    raise AssertionError("the careful lane was needed")
    yield


def test_an_ordinary_claim_never_needs_the_careful_lane(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as only:
        only.setattr(claims, "_careful_lines", no_careful_lane)
        fast = walked(CLAIM)
    assert fast == carefully(CLAIM, monkeypatch)
    assert [placed.line for placed in fast[0]] == [line for c in MESSAGE.claim.clients for line in c.lines]


def test_the_message_may_be_the_default_namespace(monkeypatch: pytest.MonkeyPatch) -> None:
    content = CLAIM.replace(b"xmlns:jw323", b"xmlns").replace(b"jw323:", b"")
    assert walked(content) == carefully(content, monkeypatch) == walked(CLAIM)


NOT_PLAIN = {
    "comment": CLAIM.replace(BSN, b"<!-- x -->" + BSN, 1),
    "comment that looks like a line": CLAIM.replace(b"<jw323:Prestaties>", b"<jw323:Prestaties><!--<jw323:Prestatie>-->", 1),
    "instruction": CLAIM.replace(BSN, b"<?x y?>" + BSN, 1),
    "CDATA": CLAIM.replace(b">45A04<", b"><![CDATA[45A04]]><", 1),
    "reference": CLAIM.replace(b">45A04<", b">45&#65;04<", 1),
    "namespace on a line": CLAIM.replace(b"<jw323:Prestatie>", b'<jw323:Prestatie xmlns:q="q">', 1),
    "two prefixes": CLAIM.replace(b"xmlns:ijw=", f'xmlns:q="{NAMESPACE}" xmlns:ijw='.encode(), 1),
    "an = in a value": CLAIM.replace(b"<ijw:ReferentieNummer>", b"<ijw:ReferentieNummer>=", 1),
    "blank in a tag": CLAIM.replace(b"<jw323:Eenheid>", b"<jw323:Eenheid >", 1),
    "blank in the tag of the list": CLAIM.replace(b"<jw323:Clienten>", b"<jw323:Clienten >", 1),
    "lines end as on Windows": CLAIM.replace(b"\n", b"\r\n"),
}  # fmt: skip


@pytest.mark.parametrize("case", NOT_PLAIN)
def test_what_is_right_but_not_plain_reads_the_same(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = walked(NOT_PLAIN[case])
    assert seen == carefully(NOT_PLAIN[case], monkeypatch)
    assert (len(seen[0]), seen[1]) == (2, ())


STRAY = {
    "between header and claim": (b"<jw323:Declaratie>", b"x<jw323:Declaratie>"),
    "after the root's tag": (b"<jw323:Header>", b"x<jw323:Header>"),
    "before the list": (b"<jw323:Clienten>", b"x<jw323:Clienten>"),
    "in the list": (b"<jw323:Client>", b"x<jw323:Client>"),
    "between lines": (b"<jw323:Prestatie>", b"x<jw323:Prestatie>"),
    "after the list": (b"</jw323:Declaratie>", b"x</jw323:Declaratie>"),
    "after the claim": (b"</jw323:Bericht>", b"x</jw323:Bericht>"),
    "no break space": (b"<jw323:Prestatie>", "\u00a0<jw323:Prestatie>".encode()),
}


@pytest.mark.parametrize("case", STRAY)
def test_a_word_between_elements_is_found_in_either_lane(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    content = CLAIM.replace(*STRAY[case], 1)
    seen = walked(content)
    assert seen == carefully(content, monkeypatch)
    assert "F-STRAY" in {found.rule for found in seen[1]}


TOKENS = (b"<", b">", b"&amp;", b"&#9;", b" ", b"\r", b"=", b"x", b"<!---->", b"<?a?>", b"]]>", b"<a/>", b"\xc2\xa0")


@given(seed=st.integers(0, 2**32))
def test_both_lanes_agree_on_broken_text(seed: int) -> None:
    chance = random.Random(seed)
    at = chance.randrange(len(CLAIM))
    cut = chance.choice((0, 0, 0, 1, 5))
    content = CLAIM[:at] + chance.choice(TOKENS) + CLAIM[at + cut :]
    with pytest.MonkeyPatch.context() as patch:
        assert walked(content) == carefully(content, patch)


def test_a_fault_late_in_a_claim_is_the_only_one_told() -> None:
    """Of 2,000 lines one has 31 June: both lanes were used, and no line came twice."""
    client = MESSAGE.claim.clients[0]
    line = client.lines[0]
    lines = tuple(replace(line, reference=replace(line.reference, number=f"R{n}")) for n in range(2_000))
    many: ClaimMessage = replace(MESSAGE, claim=replace(MESSAGE.claim, clients=(replace(client, lines=lines),)))
    content = write(many)
    place = content.index(b">R1900<")
    broken = content[:place] + content[place:].replace(b"2024-01-31", b"2024-06-31", 1)
    seen: list[str] = []
    with pytest.raises(NotReadableError) as refused:
        seen.extend(placed.line.reference.number for placed in open_claim(broken).lines)
    (fault,) = refused.value.findings
    assert (fault.rule, "Prestatie" in fault.where) == ("F-DAY", True)
    assert fault.line == broken[: broken.index(b"2024-06-31")].count(b"\n") + 1


def test_the_fast_lane_is_only_made_of_what_it_knows() -> None:
    with pytest.raises(TypeError):
        pattern_of(ClaimClient, Prefixes("a:", "b:"))


def test_text_that_is_not_well_formed_is_not_plain() -> None:
    assert plain_text(CLAIM) is not None
    assert plain_text(CLAIM[:-5]) is None
    assert BASE_NAMESPACE in (plain_text(CLAIM) or "")
