"""`roer dev TARGET`: what stands behind the words of the Makefile."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from roer.install import chromium
from roer.install.commands import migrate
from roer.install.django_commands import SETTINGS
from roer.install.faults import Fault
from roer.install.places import ROOT, SOURCE
from roer.install.testing import shared_environment

HELP = "the words of the Makefile: test, check, fix, docs and so on"
CODE = ("src", "tests", "bench", "bootstrap.py")


@dataclass(frozen=True)
class Step:
    """One command line; `needs` names a path without which this part of Roer is not there yet."""

    name: str
    line: tuple[str, ...]
    needs: str = ""


def _pytest(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "pytest", "--durations=20", *arguments)


def _django(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, "-m", "django", *arguments)


def _tool(name: str, *arguments: str) -> tuple[str, ...]:
    return (str(Path(sys.prefix) / "bin" / name), *arguments)


def _pins(group: str) -> tuple[str, ...]:
    """Exact versions with hashes, without the addresses they come from."""
    place = f"requirements/{group}"
    how = ("--generate-hashes", "--no-annotate", "--no-header", "--python-version", "3.11")
    return (sys.executable, "-m", "uv", "pip", "compile", "--quiet", *how, f"{place}.in", "-o", f"{place}.txt")


TABLES = (sys.executable, "-m", "roer.install.sequence", json.dumps(migrate.STEPS))
TARGETS: dict[str, tuple[Step, ...]] = {
    "test": (Step("tests", _pytest("-m", "not long", "-n", "2", "--dist", "loadfile")),),
    "test-long": (Step("long tests", _pytest("-m", "long")),),
    "check": (
        Step("format", _tool("ruff", "format", "--check", "--quiet", *CODE)),
        Step("lint", _tool("ruff", "check", "--quiet", *CODE)),
        Step("types", _tool("mypy")),
        Step("layers", _tool("lint-imports")),
        Step("tables", TABLES),
        Step("migrations", _django("makemigrations", "--check", "--dry-run")),
        Step("policies", _django("apply_policies", "--check")),
        Step("norms book", _django("norms_book", "--check")),
        Step("docs", _django("write_docs", "--check")),
        Step("English", _django("messages", "check")),
        Step("licences", _tool("reuse", "lint", "--quiet")),
    ),
    "fix": (
        Step("lint", _tool("ruff", "check", "--fix", "--quiet", *CODE)),
        Step("format", _tool("ruff", "format", "--quiet", *CODE)),
    ),
    "docs": (Step("tables", TABLES), Step("norms book", _django("norms_book")), Step("pages", _django("write_docs"))),
    "bench": (
        Step("messages", (sys.executable, "-m", "bench.ijw_bench")),
        Step("messages that keep coming", (sys.executable, "-m", "bench.ijw_sustained")),
        Step("measurements", (sys.executable, "-m", "bench")),
    ),
    "bench-fuzz": (
        Step("parts", (sys.executable, "-m", "uv", "pip", "install", "--quiet", "-r", "requirements/fuzz.txt")),
        Step("fuzzing the reader of messages", (sys.executable, "-m", "bench.ijw_fuzz")),
    ),
    "mutants": (Step("mutants", _django("mutants")),),
    "requirements": (Step("requirements", _django("requirements")),),
    "pins": tuple(Step(f"pins of {group}", _pins(group)) for group in ("installer", "run", "lab", "dev", "fuzz")),
    "messages": (
        Step("collect", _django("messages", "extract")),
        Step("compile", _django("messages", "compile")),
    ),
}
IN_THE_BROWSER = ("test", "test-long")
WITHOUT_DATABASE = ("fix", "pins", "bench-fuzz")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The target and what goes on to its last command."""
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="goes on to the last command of the target")


def run(options: argparse.Namespace) -> int:
    """Run all steps of the target, also after one failed. Returns 1 when any did."""
    steps = TARGETS[options.target]
    if options.target in IN_THE_BROWSER:
        os.environ["ROER_CHROMIUM"] = chromium.ensure()
    if options.target in WITHOUT_DATABASE:
        return _run_all(steps, options.rest, {})
    with shared_environment() as environment:
        return _run_all(steps, options.rest, environment)


def _run_all(steps: tuple[Step, ...], rest: list[str], environment: dict[str, str]) -> int:
    full = os.environ | environment | {"DJANGO_SETTINGS_MODULE": SETTINGS, "PYTHONPATH": str(SOURCE)}
    failed = [step.name for step in steps if not _run(step, rest if step is steps[-1] else [], full)]
    if failed:
        raise Fault(f"Not in order: {', '.join(failed)}.")
    return 0


def _run(step: Step, rest: list[str], environment: dict[str, str]) -> bool:
    """True when the step is in order."""
    if step.needs and not (ROOT / step.needs).exists():
        print(f"- {step.name}: not there yet ({step.needs})", flush=True)
        return True
    if not shutil.which(step.line[0]):
        raise Fault(f"{step.line[0]} is not installed; start through ./roer or make.")
    started = time.monotonic()
    line = [part for part in (*step.line, *rest) if part not in CODE or (ROOT / part).exists()]
    done = subprocess.run(line, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL)
    verdict = "in order" if done.returncode == 0 else "NOT in order"
    print(f"- {step.name}: {verdict} ({time.monotonic() - started:.1f} s)", flush=True)
    return done.returncode == 0
