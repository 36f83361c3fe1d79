"""Bad input: one thing broken at a time is refused with plain words, and never with a crash or something worse."""

import random
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from roer.contracts.ijw.check import check_claim
from roer.contracts.ijw.claims import open_claim
from roer.contracts.ijw.examples import example
from roer.contracts.ijw.findings import NotReadableError
from roer.contracts.ijw.kinds import KINDS
from roer.contracts.ijw.official import official_faults
from roer.contracts.ijw.read import kind_of_file, read
from roer.contracts.ijw.safe_xml import LIMIT
from roer.contracts.ijw.tests.changing import several
from roer.contracts.ijw.write import NotWritableError, write

START = write(example("JW305"))
CLAIM = write(example("JW323"))
BOMB = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE_FILE = b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
HEAD = b'<?xml version="1.0" encoding="UTF-8"?>'


def rules_of(content: bytes) -> set[str]:
    with pytest.raises(NotReadableError) as refused:
        read(content)
    assert all(found.says("nl") and found.says("en") for found in refused.value.findings)
    return {found.rule for found in refused.value.findings}


BAD = {
    "entity expansion": (START.replace(HEAD, HEAD + BOMB), "F-DOCTYPE"),
    "external entity": (START.replace(HEAD, HEAD + OUTSIDE_FILE), "F-DOCTYPE"),
    "doctype after a comment": (START.replace(HEAD, HEAD + b"<!-- x -->\n" + BOMB), "F-DOCTYPE"),
    "undeclared entity": (START.replace(b"Beek", b"&b;"), "F-XML"),
    "byte-order mark": (b"\xef\xbb\xbf" + START, "F-MARK"),
    "utf-16": (START.decode().encode("utf-16"), "F-MARK"),
    "utf-16 without mark": (START.decode().encode("utf-16-le"), "F-ENCODING"),
    "utf-16 that hides a bomb": ((HEAD + BOMB + START[len(HEAD) :]).decode().encode("utf-16-be"), "F-ENCODING"),
    "says latin-1": (START.replace(b"UTF-8", b"ISO-8859-1"), "F-ENCODING"),
    "is latin-1": (START.replace(b"Beek", b"Be\xebk"), "F-ENCODING"),
    "release 3.1": (START.replace(b"/3_2/jw305", b"/3_1/jw305"), "F-RELEASE"),
    "another standard": (START.replace(b"/ijw/3_2/jw305", b"/iwmo/3_2/wmo305"), "F-RELEASE"),
    "no message": (b"<html/>", "F-KIND"),
    "nothing": (b"", "F-XML"),
    "prefix that stands for nothing": (START.replace(b"<jw305:Bsn>", b"<q:Bsn>"), "F-XML"),
    "first element with a prefix that stands for nothing": (b"<q:Bericht/>", "F-XML"),
    "cut off": (START[: len(START) // 2], "F-XML"),
    "31 June": (START.replace(b"2024-01-03", b"2024-06-31"), "F-DAY"),
    "date with zone": (START.replace(b"2024-01-03", b"2024-01-03Z"), "RS032"),
    "short number": (START.replace(b"999900006", b"99990000"), "RS037"),
    "negative number": (START.replace(b">1001<", b">-1<"), "RS001"),
    "enormous number": (START.replace(b">1001<", b">" + b"9" * 5000 + b"<"), "F-WHOLE"),
    "ten digits": (START.replace(b">1001<", b">1000000000<"), "RS006"),
    "long name": (START.replace(b"Beek", b"B" * 201), "RS028"),
    "empty name": (START.replace(b"Beek", b" "), "RS033"),
    "unknown code": (START.replace(b"Geslacht>2<", b"Geslacht>7<"), "F-CODE"),
    "lost zero": (START.replace(b">1</jw305:StatusAanlevering>", b">01</jw305:StatusAanlevering>"), "F-CODE"),
    "wrong message code": (START.replace(b">438<", b">439<"), "RS047"),
    "attribute": (START.replace(b"<jw305:Bsn>", b'<jw305:Bsn a="b">'), "F-STRAY"),
    "huge attribute": (START.replace(b"<jw305:Bsn>", b'<jw305:Bsn a="' + b"x" * 500_000 + b'">'), "F-STRAY"),
    "stray text": (START.replace(b"<jw305:Bsn>", b"hi<jw305:Bsn>"), "F-STRAY"),
    "stray no-break space": (START.replace(b"<jw305:Bsn>", "\u00a0<jw305:Bsn>".encode()), "F-STRAY"),
    "unknown element": (START.replace(b"<jw305:Bsn>", b"<jw305:New/><jw305:Bsn>"), "F-UNEXPECTED"),
    "missing element": (START.replace(b"<jw305:Geslacht>2</jw305:Geslacht>", b""), "F-MISSING"),
    "element inside a value": (START.replace(b"999900006", b"999900006<a/>"), "F-UNEXPECTED"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_is_refused_in_plain_words(case: str) -> None:
    content, rule = BAD[case]
    assert rule in rules_of(content)


@pytest.mark.ijw("OP179")
def test_more_than_25_mb_is_refused() -> None:
    assert rules_of(START + b" " * LIMIT) == {"F-SIZE"}


@pytest.mark.parametrize(("number", "changes"), [
    ("JW305", {"client__bsn": "12"}),
    ("JW305", {"client__products__0__first_day": "2024-01-01"}),
    ("JW305", {"client__products": ()}),
    ("JW323", {"claim__total__cents": -1}),
    ("JW323", {"claim__number": "D-1"}),
    ("JW301", {"client__products__0__comment": "a\x00b"}),
    ("JW301", {"client__products__0__volume__unit": "1"}),
])  # fmt: skip
def test_nothing_wrong_is_written(number: str, changes: dict[str, Any]) -> None:
    with pytest.raises(NotWritableError):
        write(several(example(number), **changes))


def test_one_wrong_date_in_a_claim_is_named_with_its_place_and_line() -> None:
    with pytest.raises(NotReadableError) as refused:
        check_claim(CLAIM.replace(b"<jw323:Eenheid>01", b"<jw323:Eenheid>1", 1))
    (fault,) = refused.value.findings
    assert (fault.rule, fault.where.rpartition("/")[2]) == ("F-CODE", "Eenheid")
    assert fault.line


def test_many_faults_cost_little_time() -> None:
    head, _, rest = CLAIM.partition(b"<jw323:Prestatie>")
    line, _, tail = rest.rpartition(b"</jw323:Prestatie>")
    bad = b"<jw323:Prestatie>" + line.replace(b">01<", b">1<") + b"</jw323:Prestatie>"
    began = time.process_time()
    with pytest.raises(NotReadableError):
        check_claim(head + bad * 5000 + tail)
    assert time.process_time() - began < 10


def _break(content: bytes, seed: int) -> bytes:
    """Break one thing: drop, double, swap, empty, rename or change the text of one element."""
    chance = random.Random(seed)
    root = etree.fromstring(content)
    victim = chance.choice([step for step in root.iter() if step is not root])
    parent = victim.getparent()
    kind = chance.choice(["drop", "double", "first", "empty", "rename", "text", "attribute", "inside"])
    if kind == "drop":
        parent.remove(victim)
    elif kind == "double":
        parent.insert(parent.index(victim), etree.fromstring(etree.tostring(victim)))
    elif kind == "first":
        parent.insert(0, victim)
    elif kind == "empty":
        victim.clear()
    elif kind == "rename":
        victim.tag = victim.tag + chance.choice("xZ")
    elif kind == "attribute":
        victim.set("a", "b")
    elif kind == "inside":
        victim.append(etree.Element(chance.choice(list(root.iter())).tag))
    else:
        victim.text = chance.choice(["", " ", "x", "0", "-1", "99999999999", "2024-02-30", "01", "1", "\n", "é" * 300])
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def accepts(content: bytes) -> bool:
    try:
        read(content)
    except NotReadableError:
        return False
    return True


def streams(content: bytes) -> bool:
    try:
        for _ in open_claim(content).lines:
            pass
    except NotReadableError:
        return False
    return True


@pytest.mark.parametrize("number", KINDS)
@given(seed=st.integers(0, 2**32))
def test_the_reader_accepts_exactly_what_the_official_schema_accepts(number: str, schemas: Path, seed: int) -> None:
    broken = _break(write(example(number)), seed)
    assert accepts(broken) == (official_faults(broken, number, schemas) == ())


@given(seed=st.integers(0, 2**32))
def test_reading_a_claim_as_a_stream_accepts_exactly_what_reading_it_whole_does(seed: int) -> None:
    broken = _break(CLAIM, seed)
    assert streams(broken) == accepts(broken)


@pytest.mark.parametrize("tag", ["Clienten", "Client", "Prestatie", "Bsn", "Bericht"])
def test_a_prefix_that_stands_for_nothing_is_refused_in_a_claim_too(tag: str) -> None:
    broken = CLAIM.replace(f"jw323:{tag}>".encode(), f"q:{tag}>".encode()).replace(b"<jw323:Bericht", b"<q:Bericht", 1)
    assert (streams(broken), accepts(broken)) == (False, False)
    with pytest.raises(NotReadableError):
        kind_of_file(b"<q:Bericht/>")


def test_reading_a_claim_as_a_stream_gives_the_same_lines() -> None:
    whole: Any = read(CLAIM)
    opened = open_claim(CLAIM)
    assert [placed.line for placed in opened.lines] == [line for c in whole.claim.clients for line in c.lines]
    assert opened.header == whole.header


@given(noise=st.binary(max_size=300), place=st.integers(0, len(START)))
def test_noise_never_crashes_the_reader(noise: bytes, place: int) -> None:
    accepts(START[:place] + noise + START[place:])
    streams(CLAIM[:place] + noise + CLAIM[place:])
