"""Do the tests of a rule bite? Take the rule away, run the tests that carry its mark, and see whether one fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from roer.core.rules.mutants_plugin import EVERY_RULE_IN_PLACE, FOUND_FILE

PLUGIN = "roer.core.rules.mutants_plugin"
PASSED, FAILED = 0, 1


class CannotRun(Exception):
    """The tests could not be collected, or they fail with every rule in place. Mend them first."""


class Verdict(StrEnum):
    """What became of one rule."""

    BITES = "bites"
    VOID = "the mark is void"
    UNTESTED = "no test carries its mark"
    BROKEN = "its tests cannot run without it"


def run_mutants(pytest_args: Sequence[str]) -> dict[str, int]:
    """Run the marked tests without each rule in turn, and give pytest's exit code by rule.

    Raises CannotRun with what pytest said when collecting fails or a test fails with every rule in place.
    """
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "found.json"
        args = ["-m", "rule", "-p", PLUGIN, "-p", "no:cacheprovider", *pytest_args]
        environment = os.environ | {FOUND_FILE: str(written)}
        command = [sys.executable, "-m", "pytest", *args]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        found: dict[str, int] = json.loads(written.read_text("utf-8")) if written.exists() else {}
    if found.pop(EVERY_RULE_IN_PLACE, FAILED) != PASSED:
        raise CannotRun(done.stdout + done.stderr)
    return found


def verdicts(names: Iterable[str], codes: Mapping[str, int]) -> dict[str, Verdict]:
    """Give the verdict on each rule, those of the registry and those that only a mark names.

    A mark with a misspelt name is void too, since nothing is taken away.
    """
    return {name: _verdict(codes.get(name)) for name in sorted({*names, *codes})}


def _verdict(code: int | None) -> Verdict:
    if code is None:
        return Verdict.UNTESTED
    return {PASSED: Verdict.VOID, FAILED: Verdict.BITES}.get(code, Verdict.BROKEN)
