"""Claims that keep coming, with the database: each is taken in, judged against the books and answered.

Run: PYTHONPATH=src python -m bench.ijw_database [--seconds 600] [--rate 15] [--lines 20] [--receivers 2]
A server of its own with the settings of production. A sender puts claims on a road of folders at a fixed rate; receivers
are processes of their own that take them in as the municipality's post, write the books, and put the answer (JW325) in
the outbox. Prints JSON, with the processor time that a receiver takes for one claim; exit code 1 when the queue grew: in
the last tenth more waited than comes in two seconds.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from bench.ijw_bench import LINES_PER_CLIENT, big_claim
from bench.ijw_sustained import SECONDS_WAITING, Seen, figures_of, small
from roer.contracts.ijw.history import MemoryHistory
from roer.contracts.ijw.write import write
from roer.contracts.road.folder import FolderRoad, file_name, put
from roer.install.cluster import Cluster
from roer.install.places import CACHE

MUNICIPALITY, PROVIDER, DATABASE = "9999", "12345678", "ijw_bench"
WAIT = 600  # seconds for a sign of life of a receiver, also on a busy machine
MINUTE, CENTS, SINCE = "01", 125, date(2023, 1, 1)
BEFORE, AT = datetime(2026, 9, 1, 9, 0, tzinfo=UTC), datetime(2026, 9, 10, 9, 0, tzinfo=UTC)


def point(cluster: Cluster) -> None:
    """Point Django of this process at the database of this bench."""
    import os

    os.environ.update(cluster.env(database=DATABASE, keys_database=f"{DATABASE}_keys"))
    os.environ["DJANGO_SETTINGS_MODULE"] = "roer.settings"
    import django

    django.setup()


def begin() -> Cluster:
    """A fresh database with the cast and the one family room that lets both organisations take part in the traffic."""
    cluster = Cluster.start(CACHE / "bench", mode="test", attached=True, for_tests=False)
    for name in (DATABASE, f"{DATABASE}_keys"):
        cluster.drop(name)
    cluster.create(DATABASE)
    cluster.create(f"{DATABASE}_keys", keys=True)
    point(cluster)
    from django.core.management import call_command

    from roer.demo.cast import make_cast
    from roer.demo.families.contracts import add

    call_command("first_tables")
    call_command("migrate", database="owner", verbosity=0)
    for name in ("apply_policies", "apply_key_store"):
        call_command(name)
    add(make_cast(BEFORE), BEFORE)
    return cluster


def agree(municipality: Any, claims: list[Any]) -> None:
    """A contract with a provider elsewhere, with every product that the claims name, at the price that they claim."""
    from roer.contracts.models import Contract, ContractedProduct, Party, Tariff
    from roer.core.models import Organisation

    def kept(row: Any) -> Any:
        row.save(using="owner", force_insert=True)
        return row

    elsewhere = kept(Organisation(name="Bench", kind="provider", regime="youth_act", valid_from=SINCE))
    provider = kept(Party(organisation=elsewhere, side="provider", code=PROVIDER))
    contract = kept(Contract(
        number="BENCH", municipality=municipality, provider=provider, variant="effort", payment_title="hourly",
        valid_from=SINCE,
    ))  # fmt: skip
    named = {(line.category, line.code) for one in claims for client in one.claim.clients for line in client.lines}
    for category, code in sorted(named):
        product = kept(ContractedProduct(
            contract=contract, category=category, code=code, says=code, unit=MINUTE, competence="guide"
        ))  # fmt: skip
        kept(Tariff(product=product, cents=CENTS, valid_from=SINCE))


def fill(known: MemoryHistory, claims: list[Any]) -> None:
    """Put the assignments that the claims rest on in the books of the municipality, as its owner loads them."""
    from roer.contracts.models import Assignment, ExchangeMessage, Party
    from roer.contracts.sealing import person_hash

    party = Party.objects.using("owner").get(code=MUNICIPALITY)
    agree(party, claims)
    message = ExchangeMessage(
        organisation_id=party.organisation_id, direction="out", kind="JW301", sender=MUNICIPALITY, receiver=PROVIDER,
        identification="BENCH", at=AT, by_seat_id=party.post_seat_id, state="fine", digest="b" * 64,
    )  # fmt: skip
    message.save(using="owner", force_insert=True)
    rows = []
    for claim in claims:
        for client in claim.claim.clients:
            hashed = person_hash(client.bsn)
            for line in client.lines:
                held = known.assignment("0344", line.assignment_number)
                assert held is not None
                one = held.assigned
                rows.append(Assignment(
                    organisation_id=party.organisation_id, person_hash=hashed, municipality=MUNICIPALITY,
                    provider=PROVIDER, number=one.number, category=one.product.category, code=one.product.code,
                    volume=one.volume.number, unit=one.volume.unit, frequency=one.volume.frequency,
                    decided_on=one.decided_on, decided_at=one.decided_at, first_day=one.first_day, last_day=one.last_day,
                    message=message,
                ))  # fmt: skip
    Assignment.objects.using("owner").bulk_create(rows, batch_size=2_000)


def claims_of(count: int, lines: int) -> tuple[list[Any], MemoryHistory]:
    """So many different right claims between the two organisations of the cast."""
    whole, known = big_claim(count * lines)
    whole = replace(whole, header=replace(whole.header, sender=PROVIDER, receiver=MUNICIPALITY))
    each = max(1, lines // LINES_PER_CLIENT)
    clients = whole.claim.clients
    return [small(whole, number, clients[number * each : (number + 1) * each]) for number in range(count)], known


def receive(own: int, receivers: int, folder: str, told: Any) -> None:
    """Take in every claim of this receiver's share and answer it; tells when each was answered. Ends with a file `end`."""
    cluster = Cluster.start(CACHE / "bench", mode="test", attached=True, for_tests=False)
    point(cluster)
    from roer.contracts import commands
    from roer.contracts.models import Claim, Party
    from roer.contracts.parties import SEATS, post_of
    from roer.core.actor import Actor, acting

    party = Party.objects.select_related(*SEATS).get(code=MUNICIPALITY)
    post, office = post_of(party, AT), Actor.of(party.owner_seat, AT)
    place, pause = Path(folder), multiprocessing.Event()
    road = FolderRoad(place / str(own), own=MUNICIPALITY)
    told.put(None)
    while not (place / "end").exists():
        waiting = sorted((road.place / "in").glob("*.xml"))
        for file in waiting:
            busy = time.process_time()
            message_id = commands.take_in(actor=post, content=file.read_bytes())
            with acting(office, page="bench"):
                claim = Claim.objects.get(message_id=message_id)
            commands.check_declaration(actor=office, claim_id=claim.id)
            file.unlink()
            busy = time.process_time() - busy
            told.put((file.name, time.monotonic(), _unpaid(claim.id, office), busy))
        if not waiting:
            pause.wait(0.02)


def _unpaid(claim_id: Any, office: Any) -> int:
    """The cents of a claim that were not granted; right claims have none."""
    from roer.contracts.models import Claim
    from roer.core.actor import acting

    with acting(office, page="bench"):
        row = Claim.objects.get(id=claim_id)
    return int(row.cents - (row.granted_cents or 0))


def sustained(seconds: int, rate: int, lines: int, receivers: int) -> dict[str, float]:
    """Run sender and receivers; returns the figures."""
    claims, known = claims_of(seconds * rate, lines)
    begin()
    fill(known, claims)
    contents = [write(claim) for claim in claims]
    context, seen = multiprocessing.get_context("spawn"), Seen()
    told: Any = context.Queue()
    with tempfile.TemporaryDirectory() as folder:
        workers = [
            context.Process(target=receive, args=(own, receivers, folder, told), daemon=True)
            for own in range(receivers)
        ]
        for worker in workers:
            worker.start()
        for _worker in workers:
            told.get(timeout=WAIT)
        began = time.monotonic()
        sent = _send(contents, rate, receivers, Path(folder), told, seen)
        while len(seen.waited) < len(contents):
            _answered(told.get(timeout=WAIT), sent, seen)
        took = time.monotonic() - began
        (Path(folder) / "end").touch()
        for worker in workers:
            worker.join(timeout=30)
    each = {"receivers": receivers, "receiver_processor_ms": round(1000 * seen.busy / len(contents), 1)}
    return {**each, **figures_of(seen, took, seen.busy, len(contents))}


def _send(
    contents: list[bytes], rate: int, receivers: int, folder: Path, told: Any, seen: Seen
) -> dict[str, float]:  # fmt: skip
    sent: dict[str, float] = {}
    began = time.monotonic()
    for number, content in enumerate(contents):
        time.sleep(max(0.0, began + number / rate - time.monotonic()))
        name = file_name(PROVIDER, MUNICIPALITY, f"C{number:06}")
        sent[name] = time.monotonic()
        put(content, folder / str(number % receivers) / "in" / name)
        while not told.empty():
            _answered(told.get(), sent, seen)
    return sent


def _answered(answer: tuple[str, float, int, float], sent: dict[str, float], seen: Seen) -> None:
    name, at, unpaid, busy = answer
    if unpaid:
        raise SystemExit(f"{name}: {unpaid} cents of a right claim were not granted")
    seen.waited.append(at - sent[name])
    seen.waiting.append(len(sent) - len(seen.waited))
    seen.busy += busy


def main() -> int:
    """Print the figures; 1 when the queue grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--rate", type=int, default=15)
    parser.add_argument("--lines", type=int, default=20)
    parser.add_argument("--receivers", type=int, default=2)
    asked = parser.parse_args()
    figures = sustained(asked.seconds, asked.rate, asked.lines, asked.receivers)
    print(json.dumps(figures, indent=2))
    return 0 if figures["waiting_in_last_tenth"] <= SECONDS_WAITING * asked.rate else 1


if __name__ == "__main__":
    sys.exit(main())
