"""How fast the iJw library is, as ratios measured side by side in one run on this machine.

Run: PYTHONPATH=src python -m bench.ijw_bench [--schemas FOLDER]
    [--lines 27000] [--assignments 10000]
Each figure is the best of `--rounds`; processor time, so a busy machine disturbs less. Exit code 1 when a target is missed.
"""

import argparse
import datetime as dt
import gc
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from roer.contracts.ijw import examples
from roer.contracts.ijw.check import check, check_claim
from roer.contracts.ijw.checks.people import passes_eleven_test
from roer.contracts.ijw.examples import OUTSIDE, assigned, assignment, claim, line
from roer.contracts.ijw.history import MemoryHistory
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.claim import ClaimClient, ClaimMessage
from roer.contracts.ijw.official import NoSchemasError, official_faults, schema_folder
from roer.contracts.ijw.write import write

LINES_PER_CLIENT = 10
MOST_RATIO, MOST_MEMORY_MB, MOST_SECONDS = 4.0, 400, 60


def bsns() -> Iterator[str]:
    """Official test numbers, first those of the range, then any that pass the test."""
    return (str(n) for n in range(999_900_006, 1_000_000_000) if passes_eleven_test(str(n)))


def big_claim(lines: int) -> tuple[ClaimMessage, MemoryHistory]:
    """A right claim of so many lines, and the history in which it is right."""
    known, clients, number = MemoryHistory(), [], 10_000
    message: Any = assignment()
    for _, bsn in zip(range(lines // LINES_PER_CLIENT), bsns(), strict=False):
        products = tuple(
            assigned(number + n, sh.Product(category="45", code=f"45A{n:02}")) for n in range(LINES_PER_CLIENT)
        )
        known.record(replace(message, client=replace(message.client, bsn=bsn, products=products)))
        own = tuple(line(f"REF{p.number:09}", number=p.number, product=p.product or examples.PRODUCT) for p in products)
        clients.append(ClaimClient(bsn=bsn, lines=own))
        number += LINES_PER_CLIENT
    cents = sum(item.amount.cents for client in clients for item in client.lines)
    base: Any = claim()
    whole = replace(base.claim, clients=tuple(clients), total=sh.TotalAmount(cents=cents, side="D"))
    return replace(base, claim=whole), known


def best(rounds: int, work: Callable[[], object]) -> float:
    """The least processor time of a few rounds, in seconds."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


def validate_with_lxml(content: bytes, schema: etree.XMLSchema) -> None:
    """What everybody does at least: parse and validate."""
    if not schema.validate(etree.parse(BytesIO(content))):
        raise SystemExit(f"the bench's own claim is wrong: {schema.error_log}")


def judge(content: bytes, known: MemoryHistory) -> None:
    """Read the claim as a stream and keep all rules."""
    found = check_claim(content, history=known, outside=OUTSIDE)
    if found.findings:
        raise SystemExit(f"the bench's own claim breaks rules: {found.findings[:3]}")


def claims(folder: Path, lines: int, rounds: int) -> dict[str, float]:
    """Reading and judging a large claim beside schema validation of the same bytes."""
    message, known = big_claim(lines)
    content = write(message)
    schema = etree.XMLSchema(etree.parse(str(folder / "JW323.xsd")))
    gc.freeze()  # the history stands for a database; its objects are not the reader's rubbish
    official = ours = float("inf")
    for _ in range(rounds):  # turn by turn, so a busy machine hurts both
        official = min(official, best(1, lambda: validate_with_lxml(content, schema)))
        ours = min(ours, best(1, lambda: judge(content, known)))
    return {
        "claim_mb": round(len(content) / 2**20, 1),
        "claim_lines": lines,
        "schema_validation_s": round(official, 3),
        "read_and_check_s": round(ours, 3),
        "ratio": round(ours / official, 2),
    }


def assignments(folder: Path, count: int) -> dict[str, float]:
    """Writing assignments and validating each against the official schema and our own rules."""
    message: Any = assignment()
    began = time.process_time()
    for n, bsn in zip(range(count), bsns(), strict=False):
        made = sh.MessageIdentification(identification=f"TW{n}", made_on=dt.date(2023, 12, 20))
        own = replace(
            message, header=replace(message.header, identification=made), client=replace(message.client, bsn=bsn)
        )
        if check(own) or official_faults(write(own), "JW301", folder):
            raise SystemExit("the bench's own assignment is wrong")
    return {"assignments": count, "assignments_s": round(time.process_time() - began, 2)}


def memory(lines: int) -> float:
    """Peak memory in MB of a process that only reads and judges one large claim, without history."""
    message, _ = big_claim(lines)
    file = Path("bench-claim.tmp.xml")
    file.write_bytes(write(message))
    try:
        command = [sys.executable, __file__, "--only-read", str(file)]
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    finally:
        file.unlink()


def main() -> int:
    """Print the figures as JSON; 1 when a target is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schemas", type=Path, help="the official schemas; else ROER_IJW_SCHEMAS")
    parser.add_argument("--lines", type=int, default=27_000)
    parser.add_argument("--assignments", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only-read", type=Path)
    asked = parser.parse_args()
    if asked.only_read:
        check_claim(asked.only_read)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        return 0
    try:
        schemas = schema_folder(asked.schemas)
    except NoSchemasError as why:
        print(f"Not measured beside the official schemas. {why}")
        return 0
    figures = claims(schemas, asked.lines, asked.rounds)
    figures |= {"peak_memory_mb": round(memory(asked.lines))}
    figures |= assignments(schemas, asked.assignments)
    print(json.dumps(figures, indent=2))
    kept = figures["ratio"] <= MOST_RATIO and figures["peak_memory_mb"] < MOST_MEMORY_MB
    return 0 if kept and figures["assignments_s"] < MOST_SECONDS else 1


if __name__ == "__main__":
    sys.exit(main())
