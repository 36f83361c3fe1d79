"""Rules that hold because a message cannot be made or read in any other way."""

from __future__ import annotations

import re
from typing import Any

import pytest

from roer.contracts.ijw.answers import answer
from roer.contracts.ijw.check import check
from roer.contracts.ijw.examples import OUTSIDE, RETURN_DATA, example
from roer.contracts.ijw.findings import NotReadableError
from roer.contracts.ijw.history import MemoryHistory
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.read import read
from roer.contracts.ijw.tests.changing import several
from roer.contracts.ijw.write import write

ABOUT_SOMEBODY = ["JW301", "JW305", "JW307", "JW315", "JW317", "JW323"]


def without(number: str, element: str) -> bytes:
    """A right message of a kind from which the first element of a name was taken out, with what stands in it."""
    content = write(example(number))
    cut = re.sub(rf"<(\w+:{element})>.*?</\1>".encode(), b"", content, count=1, flags=re.DOTALL)
    assert cut != content
    return cut


def is_refused(content: bytes, element: str) -> bool:
    with pytest.raises(NotReadableError) as why:
        read(content)
    return element in " ".join(f"{found.where} {found.facts.get('element', '')}" for found in why.value.findings)


@pytest.mark.ijw("UP006", "OP079")
@pytest.mark.parametrize("number", ABOUT_SOMEBODY)
def test_nobody_is_in_a_message_without_a_citizen_service_number(number: str) -> None:
    assert is_refused(without(number, "Bsn"), "Bsn")


@pytest.mark.ijw("UP016", "OP260")
def test_a_product_is_a_category_and_maybe_a_code() -> None:
    assert is_refused(without("JW305", "Categorie"), "Categorie")
    message: Any = read(without("JW305", "Code"))
    assert (message.client.products[0].product.category, message.client.products[0].product.code) == ("45", None)


@pytest.mark.ijw("UP017")
def test_all_fourteen_messages_of_the_standard_exist() -> None:
    wanted = {301, 302, 305, 306, 307, 308, 315, 316, 317, 318, 319, 320, 323, 325}
    assert set(KINDS) == {f"JW{number}" for number in wanted}


@pytest.mark.ijw("UP025", "OP281")
def test_a_claim_names_each_young_person_with_own_lines_and_may_hold_many() -> None:
    claim: Any = example("JW323")
    (client, *_rest) = claim.claim.clients
    many = several(claim, claim__clients=tuple(several(client, bsn=f"{900 + n:09}") for n in range(40)))
    again: Any = read(write(many))
    assert [(one.bsn, len(one.lines)) for one in again.claim.clients] == [
        (f"{900 + n:09}", len(client.lines)) for n in range(40)
    ]


@pytest.mark.ijw("OP047")
def test_what_breaks_the_standard_is_answered_with_the_reason() -> None:
    message: Any = several(example("JW305"), client__bsn="999900007")
    back: Any = answer(message, check(message, history=MemoryHistory(), outside=OUTSIDE), RETURN_DATA)
    assert back.header.return_codes == ("0001",) or "0001" in back.client.return_codes


@pytest.mark.ijw("OP095")
def test_nothing_is_refused_on_what_the_sender_cannot_know() -> None:
    """A receiver that knows nothing yet refuses no first message, and no list of its own stands behind a remark."""
    for number in ("JW301", "JW315"):
        assert check(example(number), history=MemoryHistory(), outside=OUTSIDE) == []


@pytest.mark.ijw("OP076")
def test_a_relation_says_what_it_is() -> None:
    content = write(example("JW301"))
    start = content.index(b":Relatie>")
    cut = content[:start] + re.sub(rb"<(\w+:Soort)>\d+</\1>", b"", content[start:], count=1)
    assert is_refused(cut, "Soort")


@pytest.mark.ijw("OP254")
@pytest.mark.parametrize("code", [b"1234567", b"123456789", b"1234567A"])
def test_a_provider_has_a_code_of_eight_digits(code: bytes) -> None:
    with pytest.raises(NotReadableError):
        read(write(example("JW305")).replace(b"12345678", code))


@pytest.mark.ijw("IV007")
def test_a_name_is_kept_in_parts() -> None:
    message: Any = read(write(example("JW305")))
    assert (message.client.name.family_name.name, message.client.name.family_name.prefix) == ("Beek", "van der")


@pytest.mark.ijw("IV024")
@pytest.mark.parametrize("amount", ["750.00", "750,00", "7.5e2"])
def test_amounts_are_whole_cents(amount: str) -> None:
    content = write(example("JW323")).replace(b"<ijw:Bedrag>75000<", f"<ijw:Bedrag>{amount}<".encode(), 1)
    assert is_refused(content, "Bedrag")


@pytest.mark.ijw("IV034")
def test_every_message_says_the_edition_of_its_schemas() -> None:
    for number in KINDS:
        message: Any = read(write(example(number)))
        assert (message.header.xsd_version.base, message.header.xsd_version.message) == ("0.1.0", "0.1.0")


@pytest.mark.ijw("IV042")
@pytest.mark.parametrize("element", ["Volume", "Eenheid", "Frequentie"])
def test_volume_unit_and_frequency_go_together(element: str) -> None:
    assert is_refused(without("JW301", element), element)
