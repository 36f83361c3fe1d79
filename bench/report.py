"""The table that is printed, held against the targets, and the small file that is kept."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import tomllib
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.jobs import Rate
from bench.many import Crowd
from bench.measure import Figures

HERE = Path(__file__).parent
Targets = dict[str, dict[str, Any]]


def targets() -> Targets:
    """The promises of targets.toml."""
    return tomllib.loads((HERE / "targets.toml").read_text())


def verdicts(figures: list[Figures], promised: Targets) -> Iterator[tuple[str, str, float, float, bool]]:
    """(case, what, measured, target, met) for everything that is promised."""
    for held in figures:
        if held.name in promised["lists"]["cases"]:
            yield _verdict(
                held.name, "ratio to no row security", held.ratios["no row security"], promised["lists"]["ratio"]
            )
        if held.name in promised["pages"]["cases"]:
            yield _verdict(held.name, "p50 ms", held.p50, promised["pages"]["p50"])
            yield _verdict(held.name, "p95 ms", held.p95, promised["pages"]["p95"])


def _verdict(case: str, what: str, measured: float, target: float) -> tuple[str, str, float, float, bool]:
    return case, what, measured, target, measured <= target


def page_verdicts(figures: dict[str, Any], promised: Targets) -> Iterator[str]:
    """Met or not met, for pages under load. Rates and milliseconds are by the clock; `capacity` is from processor time."""
    alone, together, wanted = figures["alone"]["all"], figures["together"]["all"], promised["throughput"]
    measured = [
        ("one user, p50 ms", alone["p50"], promised["pages"]["p50"], False),
        ("one user, p95 ms", alone["p95"], promised["pages"]["p95"], False),
        ("together, p95 ms", together["p95"], wanted["p95"], False),
        ("requests a second", figures["per_second"], wanted["per_second"], True),
        (
            "requests a second two free cores carry",
            figures["processor ms a request"]["capacity"],
            wanted["per_second"],
            True,
        ),
    ]
    if "sign-ins" in figures:
        measured += [
            (
                "sign-ins a minute",
                figures["sign-ins"]["done"] * 60 / figures["sign-ins"]["seconds"],
                wanted["sign_ins"],
                True,
            ),
            (
                "sign-ins a minute two free cores carry",
                figures["sign-ins"]["processor ms"]["capacity"] * 60,
                wanted["sign_ins"],
                True,
            ),
        ]
    for what, value, target, more in measured:
        met = value >= target if more else value <= target
        yield f"{'met    ' if met else 'NOT MET'} {what}: {value:.1f} of {target:g}"


def print_heading() -> None:
    """What the columns of `print_figure` are."""
    print(f"\n{'':46} {'p50':>8} {'p95':>8} {'cpu':>8} {'queries':>8}  times the cpu of the same with")


def print_figure(held: Figures) -> Figures:
    """One line for a case, as soon as it is measured; returns the figures."""
    ratios = ", ".join(f"{name} {ratio}" for name, ratio in held.ratios.items())
    print(f"{held.name:46} {held.p50:8.2f} {held.p95:8.2f} {held.cpu:8.2f} {held.queries:8}  {ratios}", flush=True)
    return held


def print_crowds(crowds: list[Crowd]) -> None:
    """One line for each number of users."""
    print(f"\n{'':46} {'users':>8} {'p50':>8} {'p95':>8} {'a second':>8}")
    for held in crowds:
        print(f"{held.name:46} {held.users:8} {held.p50:8.2f} {held.p95:8.2f} {held.per_second:8}")


def print_rates(rates: list[Rate]) -> None:
    """One line for each job."""
    print(f"\n{'':46} {'a second':>8}")
    for held in rates:
        print(f"{held.name:46} {held.per_second:8}  {held.remark}")


def print_verdicts(figures: list[Figures]) -> None:
    """Met or not met."""
    print("\nTargets (bench/targets.toml)")
    for case, what, measured, target, met in verdicts(figures, targets()):
        print(f"{'met    ' if met else 'NOT MET'} {case:46} {what}: {measured:g} of {target:g}")


def keep(name: str, parts: dict[str, Any], at: datetime) -> Path:
    """Write the figures down; returns where. `parts` are dataclasses or plain values."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=HERE, capture_output=True, text=True
    ).stdout.strip()
    place = HERE / "results" / f"{at:%Y-%m-%d}-{commit or 'unknown'}-{name}.json"
    place.parent.mkdir(exist_ok=True)
    held = {"at": at.isoformat(timespec="minutes"), "commit": commit, "machine": machine(), **parts}
    place.write_text(json.dumps(held, indent=1, default=asdict) + "\n")
    return place


def machine() -> dict[str, Any]:
    """On what was measured, and how busy it was."""
    load = [round(each, 1) for each in os.getloadavg()]
    return {"cores": os.cpu_count(), "python": platform.python_version(), "load": load}
