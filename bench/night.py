"""The pages of the night desk, one after another: `./roer test-env -- .venv/bin/python -m bench.night [--rounds 60]`.

Asks them in this process as a worker of the cast, through every layer but the network. Prints the middle and the
nineteen-in-twenty time of each in milliseconds, beside the target of pages.
"""

from __future__ import annotations

import argparse
import statistics
import time
import tomllib
from pathlib import Path

import django


def main() -> None:
    """Make the cast where it is not yet, ask each page, print the figures."""
    parser = argparse.ArgumentParser(prog="bench.night")
    parser.add_argument("--rounds", type=int, default=60)
    rounds = parser.parse_args().rounds
    django.setup()
    from django.core.management import call_command

    call_command("make_cast", verbosity=0)
    target = tomllib.loads((Path(__file__).parent / "targets.toml").read_text())["pages"]["p50"]
    for address, times in measured(rounds).items():
        middle, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
        said = "met" if middle <= target else "NOT MET"
        print(f"{address:<28} p50 {middle:6.1f} ms   p95 {late:6.1f} ms   target {target} ms: {said}")


def measured(rounds: int) -> dict[str, list[float]]:
    """Milliseconds by page, after two rounds to warm up."""
    from django.test import Client

    from roer.demo.recall import recall
    from roer.safety.models import NightWatch

    client, cast = Client(), recall()
    client.post("/demo/", {"seat": str(cast["fatima"].seat.id)})
    watch = NightWatch.objects.using("owner").order_by("recorded_at").values_list("id", flat=True)[0]
    pages = {"desk": "/veiligheid/nacht/", "night": f"/veiligheid/nacht/{watch}/", "paper": "/veiligheid/nacht/papier/"}
    found: dict[str, list[float]] = {name: [] for name in pages}
    for number in range(rounds + 2):
        for name, address in pages.items():
            began = time.perf_counter()
            answer = client.get(address)
            took = (time.perf_counter() - began) * 1000
            assert answer.status_code in (200, 404), (address, answer.status_code)
            if number >= 2:
                found[name].append(took)
    return found


if __name__ == "__main__":
    main()
