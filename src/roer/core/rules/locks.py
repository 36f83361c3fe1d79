"""The lock: one line per version of every rule and figure, so that nobody changes a norm without saying so."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from roer.core.rules.errata import Erratum, path_between
from roer.core.rules.params import Param, as_day
from roer.core.rules.registry import Registry, Rule

LOCK = Path(__file__).with_name("locked.json")
OURS = "roer."
ENGINE = "roer.core.rules"


class Line(NamedTuple):
    """One locked version: a rule's, or a figure's with the set 'param' and its value as extra."""

    name: str
    set: str
    since: str
    code_hash: str

    @property
    def version(self) -> str:
        """Give the label as receipts and errata write it; a figure's is its first day."""
        return self.since if self.set == "param" else f"{self.set}@{self.since}"


def lines(registry: Registry) -> list[Line]:
    """Give the lock as the code now says it, sorted."""
    rules = [Line(one.name, one.set, str(one.since), one.code_hash) for one in registry]
    figures = [_param_line(one) for param in registry.params.values() for one in param.versions()]
    return sorted(rules + figures)


def read_lock(path: Path = LOCK) -> tuple[list[Line], bool]:
    """Read the lock file: its lines and whether a release was made with it. No file is an empty lock."""
    if not path.exists():
        return [], False
    data = json.loads(path.read_text("utf-8"))
    return [Line(**line) for line in data["locked"]], data["released"]


def write_lock(found: Iterable[Line], *, released: bool, path: Path = LOCK) -> None:
    """Write the lock file, one line per version so that a change reads well."""
    body = ",\n".join(json.dumps(line._asdict()) for line in sorted(found))
    path.write_text(f'{{"released": {json.dumps(released)}, "locked": [\n{body}\n]}}\n', "utf-8")


def broken(locked: Iterable[Line], found: Iterable[Line], errata: Iterable[Erratum]) -> list[str]:
    """Give one sentence per locked version that vanished, or changed without errata that lead from old to new."""
    now, listed, faults = {line[:3]: line for line in found}, list(errata), []
    for line in locked:
        if line[:3] not in now:
            faults.append(f"{line.name} {line.version} vanished: end it with until, receipts still point to it.")
        elif path_between(line.name, line.version, line.code_hash, now[line[:3]].code_hash, listed) is None:
            faults.append(f"{line.name} {line.version} changed: give a new version, or list the erratum from "
                          f"{line.code_hash} to {now[line[:3]].code_hash}.")  # fmt: skip
    return faults


def missing(locked: Iterable[Line], found: Iterable[Line]) -> list[str]:
    """Give one sentence per version that the lock does not hold as it is now."""
    return [f"{line.name} {line.version} is not locked." for line in sorted(set(found) - set(locked))]


def loose_ends(registry: Registry) -> list[str]:
    """Give one sentence per thing that a rule leans on outside its fingerprint, or says to nobody.

    That is a function of ours that is no declared helper, a figure or day that is no Param, or an empty `says`.
    """
    faults = [f"{one.name} {one.label}: {fault}." for one in registry for fault in _leans_on(one)]
    return faults + [f"{one.name} {one.label}: says nothing." for one in registry if not str(one.says).strip()]


def _leans_on(rule: Rule) -> list[str]:
    function = inspect.unwrap(rule.ask)
    code, scope = function.__code__, function.__globals__
    used = {name: scope[name] for name in code.co_names if name in scope}
    undeclared = [name for name, value in used.items() if _is_own_code(value) and value not in rule.helpers]
    figures = [name for name, value in used.items() if isinstance(value, int | float | Decimal | date)]
    return [f"declare {name} as a helper" for name in undeclared] + [f"make {name} a Param" for name in figures]


def _is_own_code(value: object) -> bool:
    if isinstance(value, ModuleType):
        return value.__name__.startswith(OURS)
    return inspect.isfunction(value) and value.__module__.startswith(OURS) and not value.__module__.startswith(ENGINE)


def _param_line(param: Param) -> Line:
    said = f"{param.name} {param.value} {param.unit} {param.stricter} {as_day(param.since)}"
    return Line(param.name, "param", str(as_day(param.since)), sha256(said.encode()).hexdigest()[:16])
