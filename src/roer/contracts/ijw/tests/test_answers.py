"""Return messages: which code goes where, at every level, and that they fit the official schema."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roer.contracts.ijw.answers import NoReturnMessageError, answer
from roer.contracts.ijw.check import check
from roer.contracts.ijw.checks.claim_lines import signed
from roer.contracts.ijw.examples import OUTSIDE, RETURN_DATA, example, history_before, line
from roer.contracts.ijw.findings import Finding, Level
from roer.contracts.ijw.history import MemoryHistory
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.official import official_faults
from roer.contracts.ijw.read import read
from roer.contracts.ijw.tests.changing import put, several
from roer.contracts.ijw.write import write

FORTH = [number for number, kind in KINDS.items() if kind.answered_by]


def answered(message: Any, known: MemoryHistory) -> Any:
    return answer(message, check(message, history=known, outside=OUTSIDE), RETURN_DATA)


@pytest.mark.ijw("IV028")
@pytest.mark.ijw("OP065")
@pytest.mark.parametrize("number", [number for number in FORTH if number != "JW323"])
def test_nothing_wrong_gives_a_header_without_codes(number: str) -> None:
    back = answered(example(number), history_before(number))
    assert back.header.return_codes == ()
    assert getattr(back, "client", getattr(back, "answer", None)) is None
    header: Any = example(number).header  # type: ignore[attr-defined]
    assert (back.header.sender, back.header.receiver) == (header.sender, header.receiver)
    assert back.header.identification == header.identification


@pytest.mark.ijw("IV032")
@pytest.mark.ijw("OP286")
def test_wrong_content_gives_only_a_header_with_0001() -> None:
    back = answered(several(example("JW301"), client__bsn="999900007"), history_before("JW301"))
    assert back.header.return_codes == ("0001",)
    assert back.client is None


@pytest.mark.ijw("IV028")
@pytest.mark.ijw("TR063")
def test_a_clash_gives_every_class_a_code() -> None:
    back = answered(several(example("JW305"), client__products__0__status="3"), history_before("JW305"))
    assert back.header.return_codes == ("0200",)
    assert back.client.return_codes == ("0200",)
    assert back.client.products[0].return_codes == ("9063",)


@pytest.mark.ijw("TR056")
def test_a_clash_in_the_header_gives_only_the_header() -> None:
    known = history_before("JW305")
    known.record(example("JW305"))
    back = answered(example("JW305"), known)
    assert back.header.return_codes == ("9056",)
    assert back.client is None


@pytest.mark.ijw("OP090x2")
def test_what_could_not_be_read_has_no_return_message() -> None:
    with pytest.raises(NoReturnMessageError):
        answer(example("JW305"), [Finding("RS037", Level.FORMAT)], RETURN_DATA)
    with pytest.raises(NoReturnMessageError):
        answer(example("JW306"), [], RETURN_DATA)


@pytest.mark.ijw("IV087")
def test_a_right_claim_is_granted_as_a_whole() -> None:
    back = answered(example("JW323"), history_before("JW323"))
    claim: Any = example("JW323")
    assert back.header.return_codes == ("0200",)
    assert back.verdict.return_codes == ("8001",)
    assert back.verdict.granted == back.verdict.claimed == claim.claim.total
    assert back.verdict.clients == ()


@pytest.mark.ijw("IV087")
@pytest.mark.ijw("OP304")
@pytest.mark.ijw("TR342")
def test_one_wrong_line_is_refused_and_the_others_are_granted() -> None:
    wrong = several(example("JW323"), claim__clients__0__lines__1__code="41B99")
    back = answered(wrong, history_before("JW323"))
    assert back.verdict.return_codes == ("0200",)
    (client,) = back.verdict.clients
    assert client.return_codes == ("0200",)
    assert [(refused.reference.number, refused.return_codes) for refused in client.lines] == [("R2", ("9340",))]
    assert signed(back.verdict.granted) == 75000
    assert check(back) == []


@pytest.mark.ijw("IV088")
@pytest.mark.ijw("TR304")
def test_an_unknown_young_person_refuses_all_their_lines_unjudged() -> None:
    back = answered(several(example("JW323"), claim__clients__0__bsn="999900018"), history_before("JW323"))
    (client,) = back.verdict.clients
    assert client.return_codes == ("8187",)
    assert {refused.return_codes for refused in client.lines} == {("0233",)}
    assert signed(back.verdict.granted) == 0


@pytest.mark.ijw("TR333")
def test_a_claim_number_used_before_refuses_the_claim() -> None:
    known = history_before("JW323")
    known.record(
        several(
            example("JW323"), header__identification__identification="OTHER", claim__clients__0__lines=(line("RX"),)
        )
    )
    back = answered(example("JW323"), known)
    assert (back.header.return_codes, back.verdict.return_codes) == (("0200",), ("9333",))
    assert back.verdict.clients == ()
    assert signed(back.verdict.granted) == 0


def test_a_claim_with_wrong_content_gets_only_a_header() -> None:
    back = answered(several(example("JW323"), claim__total__cents=1), history_before("JW323"))
    assert back.header.return_codes == ("0001",)
    assert back.verdict is None


@pytest.mark.parametrize("number", FORTH)
@given(data=st.data())
def test_any_clash_gives_a_return_message_that_fits_the_schema(number: str, schemas: Path, data: st.DataObject) -> None:
    from roer.contracts.ijw.checks.within import walk

    message: Any = example(number)
    paths = [path for thing, path in walk(message) if not thing.SHARED and path]
    rules = ["TR056", "TR338", "TR304", "TR374", "TR321"]
    findings = data.draw(
        st.lists(st.builds(Finding, st.sampled_from(rules), st.just(Level.HISTORY), path=st.sampled_from(paths)))
    )
    back = answer(message, findings, RETURN_DATA)
    assert official_faults(write(back), KINDS[number].answered_by or "", schemas) == ()
    assert read(write(back)) == back


def test_the_answer_to_a_claim_is_right_for_the_provider_who_claimed() -> None:
    """Both ends: the municipality's answer to a claim passes the provider's own checks."""
    known = history_before("JW323")
    wrong: Any = put(example("JW323"), "claim.clients.0.lines.1.code", "41B99")
    back = answered(wrong, known)
    known.record(wrong, refused=("R2",))
    later = replace(OUTSIDE, today=dt.date(2024, 3, 9))
    assert check(back, history=known, outside=later) == []
    refused = known.line("12345678", "R2")
    assert refused is not None
    assert not refused.granted
