"""Claims that keep coming: does the queue stay flat? A sender puts them on a road of folders, a receiver answers each.

Run: PYTHONPATH=src python -m bench.ijw_sustained [--seconds 600] [--rate 15] [--lines 20]
The receiver judges every claim against its history, writes the answer (JW325) and sends it back. No database is asked.
Prints JSON; exit code 1 when the queue grew: in the last tenth more waited than comes in two seconds.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bench.ijw_bench import LINES_PER_CLIENT, big_claim
from roer.contracts.ijw.answers import ReturnData, answer
from roer.contracts.ijw.check import check
from roer.contracts.ijw.examples import OUTSIDE
from roer.contracts.ijw.history import MemoryHistory
from roer.contracts.ijw.model import shapes as sh
from roer.contracts.ijw.model.claim import ClaimMessage
from roer.contracts.ijw.read import read
from roer.contracts.ijw.write import write
from roer.contracts.road.folder import FolderRoad, carry

MUNICIPALITY, PROVIDER = "0344", "12345678"
EDITION = sh.XsdVersion(base="0.1.0", message="0.1.0")
SECONDS_WAITING = 2


@dataclass
class Seen:
    """What the receiver saw: how long each claim waited, how many lay waiting when it was answered, and processor time."""

    waited: list[float] = field(default_factory=list)
    waiting: list[int] = field(default_factory=list)
    busy: float = 0.0


def messages(count: int, lines: int) -> tuple[list[bytes], MemoryHistory]:
    """So many different right claims, and the history in which they are right."""
    whole, known = big_claim(count * lines)
    each = max(1, lines // LINES_PER_CLIENT)
    clients = whole.claim.clients
    return [write(small(whole, number, clients[number * each : (number + 1) * each])) for number in range(count)], known


def small(whole: ClaimMessage, number: int, clients: tuple[Any, ...]) -> ClaimMessage:
    """A claim of its own name and number about some of the young people of a large one."""
    cents = sum(line.amount.cents for client in clients for line in client.lines)
    made = replace(whole.header.identification, identification=f"DE{number}")
    claim = replace(
        whole.claim, number=f"D{number}", clients=clients, total=sh.TotalAmount(cents=cents, side="D")
    )  # fmt: skip
    return replace(whole, header=replace(whole.header, identification=made), claim=claim)


def send_all(road: FolderRoad, post: Path, claims: list[bytes], rate: float, sent: dict[str, float]) -> None:
    """Send claims at a fixed rate, whatever the receiver does."""
    pace, began = threading.Event(), time.monotonic()
    for number, content in enumerate(claims):
        pace.wait(max(0.0, began + number / rate - time.monotonic()))
        sent[f"C{number}"] = time.monotonic()
        road.send(content, receiver=MUNICIPALITY, message_id=f"C{number}")
        carry(post)


def judge(content: bytes, known: MemoryHistory, name: str) -> bytes:
    """Judge one claim and return its answer. Raises SystemExit when the bench's own claim is wrong."""
    claim: Any = read(content)
    findings = check(claim, history=known, outside=OUTSIDE)
    if findings:
        raise SystemExit(f"the bench's own claim breaks rules: {findings[:3]}")
    known.record(claim)
    return write(answer(claim, findings, ReturnData(name, dt.date(2024, 3, 1), EDITION)))


def receive(road: FolderRoad, known: MemoryHistory, sent: dict[str, float], until: int) -> Iterator[float]:
    """Answer what comes until so many were answered; yields how long each waited."""
    answered, pause = 0, threading.Event()
    while answered < until:
        before = answered
        for found in road.fetch():
            back = judge(found.envelope, known, f"RET{answered}")
            road.send(back, receiver=PROVIDER, message_id=f"R{answered}")
            road.acknowledge(found.message_id)
            answered += 1
            yield time.monotonic() - sent[found.message_id]
        if answered == before:
            pause.wait(0.02)


def sustained(seconds: int, rate: int, lines: int) -> dict[str, float]:
    """Run sender and receiver; returns the figures."""
    claims, known = messages(seconds * rate, lines)
    seen, sent = Seen(), {}
    with tempfile.TemporaryDirectory() as folder:
        post = Path(folder)
        here, there = FolderRoad(post / MUNICIPALITY, own=MUNICIPALITY), FolderRoad(post / PROVIDER, own=PROVIDER)
        sender = threading.Thread(target=send_all, args=(there, post, claims, rate, sent), daemon=True)
        began, busy = time.monotonic(), time.process_time()
        sender.start()
        for waited in receive(here, known, sent, len(claims)):
            seen.waited.append(waited)
            seen.waiting.append(len(sent) - len(seen.waited))
        return figures_of(seen, time.monotonic() - began, time.process_time() - busy, len(claims))


def figures_of(seen: Seen, took: float, busy: float, count: int) -> dict[str, float]:
    """What was seen, in figures."""
    ordered = sorted(seen.waited)
    return {
        "messages": count,
        "seconds": round(took, 1),
        "per_second": round(count / took, 2),
        "processor_share": round(busy / took, 2),
        "p50_ms": round(1000 * statistics.median(ordered)),
        "p95_ms": round(1000 * ordered[int(0.95 * count)]),
        "most_waiting": max(seen.waiting),
        "waiting_in_last_tenth": max(seen.waiting[-max(1, count // 10) :]),
    }


def main() -> int:
    """Print the figures; 1 when the queue grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--rate", type=int, default=15)
    parser.add_argument("--lines", type=int, default=20)
    asked = parser.parse_args()
    figures = sustained(asked.seconds, asked.rate, asked.lines)
    print(json.dumps(figures, indent=2))
    return 0 if figures["waiting_in_last_tenth"] <= SECONDS_WAITING * asked.rate else 1


if __name__ == "__main__":
    sys.exit(main())
