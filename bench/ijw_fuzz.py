"""A coverage-guided fuzzer on the reader of messages, for a bounded time: `make bench-fuzz SECONDS=60`.

It starts from one right example of each kind and breaks XML as well as bytes. Whatever comes in, the reader either gives
a message or says in plain words why not; a message that it gave is judged, told and answered without a fault, and is
written to the same message again. Both lanes of claims agree, and so does the official schema when it is at hand.
What breaks this is kept below .cache/ijw-fuzz as a file named crash-….
"""

from __future__ import annotations

import argparse
import contextlib
import random
import sys
from pathlib import Path
from typing import Any

import atheris
from lxml import etree

with atheris.instrument_imports(include=["roer.contracts.ijw"]):
    from roer.contracts.ijw import claims
    from roer.contracts.ijw.check import check
    from roer.contracts.ijw.claims import open_claim
    from roer.contracts.ijw.examples import example
    from roer.contracts.ijw.explain import explain
    from roer.contracts.ijw.findings import Finding, NotReadableError
    from roer.contracts.ijw.kinds import KINDS, kind_of
    from roer.contracts.ijw.official import NoSchemasError, official_faults, schema_folder
    from roer.contracts.ijw.read import read
    from roer.contracts.ijw.write import write

CORPUS = Path(".cache/ijw-fuzz")
VALUES = (
    "",
    " ",
    "0",
    "-1",
    "+1",
    "01",
    "99999999999",
    "2024-02-30",
    "2024-06-31Z",
    "\n",
    "é" * 300,
    "a&b",
    "=",
    "]]>",
)
MOST_BYTES = 20_000


def try_one(content: bytes) -> None:
    """Hold the reader to its word on one file. Raises AssertionError."""
    try:
        message = read(content)
    except NotReadableError as why:
        message = None
        _say(why.findings)
    _lanes_agree(content, message)
    _schema_agrees(content, message)
    if message is not None:
        check(message)
        assert all(explain(message, language) for language in ("nl", "en"))
        assert read(write(message)) == message, "written and read again it is another message"


def _say(reasons: tuple[Finding, ...]) -> None:
    assert reasons, "refused without a reason"
    assert all(found.says("nl") and found.says("en") for found in reasons)


def _walked(content: bytes) -> list[Any] | None:
    try:
        return [placed.line for placed in open_claim(content).lines]
    except NotReadableError:
        return None


def _lanes_agree(content: bytes, message: Any) -> None:
    whole = message is not None and kind_of(message).number == "JW323"
    lines = [line for client in message.claim.clients for line in client.lines] if whole else None
    fast = _walked(content)
    with _only_careful():
        assert fast == _walked(content), "the lanes differ"
    assert fast == lines, "a stream and a whole message differ"


@contextlib.contextmanager
def _only_careful() -> Any:
    kept, claims.plain_text = claims.plain_text, lambda content: None
    try:
        yield
    finally:
        claims.plain_text = kept


def _schema_agrees(content: bytes, message: Any) -> None:
    if message is not None and SCHEMAS is not None:
        faults = official_faults(content, kind_of(message).number, SCHEMAS)
        assert not faults, f"the official schema refuses it: {faults[:2]}"


def mutate(content: bytes, most: int, seed: int) -> bytes:
    """Break a file: half of the time one thing in its XML, otherwise its bytes."""
    chance = random.Random(seed)
    if chance.random() < 0.5:
        with contextlib.suppress(etree.XMLSyntaxError, ValueError):
            root = etree.fromstring(content)
            _break(root, chance)
            made = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
            return made if len(made) <= most else content[:most]
    return bytes(atheris.Mutate(content, most))


def _break(root: Any, chance: random.Random) -> None:
    victim = chance.choice([step for step in root.iter() if isinstance(step.tag, str)])
    parent, kind = victim.getparent(), chance.randrange(6)
    if kind == 0 and parent is not None:
        parent.remove(victim)
    elif kind == 1 and parent is not None:
        parent.insert(chance.randrange(len(parent) + 1), etree.fromstring(etree.tostring(victim)))
    elif kind == 2:
        victim.append(etree.Element(chance.choice(list(root.iter("{*}*"))).tag))
    elif kind == 3:
        victim.tail = chance.choice(VALUES)
    elif kind == 4:
        victim.append(etree.Comment("x"))
    else:
        victim.text = chance.choice(VALUES)


def _schemas() -> Path | None:
    try:
        return schema_folder()
    except NoSchemasError:
        return None


SCHEMAS = _schemas()


def main() -> None:
    """Fuzz for so many seconds; the process ends with a code other than 0 at the first fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=300)
    asked = parser.parse_args()
    CORPUS.mkdir(parents=True, exist_ok=True)
    for number in KINDS:
        (CORPUS / f"{number}.xml").write_bytes(write(example(number)))
    line = [
        sys.argv[0], str(CORPUS), f"-max_total_time={asked.seconds}", f"-max_len={MOST_BYTES}", "-timeout=20",
        f"-artifact_prefix={CORPUS}/", "-print_final_stats=1", "-rss_limit_mb=1024",
    ]  # fmt: skip
    atheris.Setup(line, try_one, custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
